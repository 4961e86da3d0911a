/** Adds a line; what it tells of is written in the same transaction. Nothing changes or removes lines. */
export async function addAuditLine(trx, entry) {
    const { at, by, action, about, detail } = entry;
    await trx
        .insertInto('audit_log')
        .values({ at, staff: by.id, name: by.name, action, about, detail: JSON.stringify(detail) })
        .execute();
}
export async function auditLog({ db }, { before, by, atMost }) {
    let query = db.selectFrom('audit_log').selectAll().orderBy('seq', 'desc').limit(atMost);
    if (before !== undefined)
        query = query.where('seq', '<', before);
    if (by !== undefined)
        query = query.where('staff', '=', by);
    const rows = await query.execute();
    return rows.map(({ seq, at, staff, name, action, about, detail }) => ({
        seq,
        at,
        by: { id: staff, name },
        action,
        about,
        detail: JSON.parse(detail),
    }));
}
