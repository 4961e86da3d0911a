import { type ChosenOptions, documentsFor, nextQuestion, optionsOf } from '../core/checklist.ts'
import { choiceId } from '../core/choice-id.ts'
import type { CaseQuestion, Procedure } from '../core/procedure.ts'
import type { Reply } from '../core/reply.ts'
import { answerProcedure, facetChoice } from './answer.ts'
import { numbered } from './choices.ts'
import { counterChoices } from './counter-report.ts'
import { documentLine } from './document-text.ts'
import { hasFacet, shownToday } from './facet-text.ts'
import { currentProcedure, nameOf } from './procedure-name.ts'
import { provenance } from './provenance.ts'
import { receiptOf, withReceipt } from './receipt.ts'
import { staleChoice } from './stale-choice.ts'
import { type Step, turn, type World } from './turn.ts'

export interface Case {
  readonly procedure: string
  readonly chosen: ChosenOptions
}

/** Asks the next question of the case, or gives the list when it is settled. */
export const askCase: Step<Case> = ({ procedure: id, chosen }, session, world) => {
  const whole = currentProcedure(world.content, id)
  if (whole === undefined || optionsOf(whole, chosen).length < chosen.length) {
    return staleChoice(null, session, world)
  }
  const elsewhere = optionsOf(whole, chosen).find((option) => option.goTo !== undefined)
  if (elsewhere?.goTo !== undefined) {
    return answerProcedure({ procedure: elsewhere.goTo, facets: [] }, session, world)
  }
  const procedure = shownToday(whole, world)
  const question = nextQuestion(procedure, chosen)
  if (question !== undefined) {
    const reply = questionReply(procedure, chosen, question, world)
    return turn('case-asked', [id], [reply], { at: 'case', procedure: id, chosen })
  }
  const reply = listReply(procedure, chosen, world)
  const { code } = receiptOf(reply, { procedure: id, chosen }, world)
  const choices = [...(reply.choices ?? []), ...counterChoices(id, code, world)]
  const given = turn('list-given', [id], [{ ...reply, choices }], {
    at: 'procedure',
    procedure: id,
  })
  return withReceipt(given, { procedure: id, chosen }, world)
}

function questionReply(
  procedure: Procedure,
  chosen: ChosenOptions,
  { ask, options }: CaseQuestion,
  world: World,
): Reply {
  return {
    text: `${nameOf(procedure, world)}\n\n${ask}`,
    choices: numbered(
      options.map((option) => ({
        id: choiceId('case', procedure.id, ...chosen, option.key),
        label: option.label,
      })),
    ),
  }
}

/** The exact list for this case. Never says that it is enough: that is for the officer to say. */
function listReply(procedure: Procedure, chosen: ChosenOptions, world: World): Reply {
  const { say } = world
  const options = optionsOf(procedure, chosen)
  const lines = documentsFor(procedure, chosen).map(
    (document) => `- ${documentLine(document, true, world)}`,
  )
  return {
    text: [
      nameOf(procedure, world),
      [...answersOf(procedure, chosen), say('list-for-case'), ...lines].join('\n'),
      ...options.flatMap(({ note }) => (note === undefined ? [] : [note])),
      provenance(procedure, world),
      say('list-end'),
    ].join('\n\n'),
    choices: [
      ...numbered([
        { id: choiceId('papers', procedure.id, ...chosen), label: say('i-have') },
        ...(['fee', 'time', 'place'] as const)
          .filter((facet) => hasFacet(procedure, facet, world))
          .map((facet) => facetChoice(procedure, facet, world)),
      ]),
      { id: choiceId('more', procedure.id), label: say('more') },
    ],
  }
}

/** `Cháu có giấy chứng sinh không? Không có`, a line a question. */
function answersOf({ cases }: Procedure, chosen: ChosenOptions): readonly string[] {
  return cases.flatMap(({ ask, options }) =>
    options.filter(({ key }) => chosen.includes(key)).map(({ label }) => `${ask} ${label}.`),
  )
}
