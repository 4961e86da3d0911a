import { sql } from 'kysely'
import type { Migration } from '../migrate.ts'

/** Each process counts in rows of its own: over one row all turns of all processes would wait for each other. */
export const countShares: Migration = {
  id: 27,
  name: 'count shares',
  async up(db) {
    await db.schema
      .createTable('procedure_shares')
      .addColumn('week', 'text', (column) => column.notNull())
      .addColumn('procedure', 'text', (column) => column.notNull())
      .addColumn('share', 'integer', (column) => column.notNull())
      .addColumn('answered', 'integer', (column) => column.notNull())
      .addColumn('useful', 'integer', (column) => column.notNull())
      .addColumn('useless', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('procedure_shares_key', ['week', 'procedure', 'share'])
      .execute()
    const columns = ['week', 'procedure', 'answered', 'useful', 'useless'] as const
    await db
      .insertInto('procedure_shares')
      .columns([...columns, 'share'])
      .expression(db.selectFrom('procedure_counts').select([...columns, sql.lit(0).as('share')]))
      .execute()
    await db.schema.dropTable('procedure_counts').execute()
    await db.schema.alterTable('procedure_shares').renameTo('procedure_counts').execute()
  },
}
