import type { Migration } from '../migrate.ts'

export const feedback: Migration = {
  id: 21,
  name: 'feedback',
  async up(db) {
    await db.schema
      .createTable('feedback')
      .addColumn('code', 'text', (column) => column.primaryKey().notNull())
      .addColumn('citizen', 'text')
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('category', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('due', 'bigint', (column) => column.notNull())
      .addColumn('body', 'text')
      .addColumn('picture', 'text')
      .addColumn('forwarded', 'bigint')
      .addColumn('forwarded_to', 'text')
      .addColumn('answer', 'text')
      .addColumn('answered', 'bigint')
      .execute()
    for (const column of ['at', 'citizen']) {
      await db.schema.createIndex(`feedback_${column}`).on('feedback').column(column).execute()
    }
  },
}
