export const platformTokens = {
    id: 2,
    name: 'platform tokens',
    async up(db) {
        await db.schema
            .createTable('platform_tokens')
            .addColumn('platform', 'text', (column) => column.primaryKey().notNull())
            .addColumn('revision', 'integer', (column) => column.notNull())
            .addColumn('body', 'text', (column) => column.notNull())
            .addColumn('state', 'text', (column) => column.notNull())
            .addColumn('until', 'bigint', (column) => column.notNull())
            .addColumn('seed', 'text')
            .execute();
    },
};
