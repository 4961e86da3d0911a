export const setAside = {
    id: 8,
    name: 'set aside',
    async up(db, _serial, unordered) {
        await db.schema.alterTable('responses').addColumn('set_aside', 'text').execute();
        await unordered(db.schema
            .createTable('rating_salts')
            .addColumn('week', 'text', (column) => column.primaryKey().notNull())
            .addColumn('salt', 'text', (column) => column.notNull())).execute();
        await unordered(db.schema
            .createTable('rating_counters')
            .addColumn('key', 'text', (column) => column.primaryKey().notNull())
            .addColumn('week', 'text', (column) => column.notNull())
            .addColumn('n', 'integer', (column) => column.notNull())).execute();
        const index = db.schema.createIndex('rating_counters_week').on('rating_counters');
        await index.column('week').execute();
    },
};
