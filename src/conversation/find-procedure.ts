import { choiceId } from '../core/choice-id.ts'
import type { Finding } from '../core/finding.ts'
import type { Facet } from '../core/procedure.ts'
import type { Choice } from '../core/reply.ts'
import { answerProcedure } from './answer.ts'
import { numbered, shortNameOf, toMenu } from './choices.ts'
import { decline, inHand } from './decline.ts'
import { showElsewhere } from './elsewhere.ts'
import { currentProcedure } from './procedure-name.ts'
import { type Step, turn, type World } from './turn.ts'

export interface Question {
  /** As typed. */
  readonly text: string
  readonly facets: readonly Facet[]
  /** Procedures that the citizen has just said they do not mean. */
  readonly not: readonly string[]
  /** Said before an answer. */
  readonly before?: string
}

/** A question in free words: an answer, two or three choices, the right office, or an honest no. */
export const findProcedure: Step<Question> = (question, session, world) => {
  const { text, facets, not, before } = question
  const found: Finding = world.find(text, not)
  switch (found.kind) {
    case 'answer':
      return answerProcedure(
        { procedure: found.procedure, facets, ...(before !== undefined && { before }) },
        session,
        world,
      )
    case 'offer':
      return offer({ procedures: found.procedures, facets }, session, world)
    case 'topic':
      return showTopic({ topic: found.topic, facets }, session, world)
    case 'elsewhere':
      return showElsewhere({ elsewhere: found.elsewhere }, session, world)
    case 'nothing':
      return decline(null, session, world)
  }
}

export const offer: Step<{ procedures: readonly string[]; facets: readonly Facet[] }> = (
  { procedures, facets },
  session,
  world,
) => {
  const choices = procedures.flatMap((id) => pick(id, undefined, facets, world))
  const reply = {
    text: world.say('offer'),
    choices: [...numbered(choices), { id: 'none', label: world.say('none-of-these') }],
  }
  return turn('offered', procedures, [reply], { at: 'offer', asked: facets, ...inHand(session) })
}

/** Words that name no single procedure are answered with the question that staff wrote for them. */
export const showTopic: Step<{ topic: string; facets: readonly Facet[] }> = (
  { topic: id, facets },
  session,
  world,
) => {
  const topic = world.content.topics.get(id)
  if (topic === undefined) return decline(null, session, world)
  const choices = topic.choices.flatMap(({ procedure, label }) =>
    pick(procedure, label, facets, world),
  )
  const reply = { text: topic.ask, choices: [...numbered(choices), toMenu(world)] }
  const ids = topic.choices.map(({ procedure }) => procedure)
  return turn('offered', ids, [reply], { at: 'offer', asked: facets, ...inHand(session) })
}

/** Picking a procedure answers what was asked at first, so the id says that too. */
function pick(
  id: string,
  label: string | undefined,
  [facet]: readonly Facet[],
  { content }: World,
): readonly Choice[] {
  const procedure = currentProcedure(content, id)
  if (procedure === undefined) return []
  return [
    {
      id:
        facet === undefined || facet === 'documents'
          ? choiceId('procedure', procedure.id)
          : choiceId('facet', procedure.id, facet),
      label: label ?? shortNameOf(procedure),
    },
  ]
}
