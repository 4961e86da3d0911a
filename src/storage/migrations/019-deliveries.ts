import type { Migration } from '../migrate.ts'

export const deliveries: Migration = {
  id: 19,
  name: 'deliveries',
  async up(db, serial) {
    await db.schema
      .createTable('deliveries')
      .addColumn('seq', 'integer', serial)
      .addColumn('token', 'text')
      .addColumn('until', 'bigint')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('procedure', 'text', (column) => column.notNull())
      .addColumn('dossier', 'text')
      .addColumn('citizen', 'text', (column) => column.notNull())
      .addColumn('reach', 'text', (column) => column.notNull())
      .addColumn('body', 'text')
      .addColumn('consent', 'text')
      .addColumn('asked', 'bigint', (column) => column.notNull())
      .addColumn('changed', 'bigint', (column) => column.notNull())
      .execute()
    for (const column of ['token', 'citizen', 'state']) {
      const index = db.schema.createIndex(`deliveries_${column}`).on('deliveries')
      await index.column(column).execute()
    }
  },
}
