import { randomUUID } from 'node:crypto'
import type { ConversationEvent, SurveyEvent } from '../core/events.ts'
import { isoWeekOf, localDay } from '../core/local-time.ts'
import { mask } from '../core/mask.ts'
import type { Address } from '../core/message.ts'
import type { Draft } from '../core/survey.ts'
import type { Room, Trx } from './room.ts'
import { takeSlip } from './slips.ts'
import { closeRun } from './survey-close.ts'
import { beginSurvey, countInvitations } from './survey-runs.ts'

/** A survey that was begun goes on for a day. */
export const GOES_ON_MS = 24 * 60 * 60_000

const KINDS: readonly string[] = [
  'survey-begun',
  'survey-counted',
  'survey-answered',
  'survey-closed',
  'survey-contact',
  'slip-taken',
] satisfies readonly SurveyEvent['kind'][]

export function isSurveyEvent(event: ConversationEvent): event is SurveyEvent {
  return KINDS.includes(event.kind)
}

export interface SurveyTurn {
  readonly citizen: string
  readonly from: Address
  /** The message that led to it. */
  readonly seq: number
  readonly at: number
}

export async function applySurveyEvent(
  room: Pick<Room, 'seal'>,
  trx: Trx,
  event: SurveyEvent,
  turn: SurveyTurn,
): Promise<void> {
  switch (event.kind) {
    case 'survey-begun':
      return await beginSurvey(room, trx, event.survey, turn)
    case 'survey-counted':
      return await countInvitations(trx, event.service, isoWeekOf(localDay(turn.at)), event)
    case 'survey-answered':
      return await keepDraft(trx, event.run, event.draft, turn)
    case 'survey-closed':
      await closeRun(room, trx, event.run, event.draft, 'chat', { at: turn.at, seconds: null })
      return
    case 'slip-taken': {
      const { citizen, from } = turn
      return await takeSlip(room, trx, event, { citizen, channel: from.channel })
    }
    case 'survey-contact':
      return await openContactTask(room, trx, event, turn)
  }
}

async function keepDraft(
  trx: Trx,
  run: string,
  draft: Draft,
  { seq, at }: SurveyTurn,
): Promise<void> {
  const row = await trx
    .selectFrom('survey_runs')
    .select('turns')
    .where('run', '=', run)
    .executeTakeFirstOrThrow()
  const comment = draft.comment === null ? null : mask(draft.comment)
  await trx
    .updateTable('survey_runs')
    .set({
      draft: JSON.stringify({ ...draft, comment }),
      turns: JSON.stringify([...(JSON.parse(row.turns) as number[]), seq]),
      touched: at,
      until: at + GOES_ON_MS,
      reach: null,
      remind_at: null,
    })
    .where('run', '=', run)
    .execute()
}

async function openContactTask(
  { seal }: Pick<Room, 'seal'>,
  trx: Trx,
  { run, reason, due }: Extract<SurveyEvent, { kind: 'survey-contact' }>,
  { citizen, from, at }: SurveyTurn,
): Promise<void> {
  const { procedure, unit } = await trx
    .selectFrom('survey_runs')
    .select(['procedure', 'unit'])
    .where('run', '=', run)
    .executeTakeFirstOrThrow()
  const key = randomUUID()
  const reach = seal.seal(JSON.stringify(from), `task:${key}`)
  await trx
    .insertInto('rating_tasks')
    .values({ key, opened: localDay(at), due, reason, procedure, unit, citizen, reach })
    .execute()
}
