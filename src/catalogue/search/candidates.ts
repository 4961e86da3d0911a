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
  { said, complete, covered, common }: Likeness,
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
    common: Math.log1p(common) / 3,
    exact: complete > 0.9 ? said : 0,
    extra: [...own].filter((group) => !asked.has(group)).length,
    missing: [...asked].filter((group) => !own.has(group)).length,
  }
}
