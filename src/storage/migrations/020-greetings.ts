import type { Migration } from '../migrate.ts'

export const greetings: Migration = {
  id: 20,
  name: 'greetings',
  async up(db) {
    await db.schema.alterTable('deliveries').addColumn('greeted', 'bigint').execute()
  },
}
