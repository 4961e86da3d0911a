import { addAuditLine } from "./audit-log.js";
import { refusedClaims, useClaims } from "./claims.js";
export async function staffSessions({ db }, id, at) {
    const rows = await db
        .selectFrom('staff_sessions')
        .selectAll()
        .where('staff', '=', id)
        .where('expires_at', '>', new Date(at).toISOString())
        .orderBy('updated_at', 'desc')
        .execute();
    return rows.map((row) => ({
        id: row.id,
        since: Date.parse(row.created_at),
        lastSeen: Date.parse(row.updated_at),
        until: Date.parse(row.expires_at),
        address: row.address ?? '',
        device: row.device ?? '',
    }));
}
export async function endSessions({ write }, of, by, at) {
    return await write(async (trx) => {
        let query = trx
            .deleteFrom('staff_sessions')
            .where('staff', '=', of.account)
            .where('id', '!=', of.keep ?? '');
        if (of.session !== null)
            query = query.where('id', '=', of.session);
        const ended = Number((await query.executeTakeFirstOrThrow()).numDeletedRows);
        const account = await trx
            .selectFrom('staff')
            .select('name')
            .where('id', '=', of.account)
            .executeTakeFirst();
        if (ended === 0 || account === undefined)
            return 0;
        const action = of.session === null ? 'sessions-ended' : 'session-ended';
        await addAuditLine(trx, { at, by, action, about: account.name, detail: { ended: `${ended}` } });
        return ended;
    });
}
export async function tryWithin(room, budgets, at) {
    const claims = budgets.map(({ name, limit, windowMs }) => {
        return { kind: 'budget', key: `try:${name}`, limit, windowMs };
    });
    return await room.write(async (trx) => {
        const refused = await refusedClaims(room, trx, claims, { citizen: null, at });
        if (refused.length > 0)
            return false;
        await useClaims(room, trx, claims, at);
        return true;
    });
}
