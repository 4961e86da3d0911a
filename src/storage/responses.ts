import type { Scores } from '../core/instrument.ts'
import type { IsoWeek } from '../core/local-time.ts'
import type { Address, ChannelName } from '../core/message.ts'
import type { RatingTask, Response } from '../core/survey.ts'
import type { InvitationCount, SurveyRecords } from '../core/survey-records.ts'
import { finishedDossiers } from './dossiers.ts'
import { endRatingTask } from './rating-tasks.ts'
import type { Room } from './room.ts'
import { reviewedTallies } from './set-aside-reviews.ts'
import { closeSurvey } from './survey-close.ts'
import { remindOfSurveys } from './survey-reminders.ts'
import { serviceOf, surveyOf } from './survey-runs.ts'

export function createSurveyRecords(room: Room): Omit<SurveyRecords, 'sweepSurveys'> {
  const { db } = room
  return {
    remindOfSurveys: (at, atMost) => remindOfSurveys(room, at, atMost),
    surveyOf: (token, at) => surveyOf(room, token, at),
    closeSurvey: (token, draft, at, seconds) => closeSurvey(room, token, draft, { at, seconds }),
    responsesOf: (from, to) => responsesOf(room, from, to),
    formTallies: (from, to) => reviewedTallies(room, from, to),
    finishedDossiers: (from, until) => finishedDossiers(room, from, until),
    async waitingBallots() {
      const { n } = await db
        .selectFrom('ballots')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      return n
    },
    commentsOf: (from, to) =>
      db
        .selectFrom('comments')
        .select(['week', 'text'])
        .where('week', '>=', from)
        .where('week', '<=', to)
        .orderBy('key')
        .execute(),
    countedReasons: (from, to) =>
      db
        .selectFrom('counted_reasons')
        .selectAll()
        .where('week', '>=', from)
        .where('week', '<=', to)
        .orderBy('week')
        .execute(),
    invitationsOf: (from, to) => invitationsOf(room, from, to),
    ratingTasks: () => ratingTasks(room),
    endRatingTask: (key, end, by, at) => endRatingTask(room, key, end, by, at),
  }
}

async function responsesOf({ db }: Room, from: IsoWeek, to: IsoWeek): Promise<readonly Response[]> {
  const rows = await db
    .selectFrom('responses')
    .selectAll()
    .where('week', '>=', from)
    .where('week', '<=', to)
    .orderBy('key')
    .execute()
  return rows.map((row) => ({
    ...serviceOf(row),
    key: row.key,
    week: row.week,
    mode: row.mode,
    instrument: row.instrument,
    version: row.version,
    complete: row.complete === 1,
    scores: JSON.parse(row.scores) as Scores,
    setAside: row.set_aside,
  }))
}

async function invitationsOf(
  { db }: Room,
  from: IsoWeek,
  to: IsoWeek,
): Promise<readonly InvitationCount[]> {
  const rows = await db
    .selectFrom('survey_invitations')
    .selectAll()
    .where('week', '>=', from)
    .where('week', '<=', to)
    .execute()
  const known = <Text extends string>(text: Text): Text | null => (text === '' ? null : text)
  return rows.map(({ week, procedure, field, unit, channel, drawn, invited, reached }) => ({
    week,
    procedure: known(procedure),
    field: known(field),
    unit: known(unit),
    channel: known(channel as ChannelName),
    drawn: drawn === 1,
    invited,
    reached,
  }))
}

/** Those to be done first, first. */
async function ratingTasks({ db, seal }: Room): Promise<readonly RatingTask[]> {
  const rows = await db
    .selectFrom('rating_tasks')
    .selectAll()
    .orderBy('due')
    .orderBy('key')
    .execute()
  return rows.map(({ key, opened, due, reason, procedure, unit, reach }) => ({
    key,
    opened,
    due,
    reason,
    procedure,
    unit,
    reach: reach === null ? null : (JSON.parse(seal.open(reach, `task:${key}`)) as Address),
  }))
}
