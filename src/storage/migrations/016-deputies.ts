import type { Migration } from '../migrate.ts'

export const deputies: Migration = {
  id: 16,
  name: 'deputies',
  async up(db) {
    await db.schema
      .createTable('deputies')
      .addColumn('absent', 'text', (column) => column.primaryKey().notNull())
      .addColumn('staff', 'text', (column) => column.notNull())
      .addColumn('from_day', 'text', (column) => column.notNull())
      .addColumn('until_day', 'text', (column) => column.notNull())
      .execute()
  },
}
