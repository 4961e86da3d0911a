import { choiceId } from '../core/choice-id.ts'
import type { Facet, Procedure } from '../core/procedure.ts'
import type { Choice } from '../core/reply.ts'
import { procedureChoice } from './procedure-choice.ts'
import type { World } from './turn.ts'

/** A choice beside an answer, and the other procedure that it leads to. */
export interface NearChoice {
  readonly procedure: string
  readonly choice: Choice
}

/**
 * For each procedure that may be meant instead: the case of the answer that leads there, if it is shown,
 * else the procedure itself as `Hay là: …`.
 */
export function nearChoices(
  { id, cases: [first] }: Procedure,
  near: readonly string[],
  cases: readonly Choice[],
  facets: readonly Facet[],
  world: World,
): readonly NearChoice[] {
  return near.flatMap((procedure) => {
    const option = first?.options.find(({ goTo }) => goTo === procedure)
    const way = option ? choiceId('case', id, option.key) : choiceId('procedure', procedure)
    const own = cases.find((each) => each.id === way)
    if (own) return [{ procedure, choice: own }]
    return procedureChoice(procedure, undefined, facets, world).map((choice) => ({
      procedure,
      choice: { ...choice, label: world.say('or-maybe', { name: choice.label }) },
    }))
  })
}
