import { MAX_COLUMNS } from './table.ts'

/** A cell that spans rows of one column; rows from 1, columns from 0. */
export interface Merged {
  readonly column: number
  readonly from: number
  readonly until: number
}

/** `mergeCells` comes last in a sheet; more than this is no clerk's sheet. */
const MAX_TAIL = 8 * 1024 * 1024

/** Reads the merged cells of a sheet, without reading its rows. */
export async function mergedCells(sheet: AsyncIterable<string>): Promise<readonly Merged[]> {
  let tail = ''
  let inTail = false
  for await (const piece of sheet) {
    tail = inTail ? tail + piece : tail.slice(-END.length) + piece
    const end = inTail ? -1 : tail.indexOf(END)
    if (end !== -1) {
      inTail = true
      tail = tail.slice(end)
    }
    if (tail.length > MAX_TAIL && inTail) break
  }
  return inTail ? [...tail.matchAll(MERGE)].flatMap(([, ref = '']) => mergedIn(ref)) : []
}

const END = 'sheetData>'
const MERGE = /mergeCell\s[^>]{0,200}?ref="([A-Z0-9:]{1,24})"/g

/** A merge over columns too is a title; only its first column is a value of the table. */
function mergedIn(ref: string): Merged[] {
  const [first = '', last = ''] = ref.split(':')
  const [a, b] = [cellAt(first), cellAt(last)]
  if (a === null || b === null || a.column >= MAX_COLUMNS || b.row <= a.row) return []
  return [{ column: a.column, from: a.row, until: b.row }]
}

/** `C7` is column 2, row 7. */
export function cellAt(ref: string): { readonly column: number; readonly row: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? []
  if (letters === undefined || digits === undefined) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(digits) }
}

/** Puts the value of a merged cell in each of its rows, row by row downwards. */
export function fillMerged(merged: readonly Merged[]): (number: number, cells: string[]) => void {
  const waiting = [...merged].sort((a, b) => b.from - a.from)
  let open: { until: number; column: number; value: string }[] = []
  return (number, cells) => {
    open = open.filter(({ until }) => until >= number)
    for (const { column, value } of open) {
      while (cells.length < column) cells.push('')
      cells[column] ||= value
    }
    for (let next = waiting.at(-1); next && next.from <= number; next = waiting.at(-1)) {
      waiting.pop()
      const value = next.from === number ? (cells[next.column] ?? '') : ''
      if (value !== '') open.push({ until: next.until, column: next.column, value })
    }
  }
}
