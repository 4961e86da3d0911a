import { agreement, CARELESS } from './agreement.ts'
import { featuresOf, type Index, type Posting } from './index-of.ts'
import type { Term } from './vocabulary.ts'

/** How a question and a unit compare. Shares are of weights, from 0 to 1. */
export interface Likeness {
  readonly unit: number
  /** Of the best passage: the share of the question that it holds, and the share of it that was said. */
  readonly said: number
  readonly complete: number
  /** The share of the official name that was said. */
  readonly named: number
  /** Of all passages together: the share of the question's syllables. */
  readonly covered: number
  /** Of all passages together: the share of the question's syllables and pairs. */
  readonly whole: number
  /** The weight of what the best passage and the question have in common. */
  readonly common: number
  /** The same of all passages, each word divided by the number of units that have it. */
  readonly owned: number
  /** The weight of the question's words that no passage of any unit has. */
  readonly strange: number
  readonly missed: number
  readonly left: number
  readonly score: number
  readonly passage: number
}

const MANY = 24

export function likenesses(terms: readonly Term[], index: Index): readonly Likeness[] {
  const { syllables, pairs } = featuresOf(terms)
  const inPassage = new Float64Array(index.passages.length)
  const inUnit = new Float64Array(index.units.length)
  const pairsInUnit = new Float64Array(index.units.length)
  const owned = new Float64Array(index.units.length)
  const named = new Float64Array(index.units.length)
  let known = 0
  let knownPairs = 0
  let strange = 0
  for (const term of syllables) {
    const ways = matching(term, index.syllables.get(term.folded) ?? [])
    const weight = index.weightOf(term.folded)
    if (ways.length > 0) known += weight
    else if (!/^\d+$/.test(term.folded)) strange += weight
    add(ways, weight, index, inPassage, inUnit, owned)
  }
  for (const pair of pairs) {
    const ways = matching(pair, index.pairs.get(pair.folded) ?? [])
    const weight = index.weightOf(pair.folded)
    if (ways.length > 0) knownPairs += weight
    add(ways, weight, index, inPassage, pairsInUnit, owned)
  }
  const asked = known + knownPairs + strange * UNKNOWN
  const best = new Map<number, Likeness>()
  inPassage.forEach((common, passage) => {
    if (common === 0) return
    const { unit, weight, isOfficial } = index.passages[passage] ?? NO_PASSAGE
    if (isOfficial) named[unit] = Math.max(named[unit] ?? 0, common / weight)
    const score = common / (SHARE * asked + (1 - SHARE) * weight)
    if (score <= (best.get(unit)?.score ?? 0)) return
    best.set(unit, {
      unit,
      said: common / (known + knownPairs),
      complete: common / weight,
      missed: weight - common,
      left: known + knownPairs - (inUnit[unit] ?? 0) - (pairsInUnit[unit] ?? 0),
      named: 0,
      covered: (inUnit[unit] ?? 0) / (known + strange * UNKNOWN),
      whole: ((inUnit[unit] ?? 0) + (pairsInUnit[unit] ?? 0)) / (known + knownPairs),
      common,
      owned: owned[unit] ?? 0,
      strange,
      score,
      passage,
    })
  })
  return [...best.values()]
    .sort((a, b) => b.score + 0.3 * b.covered - a.score - 0.3 * a.covered)
    .slice(0, MANY)
    .map((likeness) => ({ ...likeness, named: named[likeness.unit] ?? 0 }))
}

const NO_PASSAGE = { unit: -1, weight: 1, isOfficial: false }

const UNKNOWN = 0.7
const SHARE = 0.5

interface Way {
  readonly passages: readonly number[]
  readonly share: number
}

/** The postings that a term can mean. Where it is known as typed, other diacritics are other words. */
function matching({ typed, folded }: Term, postings: readonly Posting[]): readonly Way[] {
  const least = postings.some((each) => each.typed === typed) && typed !== folded ? CARELESS : 0
  return postings
    .map(({ typed: written, passages }) => ({ passages, share: agree(typed, written, folded) }))
    .filter(({ share }) => share === 1 || share > least)
    .sort((a, b) => b.share - a.share)
}

function agree(typed: string, written: string, folded: string): number {
  const parts = folded.split(' ')
  if (parts.length === 1) return agreement(typed, written, folded)
  const [a, b] = [typed.split(' '), written.split(' ')]
  return parts.reduce((all, part, at) => all * agreement(a[at] ?? '', b[at] ?? '', part), 1)
}

/** Adds the best agreeing way's weight, once a passage and once a unit. */
function add(
  ways: readonly Way[],
  weight: number,
  index: Index,
  inPassage: Float64Array,
  inUnit: Float64Array,
  owned: Float64Array,
): void {
  const passagesSeen = new Set<number>()
  const units = new Map<number, number>()
  for (const { passages, share } of ways) {
    for (const passage of passages) {
      if (ways.length > 1 && passagesSeen.has(passage)) continue
      if (ways.length > 1) passagesSeen.add(passage)
      inPassage[passage] = (inPassage[passage] ?? 0) + weight * share
      const unit = index.passages[passage]?.unit ?? -1
      if (!units.has(unit)) units.set(unit, share)
    }
  }
  for (const [unit, share] of units) {
    inUnit[unit] = (inUnit[unit] ?? 0) + weight * share
    owned[unit] = (owned[unit] ?? 0) + (weight * share) / units.size
  }
}
