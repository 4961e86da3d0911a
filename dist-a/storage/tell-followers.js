import { isEnded } from "../core/dossier.js";
import { noticeTo } from "../core/notice.js";
import { putInInbox } from "./inbox.js";
const ENDED = ['refused', 'withdrawn', 'stopped', 'returned'];
export async function tellFollowers(room, at, atMost) {
    return await room.write(async (trx) => {
        const untold = await untoldChanges(trx, atMost);
        const over = new Set();
        for (const change of untold) {
            const follow = `${change.citizen} ${change.dossier}`;
            if (over.has(follow))
                continue;
            const isOver = !(await tell(room, trx, change, at)) || isEnded(change.state);
            if (isOver)
                over.add(follow);
            await trx
                .updateTable('follows')
                .set({ told: change.seq, touched: at, ...(isOver && NO_MORE) })
                .where('citizen', '=', change.citizen)
                .where('dossier', '=', change.dossier)
                .execute();
        }
        if (untold.length < atMost)
            await endSilently(trx);
        return untold.length;
    });
}
/** The address is kept only while there is something to tell. */
const NO_MORE = { tells: 0, reach: null };
async function untoldChanges(trx, atMost) {
    return await trx
        .selectFrom('follows')
        .innerJoin('dossier_changes as change', 'change.dossier', 'follows.dossier')
        .leftJoin('dossiers', 'dossiers.code', 'follows.dossier')
        .leftJoin('heard_dossiers as heard', 'heard.code', 'follows.dossier')
        .where('follows.tells', '=', 1)
        .where('change.tell', '=', 1)
        .whereRef('change.seq', '>', 'follows.told')
        .orderBy('change.seq')
        .limit(atMost)
        .select(({ fn }) => [
        'change.seq',
        'follows.citizen',
        'follows.reach',
        'follows.dossier',
        'change.at',
        'change.state',
        'change.what',
        fn.coalesce('heard.due', 'dossiers.due').as('due'),
        fn.coalesce('heard.body', 'dossiers.body').as('body'),
    ])
        .$narrowType()
        .execute();
}
/** `false` if nobody is there any more under the address that was kept. */
async function tell(room, trx, change, at) {
    const to = addressIn(room, change);
    if (to === null)
        return false;
    const { dossier: code, state, what, due, at: asOf, seq } = change;
    const aspects = JSON.parse(what);
    const { procedureCode = null, holder = null } = JSON.parse(change.body ?? '{}');
    const notice = {
        about: 'dossier-changed',
        code,
        state,
        what: aspects,
        due,
        asOf,
        procedureCode,
        holder: holder?.name ?? null,
    };
    await putInInbox(room, trx, noticeTo(to, notice, `${code}:${seq}`), at);
    return true;
}
function addressIn({ seal }, { citizen, reach }) {
    try {
        return JSON.parse(seal.open(reach, `follow:${citizen}`));
    }
    catch {
        // The row was damaged: its owner will ask again.
        return null;
    }
}
/** A dossier may have ended by an import of which nobody was to be told. */
async function endSilently(trx) {
    await trx
        .updateTable('follows')
        .set(NO_MORE)
        .where('tells', '=', 1)
        .where('dossier', 'in', (from) => from.selectFrom('dossiers').select('code').where('state', 'in', ENDED))
        .execute();
}
