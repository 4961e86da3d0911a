import { randomBytes } from 'node:crypto';
import { addAuditLine } from "./audit-log.js";
import { accountById, adminsBesides, insertStaff } from "./staff-accounts.js";
import { putPassword } from "./staff-passwords.js";
/** Long enough to reach somebody who is away today. */
const LINK_MS = 48 * 60 * 60 * 1000;
function hashOf({ seal }, secret) {
    return seal.hash('staff-link', secret);
}
export async function makeLink(room, id, by, at) {
    const secret = randomBytes(24).toString('base64url');
    await room.write(async (trx) => {
        await trx
            .deleteFrom('staff_links')
            .where('staff', id === null ? 'is' : '=', id)
            .execute();
        await trx
            .insertInto('staff_links')
            .values({ secret: hashOf(room, secret), staff: id, until: at + LINK_MS })
            .execute();
        const account = id === null ? null : await accountById(trx, id, at);
        const about = account?.name ?? 'quản trị đầu tiên';
        await addAuditLine(trx, { at, by, action: 'link-made', about, detail: {} });
    });
    return secret;
}
export async function linkOf(room, secret, at) {
    const row = await room.db
        .selectFrom('staff_links')
        .select('staff')
        .where('secret', '=', hashOf(room, secret))
        .where('until', '>', at)
        .executeTakeFirst();
    return row === undefined ? null : await opens(room.db, row.staff, at);
}
async function opens(db, staff, at) {
    if (staff === null)
        return (await adminsBesides(db)) === 0 ? { kind: 'first-admin' } : null;
    const account = await accountById(db, staff, at);
    return account === null || account.locked ? null : { kind: 'account', account };
}
export async function redeemLink(room, secret, { passwordHash, name = '' }, at) {
    return await room.write(async (trx) => {
        const hash = hashOf(room, secret);
        const row = await trx
            .selectFrom('staff_links')
            .select('staff')
            .where('secret', '=', hash)
            .where('until', '>', at)
            .executeTakeFirst();
        const link = row === undefined ? null : await opens(trx, row.staff, at);
        if (link === null)
            return { kind: 'gone' };
        const who = link.kind === 'account'
            ? link.account
            : { id: await insertStaff(trx, name, 'admin', at), name };
        if (who.id === null)
            return { kind: 'name-taken' };
        const by = { id: who.id, name: who.name };
        if (link.kind === 'first-admin') {
            const detail = { role: 'admin' };
            await addAuditLine(trx, { at, by, action: 'account-added', about: who.name, detail });
        }
        await trx.deleteFrom('staff_links').where('secret', '=', hash).execute();
        await putPassword(trx, who.id, passwordHash, at);
        await trx.deleteFrom('staff_sessions').where('staff', '=', who.id).execute();
        await addAuditLine(trx, { at, by, action: 'password-set', about: who.name, detail: {} });
        return { kind: 'done', name: who.name };
    });
}
