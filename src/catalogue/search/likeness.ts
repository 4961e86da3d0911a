import { agreement, CARELESS } from './agreement.ts'
import { featuresOf, type Index, type Posting } from './index-of.ts'
import type { Term } from './vocabulary.ts'

/** How a question and a unit compare. Shares are of weights, from 0 to 1. */
export interface Likeness {
  readonly unit: number
  /** Of the best passage: the share of the question that it holds, and the share of it that was said. */
  readonly said: number
  readonly complete: number
  /** Of all passages together: the share of the question's syllables. */
  readonly covered: number
  /** The weight of what the best passage and the question have in common. */
  readonly common: number
  readonly score: number
  readonly passage: number
}

const MANY = 24

export function likenesses(terms: readonly Term[], index: Index): readonly Likeness[] {
  const { syllables, pairs } = featuresOf(terms)
  const inPassage = new Float64Array(index.passages.length)
  const inUnit = new Float64Array(index.units.length)
  let asked = 0
  let askedSyllables = 0
  for (const term of syllables) {
    const ways = matching(term, index.syllables.get(term.folded) ?? [])
    if (ways.length === 0 && /^\d+$/.test(term.folded)) continue
    const weight = index.weightOf(term.folded) * (ways.length > 0 ? 1 : UNKNOWN)
    asked += weight
    askedSyllables += weight
    add(ways, weight, inPassage, index, inUnit)
  }
  for (const pair of pairs) {
    const ways = matching(pair, index.pairs.get(pair.folded) ?? [])
    if (ways.length === 0) continue
    const weight = index.weightOf(pair.folded)
    asked += weight
    add(ways, weight, inPassage, index)
  }
  const best = new Map<number, Likeness>()
  inPassage.forEach((common, passage) => {
    if (common === 0) return
    const { unit, weight } = index.passages[passage] ?? { unit: -1, weight: 0 }
    const score = common / (SHARE * asked + (1 - SHARE) * weight)
    if (score <= (best.get(unit)?.score ?? 0)) return
    best.set(unit, {
      unit,
      said: common / asked,
      complete: common / weight,
      covered: (inUnit[unit] ?? 0) / askedSyllables,
      common,
      score,
      passage,
    })
  })
  return [...best.values()]
    .sort((a, b) => b.score + 0.3 * b.covered - a.score - 0.3 * a.covered)
    .slice(0, MANY)
}

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
  inPassage: Float64Array,
  index: Index,
  inUnit?: Float64Array,
): void {
  const passagesSeen = new Set<number>()
  const unitsSeen = new Set<number>()
  for (const { passages, share } of ways) {
    for (const passage of passages) {
      if (ways.length > 1 && passagesSeen.has(passage)) continue
      if (ways.length > 1) passagesSeen.add(passage)
      inPassage[passage] = (inPassage[passage] ?? 0) + weight * share
      if (!inUnit) continue
      const unit = index.passages[passage]?.unit ?? -1
      if (unitsSeen.has(unit)) continue
      unitsSeen.add(unit)
      inUnit[unit] = (inUnit[unit] ?? 0) + weight * share
    }
  }
}
