import { AsyncLocalStorage } from 'node:async_hooks'
import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  CompiledQuery,
  type Dialect,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  sql,
} from 'kysely'
import Libsql from 'libsql'
import { boundValues } from './bound-values.ts'
import type { Database } from './database.ts'
import { groupCommit } from './group-commit.ts'
import type { Schema } from './schema.ts'
import { snapshotOf } from './snapshot.ts'
import { sqliteTables } from './sqlite-tables.ts'

/** How long a command beside the service may hold the file before we give up. */
const BUSY_MS = 5000

/** Opens the file, and makes it if need be, readable by its owner only. */
export function openSqlite(file: string): Database {
  makePrivate(file)
  const libsql = new Libsql(file)
  const pragma = (text: string): unknown => libsql.prepare(`pragma ${text}`).all()
  pragma(`busy_timeout = ${BUSY_MS}`)
  pragma('journal_mode = wal')
  pragma('synchronous = full')
  pragma('foreign_keys = on')
  pragma('secure_delete = on')

  const writing = new AsyncLocalStorage<true>()
  const refuseWithin = (): void => {
    if (writing.getStore()) {
      throw new Error('the outer db was used inside a transaction: use the one handed in')
    }
  }
  const db = new Kysely<Schema>({ dialect: dialectOf(guarded(libsql), refuseWithin) })
  const write = groupCommit(db)
  return {
    db,
    name: file,
    async write(work, beside) {
      refuseWithin()
      return await write((trx) => writing.run(true, () => work(trx)), beside)
    },
    serial: (column) => column.primaryKey().autoIncrement(),
    unordered: (table) => table.modifyEnd(sql`without rowid`),
    tables: (trx) => trx,
    skipHeld: (query) => query,
    snapshot: (work) => snapshotOf(db, 'begin', work),
    backup: sqliteTables,
    async copyBefore(id) {
      const copy = `${file}.before-${id}.sqlite`
      const unfinished = `${copy}.tmp`
      rmSync(unfinished, { force: true })
      makePrivate(unfinished)
      await sql`vacuum into ${unfinished}`.execute(db)
      renameSync(unfinished, copy)
    },
    async removeCopies(before) {
      const copies = readdirSync(dirname(file)).filter((name) => isCopyOf(basename(file), name))
      for (const copy of copies.map((name) => join(dirname(file), name))) {
        if (statSync(copy).mtimeMs < before) rmSync(copy, { force: true })
      }
    },
    async settle() {
      await sql`pragma wal_checkpoint(truncate)`.execute(db)
    },
    async close() {
      await db.destroy()
    },
  }
}

function isCopyOf(file: string, name: string): boolean {
  return name.startsWith(`${file}.before-`) && name.endsWith('.sqlite')
}

function makePrivate(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
}

/** What Kysely needs of a driver, with every bound value checked and every statement prepared once. */
function guarded(libsql: Libsql.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => libsql.close(),
    prepare(sql) {
      const known = prepared.get(sql)
      if (known !== undefined) return known
      const statement = libsql.prepare(sql)
      const guard: SqliteStatement = {
        reader: statement.reader,
        all: (values) => statement.all(boundValues(sql, values)),
        run: (values) => statement.run(boundValues(sql, values)),
        iterate: (values) => statement.iterate(boundValues(sql, values)),
      }
      prepared.set(sql, guard)
      return guard
    },
  }
}

/**
 * Kysely's SQLite with two differences. Transactions begin `immediate`: one that begins by reading and
 * then writes would fail at once when a command beside us wrote in between. And `refuseWithin` throws for
 * whoever asks for the connection while in a transaction: they would wait for themselves.
 */
function dialectOf(database: SqliteDatabase, refuseWithin: () => void): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createDriver() {
      const driver = new SqliteDriver({ database })
      return {
        init: () => driver.init(),
        async acquireConnection() {
          refuseWithin()
          return await driver.acquireConnection()
        },
        async beginTransaction(connection) {
          await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        },
        commitTransaction: (connection) => driver.commitTransaction(connection),
        rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
        releaseConnection: () => driver.releaseConnection(),
        destroy: () => driver.destroy(),
      }
    },
  }
}
