import type { Finding } from '../core/finding.ts'
import type { Facet } from '../core/procedure.ts'
import { answerProcedure } from './answer.ts'
import { numbered, toMenu } from './choices.ts'
import { decline } from './decline.ts'
import { showElsewhere } from './elsewhere.ts'
import { procedureChoice } from './procedure-choice.ts'
import { type Step, turn } from './turn.ts'

/** From this chance on, what people ask next is of more use than what else may be meant. */
const SURE = 0.75

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
        {
          procedure: found.procedure,
          facets,
          near: found.near,
          isSure: (found.ranked[0]?.score ?? 1) >= SURE,
          ...(before !== undefined && { before }),
        },
        session,
        world,
      )
    case 'offer':
      return offer({ procedures: found.procedures, facets }, session, world)
    case 'topic':
      return showTopic({ topic: found.topic, facets }, session, world)
    case 'elsewhere':
      return showElsewhere({ elsewhere: found.elsewhere }, session, world)
    case 'besides':
    case 'nothing':
      return decline(null, session, world)
  }
}

export const offer: Step<{ procedures: readonly string[]; facets: readonly Facet[] }> = (
  { procedures, facets },
  _session,
  world,
) => {
  const choices = procedures.flatMap((id) => procedureChoice(id, undefined, facets, world))
  const reply = {
    text: world.say('offer'),
    choices: [...numbered(choices), { id: 'none', label: world.say('none-of-these') }],
  }
  return turn('offered', procedures, [reply], { at: 'offer', asked: facets })
}

/**
 * Words that name no single procedure are answered with the question that staff wrote for them; where
 * one is usually meant, its papers stand above the question.
 */
export const showTopic: Step<{ topic: string; facets: readonly Facet[] }> = (
  { topic: id, facets },
  session,
  world,
) => {
  const topic = world.content.topics.get(id)
  if (topic === undefined) return decline(null, session, world)
  const isAboutDocuments = facets.length === 0 || facets.includes('documents')
  const usual = isAboutDocuments ? topic.usual : undefined
  const others = topic.choices.filter(({ procedure }) => procedure !== usual?.procedure)
  const choices = others.flatMap(({ procedure, label }) =>
    procedureChoice(procedure, label, facets, world),
  )
  if (usual !== undefined) {
    const procedures = others.map(({ procedure }) => procedure)
    const instead = { ask: usual.ask, choices, procedures }
    return answerProcedure({ procedure: usual.procedure, facets, instead }, session, world)
  }
  const reply = { text: topic.ask, choices: [...numbered(choices), toMenu(world)] }
  const ids = topic.choices.map(({ procedure }) => procedure)
  return turn('offered', ids, [reply], { at: 'offer', asked: facets })
}
