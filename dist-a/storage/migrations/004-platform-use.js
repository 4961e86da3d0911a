export const platformUse = {
    id: 4,
    name: 'platform use',
    async up(db) {
        await db.schema
            .createTable('uploads')
            .addColumn('channel', 'text', (column) => column.notNull())
            .addColumn('content', 'text', (column) => column.notNull())
            .addColumn('id', 'text', (column) => column.notNull())
            .addColumn('until', 'bigint', (column) => column.notNull())
            .addPrimaryKeyConstraint('uploads_key', ['channel', 'content'])
            .execute();
        await db.schema
            .createTable('not_free')
            .addColumn('channel', 'text', (column) => column.notNull())
            .addColumn('month', 'text', (column) => column.notNull())
            .addColumn('against', 'text', (column) => column.notNull())
            .addColumn('messages', 'integer', (column) => column.notNull())
            .addPrimaryKeyConstraint('not_free_key', ['channel', 'month', 'against'])
            .execute();
    },
};
