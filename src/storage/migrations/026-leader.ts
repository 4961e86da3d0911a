import type { Migration } from '../migrate.ts'

export const leader: Migration = {
  id: 26,
  name: 'leader',
  async up(db, serial) {
    await db.schema
      .createTable('reform_actions')
      .addColumn('seq', 'integer', serial)
      .addColumn('month', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('due', 'text', (column) => column.notNull())
      .addColumn('done', 'text')
      .execute()
    await db.schema
      .createTable('month_outcomes')
      .addColumn('month', 'text', (column) => column.primaryKey().notNull())
      .addColumn('outcomes', 'text', (column) => column.notNull())
      .execute()
  },
}
