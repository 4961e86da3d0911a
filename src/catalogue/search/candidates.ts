import type { FeatureValues } from './decision.ts'
import type { Index } from './index-of.ts'
import { type Likeness, likenesses } from './likeness.ts'
import type { QualifiersIn } from './qualifiers.ts'
import type { Unit } from './units.ts'
import type { Term } from './vocabulary.ts'

export interface Weighed {
  readonly unit: Unit
  readonly features: FeatureValues
}

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
    return [{ unit, features: featuresOf(unit, likeness, asked, qualifiersOf[likeness.unit]) }]
  })
}

function featuresOf(
  { kind }: Unit,
  { said, complete, covered, whole, common, owned, strange, named, missed, left }: Likeness,
  asked: ReadonlySet<number>,
  own: ReadonlySet<number> = new Set(),
): FeatureValues {
  return {
    procedure: kind === 'procedure' ? 1 : 0,
    elsewhere: kind === 'elsewhere' ? 1 : 0,
    topic: kind === 'topic' ? 1 : 0,
    said,
    complete,
    covered,
    whole,
    named,
    missed: Math.log1p(Math.max(0, missed)) / 3,
    left: Math.log1p(Math.max(0, left)) / 3,
    common: Math.log1p(common) / 3,
    owned: Math.log1p(owned) / 2,
    strange: Math.log1p(strange) / 3,
    exact: complete > 0.9 ? said : 0,
    exactTopic: kind === 'topic' && complete > 0.85 && said > 0.85 ? 1 : 0,
    extra: [...own].filter((group) => !asked.has(group)).length,
    missing: [...asked].filter((group) => !own.has(group)).length,
  }
}
