import { zipFile } from './zip-file.ts'

/** A number is written as Excel writes it, a text in the shared list, `null` not at all. */
export type MadeCell = string | number | null

export interface MadeSheet {
  readonly name: string
  readonly rows: readonly (readonly MadeCell[])[]
  /** `A5:A6` */
  readonly merged?: readonly string[]
  readonly hidden?: boolean
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The parts of a workbook, as Excel lays them out. */
export function xlsxParts(
  sheets: readonly MadeSheet[],
  { date1904 = false } = {},
): Record<string, string> {
  const shared = new Map<string, number>()
  const parts: Record<string, string> = {}
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, shared)
  })
  const items = [...shared.keys()].map(
    (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
  )
  return {
    '[Content_Types].xml': `${HEAD}<Types/>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, hidden }, i) =>
          `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${sheets
      .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${items.join('')}</sst>`,
    ...parts,
  }
}

export function xlsxFile(sheets: readonly MadeSheet[], options?: { date1904?: boolean }): Buffer {
  return zipFile(xlsxParts(sheets, options))
}

function sheetXml({ rows, merged = [] }: MadeSheet, shared: Map<string, number>): string {
  const body = rows.map((cells, i) => {
    const row = i + 1
    const written = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`, shared))
    return `<row r="${row}">${written.join('')}</row>`
  })
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData>${
    merges && `<mergeCells count="${merged.length}">${merges}</mergeCells>`
  }</worksheet>`
}

function cellXml(cell: MadeCell, ref: string, shared: Map<string, number>): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${ref}" s="1"><v>${cell}</v></c>`
  const at = shared.get(cell) ?? shared.size
  shared.set(cell, at)
  return `<c r="${ref}" t="s"><v>${at}</v></c>`
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
