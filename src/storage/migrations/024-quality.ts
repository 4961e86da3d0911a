import type { Migration } from '../migrate.ts'

export const quality: Migration = {
  id: 24,
  name: 'quality',
  async up(db, serial) {
    await db.schema
      .createTable('published_procedures')
      .addColumn('code', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('decision', 'text', (column) => column.notNull())
      .addColumn('decided', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('controlled_documents')
      .addColumn('seq', 'integer', serial)
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('approver', 'text', (column) => column.notNull())
      .addColumn('effective', 'text', (column) => column.notNull())
      .addColumn('keep', 'text', (column) => column.notNull())
      .addColumn('withdrawn', 'text')
      .execute()
    await db.schema
      .createTable('findings')
      .addColumn('seq', 'integer', serial)
      .addColumn('found', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('due', 'text', (column) => column.notNull())
      .addColumn('mended', 'text')
      .addColumn('rechecked', 'text')
      .addColumn('recheck', 'text')
      .execute()
  },
}
