import { newSession } from "../core/session.js";
import { citizenOf } from "./room.js";
export async function loadSession(room, address) {
    const row = await room.db
        .selectFrom('sessions')
        .select(['revision', 'session'])
        .where('citizen', '=', citizenOf(room, address))
        .executeTakeFirst();
    if (row === undefined)
        return null;
    // One that was saved by an earlier version lacks what was added since.
    const { locale, ...saved } = JSON.parse(row.session);
    return { ...newSession(address, locale), ...saved, address, revision: row.revision };
}
/** 0 if there is no session. */
export async function revisionOf(trx, citizen) {
    const row = await trx
        .selectFrom('sessions')
        .select('revision')
        .where('citizen', '=', citizen)
        .executeTakeFirst();
    return row?.revision ?? 0;
}
/** Saves the session one revision on, without its address. */
export async function saveSession(trx, citizen, { address: _, revision, ...rest }, at) {
    const saved = { revision: revision + 1, touched: at, session: JSON.stringify(rest) };
    await trx
        .insertInto('sessions')
        .values({ citizen, ...saved })
        .onConflict((conflict) => conflict.column('citizen').doUpdateSet(saved))
        .execute();
}
