import { agreement, CARELESS } from './agreement.ts'
import { featuresOf, type Index, type Posting } from './index-of.ts'
import type { Term } from './vocabulary.ts'

/** How a question and a unit compare. */
export interface Likeness {
  readonly unit: number
  /** The share of its official name that was said. */
  readonly named: number
  /** The share of its best passage that was said, and the weight of that. */
  readonly complete: number
  readonly common: number
  /** The weight of what all its passages and the question share, each word by its number of units. */
  readonly owned: number
  /** The weight of the question's words, and of its pairs, that are of names but of none of this unit. */
  readonly leftWords: number
  readonly leftPairs: number
  /** The share of the question that its best passage holds. */
  readonly said: number
}

/** This many are weighed, the likeliest at first sight. */
const MANY = 24

/** How much of first sight is the question, the rest being the passage. */
const SHARE = 0.3

export function likenesses(terms: readonly Term[], index: Index): readonly Likeness[] {
  const { syllables, pairs } = featuresOf(terms)
  const shared = new Float64Array(index.passages.length)
  const words = matchAll(syllables, index.syllables, index, shared)
  const neighbours = matchAll(pairs, index.pairs, index, shared)
  const asked = words.known + neighbours.known
  const named = new Float64Array(index.units.length)
  const best = new Map<number, { passage: number; score: number }>()
  shared.forEach((common, passage) => {
    const of = index.passages[passage]
    if (common === 0 || !of) return
    if (of.isOfficial) named[of.unit] = Math.max(named[of.unit] ?? 0, common / of.weight)
    const score = common / (SHARE * asked + (1 - SHARE) * of.weight)
    if (score > (best.get(of.unit)?.score ?? 0)) best.set(of.unit, { passage, score })
  })
  return [...best]
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, MANY)
    .map(([unit, { passage }]) => {
      const common = shared[passage] ?? 0
      return {
        unit,
        named: named[unit] ?? 0,
        complete: common / (index.passages[passage]?.weight ?? common),
        common,
        owned: (words.owned[unit] ?? 0) + (neighbours.owned[unit] ?? 0),
        leftWords: words.named - (words.namedIn[unit] ?? 0),
        leftPairs: neighbours.named - (neighbours.namedIn[unit] ?? 0),
        said: common / asked,
      }
    })
}

interface Matches {
  /** The weight of what any unit has, and of what is in the name of any. */
  readonly known: number
  readonly named: number
  /** By unit. */
  readonly namedIn: Float64Array
  readonly owned: Float64Array
}

/** Looks all terms up; what passages share with them is added to `shared`. */
function matchAll(
  terms: readonly Term[],
  postings: ReadonlyMap<string, readonly Posting[]>,
  index: Index,
  shared: Float64Array,
): Matches {
  const namedIn = new Float64Array(index.units.length)
  const owned = new Float64Array(index.units.length)
  let known = 0
  let named = 0
  for (const term of terms) {
    const ways = matching(term, postings.get(term.folded) ?? [])
    if (ways.length === 0) continue
    const weight = index.weightOf(term.folded)
    const isNamed = index.isInNames(term.folded)
    const units = add(ways, weight, index, shared)
    known += weight
    if (isNamed) named += weight
    for (const [unit, share] of units) {
      if (isNamed) namedIn[unit] = (namedIn[unit] ?? 0) + weight * share
      owned[unit] = (owned[unit] ?? 0) + (weight * share) / units.size
    }
  }
  return { known, named, namedIn, owned }
}

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

/** Adds the best agreeing way's weight, once a passage; tells the units, each with its best share. */
function add(
  ways: readonly Way[],
  weight: number,
  index: Index,
  shared: Float64Array,
): ReadonlyMap<number, number> {
  const seen = new Set<number>()
  const units = new Map<number, number>()
  for (const { passages, share } of ways) {
    for (const passage of passages) {
      if (ways.length > 1) {
        if (seen.has(passage)) continue
        seen.add(passage)
      }
      shared[passage] = (shared[passage] ?? 0) + weight * share
      const unit = index.passages[passage]?.unit ?? -1
      if (!units.has(unit)) units.set(unit, share)
    }
  }
  return units
}
