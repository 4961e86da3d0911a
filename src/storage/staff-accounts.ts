import { randomUUID } from 'node:crypto'
import type { Actor, Role, StaffAccount } from '../core/staff.ts'
import { loginAddress } from '../core/staff-name.ts'
import { addAuditLine } from './audit-log.ts'
import type { Room, Trx } from './room.ts'

export async function staffAccounts({ db }: Room, at: number): Promise<readonly StaffAccount[]> {
  return (await accountsQuery(db, at).orderBy('staff.login').execute()).map(accountOf)
}

export async function accountById(
  db: Room['db'] | Trx,
  id: string,
  at: number,
): Promise<StaffAccount | null> {
  const row = await accountsQuery(db, at).where('staff.id', '=', id).executeTakeFirst()
  return row === undefined ? null : accountOf(row)
}

function accountsQuery(db: Room['db'] | Trx, at: number) {
  return db
    .selectFrom('staff')
    .leftJoin('staff_passwords', 'staff_passwords.staff', 'staff.id')
    .select(['staff.id', 'name', 'role', 'unit', 'locked'])
    .select(['staff.created_at', 'staff_passwords.password'])
    .select((query) =>
      query
        .selectFrom('staff_sessions')
        .select(({ fn }) => fn.max('updated_at').as('seen'))
        .whereRef('staff_sessions.staff', '=', 'staff.id')
        .where('expires_at', '>', new Date(at).toISOString())
        .as('seen'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof accountsQuery>['execute']>>[number]

function accountOf({ created_at, locked, password, seen, ...row }: Row): StaffAccount {
  return {
    ...row,
    locked: locked === 1,
    hasPassword: password !== null,
    added: Date.parse(created_at),
    lastSeen: seen === null ? null : Date.parse(seen),
  }
}

/** How many can administer, not counting `besides`. */
export async function adminsBesides(db: Room['db'] | Trx, besides = ''): Promise<number> {
  const { n } = await db
    .selectFrom('staff')
    .innerJoin('staff_passwords', 'staff_passwords.staff', 'staff.id')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('role', '=', 'admin')
    .where('locked', '=', 0)
    .where('staff.id', '!=', besides)
    .executeTakeFirstOrThrow()
  return n
}

export async function addStaff(
  { write }: Room,
  name: string,
  role: Role,
  by: Actor,
  at: number,
): Promise<StaffAccount | null> {
  return await write(async (trx) => {
    const id = await insertStaff(trx, name, role, at)
    if (id === null) return null
    await addAuditLine(trx, { at, by, action: 'account-added', about: name, detail: { role } })
    return await accountById(trx, id, at)
  })
}

/** The id of the new account; `null` if the name is taken. */
export async function insertStaff(
  trx: Trx,
  name: string,
  role: Role,
  at: number,
): Promise<string | null> {
  const id = randomUUID()
  const now = new Date(at).toISOString()
  const added = await trx
    .insertInto('staff')
    .values({ id, name, login: loginAddress(name), role, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 0n ? null : id
}

type Changed = 'done' | 'last-admin' | 'unknown'

export async function changeRole(
  { write }: Room,
  id: string,
  role: Role,
  by: Actor,
  at: number,
): Promise<Changed> {
  return await write(async (trx) => {
    const account = await accountById(trx, id, at)
    if (account === null) return 'unknown'
    if (account.role === role) return 'done'
    if (role !== 'admin' && (await isLastAdmin(trx, account))) return 'last-admin'
    await trx.updateTable('staff').set({ role }).where('id', '=', id).execute()
    const detail = { from: account.role, to: role }
    await addAuditLine(trx, { at, by, action: 'role-changed', about: account.name, detail })
    return 'done'
  })
}

export async function changeUnit(
  { write }: Room,
  id: string,
  unit: string | null,
  by: Actor,
  at: number,
): Promise<'done' | 'unknown'> {
  return await write(async (trx) => {
    const account = await accountById(trx, id, at)
    if (account === null) return 'unknown'
    if (account.unit === unit) return 'done'
    await trx.updateTable('staff').set({ unit }).where('id', '=', id).execute()
    const detail = { from: account.unit ?? '', to: unit ?? '' }
    await addAuditLine(trx, { at, by, action: 'unit-changed', about: account.name, detail })
    return 'done'
  })
}

export async function setLocked(
  { write }: Room,
  id: string,
  locked: boolean,
  by: Actor,
  at: number,
): Promise<Changed> {
  return await write(async (trx) => {
    const account = await accountById(trx, id, at)
    if (account === null) return 'unknown'
    if (account.locked === locked) return 'done'
    if (locked && (await isLastAdmin(trx, account))) return 'last-admin'
    await trx
      .updateTable('staff')
      .set({ locked: locked ? 1 : 0 })
      .where('id', '=', id)
      .execute()
    if (locked) {
      await trx.deleteFrom('staff_sessions').where('staff', '=', id).execute()
      await trx.deleteFrom('staff_links').where('staff', '=', id).execute()
    }
    const action = locked ? 'account-locked' : 'account-unlocked'
    await addAuditLine(trx, { at, by, action, about: account.name, detail: {} })
    return 'done'
  })
}

async function isLastAdmin(trx: Trx, { id, role, locked }: StaffAccount): Promise<boolean> {
  return role === 'admin' && !locked && (await adminsBesides(trx, id)) === 0
}
