import type { Migration } from '../migrate.ts'

export const testChats: Migration = {
  id: 25,
  name: 'test-chats',
  async up(db) {
    await db.schema
      .createTable('test_chats')
      .addColumn('citizen', 'text', (column) => column.primaryKey().notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('added_by', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
