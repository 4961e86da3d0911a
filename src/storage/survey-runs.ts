import { randomBytes } from 'node:crypto'
import { addDays, type IsoWeek, localDay } from '../core/local-time.ts'
import type { Address } from '../core/message.ts'
import type { Kept } from '../core/store.ts'
import type { Draft, NewSurvey, OpenSurvey, RatedService } from '../core/survey.ts'
import type { Room, Trx } from './room.ts'
import type { SurveyRunsTable } from './schema-surveys.ts'
import type { Seal } from './seal.ts'

type Hashing = Pick<Room, 'seal'>

/** Longer than any dossier is worked on. */
const SURVEYED_DAYS = 730

/** 64 random bits: too many to guess within the days that a survey is open. */
export function freshSurvey(seal: Seal): Kept['freshSurvey'] {
  const run = randomBytes(8).toString('hex')
  return { run, token: surveyTokenOf(seal, run) }
}

/** Of its page, made anew whenever it is needed. */
export function surveyTokenOf(seal: Seal, run: string): string {
  return seal.hash('survey-page', run)
}

export function surveyTokenHash(seal: Seal, token: string): string {
  return seal.hash('survey-token', token)
}

/** Those that are over too, until they are swept. */
export async function surveysOf(
  { db, seal }: Room,
  citizen: string,
): Promise<readonly OpenSurvey[]> {
  const rows = await db
    .selectFrom('survey_runs')
    .select([...OPEN])
    .where('citizen', '=', citizen)
    .orderBy('touched', 'desc')
    .orderBy('until', 'desc')
    .execute()
  return rows.map((row) => openSurvey(seal, row))
}

export async function surveyOf(
  { db, seal }: Room,
  token: string,
  at: number,
): Promise<OpenSurvey | null> {
  const row = await db
    .selectFrom('survey_runs')
    .select([...OPEN])
    .where('token', '=', surveyTokenHash(seal, token))
    .where('until', '>', at)
    .executeTakeFirst()
  return row === undefined ? null : openSurvey(seal, row)
}

const OPEN = ['run', 'procedure', 'field', 'unit', 'channel', 'drawn', 'draft', 'until'] as const

function openSurvey(seal: Seal, row: Pick<SurveyRunsTable, (typeof OPEN)[number]>): OpenSurvey {
  const { run, draft, until } = row
  return {
    run,
    token: surveyTokenOf(seal, run),
    service: serviceOf(row),
    draft: draft === null ? null : (JSON.parse(draft) as Draft),
    until,
  }
}

export function serviceOf(row: {
  readonly procedure: string | null
  readonly field: string | null
  readonly unit: string | null
  readonly channel: RatedService['channel']
  readonly drawn: 0 | 1
}): RatedService {
  const { procedure, field, unit, channel, drawn } = row
  return { procedure, field, unit, channel, drawn: drawn === 1 }
}

export async function beginSurvey(
  { seal }: Hashing,
  trx: Trx,
  survey: NewSurvey,
  { citizen, from, at }: { citizen: string; from: Address; at: number },
): Promise<void> {
  const { run, remindAt } = survey
  const reach = remindAt === null ? null : seal.seal(JSON.stringify(from), `remind:${run}`)
  await insertRun({ seal }, trx, survey, { citizen, reach, batch: null, at })
}

export async function insertRun(
  { seal }: Hashing,
  trx: Trx,
  { run, dossier, service, until, remindAt, mode }: NewSurvey,
  of: { citizen: string; reach: string | null; batch: string | null; at: number },
): Promise<void> {
  if (dossier !== null) {
    const surveyed = {
      dossier: surveyedHash(seal, dossier),
      until: addDays(localDay(of.at), SURVEYED_DAYS),
    }
    await trx.insertInto('surveyed').values(surveyed).execute()
  }
  const { drawn, ...rest } = service
  const token = surveyTokenHash(seal, surveyTokenOf(seal, run))
  const { citizen, reach, batch } = of
  await trx
    .insertInto('survey_runs')
    .values({
      ...rest,
      drawn: drawn ? 1 : 0,
      run,
      citizen,
      token,
      until,
      reach,
      remind_at: remindAt,
      mode: mode ?? null,
      batch,
    })
    .execute()
}

export async function wasSurveyed({ seal }: Hashing, trx: Trx, dossier: string): Promise<boolean> {
  const row = await trx
    .selectFrom('surveyed')
    .select('dossier')
    .where('dossier', '=', surveyedHash(seal, dossier))
    .executeTakeFirst()
  return row !== undefined
}

export async function isSurveyOpen(
  trx: Pick<Trx, 'selectFrom'>,
  run: string,
  citizen: string,
  at: number,
): Promise<boolean> {
  const row = await trx
    .selectFrom('survey_runs')
    .select('run')
    .where('run', '=', run)
    .where('citizen', '=', citizen)
    .where('until', '>', at)
    .executeTakeFirst()
  return row !== undefined
}

/** Counts in a week how many were invited about a service, or reached. */
export async function countInvitations(
  trx: Trx,
  service: RatedService,
  week: IsoWeek,
  { invited, reached }: { invited: number; reached: number },
): Promise<void> {
  const { procedure, field, unit, channel, drawn } = service
  await trx
    .insertInto('survey_invitations')
    .values({
      week,
      procedure: procedure ?? '',
      field: field ?? '',
      unit: unit ?? '',
      channel: channel ?? '',
      drawn: drawn ? 1 : 0,
      invited,
      reached,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['week', 'procedure', 'field', 'unit', 'channel', 'drawn'])
        .doUpdateSet(({ eb, ref }) => ({
          invited: eb(ref('survey_invitations.invited'), '+', invited),
          reached: eb(ref('survey_invitations.reached'), '+', reached),
        })),
    )
    .execute()
}

export function surveyedHash(seal: Seal, dossier: string): string {
  return seal.hash('surveyed', dossier)
}
