import type { Migration } from '../migrate.ts'

export const questionMarks: Migration = {
  id: 18,
  name: 'question marks',
  async up(db) {
    await db.schema.alterTable('questions').addColumn('mark', 'text').execute()
  },
}
