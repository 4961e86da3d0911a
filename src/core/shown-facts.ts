import type { LocalDay } from './local-time.ts'
import type { Procedure, Timed } from './procedure.ts'

const DOUBT = /\[[^[\]]*(?:verify|from memory)/i

/** Whether staff marked the text as one that nobody has confirmed. */
export function isDoubtful(text: string): boolean {
  return DOUBT.test(text)
}

/** The procedure as a citizen may see it on a day: expired, future and doubtful facts left out. */
export function shownFacts(procedure: Procedure, today: LocalDay): Procedure {
  const shown = <Fact extends Timed>(facts: readonly Fact[]): readonly Fact[] =>
    facts.filter((fact) => holdsOn(fact, today) && !hasDoubt(fact)).map(withoutDoubt)
  return {
    ...procedure,
    notes: shown(procedure.notes),
    documents: shown(procedure.documents),
    fees: shown(procedure.fees),
    times: shown(procedure.times),
    places: shown(procedure.places),
    steps: shown(procedure.steps),
    forms: shown(procedure.forms),
    results: shown(procedure.results),
    conditions: shown(procedure.conditions),
    legal: shown(procedure.legal),
  }
}

export function holdsOn({ from, until }: Timed, day: LocalDay): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until)
}

/** A fact whose own words are in doubt goes; one that only has a doubtful remark keeps the rest. */
function hasDoubt(fact: Timed): boolean {
  return ['text', 'name', 'label', 'condition'].some((key) => isDoubtfulField(fact, key))
}

function withoutDoubt<Fact extends Timed>(fact: Fact): Fact {
  return isDoubtfulField(fact, 'note') ? { ...fact, note: undefined } : fact
}

function isDoubtfulField(fact: Timed, key: string): boolean {
  const value: unknown = Reflect.get(fact, key)
  return typeof value === 'string' && isDoubtful(value)
}
