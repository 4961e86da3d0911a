import type { Kysely } from 'kysely'
import { OperatorError } from '../core/errors.ts'
import type { Database, Serial, Unordered } from './database.ts'

/** One step of the tables, forward only. */
export interface Migration {
  readonly id: number
  readonly name: string
  // biome-ignore lint/suspicious/noExplicitAny: a migration knows the tables of its time, not today's
  up(db: Kysely<any>, serial: Serial, unordered: Unordered): Promise<void>
}

/** Brings the tables up to the newest migration. Throws an OperatorError if they are newer than it. */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
  at: number,
): Promise<void> {
  const applied = await appliedOf(database)
  const newest = migrations.at(-1)?.id ?? 0
  if (applied > newest) {
    throw new OperatorError(
      `${database.name}: cơ sở dữ liệu ở phiên bản ${applied}, mới hơn phiên bản ${newest} của chương trình này. ` +
        'Hãy chạy lại bằng bản chương trình mới hơn, hoặc khôi phục bản sao lưu cũ.',
    )
  }
  for (const migration of migrations.filter(({ id }) => id > applied)) {
    if (applied > 0) await database.copyBefore(migration.id)
    await apply(database, migration, at)
  }
}

async function apply(database: Database, { id, name, up }: Migration, at: number): Promise<void> {
  await database.write(async (trx) => {
    const done = await trx.selectFrom('migrations').select('id').where('id', '=', id).execute()
    if (done.length > 0) return
    await up(database.tables(trx), database.serial, database.unordered)
    await trx.insertInto('migrations').values({ id, name, at }).execute()
  })
}

/** The last migration that was applied, 0 for an empty database. */
async function appliedOf({ db, write }: Database): Promise<number> {
  await write((trx) =>
    trx.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute(),
  )
  const rows = await db
    .selectFrom('migrations')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .execute()
  return rows[0]?.id ?? 0
}
