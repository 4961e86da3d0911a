import { phraseSyllables } from '../../core/syllable.ts'
import type { Words } from '../../core/words.ts'
import type { IsPair, Reading } from './reading.ts'
import type { Unit } from './units.ts'
import { type Term, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** What is looked up to find the passages that share words with a question. */
export interface Index {
  readonly units: readonly Unit[]
  readonly vocabulary: Vocabulary
  readonly isPair: IsPair
  /** The unit that a passage is of, and the weight of all its words and pairs. */
  readonly passages: readonly {
    readonly unit: number
    readonly isOfficial: boolean
    readonly weight: number
    readonly terms: readonly Term[]
  }[]
  /** By folded syllable: the ways it is written, each with the passages that hold it. */
  readonly syllables: ReadonlyMap<string, readonly Posting[]>
  /** By folded pair of neighbours. */
  readonly pairs: ReadonlyMap<string, readonly Posting[]>
  /** How much a syllable or pair tells, from the share of units that have it. */
  weightOf(folded: string): number
  /** Whether a name or other name of any unit has it; the rest is story. */
  isInNames(folded: string): boolean
}

export interface Posting {
  readonly typed: string
  readonly passages: readonly number[]
}

/** What a word that tells nothing adds to a passage, so that `không còn hộ nghèo` is more than `hộ nghèo`. */
const EMPTY_WEIGHT = 0.4

/** Pairs repeat what their syllables say, so each counts for less. */
const PAIR_SHARE = 0.4

export function pairOf(first: Term, second: Term): Term {
  return { typed: `${first.typed} ${second.typed}`, folded: `${first.folded} ${second.folded}` }
}

/** The distinct syllables and neighbouring pairs of a row of terms. */
export function featuresOf(terms: readonly Term[]): {
  syllables: readonly Term[]
  pairs: readonly Term[]
} {
  const syllables = new Map<string, Term>()
  const pairs = new Map<string, Term>()
  let before: Term | undefined
  for (const term of terms) {
    syllables.set(term.typed, term)
    const pair = before && pairOf(before, term)
    if (pair) pairs.set(pair.typed, pair)
    before = term
  }
  return { syllables: [...syllables.values()], pairs: [...pairs.values()] }
}

export function indexOf(units: readonly Unit[], reading: Reading, words: Words): Index {
  const passages = units.flatMap(({ names, official, questions }, unit) =>
    [...new Set([...names, ...questions])].map((text, at) => ({
      unit,
      isOfficial: at < official,
      isName: at < names.length,
      row: phraseSyllables(text),
    })),
  )
  const vocabulary = vocabularyOf(
    passages.map(({ row }) => row),
    words,
  )
  const rows = passages.map((passage) => {
    const { terms, empty } = reading.ofPassage(passage.row)
    return { ...passage, terms, empty, ...featuresOf(terms) }
  })
  const frequency = new Map<string, number>()
  const lastUnit = new Map<string, number>()
  const inNames = new Set<string>()
  for (const { unit, isName, syllables, pairs } of rows) {
    for (const { folded } of [...syllables, ...pairs]) {
      if (isName) inNames.add(folded)
      if (lastUnit.get(folded) === unit) continue
      lastUnit.set(folded, unit)
      frequency.set(folded, (frequency.get(folded) ?? 0) + 1)
    }
  }
  const weightOf = (folded: string): number => {
    const idf = Math.log(1 + units.length / (1 + (frequency.get(folded) ?? 0)))
    return folded.includes(' ') ? idf * PAIR_SHARE : idf
  }
  const sum = (terms: readonly Term[]): number =>
    terms.reduce((total, { folded }) => total + weightOf(folded), 0)
  const pairs = postings(rows.map((row) => row.pairs))
  return {
    units,
    vocabulary,
    isPair: (first, second) => inNames.has(pairOf(first, second).folded),
    passages: rows.map(({ unit, isOfficial, terms, empty, syllables, pairs }) => ({
      unit,
      isOfficial,
      terms,
      weight: sum(syllables) + sum(pairs) + EMPTY_WEIGHT * empty,
    })),
    syllables: postings(rows.map(({ syllables }) => syllables)),
    pairs,
    weightOf,
    isInNames: (folded: string) => inNames.has(folded),
  }
}

function postings(rows: readonly (readonly Term[])[]): ReadonlyMap<string, readonly Posting[]> {
  const byTyped = new Map<string, Map<string, number[]>>()
  rows.forEach((terms, passage) => {
    for (const { folded, typed } of terms) {
      const ways = byTyped.get(folded) ?? new Map<string, number[]>()
      byTyped.set(folded, ways)
      const list = ways.get(typed) ?? []
      ways.set(typed, list)
      list.push(passage)
    }
  })
  return new Map(
    [...byTyped].map(([folded, ways]) => [
      folded,
      [...ways].map(([typed, passages]) => ({ typed, passages })),
    ]),
  )
}
