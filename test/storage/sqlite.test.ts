import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import Libsql from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import type { Database } from '../../src/storage/database.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { freshFolder } from './fresh-folder.ts'

interface Notes {
  notes: { seq: number; text: string | null; number: number | null }
}

/** A database with one table, known to these tests only. */
async function withNotes(): Promise<{ database: Database; db: Kysely<Notes>; file: string }> {
  const file = join(freshFolder(), 'test.sqlite')
  const database = openSqlite(file)
  onTestFinished(() => database.close())
  await sql`create table notes (seq integer primary key, text text, number integer)`.execute(
    database.db,
  )
  return { database, db: database.db as unknown as Kysely<Notes>, file }
}

function add(trx: unknown, text: unknown, number: unknown = null): Promise<unknown> {
  return sql`insert into notes (text, number) values (${text}, ${number})`.execute(
    trx as Kysely<Notes>,
  )
}

test('commits are durable: WAL with full sync, as asked for', async () => {
  const { database } = await withNotes()
  const pragma = async (name: string): Promise<unknown> => {
    const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(database.db)
    return Object.values(rows[0] ?? {})[0]
  }
  expect(await pragma('journal_mode')).toBe('wal')
  expect(await pragma('synchronous')).toBe(2)
  expect(await pragma('foreign_keys')).toBe(1)
  expect(await pragma('secure_delete')).toBe(1)
})

test('the file and its companions are for their owner only', async () => {
  const { database, file } = await withNotes()
  await database.write((trx) => add(trx, 'a'))
  for (const name of readdirSync(join(file, '..'))) {
    expect(statSync(join(file, '..', name)).mode & 0o077, name).toBe(0)
  }
})

test('a boolean is refused with an error, not with the end of the process', async () => {
  const { database } = await withNotes()
  await expect(database.write((trx) => add(trx, 'a', true))).rejects.toThrow('a boolean')
})

test('a whole number is kept as one, also in a text column', async () => {
  const { database, db } = await withNotes()
  await database.write((trx) => add(trx, 5, 2 ** 40))
  expect(await db.selectFrom('notes').select(['text', 'number']).execute()).toEqual([
    { text: '5', number: 2 ** 40 },
  ])
})

test('the outer db inside a transaction is refused instead of waiting for ever', async () => {
  const { database, db } = await withNotes()
  const within = database.write(async () => db.selectFrom('notes').selectAll().execute())
  await expect(within).rejects.toThrow('the outer db was used inside a transaction')
  const nested = database.write(() => database.write(async () => 1))
  await expect(nested).rejects.toThrow('the outer db was used inside a transaction')
  expect(await db.selectFrom('notes').selectAll().execute()).toEqual([])
})

test('transactions do not interleave, and readers see whole ones only', async () => {
  const { database, db } = await withNotes()
  const seen: number[] = []
  const writing = [1, 2, 3].map((n) =>
    database.write(async (trx) => {
      await add(trx, `${n} first`)
      await new Promise((resolve) => setImmediate(resolve))
      await add(trx, `${n} second`)
    }),
  )
  for (let look = 0; look < 5; look += 1) {
    seen.push((await db.selectFrom('notes').select('seq').execute()).length)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await Promise.all(writing)
  const rows = await db.selectFrom('notes').select('text').orderBy('seq').execute()
  expect(rows.map(({ text }) => text)).toEqual(
    [1, 2, 3].flatMap((n) => [`${n} first`, `${n} second`]),
  )
  expect(seen.every((count) => count % 2 === 0)).toBe(true)
})

test('settling waits for the transaction in hand', async () => {
  const { database } = await withNotes()
  const writing = database.write(async (trx) => {
    await add(trx, 'a')
    await new Promise((resolve) => setImmediate(resolve))
    await add(trx, 'b')
  })
  await new Promise((resolve) => setImmediate(resolve))
  await expect(Promise.all([writing, database.settle()])).resolves.toBeDefined()
})

test('of work that is committed together, what fails is undone alone', async () => {
  const { database, db } = await withNotes()
  const good = (n: number): Promise<unknown> => database.write((trx) => add(trx, `good ${n}`))
  const bad = database.write(async (trx) => {
    await add(trx, 'bad')
    throw new Error('no')
  })
  const results = await Promise.allSettled([good(1), bad, good(2)])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  const rows = await db.selectFrom('notes').select('text').orderBy('seq').execute()
  expect(rows.map(({ text }) => text)).toEqual(['good 1', 'good 2'])
})

test('what a platform waits for goes ahead of other work, in its own order', async () => {
  const { database, db } = await withNotes()
  const work = (text: string, when?: 'ahead') =>
    database.write((trx) => add(trx, text), when && { of: text, ahead: true })
  const usual = Array.from({ length: 20 }, (_, i) => work(`turn ${i}`))
  await Promise.all([...usual, work('admit 1', 'ahead'), work('admit 2', 'ahead')])
  const rows = await db.selectFrom('notes').select('text').orderBy('seq').execute()
  expect(rows.slice(0, 3).map(({ text }) => text)).toEqual(['admit 1', 'admit 2', 'turn 0'])
  expect(rows).toHaveLength(22)
})

test('who reads first and then writes does not fail when another process wrote in between', async () => {
  const { database, db, file } = await withNotes()
  const other = new Libsql(file)
  other.prepare('pragma busy_timeout = 0').all()
  let refused = ''
  await database.write(async (trx) => {
    await sql`select count(*) from notes`.execute(trx)
    try {
      other.exec(`insert into notes (text) values ('other')`)
    } catch (error) {
      refused = (error as { code: string }).code
    }
    await add(trx, 'ours')
  })
  other.close()
  expect(refused).toBe('SQLITE_BUSY')
  expect(await db.selectFrom('notes').select('text').execute()).toEqual([{ text: 'ours' }])
})

test('when a commit fails, everybody who was part of it is told', async () => {
  const { database, db } = await withNotes()
  await sql`create table child (note integer references notes (seq) deferrable initially deferred)`.execute(
    database.db,
  )
  const orphan = database.write((trx) => sql`insert into child values (99)`.execute(trx))
  const other = database.write((trx) => add(trx, 'other'))
  expect((await Promise.allSettled([orphan, other])).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ])
  await database.write((trx) => add(trx, 'next'))
  expect(await db.selectFrom('notes').select('text').execute()).toEqual([{ text: 'next' }])
})
