import { choiceId } from '../core/choice-id.ts'
import { FACETS, type Procedure } from '../core/procedure.ts'
import type { Choice } from '../core/reply.ts'
import { facetChoice, notesText } from './answer.ts'
import { numbered, toMenu, toProcedure } from './choices.ts'
import { counterChoices } from './counter-report.ts'
import { FULL, facetText, hasFacet, shownToday } from './facet-text.ts'
import { deliveryChoices } from './home-delivery.ts'
import { currentProcedure, nameOf } from './procedure-name.ts'
import { provenance } from './provenance.ts'
import { withReceipt } from './receipt.ts'
import { staleChoice } from './stale-choice.ts'
import { type Step, turn, type World } from './turn.ts'

/** All that is known of a procedure, as choices. */
export const showMore: Step<{ procedure: string }> = ({ procedure: id }, session, world) => {
  const whole = currentProcedure(world.content, id)
  if (whole === undefined) return staleChoice(null, session, world)
  const procedure = shownToday(whole, world)
  const { say } = world
  const text = [
    nameOf(procedure, world),
    ...notesText(procedure, world),
    ...conditionsText(procedure, world),
    provenance(procedure, world),
    say('more-of-procedure'),
  ].join('\n\n')
  const choices = [
    { id: choiceId('all', id), label: say('all-documents') },
    ...FACETS.filter((facet) => facet !== 'documents' && hasFacet(procedure, facet, world)).map(
      (facet) => facetChoice(procedure, facet, world),
    ),
    ...(procedure.cases.length > 0 ? [{ id: choiceId('case', id), label: say('my-case') }] : []),
    { id: choiceId('papers', id), label: say('i-have') },
    ...otherProcedures(procedure, world),
    ...counterChoices(id, '', world),
    ...deliveryChoices(procedure, null, world),
  ]
  const reply = { text, choices: [...numbered(choices), toMenu(world)] }
  return turn('answered', [id], [reply], { at: 'procedure', procedure: id })
}

/** The documents of the common case with every remark, however long. */
export const showAll: Step<{ procedure: string }> = ({ procedure: id }, session, world) => {
  const whole = currentProcedure(world.content, id)
  if (whole === undefined) return staleChoice(null, session, world)
  const procedure = shownToday(whole, world)
  const text = [
    nameOf(procedure, world),
    facetText(procedure, 'documents', FULL, world),
    ...notesText(procedure, world),
    provenance(procedure, world),
  ].join('\n\n')
  const reply = { text, choices: [{ id: choiceId('more', id), label: world.say('more') }] }
  const shown = turn('answered', [id], [reply], { at: 'procedure', procedure: id })
  return withReceipt(shown, { procedure: id, chosen: [] }, world)
}

export const showRelated: Step<{ procedure: string }> = ({ procedure: id }, session, world) => {
  const procedure = currentProcedure(world.content, id)
  if (procedure === undefined) return staleChoice(null, session, world)
  const ids = [...new Set([...procedure.next, ...procedure.related])]
  const others = ids.flatMap((other) => currentProcedure(world.content, other) ?? [])
  const reply = {
    text: world.say('related', { name: nameOf(procedure, world) }),
    choices: [...numbered(others.map((other) => toProcedure(other))), toMenu(world)],
  }
  return turn('browsed', ids, [reply], { at: 'procedure', procedure: id })
}

function otherProcedures({ id, related, next }: Procedure, { say }: World): readonly Choice[] {
  return related.length + next.length === 0
    ? []
    : [{ id: choiceId('related', id), label: say('choose-related') }]
}

function conditionsText({ conditions }: Procedure, { say }: World): readonly string[] {
  if (conditions.length === 0) return []
  return [[say('conditions'), ...conditions.map(({ text }) => `- ${text}`)].join('\n')]
}
