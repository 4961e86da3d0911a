import { randomUUID } from 'node:crypto'
import { isoWeekOf, localDay } from '../core/local-time.ts'
import { mask } from '../core/mask.ts'
import type { Place } from '../core/session.ts'
import { type SetAsideReason, setAsideReason, windowOf } from '../core/set-aside.ts'
import type { Ballot, Draft, RatedService } from '../core/survey.ts'
import { countUp } from './rating-counters.ts'
import type { Room, Trx } from './room.ts'
import { NOBODY } from './slips.ts'
import { serviceOf, surveyTokenHash } from './survey-runs.ts'

/**
 * Closes a survey in the transaction of whoever asks: the run and its token go, a ballot without address
 * takes its place, and what messages about it led to is emptied. `false` if it is closed already.
 */
export async function closeRun(
  { seal }: Pick<Room, 'seal'>,
  trx: Trx,
  run: string,
  draft: Draft,
  way: 'link' | 'chat',
  close: Close,
): Promise<boolean> {
  const { at } = close
  const row = await trx
    .deleteFrom('survey_runs')
    .where('run', '=', run)
    .returning(['citizen', 'procedure', 'field', 'unit', 'channel', 'drawn', 'turns', 'mode'])
    .executeTakeFirst()
  if (row === undefined) return false
  const { instrument, version, complete, scores, reason, comment } = draft
  await emptyTurns(trx, JSON.parse(row.turns) as number[], at)
  // Who skipped everything does not want to be asked any more.
  if (Object.keys(scores).length === 0) return true
  const service = serviceOf(row)
  const setAside = await setAsideFor(
    { seal },
    trx,
    { citizen: row.citizen, service, scores },
    close,
  )
  const ballot: Ballot = {
    ...service,
    week: isoWeekOf(localDay(at)),
    mode: row.mode ?? way,
    instrument,
    version,
    complete,
    scores,
    setAside,
  }
  await putBallots(trx, [{ ballot, reason, comment }])
  return true
}

export async function putBallots(
  trx: Trx,
  ballots: readonly { ballot: Ballot; reason: Draft['reason']; comment: string | null }[],
): Promise<void> {
  if (ballots.length === 0) return
  const rows = ballots.map(({ ballot, reason, comment }) => ({
    key: randomUUID(),
    body: JSON.stringify(ballot),
    reason: reason === null ? null : JSON.stringify(reason),
    comment: comment === null ? null : mask(comment),
  }))
  await trx.insertInto('ballots').values(rows).execute()
}

/** How a form is closed. Who let it run out did not send it: when that is, tells nothing of them. */
export interface Close {
  readonly at: number
  /** How long its page was open, `null` where that is not known. */
  readonly seconds: number | null
  readonly ranOut?: true
}

/** Counts the form, and tells why it is set aside. */
export async function setAsideFor(
  { seal }: Pick<Room, 'seal'>,
  trx: Trx,
  {
    citizen,
    service: { unit, drawn },
    scores,
  }: { citizen: string; service: RatedService; scores: Draft['scores'] },
  { at, seconds, ranOut }: Close,
): Promise<SetAsideReason | null> {
  if (ranOut) return null
  const week = isoWeekOf(localDay(at))
  const ofChat = citizen === NOBODY ? 0 : await countUp(seal, trx, week, ['chat', citizen])
  const ofWindow = await countUp(seal, trx, week, ['window', windowOf(at, unit, drawn)])
  return setAsideReason({ at, drawn, scores, seconds, ofChat, ofWindow })
}

/** What was answered to these messages, and what of it still waits to be sent. */
async function emptyTurns(trx: Trx, turns: readonly number[], at: number): Promise<void> {
  if (turns.length === 0) return
  await trx.updateTable('inbox').set({ answer: null }).where('seq', 'in', turns).execute()
  await trx
    .updateTable('outbox')
    .set({ body: null, settled: at, dropped: 1 })
    .where('turn', 'in', turns)
    .where('settled', 'is', null)
    .where('sending', '=', 0)
    .execute()
}

/** Closes it from its page. The conversation of whoever answered forgets it too. */
export async function closeSurvey(
  { write, seal }: Room,
  token: string,
  draft: Draft,
  close: Close,
): Promise<boolean> {
  return await write(async (trx) => {
    const row = await trx
      .selectFrom('survey_runs')
      .select(['run', 'citizen'])
      .where('token', '=', surveyTokenHash(seal, token))
      .where('until', '>', close.at)
      .executeTakeFirst()
    if (row === undefined) return false
    await leaveSurvey(trx, row.citizen, row.run)
    return await closeRun({ seal }, trx, row.run, draft, 'link', close)
  })
}

/** What a session knows of surveys: a score that waits to be confirmed, buttons, an invitation. */
interface Knowing {
  readonly place: Place
  readonly menu: readonly { readonly id: string }[]
  readonly news: readonly { readonly run?: string }[]
}

/** A turn in hand becomes stale by it, and is taken again. */
export async function leaveSurvey(trx: Trx, citizen: string, run: string): Promise<void> {
  const row = await trx
    .selectFrom('sessions')
    .select(['revision', 'session'])
    .where('citizen', '=', citizen)
    .executeTakeFirst()
  if (row?.session.includes(run) !== true) return
  const session = JSON.parse(row.session) as Knowing
  const left: Knowing = {
    ...session,
    place: 'run' in session.place && session.place.run === run ? { at: 'start' } : session.place,
    menu: session.menu.filter(({ id }) => !id.split(':').includes(run)),
    news: session.news.filter((notice) => notice.run !== run),
  }
  await trx
    .updateTable('sessions')
    .set({ session: JSON.stringify(left), revision: row.revision + 1 })
    .where('citizen', '=', citizen)
    .execute()
}
