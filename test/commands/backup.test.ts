import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { backUp } from '../../src/commands/backup/back-up.ts'
import { bringBack } from '../../src/commands/backup/bring-back.ts'
import { parseConfig } from '../../src/config.ts'
import { openDatabase, openRecords } from '../../src/open-records.ts'
import type { Schema } from '../../src/storage/schema.ts'
import { createTallies, linesOf, type Tally } from '../../src/storage/table-rows.ts'
import { answered, NOW, text } from '../contracts/store/given.ts'
import { freshFolder } from '../storage/fresh-folder.ts'
import { emptyPostgres, whyNoPostgres } from '../support/postgres.ts'

type Config = ReturnType<typeof parseConfig>

const SECRET_KEY = 'k'.repeat(40)

function onSqlite(variables: Record<string, string> = {}): Config {
  return parseConfig({ DATA_DIR: freshFolder(), ...variables })
}

async function onPostgres(): Promise<Config> {
  return parseConfig({ DATA_DIR: freshFolder(), DATABASE_URL: await emptyPostgres(), SECRET_KEY })
}

/** Three rows in every table there is, of what its columns hold, and a citizen who was answered. */
async function filled(config: Config): Promise<void> {
  const { store } = await openRecords(config, NOW)
  await answered(store, text('1'))
  await store.admit(text('2'), NOW)
  await store.close()
  const database = await openDatabase(config)
  const tables = await database.backup.all(database.db)
  const order = ['staff', ...tables.map(({ table }) => table).filter((name) => name !== 'staff')]
  for (const name of order.filter((table) => !['meta', 'migrations'].includes(table))) {
    const columns = tables.find(({ table }) => table === name)?.columns ?? []
    await database.write(async (trx) => {
      for (let row = 1; row <= 3; row += 1) await fillRow(trx, name, columns, row)
    })
  }
  await database.close()
  mkdirSync(join(config.DATA_DIR, 'content', 'procedures'), { recursive: true })
  writeFileSync(join(config.DATA_DIR, 'content', 'procedures', 'rieng.yaml'), 'name: Riêng\n')
}

async function fillRow(
  trx: Kysely<Schema>,
  table: string,
  columns: readonly { readonly name: string; readonly type: string }[],
  row: number,
): Promise<void> {
  const values = columns.map(({ name, type }) => {
    if (name === 'staff' || (table === 'staff' && name === 'id')) return `người ${row}`
    if (type === 'integer') return 10_000 + row
    return row === 2 ? `dòng "2"\nhai 👪 ${table} ${name}` : `chữ ${row} ${table} ${name}`
  })
  const names = sql.join(columns.map(({ name }) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(values)})`.execute(trx)
}

async function talliesOf(config: Config): Promise<ReadonlyMap<string, Tally>> {
  const database = await openDatabase(config)
  onTestFinished(() => database.close())
  const tallies = createTallies()
  await database.snapshot(async (db) => {
    for await (const line of linesOf(database, db)) tallies.add(line)
  })
  return tallies.tallies()
}

const kinds = {
  'SQLite to SQLite': [async () => onSqlite(), async () => onSqlite()],
  'SQLite to PostgreSQL': [async () => onSqlite({ SECRET_KEY }), onPostgres],
  'PostgreSQL to SQLite': [onPostgres, async () => onSqlite()],
} as const

describe.each(Object.entries(kinds))('a backup, %s', (name, [from, to]) => {
  test.skipIf(whyNoPostgres !== null && name.includes('PostgreSQL'))(
    'brings every row back',
    async () => {
      const before = await from()
      await filled(before)
      const file = join(freshFolder(), 'sao-luu.gz')
      await backUp(before, file, NOW)

      const after = await to()
      await bringBack(after, file, `${file}.key`, NOW)
      const rows = await talliesOf(after)
      expect(rows).toEqual(await talliesOf(before))
      expect([...rows.values()].every(({ rows }) => rows > 0)).toBe(true)
      expect(readFileSync(join(after.DATA_DIR, 'content/procedures/rieng.yaml'), 'utf8')).toBe(
        'name: Riêng\n',
      )

      const { store } = await openRecords(after, NOW)
      onTestFinished(() => store.close())
      expect(await store.admit(text('1'), NOW), 'known is still known').toBe('known')
      expect(await store.loadSession(text('1').from)).toMatchObject({ revision: 1 })
      expect(await store.admit(text('3', 'mai'), NOW), 'numbers go on').toBe('admitted')
    },
  )
})

test('is taken while the service writes, as at one instant', async () => {
  const config = onSqlite()
  const { store } = await openRecords(config, NOW)
  onTestFinished(() => store.close())
  let isOver = false
  const writing = (async () => {
    for (let n = 0; !isOver; n += 1) await store.admit(text(`${n}`, `citizen-${n}`), NOW)
  })()
  const file = join(freshFolder(), 'sao-luu.gz')
  await backUp(config, file, NOW)
  isOver = true
  await writing
  const after = onSqlite()
  await bringBack(after, file, `${file}.key`, NOW)
  const tallies = await talliesOf(after)
  expect(tallies.get('inbox')?.rows).toBe(tallies.get('queues')?.rows)
})

test('is refused where something is, with another key, or damaged; key and archive are their owner’s', async () => {
  const config = onSqlite()
  await filled(config)
  const file = join(freshFolder(), 'sao-luu.gz')
  await backUp(config, file, NOW)
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(statSync(`${file}.key`).mode & 0o077).toBe(0)
  await expect(bringBack(config, file, `${file}.key`, NOW)).rejects.toThrow('đã có dữ liệu')

  const other = onSqlite()
  writeFileSync(`${file}.other`, 'x'.repeat(40))
  await expect(bringBack(other, file, `${file}.other`, NOW)).rejects.toThrow('Khóa không phải')

  const half = join(freshFolder(), 'half.gz')
  writeFileSync(half, readFileSync(file).subarray(0, statSync(file).size / 2))
  await expect(bringBack(onSqlite(), half, `${file}.key`, NOW)).rejects.toThrow('bị hỏng')
  expect(existsSync(join(other.DATA_DIR, 'secret.key'))).toBe(false)
})

test.each(['../ngoai.yaml', '/tmp/ngoai.yaml', 'procedures/../../ngoai.yaml'])(
  'an archive that names a file outside the office’s folder (%s) writes nothing there',
  async (file) => {
    const config = onSqlite()
    await filled(config)
    const archive = join(freshFolder(), 'sao-luu.gz')
    await backUp(config, archive, NOW)
    const lines = gunzipSync(readFileSync(archive)).toString()
    const planted = lines.replace('"procedures/rieng.yaml"', JSON.stringify(file))
    expect(planted).not.toBe(lines)
    writeFileSync(archive, gzipSync(planted))
    const after = onSqlite()
    const back = bringBack(after, archive, `${archive}.key`, NOW)
    if (file.includes('..')) await expect(back).rejects.toThrow('Tên tệp lạ')
    else await back
    expect(existsSync(join(after.DATA_DIR, 'ngoai.yaml'))).toBe(false)
    expect(existsSync('/tmp/ngoai.yaml')).toBe(false)
  },
)
