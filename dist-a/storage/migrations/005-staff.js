export const staff = {
    id: 5,
    name: 'staff',
    async up(db, serial) {
        await db.schema
            .createTable('staff')
            .addColumn('id', 'text', (column) => column.primaryKey().notNull())
            .addColumn('name', 'text', (column) => column.notNull())
            .addColumn('login', 'text', (column) => column.notNull().unique())
            .addColumn('role', 'text', (column) => column.notNull())
            .addColumn('locked', 'integer', (column) => column.notNull().defaultTo(0))
            .addColumn('created_at', 'text', (column) => column.notNull())
            .addColumn('updated_at', 'text', (column) => column.notNull())
            .execute();
        await db.schema
            .createTable('staff_passwords')
            .addColumn('id', 'text', (column) => column.primaryKey().notNull())
            .addColumn('staff', 'text', (column) => column.notNull().unique().references('staff.id'))
            .addColumn('account_id', 'text', (column) => column.notNull())
            .addColumn('provider_id', 'text', (column) => column.notNull())
            .addColumn('password', 'text', (column) => column.notNull())
            .addColumn('created_at', 'text', (column) => column.notNull())
            .addColumn('updated_at', 'text', (column) => column.notNull())
            .execute();
        await db.schema
            .createTable('staff_sessions')
            .addColumn('id', 'text', (column) => column.primaryKey().notNull())
            .addColumn('staff', 'text', (column) => column.notNull().references('staff.id'))
            .addColumn('token', 'text', (column) => column.notNull().unique())
            .addColumn('expires_at', 'text', (column) => column.notNull())
            .addColumn('address', 'text')
            .addColumn('device', 'text')
            .addColumn('created_at', 'text', (column) => column.notNull())
            .addColumn('updated_at', 'text', (column) => column.notNull())
            .execute();
        await db.schema
            .createIndex('staff_sessions_staff')
            .on('staff_sessions')
            .column('staff')
            .execute();
        await db.schema
            .createTable('staff_links')
            .addColumn('secret', 'text', (column) => column.primaryKey().notNull())
            .addColumn('staff', 'text', (column) => column.references('staff.id'))
            .addColumn('until', 'bigint', (column) => column.notNull())
            .execute();
        await db.schema
            .createTable('audit_log')
            .addColumn('seq', 'integer', serial)
            .addColumn('at', 'bigint', (column) => column.notNull())
            .addColumn('staff', 'text')
            .addColumn('name', 'text', (column) => column.notNull())
            .addColumn('action', 'text', (column) => column.notNull())
            .addColumn('about', 'text', (column) => column.notNull())
            .addColumn('detail', 'text', (column) => column.notNull())
            .execute();
        await db.schema
            .createIndex('audit_log_staff')
            .on('audit_log')
            .columns(['staff', 'seq'])
            .execute();
    },
};
