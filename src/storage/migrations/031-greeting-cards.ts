import type { Migration } from '../migrate.ts'

export const greetingCards: Migration = {
  id: 31,
  name: 'greeting-cards',
  async up(db) {
    await db.schema
      .createTable('greeting_cards')
      .addColumn('delivery', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('token', 'text', (column) => column.unique())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('picture', 'text', (column) => column.notNull())
      .addColumn('changed', 'bigint', (column) => column.notNull())
      .execute()
  },
}
