import { CompiledQuery, type Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Runs `work` on a connection whose transaction begins so, and changes nothing. */
export async function snapshotOf<Result>(
  db: Kysely<Schema>,
  begin: string,
  work: (db: Kysely<Schema>) => Promise<Result>,
): Promise<Result> {
  return await db.connection().execute(async (connection) => {
    await connection.executeQuery(CompiledQuery.raw(begin))
    try {
      return await work(connection)
    } finally {
      await connection.executeQuery(CompiledQuery.raw('rollback'))
    }
  })
}
