import type { Migration } from '../migrate.ts'

export const paperCounts: Migration = {
  id: 22,
  name: 'paper-counts',
  async up(db) {
    await db.schema
      .createTable('paper_counts')
      .addColumn('week', 'text', (column) => column.notNull())
      .addColumn('procedure', 'text', (column) => column.notNull())
      .addColumn('paper', 'text', (column) => column.notNull())
      .addColumn('listed', 'integer', (column) => column.notNull())
      .addColumn('had', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('paper_counts_key', ['week', 'procedure', 'paper'])
      .execute()
  },
}
