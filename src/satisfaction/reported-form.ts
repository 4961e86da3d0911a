import type { FormTally } from '../core/form-tally.ts'
import type { Criterion, Instrument } from '../core/instrument.ts'

/** What a report on one instrument has a column for. */
export interface ReportedForm {
  readonly instrument: Instrument
  /** Its own criteria first, then those that were asked after it. */
  readonly criteria: readonly Criterion[]
  readonly factors: readonly ReportedFactor[]
  /** Of the criteria whose mean is the overall figure; none where it has no factors of its own. */
  readonly overall: readonly number[]
}

export interface ReportedFactor {
  readonly key: string
  readonly name: string
  /** Of its criteria. */
  readonly keys: readonly string[]
  /** Places among the criteria. */
  readonly columns: readonly number[]
  /**
   * Asked of those alone who drew it, after a form that shares a criterion with it: only who was asked all
   * of it counts.
   */
  readonly drawn: boolean
}

/** The criteria that tallies hold besides those of the instrument are known from other instruments. */
export function reportedForm(
  instrument: Instrument,
  surveys: ReadonlyMap<string, Instrument>,
  tallies: readonly FormTally[],
): ReportedForm {
  const answered = new Set(tallies.flatMap(({ criteria }) => criteria))
  const others = [...surveys.values()].flatMap(({ criteria }) => criteria)
  const byKey = new Map([...others, ...instrument.criteria].map((each) => [each.key, each]))
  const own = new Set(instrument.criteria.map(({ key }) => key))
  const besides = [...byKey.values()].filter(({ key }) => answered.has(key) && !own.has(key))
  const criteria = [...instrument.criteria, ...besides]
  const drawn = instrument.factors.length === 0
  const of = drawn ? surveys.get(instrument.more ?? '') : instrument
  const factors = (of?.factors ?? []).flatMap(({ key, name }) => {
    const keys = of?.criteria.filter((each) => each.factor === key).map((each) => each.key) ?? []
    const columns = keys.map((each) => criteria.findIndex((known) => known.key === each))
    return columns.includes(-1) ? [] : [{ key, name, keys, columns, drawn }]
  })
  const overall = drawn ? [] : factors.flatMap(({ columns }) => columns)
  return { instrument, criteria, factors, overall }
}
