import type { Address } from '../core/message.ts'
import type { Known, Waiting } from '../core/store.ts'
import { feedbackBy } from './feedback.ts'
import { freshHandOver, handedBy } from './handed-questions.ts'
import { citizenOf, type Room } from './room.ts'
import { sessionOf } from './sessions.ts'
import { freshSurvey, surveysOf } from './survey-runs.ts'

/** One query for nearly all, since every turn asks it. */
export async function whatIsKnown(room: Room, address: Address, besides?: Waiting): Promise<Known> {
  const citizen = citizenOf(room, address)
  const row = await room.db
    .selectNoFrom((query) => {
      const asked = query.selectFrom('questions').where('citizen', '=', citizen)
      const happened = query.selectFrom('events').where('citizen', '=', citizen)
      const waits = query
        .selectFrom('inbox')
        .where('citizen', '=', citizen)
        .where('settled', 'is', null)
        .where('seq', '!=', besides?.seq ?? 0)
      const talk = query.selectFrom('sessions').where('citizen', '=', citizen)
      return [
        talk.select('revision').as('revision'),
        talk.select('session').as('session'),
        query
          .selectFrom('survey_runs')
          .where('citizen', '=', citizen)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .as('surveys'),
        asked
          .select(({ fn }) => fn.countAll<number>().as('n'))

          .as('questions'),
        asked.select(({ fn }) => fn.min('at').as('at')).as('firstQuestion'),
        happened.select(({ fn }) => fn.min('at').as('at')).as('firstEvent'),
        waits
          .select(({ fn }) => fn.countAll<number>().as('n'))

          .as('waiting'),
        waits.select(({ fn }) => fn.min('admitted').as('at')).as('firstMessage'),
        query
          .selectFrom('unreachable')
          .where('citizen', '=', citizen)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .as('unreachable'),
        query
          .selectFrom('test_chats')
          .where('citizen', '=', citizen)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .as('tester'),
        query
          .selectFrom('handed_questions')
          .where('citizen', '=', citizen)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .as('handed'),
        query
          .selectFrom('feedback')
          .where('citizen', '=', citizen)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .as('feedback'),
      ]
    })
    .executeTakeFirstOrThrow()
  const {
    revision,
    session,
    surveys,
    questions,
    waiting,
    unreachable,
    tester,
    handed,
    feedback,
    ...firsts
  } = row
  const known = Object.values(firsts).filter((at) => at !== null)
  const kept = {
    questions: questions ?? 0,
    waiting: waiting ?? 0,
    since: known.length === 0 ? null : Math.min(...known),
    unreachable: unreachable === 1,
    tester: tester === 1,
    surveys: surveys === 0 ? [] : await surveysOf(room, citizen),
    freshSurvey: freshSurvey(room.seal),
    handed: handed === 0 ? [] : await handedBy(room, citizen),
    feedback: feedback === 0 ? [] : await feedbackBy(room, citizen),
    freshHandOver: freshHandOver(),
  }
  const isSaved = session !== null && revision !== null
  return { kept, session: isSaved ? sessionOf(address, { session, revision }) : null }
}
