import { randomUUID } from 'node:crypto'
import { addDays, isoWeekOf, type LocalDay, localDay } from '../core/local-time.ts'
import { batchesOf, WAITING_WEEKS } from '../core/mixing.ts'
import type { Ballot, Draft } from '../core/survey.ts'
import { tally } from './form-tallies.ts'
import { forgetCounters } from './rating-counters.ts'
import type { Room, Trx } from './room.ts'
import { closeRun, leaveSurvey } from './survey-close.ts'

/** Rows changed in one transaction. */
const AT_ONCE = 200

/** Each step has transactions of its own: nothing written here shares one with a citizen's turn. */
export async function sweepSurveys(room: Room, at: number, taskDue: LocalDay): Promise<void> {
  while ((await room.write((trx) => endOver(room, trx, at))) > 0);
  while ((await room.write((trx) => heedReasons(trx, at, taskDue))) > 0);
  await mix(room, at)
  await room.write((trx) => forgetCounters(trx, isoWeekOf(localDay(at))))
}

/** What was answered in part is a ballot; what was not answered leaves nothing. */
async function endOver(room: Room, trx: Trx, at: number): Promise<number> {
  const over = await trx
    .selectFrom('survey_runs')
    .select(['run', 'citizen', 'draft'])
    .where('until', '<=', at)
    .limit(AT_ONCE)
    .execute()
  for (const { run, citizen, draft } of over) {
    await leaveSurvey(trx, citizen, run)
    const answered = draft === null ? null : (JSON.parse(draft) as Draft)
    if (answered !== null && Object.keys(answered.scores).length > 0) {
      await closeRun(room, trx, run, answered, 'chat', { at, seconds: null, ranOut: true })
    } else {
      await trx.deleteFrom('survey_runs').where('run', '=', run).execute()
    }
  }
  await trx.deleteFrom('surveyed').where('until', '<', localDay(at)).execute()
  return over.length
}

/** A reason leads to a task or to a number, and leaves the ballot. */
async function heedReasons(trx: Trx, at: number, due: LocalDay): Promise<number> {
  const told = await trx
    .selectFrom('ballots')
    .select(['key', 'body', 'reason'])
    .where('reason', 'is not', null)
    .limit(AT_ONCE)
    .execute()
  for (const { key, body, reason } of told) {
    const { procedure, unit } = JSON.parse(body) as Ballot
    const known = JSON.parse(reason ?? 'null') as Draft['reason']
    await trx.updateTable('ballots').set({ reason: null }).where('key', '=', key).execute()
    if (known?.leadsTo === 'task') {
      await trx
        .insertInto('rating_tasks')
        .values({
          key: randomUUID(),
          opened: localDay(at),
          due,
          reason: known.key,
          procedure,
          unit,
          citizen: null,
          reach: null,
        })
        .execute()
    } else if (known !== null) {
      await countReason(trx, known.key, at)
    }
  }
  return told.length
}

async function countReason(trx: Trx, reason: string, at: number): Promise<void> {
  await trx
    .insertInto('counted_reasons')
    .values({ week: isoWeekOf(localDay(at)), reason, told: 1 })
    .onConflict((conflict) =>
      conflict.columns(['week', 'reason']).doUpdateSet(({ eb, ref }) => ({
        told: eb(ref('counted_reasons.told'), '+', 1),
      })),
    )
    .execute()
}

/**
 * Keys are chance and rows lie by their keys, so a batch is shuffled by being written. What was set aside
 * waits until nobody can count any more who sent many.
 */
async function mix({ db, write }: Room, at: number): Promise<void> {
  const rows = await db.selectFrom('ballots').select(['key', 'body', 'comment']).execute()
  const thisWeek = isoWeekOf(localDay(at))
  const ballots = rows
    .map(({ key, body, comment }) => ({ ...(JSON.parse(body) as Ballot), key, comment }))
    .filter(({ setAside, week }) => setAside === null || week < thisWeek)
  const oldest = isoWeekOf(addDays(localDay(at), -7 * WAITING_WEEKS))
  for (const batch of batchesOf(ballots, oldest)) await write((trx) => move(trx, batch))
}

async function move(
  trx: Trx,
  batch: readonly (Ballot & { key: string; comment: string | null })[],
): Promise<void> {
  const keys = batch.map(({ key }) => key)
  const { there } = await trx
    .selectFrom('ballots')
    .select(({ fn }) => fn.countAll<number>().as('there'))
    .where('key', 'in', keys)
    .executeTakeFirstOrThrow()
  // Another process moved some meanwhile: what is left waits for company.
  if (there < keys.length) return
  await trx.deleteFrom('ballots').where('key', 'in', keys).execute()
  const responses = batch.map(
    ({ key: _, comment: __, scores, complete, drawn, setAside, ...rest }) => ({
      ...rest,
      key: randomUUID(),
      drawn: drawn ? (1 as const) : (0 as const),
      complete: complete ? (1 as const) : (0 as const),
      scores: JSON.stringify(scores),
      set_aside: setAside,
    }),
  )
  await trx.insertInto('responses').values(byKey(responses)).execute()
  await tally(trx, responses)
  const comments = batch.flatMap(({ week, comment }) =>
    comment === null ? [] : [{ key: randomUUID(), week, text: comment }],
  )
  if (comments.length > 0) await trx.insertInto('comments').values(byKey(comments)).execute()
}

/** In the order of chance, also where a database keeps rows as they come. */
function byKey<Row extends { readonly key: string }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}
