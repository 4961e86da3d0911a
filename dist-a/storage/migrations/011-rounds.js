export const rounds = {
    id: 11,
    name: 'rounds',
    async up(db, _serial, unordered) {
        await db.schema
            .createTable('survey_rounds')
            .addColumn('id', 'text', (column) => column.primaryKey().notNull())
            .addColumn('unit', 'text')
            .addColumn('from_day', 'text', (column) => column.notNull())
            .addColumn('until_day', 'text', (column) => column.notNull())
            .addColumn('target', 'integer', (column) => column.notNull())
            .addColumn('opened', 'text', (column) => column.notNull())
            .addColumn('closed', 'text')
            .addColumn('draw', 'text')
            .execute();
        await db.schema
            .createTable('paper_batches')
            .addColumn('batch', 'text', (column) => column.primaryKey().notNull())
            .addColumn('body', 'text', (column) => column.notNull())
            .addColumn('forms', 'integer', (column) => column.notNull())
            .addColumn('second_by', 'text')
            .addColumn('checked', 'integer', (column) => column.notNull().defaultTo(0))
            .addColumn('closed', 'text')
            .execute();
        await unordered(db.schema
            .createTable('paper_forms')
            .addColumn('batch', 'text', (column) => column.notNull())
            .addColumn('number', 'integer', (column) => column.notNull())
            .addColumn('draft', 'text', (column) => column.notNull())
            .addColumn('again', 'text')
            .addPrimaryKeyConstraint('paper_forms_key', ['batch', 'number'])).execute();
    },
};
