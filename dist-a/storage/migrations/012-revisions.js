export const revisions = {
    id: 12,
    name: 'revisions',
    async up(db, serial) {
        await db.schema
            .createTable('drafts')
            .addColumn('procedure', 'text', (column) => column.primaryKey().notNull())
            .addColumn('version', 'bigint', (column) => column.notNull())
            .addColumn('state', 'text', (column) => column.notNull())
            .addColumn('tree', 'text', (column) => column.notNull())
            .addColumn('base', 'integer', (column) => column.notNull())
            .addColumn('authors', 'text', (column) => column.notNull())
            .addColumn('staff', 'text')
            .addColumn('name', 'text', (column) => column.notNull())
            .addColumn('at', 'bigint', (column) => column.notNull())
            .addColumn('why', 'text', (column) => column.notNull())
            .addColumn('publish_on', 'text')
            .addColumn('approver', 'text')
            .addColumn('approver_name', 'text')
            .execute();
        await db.schema
            .createTable('revisions')
            .addColumn('seq', 'integer', serial)
            .addColumn('procedure', 'text', (column) => column.notNull())
            .addColumn('kind', 'text', (column) => column.notNull())
            .addColumn('tree', 'text', (column) => column.notNull())
            .addColumn('staff', 'text')
            .addColumn('name', 'text', (column) => column.notNull())
            .addColumn('at', 'bigint', (column) => column.notNull())
            .addColumn('why', 'text', (column) => column.notNull())
            .addColumn('review', 'text', (column) => column.notNull())
            .addColumn('authors', 'text', (column) => column.notNull())
            .addColumn('approver', 'text')
            .addColumn('approver_name', 'text')
            .addColumn('written', 'integer', (column) => column.notNull())
            .execute();
        await db.schema
            .createIndex('revisions_procedure')
            .on('revisions')
            .columns(['procedure', 'seq'])
            .execute();
    },
};
