import type { KeptReport } from '../core/receipts.ts'

/** What was reported of one procedure at one desk. */
export interface Discrepancies {
  readonly procedure: string
  readonly unit: string | null
  readonly papers: number
  readonly visits: number
  /** Which papers and reasons, the most often first; in words where they were told so. */
  readonly most: readonly { readonly what: string; readonly count: number }[]
}

/** By procedure and desk, where most was reported first. `nameOf` says what was picked. */
export function discrepanciesOf(
  reports: readonly KeptReport[],
  nameOf: (report: KeptReport) => string,
): readonly Discrepancies[] {
  const groups = grouped(reports, ({ procedure, unit }) => `${procedure} ${unit ?? ''}`)
  return [...groups.values()]
    .map((group) => ({
      procedure: group[0]?.procedure ?? '',
      unit: group[0]?.unit ?? null,
      papers: group.filter(({ kind }) => kind === 'paper').length,
      visits: group.filter(({ kind }) => kind === 'visit').length,
      most: mostOf(group.map(nameOf)),
    }))
    .toSorted(
      (a, b) => b.papers + b.visits - a.papers - a.visits || (a.procedure < b.procedure ? -1 : 1),
    )
}

function mostOf(names: readonly string[]): Discrepancies['most'] {
  return [...grouped(names, (name) => name)]
    .map(([what, all]) => ({ what, count: all.length }))
    .toSorted((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1))
}

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
