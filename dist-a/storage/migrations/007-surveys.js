export const surveys = {
    id: 7,
    name: 'surveys',
    async up(db, _serial, unordered) {
        await unordered(withService(db.schema.createTable('survey_runs'))
            .addColumn('run', 'text', (column) => column.primaryKey().notNull())
            .addColumn('citizen', 'text', (column) => column.notNull())
            .addColumn('token', 'text', (column) => column.notNull())
            .addColumn('touched', 'bigint', (column) => column.notNull().defaultTo(0))
            .addColumn('until', 'bigint', (column) => column.notNull())
            .addColumn('draft', 'text')
            .addColumn('turns', 'text', (column) => column.notNull().defaultTo('[]'))
            .addColumn('reach', 'text')
            .addColumn('remind_at', 'bigint')).execute();
        for (const column of ['citizen', 'token', 'until', 'remind_at']) {
            const index = db.schema.createIndex(`survey_runs_${column}`).on('survey_runs').column(column);
            await index.execute();
        }
        await unordered(db.schema
            .createTable('surveyed')
            .addColumn('dossier', 'text', (column) => column.primaryKey().notNull())
            .addColumn('until', 'text', (column) => column.notNull())).execute();
        const cell = ['week', 'procedure', 'field', 'unit', 'channel'];
        let invitations = db.schema.createTable('survey_invitations');
        for (const column of cell)
            invitations = invitations.addColumn(column, 'text', required);
        await unordered(invitations
            .addColumn('drawn', 'integer', required)
            .addColumn('invited', 'integer', required)
            .addColumn('reached', 'integer', required)
            .addPrimaryKeyConstraint('survey_invitations_key', [...cell, 'drawn'])).execute();
        await unordered(db.schema
            .createTable('ballots')
            .addColumn('key', 'text', (column) => column.primaryKey().notNull())
            .addColumn('body', 'text', required)
            .addColumn('reason', 'text')
            .addColumn('comment', 'text')).execute();
        await unordered(withService(db.schema.createTable('responses'))
            .addColumn('key', 'text', (column) => column.primaryKey().notNull())
            .addColumn('week', 'text', required)
            .addColumn('mode', 'text', required)
            .addColumn('instrument', 'text', required)
            .addColumn('version', 'text', required)
            .addColumn('complete', 'integer', required)
            .addColumn('scores', 'text', required)).execute();
        await db.schema.createIndex('responses_week').on('responses').column('week').execute();
        await unordered(db.schema
            .createTable('comments')
            .addColumn('key', 'text', (column) => column.primaryKey().notNull())
            .addColumn('week', 'text', required)
            .addColumn('text', 'text', required)).execute();
        await unordered(db.schema
            .createTable('counted_reasons')
            .addColumn('week', 'text', required)
            .addColumn('reason', 'text', required)
            .addColumn('told', 'integer', required)
            .addPrimaryKeyConstraint('counted_reasons_key', ['week', 'reason'])).execute();
        await unordered(db.schema
            .createTable('rating_tasks')
            .addColumn('key', 'text', (column) => column.primaryKey().notNull())
            .addColumn('opened', 'text', required)
            .addColumn('due', 'text', required)
            .addColumn('reason', 'text', required)
            .addColumn('procedure', 'text')
            .addColumn('unit', 'text')
            .addColumn('citizen', 'text')
            .addColumn('reach', 'text')).execute();
    },
};
const required = (column) => column.notNull();
function withService(table) {
    return table
        .addColumn('procedure', 'text')
        .addColumn('field', 'text')
        .addColumn('unit', 'text')
        .addColumn('channel', 'text')
        .addColumn('drawn', 'integer', (column) => column.notNull());
}
