import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import Libsql from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { OperatorError } from '../../src/core/errors.ts'
import type { Database } from '../../src/storage/database.ts'
import { type Migration, migrate } from '../../src/storage/migrate.ts'
import { MIGRATIONS } from '../../src/storage/migrations/list.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { freshFolder } from './fresh-folder.ts'

const first: Migration = {
  id: 1,
  name: 'notes',
  up: async (db) => {
    await db.schema.createTable('notes').addColumn('text', 'text').execute()
  },
}
const second: Migration = {
  id: 2,
  name: 'note numbers',
  up: async (db) => {
    await db.schema.alterTable('notes').addColumn('number', 'integer').execute()
  },
}
const broken: Migration = {
  id: 3,
  name: 'broken',
  up: async (db) => {
    await db.schema.createTable('half').addColumn('text', 'text').execute()
    throw new Error('no')
  },
}

function open(): { file: string; database: Database } {
  const file = join(freshFolder(), 'test.sqlite')
  const database = openSqlite(file)
  onTestFinished(() => database.close())
  return { file, database }
}

async function tablesOf({ db }: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_schema where type = 'table' order by name`.execute(db)
  return rows.map(({ name }) => name)
}

function addNote({ write }: Database, text: string): Promise<unknown> {
  return write((trx) => sql`insert into notes (text) values (${text})`.execute(trx))
}

test('the list is numbered from 1 without gaps', () => {
  expect(MIGRATIONS.map(({ id }) => id)).toEqual(MIGRATIONS.map((_, at) => at + 1))
})

test('each migration is applied once, in order', async () => {
  const { database } = open()
  await migrate(database, [first], 1000)
  await migrate(database, [first, second], 2000)
  await migrate(database, [first, second], 3000)
  const db = database.db as unknown as Kysely<{
    migrations: { id: number; name: string; at: number }
  }>
  expect(await db.selectFrom('migrations').selectAll().orderBy('id').execute()).toEqual([
    { id: 1, name: 'notes', at: 1000 },
    { id: 2, name: 'note numbers', at: 2000 },
  ])
})

test('one that fails leaves nothing of itself, and what was before stays', async () => {
  const { database } = open()
  await expect(migrate(database, [first, second, broken], 1000)).rejects.toThrow('no')
  expect(await tablesOf(database)).toEqual(['migrations', 'notes'])
  await expect(addNote(database, 'a')).resolves.toBeDefined()
})

test('a newer database is refused, saying what to do', async () => {
  const { file, database } = open()
  await migrate(database, [first, second], 1000)
  const refusal = migrate(database, [first], 2000)
  await expect(refusal).rejects.toThrow(OperatorError)
  await expect(refusal).rejects.toThrow(`${file}: cơ sở dữ liệu ở phiên bản 2, mới hơn phiên bản 1`)
})

test('a database with records is copied before it is migrated, an empty one is not', async () => {
  const { file, database } = open()
  await migrate(database, [first], 1000)
  expect(existsSync(`${file}.before-1.sqlite`)).toBe(false)
  await addNote(database, 'quý giá')
  await migrate(database, [first, second], 2000)
  const copy = new Libsql(`${file}.before-2.sqlite`)
  onTestFinished(() => void copy.close())
  expect(copy.prepare('select * from notes').all()).toEqual([{ text: 'quý giá' }])
  expect(readdirSync(join(file, '..')).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a copy that a crash left half done does not stop the next start', async () => {
  const { file, database } = open()
  await migrate(database, [first], 1000)
  const unfinished = new Libsql(`${file}.before-2.sqlite.tmp`)
  unfinished.exec('create table rest (a)')
  unfinished.close()
  await migrate(database, [first, second], 2000)
  expect(existsSync(`${file}.before-2.sqlite`)).toBe(true)
})

test('copies are removed once they are older than asked', async () => {
  const { file, database } = open()
  await migrate(database, [first], 1000)
  await migrate(database, [first, second], 2000)
  const copy = `${file}.before-2.sqlite`
  utimesSync(copy, 5, 5)
  await database.removeCopies(5000)
  expect(existsSync(copy)).toBe(true)
  await database.removeCopies(5001)
  expect(existsSync(copy)).toBe(false)
  expect(existsSync(file)).toBe(true)
})
