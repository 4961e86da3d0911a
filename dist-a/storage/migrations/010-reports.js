import { tally } from "../form-tallies.js";
/** Rows that are read at a time. */
const AT_ONCE = 2000;
export const reports = {
    id: 10,
    name: 'reports',
    async up(db, _serial, unordered) {
        const texts = ['week', 'mode', 'instrument', 'version', 'procedure', 'field', 'unit', 'channel'];
        const cell = [...texts, 'set_aside', 'criteria'];
        let table = db.schema.createTable('form_tallies');
        for (const column of cell) {
            table = table.addColumn(column, 'text', (definition) => definition.notNull());
        }
        await unordered(table
            .addColumn('drawn', 'integer', (column) => column.notNull())
            .addColumn('complete', 'integer', (column) => column.notNull())
            .addColumn('forms', 'text', (column) => column.notNull())
            .addPrimaryKeyConstraint('form_tallies_key', [...cell, 'drawn', 'complete'])).execute();
        await tallyAll(db);
        await db.schema.alterTable('dossiers').addColumn('finished', 'bigint').execute();
        await db.schema.createIndex('dossiers_finished').on('dossiers').column('finished').execute();
        await fillFinished(db);
    },
};
async function tallyAll(db) {
    for (let last = '';;) {
        const rows = await db
            .selectFrom('responses')
            .selectAll()
            .where('key', '>', last)
            .orderBy('key')
            .limit(AT_ONCE)
            .execute();
        await tally(db, rows);
        if (rows.length < AT_ONCE)
            return;
        last = rows.at(-1)?.key ?? '';
    }
}
async function fillFinished(db) {
    for (let last = '';;) {
        const rows = await db
            .selectFrom('dossiers')
            .select(['code', 'body'])
            .where('code', '>', last)
            .orderBy('code')
            .limit(AT_ONCE)
            .execute();
        for (const { code, body } of rows) {
            const { finished } = JSON.parse(body);
            if (finished === null)
                continue;
            await db.updateTable('dossiers').set({ finished }).where('code', '=', code).execute();
        }
        if (rows.length < AT_ONCE)
            return;
        last = rows.at(-1)?.code ?? '';
    }
}
