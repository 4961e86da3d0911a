import Fuse from 'fuse.js'
import { phraseSyllables, type Syllable } from '../../core/syllable.ts'
import type { Words } from '../../core/words.ts'
import { soundOf } from './spelling.ts'

/** A syllable apart from where it stands. */
export type Term = Pick<Syllable, 'typed' | 'folded'>

/** The syllables and pairs of neighbours that the catalogue and the word lists are written in. */
export interface Vocabulary {
  has(folded: string): boolean
  hasTyped(typed: string): boolean
  hasPair(first: Term, second: Term): boolean
  /** The pairs of neighbours that sound like this one, the fewest letters changed first. */
  soundsLike(first: Term, second: Term): readonly (readonly [Term, Term])[]
  /** The syllable nearest in letters. */
  nearest(folded: string): Term | undefined
}

export function vocabularyOf(passages: readonly (readonly Syllable[])[], words: Words): Vocabulary {
  const terms = new Map<string, Term>()
  const pairs = new Set<string>()
  const typed = new Set<string>()
  const seen = new Set<string>()
  const bySound = new Map<string, (readonly [Term, Term])[]>()
  const sounds = new Map<string, string>()
  const soundOfTerm = ({ folded }: Term): string => {
    const known = sounds.get(folded)
    if (known !== undefined) return known
    const sound = soundOf(folded)
    if (sounds.size < MOST_SOUNDS) sounds.set(folded, sound)
    return sound
  }
  const soundsOf = (first: Term, second: Term): string =>
    `${soundOfTerm(first)} ${soundOfTerm(second)}`
  for (const row of [...passages, ...phrasesOf(words).map(phraseSyllables)]) {
    row.forEach((term, at) => {
      terms.set(term.folded, term)
      typed.add(term.typed)
      const next = row[at + 1]
      if (!next) return
      const pair = `${term.typed} ${next.typed}`
      pairs.add(`${term.folded} ${next.folded}`)
      if (seen.has(pair)) return
      seen.add(pair)
      const sound = soundsOf(term, next)
      const alike = bySound.get(sound)
      if (alike) alike.push([term, next])
      else bySound.set(sound, [[term, next]])
    })
  }
  const nearest = nearestIn([...terms.keys()])
  return {
    has: (folded) => terms.has(folded),
    hasTyped: (each) => typed.has(each),
    hasPair: (first, second) => pairs.has(`${first.folded} ${second.folded}`),
    soundsLike: (first, second) =>
      (bySound.get(soundsOf(first, second)) ?? []).toSorted(
        (a, b) => changes(a, first, second) - changes(b, first, second),
      ),
    nearest: (folded) => terms.get(nearest(folded) ?? ''),
  }
}

function changes([one, two]: readonly [Term, Term], first: Term, second: Term): number {
  return Number(one.folded !== first.folded) + Number(two.folded !== second.folded)
}

/** Sounds are kept for this many syllables: there are not more of them. */
const MOST_SOUNDS = 10_000

/** Looks only among words of about the same length: a look among all would take milliseconds. */
function nearestIn(words: readonly string[]): (folded: string) => string | undefined {
  const byLength = new Map<number, Fuse<string>>()
  for (const [length, group] of groupBy(words, ({ length }) => length)) {
    byLength.set(length, new Fuse(group, { threshold: 0.25, includeScore: true }))
  }
  return (folded) =>
    [folded.length, folded.length - 1, folded.length + 1]
      .flatMap((length) => byLength.get(length)?.search(folded, { limit: 1 }) ?? [])
      .sort((a, b) => (a.score ?? 1) - (b.score ?? 1))[0]?.item
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? []
    groups.set(keyOf(item), group)
    group.push(item)
  }
  return groups
}

function phrasesOf({ short, same, filler, facets }: Words): readonly string[] {
  return [
    ...short.keys(),
    ...short.values(),
    ...same.keys(),
    ...same.values(),
    ...filler,
    ...[...facets.values()].flat(),
  ]
}
