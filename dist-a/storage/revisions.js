import { saysTheSame } from "../core/revisions.js";
import { addAuditLine } from "./audit-log.js";
/** Who finds what was written in a file: nobody at the office signed it. */
const FILE = { id: null, name: 'tệp trên máy chủ' };
export async function revisionsOf({ db }, procedure) {
    const rows = await db
        .selectFrom('revisions')
        .selectAll()
        .where('procedure', '=', procedure)
        .orderBy('seq', 'desc')
        .execute();
    return rows.map(revisionOf);
}
export async function newestRevisions({ db }) {
    const newest = db
        .selectFrom('revisions')
        .select(({ fn }) => fn.max('seq').as('seq'))
        .groupBy('procedure');
    const rows = await db.selectFrom('revisions').selectAll().where('seq', 'in', newest).execute();
    return rows.map(revisionOf);
}
export async function unwritten({ db }) {
    const rows = await db
        .selectFrom('revisions')
        .selectAll()
        .where('written', '=', 0)
        .orderBy('seq')
        .execute();
    return rows.map(revisionOf);
}
export async function markWritten({ write }, seq) {
    await write((trx) => trx.updateTable('revisions').set({ written: 1 }).where('seq', '=', seq).execute());
}
/** The newest revision of a procedure, 0 without one. */
export async function newestSeq(trx, procedure) {
    const row = await trx
        .selectFrom('revisions')
        .select('seq')
        .where('procedure', '=', procedure)
        .orderBy('seq', 'desc')
        .executeTakeFirst();
    return row?.seq ?? 0;
}
export async function addRevision(trx, { revision, by, doneBy = by, at, review = 'none', authors = [], approvedBy = null }) {
    const { procedure, kind, tree, why, base } = revision;
    if ((await newestSeq(trx, procedure)) !== base)
        return 'outdated';
    await trx
        .insertInto('revisions')
        .values({
        procedure,
        kind,
        tree: JSON.stringify(tree),
        staff: by.id,
        name: by.name,
        at,
        why,
        review,
        authors: JSON.stringify(authors),
        approver: approvedBy?.id ?? null,
        approver_name: approvedBy?.name ?? null,
        written: 0,
    })
        .execute();
    const action = kind === 'withdrawn' ? 'procedure-withdrawn' : 'procedure-published';
    await addAuditLine(trx, { at, by: doneBy, action, about: procedure, detail: { review } });
    return 'done';
}
export async function noteFile({ write }, procedure, tree, at) {
    return await write(async (trx) => {
        const last = await trx
            .selectFrom('revisions')
            .select(['seq', 'tree'])
            .where('procedure', '=', procedure)
            .where('written', '=', 1)
            .orderBy('seq', 'desc')
            .executeTakeFirst();
        const isKnown = last !== undefined && saysTheSame(JSON.parse(last.tree), tree);
        if (isKnown)
            return await newestSeq(trx, procedure);
        const { seq } = await trx
            .insertInto('revisions')
            .values({
            procedure,
            kind: 'in-file',
            tree: JSON.stringify(tree),
            staff: FILE.id,
            name: FILE.name,
            at,
            why: '',
            review: 'none',
            authors: '[]',
            approver: null,
            approver_name: null,
            written: 1,
        })
            .returning('seq')
            .executeTakeFirstOrThrow();
        // The file wins over what was published and had not been written yet.
        await trx
            .updateTable('revisions')
            .set({ written: 1 })
            .where('procedure', '=', procedure)
            .where('written', '=', 0)
            .execute();
        if (last !== undefined) {
            const line = { at, by: FILE, about: procedure, detail: {} };
            await addAuditLine(trx, { ...line, action: 'procedure-in-file' });
        }
        return seq;
    });
}
export async function reviewRevision({ write }, seq, by, at) {
    return await write(async (trx) => {
        const row = await trx
            .selectFrom('revisions')
            .select(['procedure', 'authors', 'staff'])
            .where('seq', '=', seq)
            .where('review', '=', 'owed')
            .executeTakeFirst();
        if (row === undefined)
            return 'gone';
        const theirs = [row.staff, ...JSON.parse(row.authors)];
        if (theirs.includes(by.id))
            return 'own';
        await trx
            .updateTable('revisions')
            .set({ review: 'done', approver: by.id, approver_name: by.name })
            .where('seq', '=', seq)
            .execute();
        const line = { at, by, about: row.procedure, detail: {} };
        await addAuditLine(trx, { ...line, action: 'procedure-reviewed' });
        return 'done';
    });
}
function revisionOf(row) {
    const { seq, procedure, kind, at, why, review } = row;
    return {
        seq,
        procedure,
        kind,
        tree: JSON.parse(row.tree),
        by: { id: row.staff, name: row.name },
        at,
        why,
        review,
        approvedBy: row.approver_name === null ? null : { id: row.approver, name: row.approver_name },
        written: row.written === 1,
    };
}
