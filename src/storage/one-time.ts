import type { OneTime } from '../core/dossier-records.ts'
import type { Room, Trx } from './room.ts'

export async function keepOneTime(
  room: Pick<Room, 'seal'>,
  trx: Trx,
  token: string,
  what: OneTime,
  until: number,
): Promise<void> {
  await trx
    .insertInto('one_time')
    .values({ token: tokenHash(room, token), what: JSON.stringify(what), until })
    .execute()
}

export async function oneTimeOf(room: Room, token: string, at: number): Promise<OneTime | null> {
  const row = await room.db
    .selectFrom('one_time')
    .select('what')
    .where('token', '=', tokenHash(room, token))
    .where('until', '>', at)
    .executeTakeFirst()
  return row === undefined ? null : (JSON.parse(row.what) as OneTime)
}

export async function isOneTimeLeft(
  room: Pick<Room, 'seal'>,
  trx: Trx,
  token: string,
  at: number,
): Promise<boolean> {
  const row = await trx
    .selectFrom('one_time')
    .select('token')
    .where('token', '=', tokenHash(room, token))
    .where('until', '>', at)
    .executeTakeFirst()
  return row !== undefined
}

export async function spendOneTime(
  room: Pick<Room, 'seal'>,
  trx: Trx,
  token: string,
  at: number,
): Promise<OneTime | null> {
  const row = await trx
    .deleteFrom('one_time')
    .where('token', '=', tokenHash(room, token))
    .where('until', '>', at)
    .returning('what')
    .executeTakeFirst()
  return row === undefined ? null : (JSON.parse(row.what) as OneTime)
}

function tokenHash({ seal }: Pick<Room, 'seal'>, token: string): string {
  return seal.hash('one-time', token)
}
