import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type Transaction,
} from 'kysely'
import type { Pool } from 'pg'
import { OperatorError } from '../core/errors.ts'
import { commitTogether } from './commit-together.ts'
import type { Database } from './database.ts'
import { openLane } from './lane.ts'
import { guardedPool, poolOf } from './postgres-pool.ts'
import { postgresTables } from './postgres-tables.ts'
import type { Schema } from './schema.ts'
import { snapshotOf } from './snapshot.ts'
import { wideIntegers } from './wide-integers.ts'

/** Who holds this (in our database) is alone in changing what citizens share. */
const ALONE = sql`select pg_advisory_xact_lock(7001)`
/** Two that waited for each other, and a server that could not put them in an order: taken again. */
const AGAIN = ['40P01', '40001']
const MOST_TAKES = 5

/** Opens a PostgreSQL database by its URL. Throws an OperatorError, without the password, if it cannot be used. */
export async function openPostgres(url: string): Promise<Database> {
  const name = nameOf(url)
  const pool = poolOf(url)
  try {
    await checkEncoding(pool)
  } catch (error) {
    await pool.end()
    if (error instanceof OperatorError) throw error
    throw new OperatorError(
      `${name}: không mở được cơ sở dữ liệu PostgreSQL (${(error as Error).message}). ` +
        'Hãy kiểm tra DATABASE_URL (máy, cổng, tên, mật khẩu) và xem máy chủ PostgreSQL có đang chạy không.',
    )
  }
  return databaseOf(pool, url, name)
}

function databaseOf(pool: Pool, url: string, name: string): Database {
  const writing = new AsyncLocalStorage<true>()
  const refuseWithin = (): void => {
    if (writing.getStore()) {
      throw new Error('the outer db was used inside a transaction: use the one handed in')
    }
  }
  const db = new Kysely<Schema>({ dialect: dialectOf(pool, refuseWithin) })
  let lastAlone: Promise<unknown> = Promise.resolve()

  async function take<Result>(
    work: (trx: Transaction<Schema>) => Promise<Result>,
    isAlone: boolean,
  ): Promise<Result> {
    for (let takes = 1; ; takes += 1) {
      try {
        return await db.transaction().execute(async (trx) => {
          if (isAlone) await ALONE.execute(trx)
          return await writing.run(true, () => work(trx))
        })
      } catch (error) {
        const { code } = error as { code?: string }
        if (code === undefined || !AGAIN.includes(code) || takes === MOST_TAKES) throw error
      }
    }
  }

  const byItself = <Result>(work: (trx: Transaction<Schema>) => Promise<Result>) =>
    take(work, false)
  const lane = openLane(url)
  const together = commitTogether(lane, byItself)

  return {
    db,
    name,
    async write(work, beside) {
      refuseWithin()
      if (beside !== undefined) {
        if (beside.of === null) return await byItself(work)
        return await together({ ...beside, of: beside.of }, (trx) =>
          writing.run(true, () => work(trx)),
        )
      }
      // Who would only wait for the lock leaves the connection to others.
      const done = lastAlone.then(() => take(work, true))
      lastAlone = done.catch(() => undefined)
      return await done
    },
    serial: (column) => column.primaryKey().generatedByDefaultAsIdentity(),
    unordered: (table) => table,
    tables: (trx) => trx.withPlugin(wideIntegers),
    skipHeld: (query) => query.forUpdate().skipLocked(),
    snapshot: (work) => snapshotOf(db, 'begin isolation level repeatable read, read only', work),
    backup: postgresTables,
    // A server keeps backups of its own.
    copyBefore: async () => undefined,
    removeCopies: async () => undefined,
    settle: async () => undefined,
    async close() {
      await lane.end()
      await db.destroy()
    },
  }
}

async function checkEncoding(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ server_encoding: string }>('show server_encoding')
  const encoding = rows[0]?.server_encoding
  if (encoding === 'UTF8') return
  throw new OperatorError(
    `Cơ sở dữ liệu PostgreSQL dùng bảng mã ${encoding}; tiếng Việt cần UTF8. ` +
      'Hãy tạo lại: createdb --encoding=UTF8 --locale=C --template=template0 TÊN.',
  )
}

/** How an operator knows it; the password stays out. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `postgresql://${host}${pathname}`
}

/** Kysely's PostgreSQL; `refuseWithin` throws for whoever asks for a connection while in a transaction. */
function dialectOf(pool: Pool, refuseWithin: () => void): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver() {
      const driver = new PostgresDriver({ pool: guardedPool(pool) })
      const acquire = driver.acquireConnection.bind(driver)
      driver.acquireConnection = async () => {
        refuseWithin()
        return await acquire()
      }
      return driver
    },
  }
}
