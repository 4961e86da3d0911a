import { citizenOf } from "./room.js";
/** Newest first. */
export async function heldBy(room, from) {
    const rows = await room.db
        .selectFrom('follows')
        .select(['dossier', 'how', 'since', 'touched', 'tells'])
        .where('citizen', '=', citizenOf(room, from))
        .orderBy('touched', 'desc')
        .execute();
    const counts = await lookUps(room, rows.map(({ dossier }) => dossierHash(room.seal, dossier)));
    return rows.map(({ dossier: code, tells, ...row }) => ({
        ...row,
        code,
        tells: tells === 1,
        opened: counts.get(`${dossierHash(room.seal, code)} 1`) ?? 0,
        refused: counts.get(`${dossierHash(room.seal, code)} 0`) ?? 0,
    }));
}
async function lookUps({ db }, hashes) {
    if (hashes.length === 0)
        return new Map();
    const rows = await db
        .selectFrom('look_ups')
        .select(({ fn }) => ['dossier', 'opened', fn.countAll().as('n')])
        .where('dossier', 'in', hashes)
        .groupBy(['dossier', 'opened'])
        .execute();
    return new Map(rows.map(({ dossier, opened, n }) => [`${dossier} ${opened}`, n]));
}
export function dossierHash(seal, code) {
    return seal.hash('dossier', code);
}
