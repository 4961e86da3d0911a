import { randomUUID } from 'node:crypto';
import { loginAddress } from "../core/staff-name.js";
import { addAuditLine } from "./audit-log.js";
export async function staffAccounts({ db }, at) {
    return (await accountsQuery(db, at).orderBy('staff.login').execute()).map(accountOf);
}
export async function accountById(db, id, at) {
    const row = await accountsQuery(db, at).where('staff.id', '=', id).executeTakeFirst();
    return row === undefined ? null : accountOf(row);
}
function accountsQuery(db, at) {
    return db
        .selectFrom('staff')
        .leftJoin('staff_passwords', 'staff_passwords.staff', 'staff.id')
        .select(['staff.id', 'name', 'role', 'locked', 'staff.created_at', 'staff_passwords.password'])
        .select((query) => query
        .selectFrom('staff_sessions')
        .select(({ fn }) => fn.max('updated_at').as('seen'))
        .whereRef('staff_sessions.staff', '=', 'staff.id')
        .where('expires_at', '>', new Date(at).toISOString())
        .as('seen'));
}
function accountOf({ id, name, role, locked, created_at, password, seen }) {
    return {
        id,
        name,
        role,
        locked: locked === 1,
        hasPassword: password !== null,
        added: Date.parse(created_at),
        lastSeen: seen === null ? null : Date.parse(seen),
    };
}
/** How many can administer, not counting `besides`. */
export async function adminsBesides(db, besides = '') {
    const { n } = await db
        .selectFrom('staff')
        .innerJoin('staff_passwords', 'staff_passwords.staff', 'staff.id')
        .select(({ fn }) => fn.countAll().as('n'))
        .where('role', '=', 'admin')
        .where('locked', '=', 0)
        .where('staff.id', '!=', besides)
        .executeTakeFirstOrThrow();
    return n;
}
export async function addStaff({ write }, name, role, by, at) {
    return await write(async (trx) => {
        const id = await insertStaff(trx, name, role, at);
        if (id === null)
            return null;
        await addAuditLine(trx, { at, by, action: 'account-added', about: name, detail: { role } });
        return await accountById(trx, id, at);
    });
}
/** The id of the new account; `null` if the name is taken. */
export async function insertStaff(trx, name, role, at) {
    const id = randomUUID();
    const now = new Date(at).toISOString();
    const added = await trx
        .insertInto('staff')
        .values({ id, name, login: loginAddress(name), role, created_at: now, updated_at: now })
        .onConflict((conflict) => conflict.column('login').doNothing())
        .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 0n ? null : id;
}
export async function changeRole({ write }, id, role, by, at) {
    return await write(async (trx) => {
        const account = await accountById(trx, id, at);
        if (account === null)
            return 'unknown';
        if (account.role === role)
            return 'done';
        if (role !== 'admin' && (await isLastAdmin(trx, account)))
            return 'last-admin';
        await trx.updateTable('staff').set({ role }).where('id', '=', id).execute();
        const detail = { from: account.role, to: role };
        await addAuditLine(trx, { at, by, action: 'role-changed', about: account.name, detail });
        return 'done';
    });
}
export async function setLocked({ write }, id, locked, by, at) {
    return await write(async (trx) => {
        const account = await accountById(trx, id, at);
        if (account === null)
            return 'unknown';
        if (account.locked === locked)
            return 'done';
        if (locked && (await isLastAdmin(trx, account)))
            return 'last-admin';
        await trx
            .updateTable('staff')
            .set({ locked: locked ? 1 : 0 })
            .where('id', '=', id)
            .execute();
        if (locked) {
            await trx.deleteFrom('staff_sessions').where('staff', '=', id).execute();
            await trx.deleteFrom('staff_links').where('staff', '=', id).execute();
        }
        const action = locked ? 'account-locked' : 'account-unlocked';
        await addAuditLine(trx, { at, by, action, about: account.name, detail: {} });
        return 'done';
    });
}
async function isLastAdmin(trx, { id, role, locked }) {
    return role === 'admin' && !locked && (await adminsBesides(trx, id)) === 0;
}
