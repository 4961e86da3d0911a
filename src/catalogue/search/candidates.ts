import type { FeatureValues } from './decision.ts'
import type { Index } from './index-of.ts'
import { type Likeness, likenesses } from './likeness.ts'
import type { QualifiersIn } from './qualifiers.ts'
import type { Unit } from './units.ts'
import type { Term } from './vocabulary.ts'

export interface Weighed {
  readonly unit: Unit
  readonly features: FeatureValues
  /** Whether the question says just this, no less and no more. */
  readonly isAllSaid: boolean
}

const ALL = 0.9

/** The likeliest units with what is known of each, for the model to weigh. */
export function candidatesFor(
  terms: readonly Term[],
  index: Index,
  qualifiersIn: QualifiersIn,
  qualifiersOf: readonly ReadonlySet<number>[],
): readonly Weighed[] {
  const asked = qualifiersIn(terms)
  return likenesses(terms, index).flatMap((likeness) => {
    const unit = index.units[likeness.unit]
    if (!unit) return []
    const features = featuresOf(unit, likeness, asked, qualifiersOf[likeness.unit])
    return [{ unit, features, isAllSaid: likeness.said > ALL && likeness.complete > ALL }]
  })
}

function featuresOf(
  { kind }: Unit,
  { named, complete, common, owned, leftWords, leftPairs }: Likeness,
  asked: ReadonlySet<number>,
  own: ReadonlySet<number> = new Set(),
): FeatureValues {
  return {
    procedure: kind === 'procedure' ? 1 : 0,
    elsewhere: kind === 'elsewhere' ? 1 : 0,
    topic: kind === 'topic' ? 1 : 0,
    named,
    complete,
    common: dampened(common),
    owned: dampened(owned),
    leftWords: dampened(leftWords),
    leftPairs: dampened(leftPairs),
    extra: [...own].filter((group) => !asked.has(group)).length,
    missing: [...asked].filter((group) => !own.has(group)).length,
  }
}

/** Twice the weight tells less than twice as much. About 1 for a few words. */
function dampened(weight: number): number {
  return Math.log1p(Math.max(0, weight)) / 3
}
