import type { Address } from '../core/message.ts'
import { newSession, type Session } from '../core/session.ts'
import { citizenOf, type Room, type Trx } from './room.ts'

export async function loadSession(room: Room, address: Address): Promise<Session | null> {
  const row = await room.db
    .selectFrom('sessions')
    .select(['revision', 'session'])
    .where('citizen', '=', citizenOf(room, address))
    .executeTakeFirst()
  return row === undefined ? null : sessionOf(address, row)
}

export function sessionOf(
  address: Address,
  row: { readonly session: string; readonly revision: number },
): Session {
  // One that was saved by an earlier version lacks what was added since.
  const { locale, ...saved } = JSON.parse(row.session) as Session
  return { ...newSession(address, locale), ...saved, address, revision: row.revision }
}

/** 0 if there is no session. */
export async function revisionOf(trx: Trx, citizen: string): Promise<number> {
  const row = await trx
    .selectFrom('sessions')
    .select('revision')
    .where('citizen', '=', citizen)
    .executeTakeFirst()
  return row?.revision ?? 0
}

/** Saves the session one revision on, without its address. */
export async function saveSession(
  trx: Trx,
  citizen: string,
  { address: _, revision, ...rest }: Session,
  at: number,
): Promise<void> {
  const saved = { revision: revision + 1, touched: at, session: JSON.stringify(rest) }
  await trx
    .insertInto('sessions')
    .values({ citizen, ...saved })
    .onConflict((conflict) => conflict.column('citizen').doUpdateSet(saved))
    .execute()
}
