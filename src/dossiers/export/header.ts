import {
  DOSSIER_COLUMNS,
  type DossierColumn,
  type DossierColumns,
} from '../../core/dossier-columns.ts'
import type { Row } from '../file/table.ts'
import { nameKey } from './state-names.ts'

/** Titles, the office's name and the period stand above the head; no more than so many rows. */
export const HEADER_WITHIN = 40

/** Where each column is. */
export interface Header {
  /** The last row of the head: what follows are dossiers. */
  readonly row: number
  readonly at: ReadonlyMap<DossierColumn, number>
  /** Heads that nothing is read from. */
  readonly unread: readonly string[]
}

/** The rows at the top of a table that are a head of one or two rows; `null` where none has two columns. */
export function findHeader(rows: readonly Row[], columns: DossierColumns): Header | null {
  const named = new Map(
    DOSSIER_COLUMNS.flatMap((column) =>
      columns.columns[column].map((name) => [nameKey(name), column] as const),
    ),
  )
  let best: Header | null = null
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1]
    const one = headerOf(
      row.number,
      row.cells.map((cell) => [cell]),
      named,
    )
    const two = next && headerOf(next.number, twoRows(row.cells, next.cells), named)
    for (const header of [one, two]) {
      if (header && header.at.size > Math.max(1, best?.at.size ?? 0)) best = header
    }
  }
  return best
}

/** What a column may be called, likeliest first. */
type Names = readonly string[]

/** `Thời gian` over `tiếp nhận` and `hẹn trả`: the upper name is written once, above the first. */
function twoRows(upper: readonly string[], lower: readonly string[]): readonly Names[] {
  let above = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const [own = '', below = ''] = [upper[i], lower[i]]
    if (own !== '') above = own
    return below === '' ? [own] : [below, `${above} ${below}`, own]
  })
}

function headerOf(
  row: number,
  names: readonly Names[],
  named: ReadonlyMap<string, DossierColumn>,
): Header {
  const at = new Map<DossierColumn, number>()
  const unread: string[] = []
  for (const [i, candidates] of names.entries()) {
    const column = candidates.map((name) => named.get(nameKey(name))).find(Boolean)
    if (column !== undefined && !at.has(column)) at.set(column, i)
    else if (candidates[0]) unread.push(candidates[0])
  }
  return { row, at, unread }
}
