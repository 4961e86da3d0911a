import type { Content } from './content.ts'
import { addDays, type LocalDay } from './local-time.ts'
import type { Procedure, Timed } from './procedure.ts'

/** A fact of a procedure that ends on a day. */
export interface Expiring {
  readonly procedure: Procedure
  readonly what:
    | 'note'
    | 'document'
    | 'fee'
    | 'time'
    | 'place'
    | 'step'
    | 'form'
    | 'result'
    | 'condition'
    | 'review'
  /** The fact's own name, where it has one. */
  readonly name?: string | undefined
  /** The last day on which it holds; for `review` the day by which staff should look at it. */
  readonly until: LocalDay
}

/** What ends within so many days from `today`, and what has ended already; soonest first. */
export function expiringFacts(
  { procedures }: Pick<Content, 'procedures'>,
  today: LocalDay,
  withinDays: number,
): readonly Expiring[] {
  const last = addDays(today, withinDays)
  return [...procedures.values()]
    .flatMap((procedure) => endsOf(procedure).map((end) => ({ procedure, ...end })))
    .filter(({ until }) => until <= last)
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
}

type End = Omit<Expiring, 'procedure'>

function endsOf(procedure: Procedure): readonly End[] {
  const timed = (
    what: End['what'],
    facts: readonly (Timed & { name?: string; label?: string | undefined })[],
  ): End[] =>
    facts.flatMap(({ until, name, label }) =>
      until === undefined ? [] : [{ what, name: name ?? label, until }],
    )
  return [
    ...timed('note', procedure.notes),
    ...timed('document', procedure.documents),
    ...timed('fee', procedure.fees),
    ...timed('time', procedure.times),
    ...timed('place', procedure.places),
    ...timed('step', procedure.steps),
    ...timed('form', procedure.forms),
    ...timed('result', procedure.results),
    ...timed('condition', procedure.conditions),
    { what: 'review', until: procedure.reviewBy },
  ]
}
