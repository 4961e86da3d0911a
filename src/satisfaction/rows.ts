import { type FormTally, scoreAt } from '../core/form-tally.ts'
import type { ReportedForm } from './reported-form.ts'

/** People of one tally whose scores are the same. */
export interface Row {
  readonly of: FormTally
  /** A column for each criterion of the report; `null` where it does not apply or was not answered. */
  readonly answers: Answers
  /** Those of them that the overall figure is made of. */
  readonly whole: Answers
  readonly people: number
}

type Answers = readonly (number | null)[]

/** Equal answers share one list: a million forms are some thousand different ones. */
export function rowsOf(
  tallies: readonly FormTally[],
  { criteria, overall }: ReportedForm,
): readonly Row[] {
  const known = new Map<string, Map<string, Pick<Row, 'answers' | 'whole'>>>()
  return tallies.flatMap((of) => {
    const name = of.criteria.join(' ')
    const alike = known.get(name) ?? new Map<string, Pick<Row, 'answers' | 'whole'>>()
    known.set(name, alike)
    const places = criteria.map(({ key }) => of.criteria.indexOf(key))
    const rowOf = ([signs, people]: readonly [string, number]): Row => {
      const seen = alike.get(signs)
      if (seen !== undefined) return { of, answers: seen.answers, whole: seen.whole, people }
      const answers = places.map((at) => scoreAt(signs, at))
      const whole = overall.map((at) => answers[at] ?? null)
      alike.set(signs, { answers, whole })
      return { of, answers, whole, people }
    }
    return [...of.forms].map(rowOf)
  })
}

/**
 * People whose answers are the same, together, of whatever tallies they are: a figure does not ask, and a year
 * is some thousand rows then. Whole forms stay apart. Only for rows of one `rowsOf`, which share their lists.
 */
export function alikeTogether(rows: readonly Row[]): readonly Row[] {
  const whole = new Map<Answers, { -readonly [Key in keyof Row]: Row[Key] }>()
  const partial: typeof whole = new Map()
  for (const row of rows) {
    const alike = row.of.complete ? whole : partial
    const known = alike.get(row.answers)
    if (known === undefined) alike.set(row.answers, { ...row })
    else known.people += row.people
  }
  return [...whole.values(), ...partial.values()]
}
