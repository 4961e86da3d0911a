import { sql } from 'kysely'
import type { Migration } from '../migrate.ts'

/** Being told of a dossier, or asking for it, is no second fact: when one was given stands apart from `touched`. */
export const followsSeen: Migration = {
  id: 32,
  name: 'follows seen',
  async up(db) {
    await db.schema
      .alterTable('follows')
      .addColumn('seen', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await db.updateTable('follows').set({ seen: sql`since` }).execute()
  },
}
