import Fuse from 'fuse.js'
import { type Syllable, syllables } from '../../core/syllable.ts'
import { clean } from '../../core/text.ts'
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

export function vocabularyOf(texts: Iterable<string>, words: Words): Vocabulary {
  const terms = new Map<string, Term>()
  const pairs = new Set<string>()
  const typed = new Set<string>()
  const seen = new Set<string>()
  const bySound = new Map<string, (readonly [Term, Term])[]>()
  for (const text of allTexts(texts, words)) {
    const row = syllables(clean(text)).map(({ typed, folded }): Term => ({ typed, folded }))
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

function soundsOf(first: Term, second: Term): string {
  return `${soundOf(first.folded)} ${soundOf(second.folded)}`
}

function changes([one, two]: readonly [Term, Term], first: Term, second: Term): number {
  return Number(one.folded !== first.folded) + Number(two.folded !== second.folded)
}

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

function* allTexts(
  texts: Iterable<string>,
  { short, same, filler, facets }: Words,
): Iterable<string> {
  yield* texts
  yield* short.keys()
  yield* short.values()
  yield* same.keys()
  yield* same.values()
  yield* filler
  for (const phrases of facets.values()) yield* phrases
}
