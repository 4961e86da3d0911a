import { phraseTable } from '../../core/phrase-table.ts'
import type { Term } from './vocabulary.ts'

/** The qualifiers that a row of words holds, by their place in the list. */
export type QualifiersIn = (terms: readonly Term[]) => ReadonlySet<number>

export function qualifiersOf(groups: readonly (readonly string[])[]): QualifiersIn {
  const table = phraseTable(
    groups.flatMap((phrases, group) => phrases.map((phrase) => [phrase, group] as const)),
  )
  return (terms) =>
    new Set(
      terms.flatMap((_, at) => {
        const found = table.longestAt(terms, at)
        return found ? [found.value] : []
      }),
    )
}

/** Those that are in the name, or in a good part of the ways to say it. */
export function qualifiersOfUnit(
  passages: readonly (readonly Term[])[],
  qualifiersIn: QualifiersIn,
): ReadonlySet<number> {
  const [name = [], ...others] = passages
  const counts = new Map<number, number>()
  for (const terms of others) {
    for (const group of qualifiersIn(terms)) counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  const often = [...counts].filter(([, count]) => count > 0.34 * others.length)
  return new Set([...qualifiersIn(name), ...often.map(([group]) => group)])
}
