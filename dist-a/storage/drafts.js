import { addAuditLine } from "./audit-log.js";
import { addRevision, newestSeq } from "./revisions.js";
export async function drafts({ db }) {
    const rows = await db.selectFrom('drafts').selectAll().orderBy('at', 'desc').execute();
    return rows.map(toDraft);
}
export async function draftOf(db, procedure) {
    const row = await db
        .selectFrom('drafts')
        .selectAll()
        .where('procedure', '=', procedure)
        .executeTakeFirst();
    return row === undefined ? null : toDraft(row);
}
export async function saveDraft({ write }, { procedure, version, tree, base, why }, by, at) {
    return await write(async (trx) => {
        const before = await draftOf(trx, procedure);
        if ((before?.version ?? 0) !== version)
            return 'stale';
        const authors = new Set([...(before?.authors ?? []), ...(by.id === null ? [] : [by.id])]);
        const row = {
            version: nextVersion(version, at),
            state: 'draft',
            tree: JSON.stringify(tree),
            base,
            authors: JSON.stringify([...authors]),
            staff: by.id,
            name: by.name,
            at,
            why,
            publish_on: null,
            approver: null,
            approver_name: null,
        };
        await trx
            .insertInto('drafts')
            .values({ procedure, ...row })
            .onConflict((conflict) => conflict.column('procedure').doUpdateSet(row))
            .execute();
        await told(trx, 'draft-saved', procedure, by, at);
        return 'done';
    });
}
/** Changes a draft that still is as it was read. */
async function changeDraft({ write }, { procedure, version }, change) {
    return await write(async (trx) => {
        const draft = await draftOf(trx, procedure);
        if (draft?.version !== version)
            return 'stale';
        return await change(trx, draft);
    });
}
export async function moveDraft(room, procedure, version, to, by, at) {
    return await changeDraft(room, { procedure, version }, async (trx) => {
        await trx
            .updateTable('drafts')
            .set({
            state: to,
            version: nextVersion(version, at),
            publish_on: null,
            approver: null,
            approver_name: null,
        })
            .where('procedure', '=', procedure)
            .execute();
        const action = to === 'waiting' ? 'draft-sent' : 'draft-taken-back';
        await told(trx, action, procedure, by, at);
        return 'done';
    });
}
export async function scheduleDraft(room, procedure, version, on, by, at) {
    return await changeDraft(room, { procedure, version }, async (trx, draft) => {
        if (isAuthor(draft, by))
            return 'own';
        if ((await newestSeq(trx, procedure)) !== draft.base)
            return 'outdated';
        await trx
            .updateTable('drafts')
            .set({
            state: 'scheduled',
            version: nextVersion(version, at),
            publish_on: on,
            approver: by.id,
            approver_name: by.name,
        })
            .where('procedure', '=', procedure)
            .execute();
        await told(trx, 'draft-scheduled', procedure, by, at, { on });
        return 'done';
    });
}
export async function dropDraft(room, procedure, version, by, at) {
    return await changeDraft(room, { procedure, version }, async (trx) => {
        await removeDraft(trx, procedure);
        await told(trx, 'draft-dropped', procedure, by, at);
        return 'done';
    });
}
export async function publishDraft(room, procedure, version, how, by, at) {
    return await changeDraft(room, { procedure, version }, async (trx, draft) => {
        if (how === 'approved' && isAuthor(draft, by))
            return 'own';
        return await publish(trx, draft, how === 'approved' ? by : null, by, at);
    });
}
export async function publishDue(room, today, at) {
    const due = await room.db
        .selectFrom('drafts')
        .select(['procedure', 'version'])
        .where('state', '=', 'scheduled')
        .where('publish_on', '<=', today)
        .execute();
    const published = [];
    for (const each of due) {
        const done = await changeDraft(room, each, (trx, draft) => publish(trx, draft, draft.approvedBy, draft.approvedBy ?? draft.by, at));
        if (done === 'done')
            published.push(each.procedure);
    }
    return published;
}
/** Without an approver somebody still has to look at it. */
async function publish(trx, { procedure, tree, why, base, by, authors }, approvedBy, doneBy, at) {
    const revision = { procedure, kind: 'published', tree, why, base };
    const review = approvedBy === null ? 'owed' : 'none';
    const done = await addRevision(trx, { revision, by, doneBy, at, review, authors, approvedBy });
    if (done === 'done')
        await removeDraft(trx, procedure);
    return done;
}
async function removeDraft(trx, procedure) {
    await trx.deleteFrom('drafts').where('procedure', '=', procedure).execute();
}
/** No number comes back after a draft has ended and another was begun. */
function nextVersion(version, at) {
    return Math.max(version + 1, at);
}
function isAuthor({ authors }, { id }) {
    return id !== null && authors.includes(id);
}
async function told(trx, action, about, by, at, detail = {}) {
    await addAuditLine(trx, { at, by, action, about, detail });
}
function toDraft(row) {
    return {
        procedure: row.procedure,
        version: row.version,
        state: row.state,
        tree: JSON.parse(row.tree),
        base: row.base,
        authors: JSON.parse(row.authors),
        by: { id: row.staff, name: row.name },
        at: row.at,
        why: row.why,
        publishOn: row.publish_on,
        approvedBy: row.approver_name === null ? null : { id: row.approver, name: row.approver_name },
    };
}
