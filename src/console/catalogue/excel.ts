import { dayText, isDay } from '../../core/local-time.ts'
import { isTreeList, type Tree, type TreeMap } from '../../core/tree.ts'
import type { ReadSheet, WrittenSheet } from '../sheets.ts'
import { type Part, PROCEDURE_PARTS } from './parts.ts'
import { rowsOf, treeFrom } from './tree-form.ts'

type RowsPart = Extract<Part, { as: 'rows' }>
type PlainPart = Exclude<Part, { as: 'rows' | 'group' }>

const FIRST = 'Thủ tục'
const ID = 'Tên tệp'
const VERSION = 'Bản số'
/** The reader cuts there. */
const LONGEST = 2_000

/** Rows within rows and groups have no place in a sheet: cases and delivery are edited in the form. */
const LISTS = PROCEDURE_PARTS.filter((part): part is RowsPart => part.as === 'rows').filter(
  ({ parts }) => parts.every(({ as }) => as !== 'rows'),
)
const PLAIN = PROCEDURE_PARTS.filter(
  (part): part is PlainPart => part.as !== 'rows' && part.as !== 'group',
)

export interface Exported {
  readonly id: string
  /** Its newest revision, by which an edit meanwhile is known. */
  readonly version: number
  readonly tree: TreeMap
}

/** A sheet of the procedures, and one for each of their lists. */
export function catalogueSheets(all: readonly Exported[]): ReadonlyMap<string, WrittenSheet> {
  const first: WrittenSheet = {
    notes: [],
    header: [ID, VERSION, ...PLAIN.map(({ label }) => label)],
    rows: all.map(({ id, version, tree }) => [
      id,
      version,
      ...PLAIN.map((part) => cellOf(tree[part.name], part)),
    ]),
  }
  const lists = LISTS.map((list): [string, WrittenSheet] => {
    const rows = all.flatMap(({ id, tree }) =>
      rowsOf(tree[list.name], list).map((row) => [
        id,
        ...list.parts.map((part) => cellOf(row[part.name], part)),
      ]),
    )
    return [list.label, { notes: [], header: [ID, ...list.parts.map(({ label }) => label)], rows }]
  })
  return new Map([[FIRST, first], ...lists])
}

function cellOf(value: Tree | undefined, part: Part): string {
  if (value === undefined || value === null) return ''
  if (isTreeList(value)) return value.join(part.as === 'words' ? ', ' : '\n')
  if (typeof value !== 'string') return ''
  if (part.as === 'yes') return value === 'true' ? 'có' : ''
  if (part.as === 'day') return dayText(value)
  if (part.as === 'one-of') return part.of.find(([each]) => each === value)?.[1] ?? value
  return value
}

/** What a file says of one procedure. */
export interface ReadProcedure {
  readonly id: string
  readonly version: number
  /** The row of the first sheet that it stands in. */
  readonly row: number
  /** Of a list's row: `fees.0`. Where it stands in Excel. */
  readonly places: ReadonlyMap<string, string>
  /** The tree with what the file says in it. */
  over(before: TreeMap): TreeMap
}

export interface ReadCatalogue {
  readonly procedures: readonly ReadProcedure[]
  /** What cannot be understood, by sheet and row. */
  readonly faults: readonly string[]
}

export function readCatalogue(sheets: readonly ReadSheet[]): ReadCatalogue {
  const faults: string[] = []
  const first = tableOf(sheets, FIRST, faults)
  if (first === null) return { procedures: [], faults }
  const lists = LISTS.flatMap((list) => {
    if (!sheets.some(({ name }) => name === list.label)) return []
    const table = tableOf(sheets, list.label, faults)
    const missing = list.parts.filter(({ label }) => table !== null && !table.columns.has(label))
    for (const { label } of missing) {
      faults.push(`Trang "${list.label}" thiếu cột "${label}". Hãy để nguyên các cột như lúc xuất.`)
    }
    return table === null || missing.length > 0 ? [] : [{ list, table }]
  })
  const parts: Part[] = [
    ...PLAIN.filter(({ label }) => first.columns.has(label)),
    ...lists.map(({ list }) => list),
  ]
  const seen = new Set<string>()
  const procedures = first.rows.flatMap((row): ReadProcedure[] => {
    const id = first.cell(row, ID)
    if (id === '') return []
    if (seen.has(id)) {
      faults.push(`Trang "${FIRST}", dòng ${row.number}: tên tệp "${id}" đã có ở dòng trên.`)
      return []
    }
    seen.add(id)
    const sent = new Map<string, string>()
    const places = new Map<string, string>()
    for (const part of PLAIN) {
      sent.set(part.name, valueIn(first.cell(row, part.label), part, FIRST, row.number, faults))
    }
    for (const { list, table } of lists) {
      const own = table.rows.filter((each) => table.cell(each, ID) === id)
      for (const [i, each] of own.entries()) {
        places.set(`${list.name}.${i}`, `Trang "${list.label}", dòng ${each.number}`)
        for (const part of list.parts) {
          const cell = table.cell(each, part.label)
          const value = valueIn(cell, part, list.label, each.number, faults)
          sent.set(`${list.name}.${i}.${part.name}`, value)
        }
      }
    }
    const version = Number(first.cell(row, VERSION)) || 0
    const over = (before: TreeMap): TreeMap => treeFrom(sent, parts, { before })
    return [{ id, version, row: row.number, places, over }]
  })
  for (const { list, table } of lists) {
    for (const row of table.rows) {
      const id = table.cell(row, ID)
      if (seen.has(id)) continue
      faults.push(
        `Trang "${list.label}", dòng ${row.number}: tên tệp "${id}" không có ở trang "${FIRST}".`,
      )
    }
  }
  return { procedures, faults }
}

type Row = ReadSheet['rows'][number]

interface Table {
  readonly columns: ReadonlyMap<string, number>
  readonly rows: readonly Row[]
  cell(row: Row, label: string): string
}

function tableOf(sheets: readonly ReadSheet[], name: string, faults: string[]): Table | null {
  const [header, ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? []
  const columns = new Map((header?.cells ?? []).map((label, i) => [label, i]))
  if (!columns.has(ID)) {
    faults.push(
      `Trang "${name}" không có, hoặc dòng đầu thiếu cột "${ID}". Hãy sửa trên tệp đã xuất ở đây.`,
    )
    return null
  }
  return { columns, rows, cell: ({ cells }, label) => cells[columns.get(label) ?? -1] ?? '' }
}

function valueIn(cell: string, part: Part, sheet: string, row: number, faults: string[]): string {
  const refuse = (what: string): string => {
    faults.push(`Trang "${sheet}", dòng ${row}, cột "${part.label}": ${what}`)
    return ''
  }
  if (cell.length >= LONGEST)
    return refuse(`dài từ ${LONGEST} chữ trở lên, hãy sửa trên trang thủ tục.`)
  if (cell === '') return ''
  if (part.as === 'yes')
    return cell.toLowerCase() === 'có' ? 'true' : refuse('chỉ ghi "có" hoặc để trống.')
  if (part.as === 'day') {
    return dayIn(cell) ?? refuse(`không hiểu ngày "${cell}", hãy ghi như 24/11/2026.`)
  }
  if (part.as === 'one-of') {
    const known = part.of.find(([value, label]) => [value, label].includes(cell))
    const names = part.of.map(([, label]) => label).join('; ')
    return known?.[0] ?? refuse(`không hiểu "${cell}", hãy chọn một trong: ${names}.`)
  }
  return cell
}

/** As people write it, as computers do, or as Excel counts it. */
function dayIn(cell: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? []
  const typed =
    year === undefined ? cell : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  if (isDay(typed)) return typed
  if (!/^\d{5}$/.test(cell)) return null
  return new Date(Date.UTC(1899, 11, 30 + Number(cell))).toISOString().slice(0, 10)
}
