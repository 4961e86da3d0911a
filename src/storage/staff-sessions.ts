import type { Actor, StaffSession, TryBudget } from '../core/staff.ts'
import { addAuditLine } from './audit-log.ts'
import { refusedClaims, useClaims } from './claims.ts'
import type { Room } from './room.ts'

export async function staffSessions(
  { db }: Room,
  id: string,
  at: number,
): Promise<readonly StaffSession[]> {
  const rows = await db
    .selectFrom('staff_sessions')
    .selectAll()
    .where('staff', '=', id)
    .where('expires_at', '>', new Date(at).toISOString())
    .orderBy('updated_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    since: Date.parse(row.created_at),
    lastSeen: Date.parse(row.updated_at),
    until: Date.parse(row.expires_at),
    address: row.address ?? '',
    device: row.device ?? '',
  }))
}

export async function endSessions(
  { write }: Room,
  of: { readonly account: string; readonly session: string | null; readonly keep?: string },
  by: Actor,
  at: number,
): Promise<number> {
  return await write(async (trx) => {
    let query = trx
      .deleteFrom('staff_sessions')
      .where('staff', '=', of.account)
      .where('id', '!=', of.keep ?? '')
    if (of.session !== null) query = query.where('id', '=', of.session)
    const ended = Number((await query.executeTakeFirstOrThrow()).numDeletedRows)
    const account = await trx
      .selectFrom('staff')
      .select('name')
      .where('id', '=', of.account)
      .executeTakeFirst()
    if (ended === 0 || account === undefined) return 0
    const action = of.session === null ? 'sessions-ended' : 'session-ended'
    await addAuditLine(trx, { at, by, action, about: account.name, detail: { ended: `${ended}` } })
    return ended
  })
}

export async function tryWithin(
  room: Room,
  budgets: readonly TryBudget[],
  at: number,
): Promise<boolean> {
  const claims = budgets.map(({ name, limit, windowMs }) => {
    return { kind: 'budget', key: `try:${name}`, limit, windowMs } as const
  })
  return await room.write(async (trx) => {
    const refused = await refusedClaims(room, trx, claims, { citizen: null, at })
    if (refused.length > 0) return false
    await useClaims(room, trx, claims, at)
    return true
  })
}
