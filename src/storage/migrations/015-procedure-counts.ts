import type { Migration } from '../migrate.ts'

export const procedureCounts: Migration = {
  id: 15,
  name: 'procedure counts',
  async up(db) {
    await db.schema
      .createTable('procedure_counts')
      .addColumn('week', 'text', (column) => column.notNull())
      .addColumn('procedure', 'text', (column) => column.notNull())
      .addColumn('answered', 'integer', (column) => column.notNull())
      .addColumn('useful', 'integer', (column) => column.notNull())
      .addColumn('useless', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('procedure_counts_key', ['week', 'procedure'])
      .execute()
  },
}
