import { dossierHash } from "./follows.js";
import { startAfresh } from "./heard-dossiers.js";
import { keepOneTime } from "./one-time.js";
export function isDossierEvent(event) {
    return ['dossier-tried', 'dossier-held', 'dossier-tells', 'one-time-given'].includes(event.kind);
}
/** Does what a turn decided about dossiers. Nothing of it stands among the events of a citizen. */
export async function applyDossierEvent(room, trx, event, { citizen, from, at }) {
    switch (event.kind) {
        case 'dossier-tried':
            await trx
                .insertInto('look_ups')
                .values({ dossier: dossierHash(room.seal, event.code), at, opened: event.opened ? 1 : 0 })
                .execute();
            return;
        case 'dossier-held':
            return await hold(trx, event, citizen, at);
        case 'dossier-tells':
            return await setTells(room, trx, event, { citizen, from, at });
        case 'one-time-given':
            return await keepOneTime(room, trx, event.token, event.what, event.until);
    }
}
/** What an officer showed stays without a second fact, also if it is opened with one later. */
async function hold(trx, { code, how }, citizen, at) {
    await trx
        .insertInto('follows')
        .values({ citizen, dossier: code, how, since: at, touched: at })
        .onConflict((conflict) => conflict
        .columns(['citizen', 'dossier'])
        .doUpdateSet({ touched: at, ...(how === 'counter' && { how }) }))
        .execute();
}
/** The address is kept, sealed, for as long as they want to be told. What happened before is not told. */
async function setTells({ seal }, trx, { code, tells, version }, { citizen, from, at }) {
    const { last } = await trx
        .selectFrom('dossier_changes')
        .select(({ fn }) => fn.max('seq').as('last'))
        .where('dossier', '=', code)
        .executeTakeFirstOrThrow();
    if (tells)
        await startAfresh(trx, code);
    const reach = tells ? seal.seal(JSON.stringify(from), `follow:${citizen}`) : null;
    await trx
        .updateTable('follows')
        .set({ tells: tells ? 1 : 0, reach, touched: at, ...(tells && { told: last ?? 0 }) })
        .where('citizen', '=', citizen)
        .where('dossier', '=', code)
        .execute();
    await trx
        .insertInto('consents')
        .values({ at, citizen, subject: `dossier-changes:${code}`, given: tells ? 1 : 0, version })
        .execute();
}
