export const heardDossiers = {
    id: 14,
    name: 'heard-dossiers',
    async up(db) {
        await db.schema
            .createTable('heard_dossiers')
            .addColumn('code', 'text', (column) => column.primaryKey().notNull())
            .addColumn('asked', 'bigint', (column) => column.notNull())
            .addColumn('state', 'text')
            .addColumn('due', 'bigint')
            .addColumn('as_of', 'bigint')
            .addColumn('body', 'text')
            .execute();
    },
};
