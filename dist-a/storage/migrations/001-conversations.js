import { sql } from 'kysely';
export const conversations = {
    id: 1,
    name: 'conversations',
    async up(db, serial) {
        await db.schema
            .createTable('inbox')
            .addColumn('seq', 'integer', serial)
            .addColumn('channel', 'text', (column) => column.notNull())
            .addColumn('citizen', 'text', (column) => column.notNull())
            .addColumn('event', 'text', (column) => column.notNull())
            .addColumn('admitted', 'bigint', (column) => column.notNull())
            .addColumn('body', 'text')
            .addColumn('faults', 'integer', (column) => column.notNull().defaultTo(0))
            .addColumn('settled', 'bigint')
            .addColumn('dead', 'integer', (column) => column.notNull().defaultTo(0))
            .addColumn('answer', 'text')
            .addColumn('fault', 'text')
            .addUniqueConstraint('inbox_event', ['citizen', 'event'])
            .execute();
        await db.schema
            .createIndex('inbox_waiting')
            .on('inbox')
            .columns(['citizen', 'seq'])
            .where(sql.ref('settled'), 'is', null)
            .execute();
        await db.schema.createIndex('inbox_settled').on('inbox').column('settled').execute();
        await db.schema
            .createTable('outbox')
            .addColumn('seq', 'integer', serial)
            .addColumn('channel', 'text', (column) => column.notNull())
            .addColumn('citizen', 'text', (column) => column.notNull())
            .addColumn('turn', 'integer', (column) => column.notNull())
            .addColumn('queued', 'bigint', (column) => column.notNull())
            .addColumn('body', 'text')
            .addColumn('sending', 'integer', (column) => column.notNull().defaultTo(0))
            .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
            .addColumn('doubled', 'integer', (column) => column.notNull().defaultTo(0))
            .addColumn('late', 'integer', (column) => column.notNull().defaultTo(0))
            .addColumn('settled', 'bigint')
            .addColumn('dropped', 'integer', (column) => column.notNull().defaultTo(0))
            .execute();
        await db.schema
            .createIndex('outbox_waiting')
            .on('outbox')
            .columns(['citizen', 'seq'])
            .where(sql.ref('settled'), 'is', null)
            .execute();
        await db.schema.createIndex('outbox_queued').on('outbox').column('queued').execute();
        await db.schema
            .createTable('queues')
            .addColumn('queue', 'text', (column) => column.notNull())
            .addColumn('citizen', 'text', (column) => column.notNull())
            .addColumn('channel', 'text', (column) => column.notNull())
            .addColumn('due', 'bigint', (column) => column.notNull())
            .addColumn('holder', 'text')
            .addPrimaryKeyConstraint('queues_key', ['queue', 'citizen'])
            .execute();
        await db.schema.createIndex('queues_due').on('queues').columns(['queue', 'due']).execute();
        await db.schema
            .createTable('sessions')
            .addColumn('citizen', 'text', (column) => column.primaryKey().notNull())
            .addColumn('revision', 'integer', (column) => column.notNull())
            .addColumn('touched', 'bigint', (column) => column.notNull())
            .addColumn('session', 'text', (column) => column.notNull())
            .execute();
        await db.schema.createIndex('sessions_touched').on('sessions').column('touched').execute();
        await db.schema
            .createTable('events')
            .addColumn('seq', 'integer', serial)
            .addColumn('at', 'bigint', (column) => column.notNull())
            .addColumn('channel', 'text', (column) => column.notNull())
            .addColumn('citizen', 'text')
            .addColumn('kind', 'text', (column) => column.notNull())
            .addColumn('detail', 'text', (column) => column.notNull())
            .execute();
        await db.schema.createIndex('events_citizen').on('events').columns(['citizen', 'at']).execute();
        await db.schema.createIndex('events_at').on('events').column('at').execute();
        await db.schema
            .createTable('questions')
            .addColumn('seq', 'integer', serial)
            .addColumn('at', 'bigint', (column) => column.notNull())
            .addColumn('channel', 'text', (column) => column.notNull())
            .addColumn('citizen', 'text', (column) => column.notNull())
            .addColumn('text', 'text', (column) => column.notNull())
            .addColumn('outcome', 'text', (column) => column.notNull())
            .execute();
        await db.schema
            .createIndex('questions_citizen')
            .on('questions')
            .columns(['citizen', 'at'])
            .execute();
        await db.schema.createIndex('questions_at').on('questions').column('at').execute();
        await db.schema
            .createTable('consents')
            .addColumn('seq', 'integer', serial)
            .addColumn('at', 'bigint', (column) => column.notNull())
            .addColumn('citizen', 'text', (column) => column.notNull())
            .addColumn('subject', 'text', (column) => column.notNull())
            .addColumn('given', 'integer', (column) => column.notNull())
            .addColumn('version', 'text', (column) => column.notNull())
            .execute();
        await db.schema
            .createIndex('consents_citizen')
            .on('consents')
            .columns(['citizen', 'at'])
            .execute();
        await db.schema
            .createTable('unreachable')
            .addColumn('citizen', 'text', (column) => column.primaryKey().notNull())
            .addColumn('since', 'bigint', (column) => column.notNull())
            .execute();
        await db.schema
            .createTable('budget_uses')
            .addColumn('seq', 'integer', serial)
            .addColumn('key', 'text', (column) => column.notNull())
            .addColumn('until', 'bigint', (column) => column.notNull())
            .execute();
        await db.schema
            .createIndex('budget_uses_key')
            .on('budget_uses')
            .columns(['key', 'until'])
            .execute();
        await db.schema.createIndex('budget_uses_until').on('budget_uses').column('until').execute();
        await db.schema
            .createTable('meta')
            .addColumn('name', 'text', (column) => column.primaryKey().notNull())
            .addColumn('value', 'text', (column) => column.notNull())
            .execute();
    },
};
