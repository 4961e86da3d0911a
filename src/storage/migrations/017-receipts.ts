import type { Migration } from '../migrate.ts'

export const receipts: Migration = {
  id: 17,
  name: 'receipts',
  async up(db, serial) {
    await db.schema
      .createTable('receipts')
      .addColumn('code', 'text', (column) => column.primaryKey().notNull())
      .addColumn('procedure', 'text', (column) => column.notNull())
      .addColumn('chosen', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('shown', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('counter_reports')
      .addColumn('seq', 'integer', serial)
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('citizen', 'text')
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('procedure', 'text', (column) => column.notNull())
      .addColumn('receipt', 'text')
      .addColumn('unit', 'text')
      .addColumn('what', 'text')
      .addColumn('words', 'text')
      .execute()
    for (const column of ['at', 'citizen']) {
      const index = db.schema.createIndex(`counter_reports_${column}`).on('counter_reports')
      await index.column(column).execute()
    }
  },
}
