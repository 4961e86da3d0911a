import { randomUUID } from 'node:crypto';
import { addAuditLine } from "./audit-log.js";
export async function setPassword({ write }, by, password, at) {
    await write(async (trx) => {
        await putPassword(trx, by.id, password, at);
        await trx
            .deleteFrom('staff_sessions')
            .where('staff', '=', by.id)
            .where('id', '!=', by.session)
            .execute();
        await addAuditLine(trx, { at, by, action: 'password-set', about: by.name, detail: {} });
    });
}
/** As the sign-in library keeps passwords. */
export async function putPassword(trx, staff, password, at) {
    const now = new Date(at).toISOString();
    await trx
        .insertInto('staff_passwords')
        .values({
        id: randomUUID(),
        staff,
        account_id: staff,
        provider_id: 'credential',
        password,
        created_at: now,
        updated_at: now,
    })
        .onConflict((conflict) => conflict.column('staff').doUpdateSet({ password, updated_at: now }))
        .execute();
}
