import { type Expression, sql } from 'kysely'
import { isoWeekOf, localDay } from '../core/local-time.ts'
import type { Settings } from '../core/settings.ts'
import { FEEDBACK_COUNTED } from './feedback.ts'
import type { Room } from './room.ts'
import type { Schema } from './schema.ts'

export const DAY_MS = 24 * 60 * 60 * 1000

/** Rows changed in one transaction, so that none holds the service up for long. */
const AT_ONCE = 200

/** A year of weeks, with which this year's can be compared. */
const COUNTED_DAYS = 400

/** Deletes what is past its days, a little at a time. */
export async function retain(room: Room, at: number, keep: Settings['keep']): Promise<void> {
  const { db } = room
  const before = (days: number): number => at - days * DAY_MS
  const settled = db.selectFrom('inbox').select('seq')
  await remove(
    room,
    'inbox',
    'seq',
    settled.where('dead', '=', 0).where('settled', '<', before(keep.answered)),
  )
  await remove(
    room,
    'inbox',
    'seq',
    settled.where('dead', '=', 1).where('settled', '<', before(keep.deadLetters)),
  )
  // Sent or not: what could not be sent for so long is given up.
  const queued = db.selectFrom('outbox').select('seq').where('queued', '<', before(keep.answered))
  await remove(room, 'outbox', 'seq', queued)
  const asked = db.selectFrom('questions').select('seq').where('at', '<', before(keep.questions))
  await remove(room, 'questions', 'seq', asked)
  const handed = db
    .selectFrom('handed_questions')
    .select('code')
    .where('at', '<', before(keep.handed))
  await remove(room, 'handed_questions', 'code', handed)
  const told = db
    .selectFrom('counter_reports')
    .select('seq')
    .where('at', '<', before(keep.handed))
    .where('citizen', 'is not', null)
  // That it happened stays to be counted; who said it, and in which words, does not.
  await repeat(room, (trx) =>
    sql`update counter_reports set citizen = null, words = null where seq in (${told.limit(AT_ONCE)})`.execute(
      trx,
    ),
  )
  const given = db
    .selectFrom('feedback')
    .select('code')
    .where('at', '<', before(keep.handed))
    .where('citizen', 'is not', null)
  await repeat(room, (trx) =>
    trx
      .updateTable('feedback')
      .set(FEEDBACK_COUNTED)
      .where('code', 'in', given.limit(AT_ONCE))
      .executeTakeFirst()
      .then(({ numUpdatedRows }) => ({ numAffectedRows: numUpdatedRows })),
  )
  const unused = db
    .selectFrom('deliveries')
    .select('seq')
    .where((eb) => eb.or([eb('until', '<=', at), eb('changed', '<', before(keep.handed))]))
  await remove(room, 'deliveries', 'seq', unused)
  const brought = db
    .selectFrom('deliveries')
    .select('seq')
    .where('state', '=', 'delivered')
    .where('changed', '<=', before(keep.addresses))
    .where('body', 'is not', null)
  await repeat(room, (trx) =>
    sql`update deliveries set body = null where seq in (${brought.limit(AT_ONCE)})`.execute(trx),
  )
  // What could not be sent for so long is given up, and so is its picture.
  const shown = db
    .selectFrom('greeting_cards')
    .select('delivery')
    .where('changed', '<=', before(keep.answered))
  await remove(room, 'greeting_cards', 'delivery', shown)
  const tried = db
    .selectFrom('test_chats')
    .select('citizen')
    .where('at', '<', before(keep.sessions))
  await remove(room, 'test_chats', 'citizen', tried)
  const done = db.selectFrom('data_tasks').select('seq').where('done', '<', before(COUNTED_DAYS))
  await remove(room, 'data_tasks', 'seq', done)
  const used = db.selectFrom('budget_uses').select('seq').where('until', '<=', at)
  await remove(room, 'budget_uses', 'seq', used)
  const ended = db.selectFrom('uploads').select('content').where('until', '<=', at)
  await remove(room, 'uploads', 'content', ended)
  const counted = isoWeekOf(localDay(before(COUNTED_DAYS)))
  await room.write((trx) =>
    trx.deleteFrom('procedure_counts').where('week', '<', counted).execute(),
  )
  await room.write((trx) => trx.deleteFrom('paper_counts').where('week', '<', counted).execute())
  await retainDossiers(room, at, before(keep.dossiers), before(keep.follows))
  const signedIn = db
    .selectFrom('staff_sessions')
    .select('id')
    .where('expires_at', '<', new Date(at).toISOString())
  await remove(room, 'staff_sessions', 'id', signedIn)
  const links = db.selectFrom('staff_links').select('secret').where('until', '<=', at)
  await remove(room, 'staff_links', 'secret', links)
  await forgetStrangers(
    room,
    before(keep.sessions),
    before(Math.max(keep.sessions, keep.questions)),
  )
}

async function retainDossiers(
  room: Room,
  at: number,
  dossiers: number,
  follows: number,
): Promise<void> {
  const { db } = room
  const unspoken = db.selectFrom('dossiers').select('code').where('as_of', '<', dossiers)
  await remove(room, 'dossiers', 'code', unspoken)
  const changed = db.selectFrom('dossier_changes').select('seq').where('at', '<', dossiers)
  await remove(room, 'dossier_changes', 'seq', changed)
  const followed = db.selectFrom('follows').select('dossier').where('tells', '=', 1)
  const unfollowed = db
    .selectFrom('heard_dossiers')
    .select('code')
    .where('code', 'not in', followed)
  await remove(room, 'heard_dossiers', 'code', unfollowed)
  const loaded = db.selectFrom('dossier_loads').select('seq').where('at', '<', dossiers)
  await remove(room, 'dossier_loads', 'seq', loaded)
  await repeat(room, (trx) =>
    trx
      .deleteFrom('follows')
      .where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('citizen', 'dossier'),
          'in',
          selectFrom('follows')
            .select(['citizen', 'dossier'])
            .where('touched', '<', follows)
            .limit(AT_ONCE)
            .$asTuple('citizen', 'dossier'),
        ),
      )
      .executeTakeFirst()
      .then(({ numDeletedRows }) => ({ numAffectedRows: numDeletedRows })),
  )
  const tried = db.selectFrom('look_ups').select('seq').where('at', '<', follows)
  await remove(room, 'look_ups', 'seq', tried)
  await remove(
    room,
    'tablets',
    'id',
    db.selectFrom('tablets').select('id').where('until', '<=', at),
  )
  const past = db.selectFrom('one_time').select('token').where('until', '<=', at)
  await remove(room, 'one_time', 'token', past)
}

/** Who has not written for as long as sessions are kept is not known any more. */
async function forgetStrangers(room: Room, sessions: number, consents: number): Promise<void> {
  const { db } = room
  const left = db.selectFrom('sessions').select('citizen').where('touched', '<', sessions)
  await remove(room, 'sessions', 'citizen', left)
  const gone = db
    .selectFrom('unreachable')
    .select('citizen')
    .where('since', '<', sessions)
    .where('citizen', 'not in', db.selectFrom('sessions').select('citizen'))
  await remove(room, 'unreachable', 'citizen', gone)
  const ended = db
    .selectFrom('consents')
    .select('seq')
    .where('at', '<', consents)
    .where('citizen', 'not in', db.selectFrom('sessions').select('citizen'))
    .where('citizen', 'not in', db.selectFrom('questions').select('citizen'))
  await remove(room, 'consents', 'seq', ended)
  const told = db
    .selectFrom('events')
    .select('seq')
    .where('at', '<', sessions)
    .where('citizen', 'is not', null)
  await repeat(room, (trx) =>
    sql`update events set citizen = null where seq in (${told.limit(AT_ONCE)})`.execute(trx),
  )
}

/** Deletes the rows of a table whose key is among `past`. */
async function remove(
  room: Room,
  table: keyof Schema,
  key: 'seq' | 'citizen' | 'code' | 'token' | 'content' | 'id' | 'secret' | 'delivery',
  past: { limit(rows: number): Expression<unknown> },
): Promise<void> {
  await repeat(room, (trx) =>
    sql`delete from ${sql.table(table)} where ${sql.ref(key)} in (${past.limit(AT_ONCE)})`.execute(
      trx,
    ),
  )
}

async function repeat(
  { write }: Room,
  step: (trx: Parameters<Parameters<Room['write']>[0]>[0]) => Promise<{ numAffectedRows?: bigint }>,
): Promise<void> {
  for (;;) {
    const { numAffectedRows } = await write(step)
    if ((numAffectedRows ?? 0n) === 0n) return
  }
}
