import type { Migration } from '../migrate.ts'

export const dataTasks: Migration = {
  id: 28,
  name: 'data-tasks',
  async up(db, serial) {
    await db.schema
      .createTable('data_tasks')
      .addColumn('seq', 'integer', serial)
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('wish', 'text', (column) => column.notNull())
      .addColumn('times', 'integer', (column) => column.notNull())
      .addColumn('done', 'bigint')
      .addColumn('done_by', 'text')
      .execute()
  },
}
