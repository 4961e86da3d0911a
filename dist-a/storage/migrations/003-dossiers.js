export const dossiers = {
    id: 3,
    name: 'dossiers',
    async up(db, serial) {
        await db.schema
            .createTable('dossiers')
            .addColumn('code', 'text', (column) => column.primaryKey().notNull())
            .addColumn('state', 'text', (column) => column.notNull())
            .addColumn('due', 'bigint')
            .addColumn('as_of', 'bigint', (column) => column.notNull())
            .addColumn('body', 'text', (column) => column.notNull())
            .addColumn('digest', 'text', (column) => column.notNull())
            .addColumn('lookup_hash', 'text')
            .addColumn('phone_hash', 'text')
            .execute();
        await db.schema.createIndex('dossiers_due').on('dossiers').columns(['state', 'due']).execute();
        await db.schema.createIndex('dossiers_as_of').on('dossiers').column('as_of').execute();
        await db.schema
            .createTable('dossier_loads')
            .addColumn('seq', 'integer', serial)
            .addColumn('at', 'bigint', (column) => column.notNull())
            .addColumn('as_of', 'bigint', (column) => column.notNull())
            .addColumn('source', 'text', (column) => column.notNull())
            .addColumn('rows', 'integer', (column) => column.notNull())
            .addColumn('added', 'integer', (column) => column.notNull())
            .addColumn('changed', 'integer', (column) => column.notNull())
            .addColumn('backwards', 'integer', (column) => column.notNull())
            .execute();
        await db.schema
            .createTable('dossier_changes')
            .addColumn('seq', 'integer', serial)
            .addColumn('dossier', 'text', (column) => column.notNull())
            .addColumn('at', 'bigint', (column) => column.notNull())
            .addColumn('was', 'text', (column) => column.notNull())
            .addColumn('state', 'text', (column) => column.notNull())
            .addColumn('what', 'text', (column) => column.notNull())
            .addColumn('backwards', 'integer', (column) => column.notNull())
            .addColumn('tell', 'integer', (column) => column.notNull())
            .execute();
        await db.schema
            .createIndex('dossier_changes_dossier')
            .on('dossier_changes')
            .columns(['dossier', 'seq'])
            .execute();
        await db.schema.createIndex('dossier_changes_at').on('dossier_changes').column('at').execute();
        await db.schema
            .createTable('follows')
            .addColumn('citizen', 'text', (column) => column.notNull())
            .addColumn('dossier', 'text', (column) => column.notNull())
            .addColumn('how', 'text', (column) => column.notNull())
            .addColumn('since', 'bigint', (column) => column.notNull())
            .addColumn('touched', 'bigint', (column) => column.notNull())
            .addColumn('tells', 'integer', (column) => column.notNull().defaultTo(0))
            .addColumn('reach', 'text')
            .addColumn('told', 'integer', (column) => column.notNull().defaultTo(0))
            .addPrimaryKeyConstraint('follows_key', ['citizen', 'dossier'])
            .execute();
        await db.schema.createIndex('follows_dossier').on('follows').column('dossier').execute();
        await db.schema.createIndex('follows_touched').on('follows').column('touched').execute();
        await db.schema
            .createTable('look_ups')
            .addColumn('seq', 'integer', serial)
            .addColumn('dossier', 'text', (column) => column.notNull())
            .addColumn('at', 'bigint', (column) => column.notNull())
            .addColumn('opened', 'integer', (column) => column.notNull())
            .execute();
        await db.schema.createIndex('look_ups_dossier').on('look_ups').columns(['dossier']).execute();
        await db.schema.createIndex('look_ups_at').on('look_ups').column('at').execute();
        await db.schema
            .createTable('one_time')
            .addColumn('token', 'text', (column) => column.primaryKey().notNull())
            .addColumn('what', 'text', (column) => column.notNull())
            .addColumn('until', 'bigint', (column) => column.notNull())
            .execute();
        await db.schema.createIndex('one_time_until').on('one_time').column('until').execute();
    },
};
