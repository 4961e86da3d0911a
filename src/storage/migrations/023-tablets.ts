import type { Migration } from '../migrate.ts'

export const tablets: Migration = {
  id: 23,
  name: 'tablets',
  async up(db) {
    await db.schema
      .createTable('tablets')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('token', 'text', (column) => column.notNull().unique())
      .addColumn('procedure', 'text')
      .addColumn('field', 'text')
      .addColumn('unit', 'text')
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addColumn('opened_by', 'text', (column) => column.notNull())
      .execute()

    await db.schema
      .createTable('set_aside_reviews')
      .addColumn('week', 'text', (column) => column.notNull())
      .addColumn('mode', 'text', (column) => column.notNull())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('decision', 'text', (column) => column.notNull())
      .addColumn('forms', 'integer', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('set_aside_reviews_key', ['week', 'mode', 'unit', 'reason'])
      .execute()
  },
}
