import type { Migration } from '../migrate.ts'

export const staffUnits: Migration = {
  id: 30,
  name: 'staff units',
  async up(db) {
    await db.schema.alterTable('staff').addColumn('unit', 'text').execute()
  },
}
