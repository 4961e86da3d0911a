import { createHash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/list.ts'
import type { Schema } from './schema.ts'

/** All that stands in a column. */
export type Value = string | number | null

/** A table in a backup, before its rows. */
export interface TableHead {
  readonly table: string
  readonly columns: readonly string[]
  /** The last number counted up, `null` where nothing is. */
  readonly last: number | null
}

type Row = Record<string, Value>

export type Line = TableHead | readonly Value[]

/** Rows that are read or written at a time. */
const AT_ONCE = 500
/** Others refer to these. */
const FIRST = ['staff']
/** Made by the migrations themselves. */
const OWN = ['migrations']

/** The migration at which the tables stand, 0 for an empty database. */
export async function migrationOf(
  { backup }: Pick<Database, 'backup'>,
  db: Kysely<Schema>,
): Promise<number> {
  const tables = await backup.all(db)
  if (!tables.some(({ table }) => table === 'migrations')) return 0
  const row = await db
    .selectFrom('migrations')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  return row?.id ?? 0
}

/** Every row of every table, each table after its head. */
export async function* linesOf(
  { backup }: Pick<Database, 'backup'>,
  db: Kysely<Schema>,
): AsyncGenerator<Line> {
  const tables = (await backup.all(db))
    .filter(({ table }) => !OWN.includes(table))
    .toSorted((a, b) => placeOf(a.table) - placeOf(b.table) || (a.table < b.table ? -1 : 1))
  for (const { table, columns: described } of tables) {
    const columns = described.map(({ name }) => name)
    yield { table, columns, last: await backup.lastNumber(db, table) }
    const key = await backup.keyOf(db, table)
    if (key.length === 0) throw new Error(`${table} has no primary key`)
    yield* rowsOf(db, table, columns, key)
  }
}

async function* rowsOf(
  db: Kysely<Schema>,
  table: string,
  columns: readonly string[],
  key: readonly string[],
): AsyncGenerator<readonly Value[]> {
  const keys = sql.join(key.map((name) => sql.ref(name)))
  let after: readonly Value[] | null = null
  for (;;) {
    const rows: readonly Row[] = await someRows(db, table, keys, after)
    for (const row of rows) yield columns.map((name) => row[name] ?? null)
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return
    after = key.map((name) => last[name] ?? null)
  }
}

async function someRows(
  db: Kysely<Schema>,
  table: string,
  keys: RawBuilder<unknown>,
  after: readonly Value[] | null,
): Promise<readonly Row[]> {
  const past = after === null ? sql`` : sql`where (${keys}) > (${sql.join(after)})`
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} ${past} order by ${keys} limit ${sql.lit(AT_ONCE)}`.execute(
    db,
  )
  return rows
}

function placeOf(table: string): number {
  return FIRST.includes(table) ? 0 : 1
}

/** Makes the tables as they were at a migration, and fills them, all or nothing. The database is empty. */
export async function putLines(
  database: Database,
  migration: number,
  at: number,
  lines: AsyncIterable<Line>,
): Promise<void> {
  await migrate(
    database,
    MIGRATIONS.filter(({ id }) => id <= migration),
    at,
  )
  await database.write(async (trx) => {
    let head: TableHead | undefined
    let rows: (readonly Value[])[] = []
    const flush = async (): Promise<void> => {
      if (head !== undefined && rows.length > 0) await insert(trx, head, rows)
      rows = []
    }
    const finish = async (): Promise<void> => {
      await flush()
      if (head !== undefined && head.last !== null) {
        await database.backup.countOn(trx, head.table, head.last)
      }
    }
    for await (const line of lines) {
      if ('table' in line) {
        await finish()
        head = line
      } else {
        rows.push(line)
        if (rows.length === AT_ONCE) await flush()
      }
    }
    await finish()
  })
}

async function insert(
  trx: Kysely<Schema>,
  { table, columns }: TableHead,
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const names = sql.join(columns.map((name) => sql.ref(name)))
  const values = rows.map((row) => sql`(${sql.join(row)})`)
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(trx)
}

/** What stands in tables, to compare by: the same rows in another order are the same. */
export interface Tally {
  readonly rows: number
  readonly digest: string
}

export function createTallies(): {
  add(line: Line): void
  tallies(): ReadonlyMap<string, Tally>
} {
  const sums = new Map<string, { rows: number; sum: bigint }>()
  let head: TableHead | undefined
  return {
    add(line) {
      if ('table' in line) {
        head = line
        sums.set(line.table, { rows: 0, sum: 0n })
        return
      }
      const known = sums.get(head?.table ?? '')
      if (head === undefined || known === undefined) throw new Error('a row before its table')
      // A database may order its columns otherwise.
      const named = head.columns.map((name, at) => [name, line[at]] as const)
      const text = JSON.stringify(named.toSorted(([a], [b]) => (a < b ? -1 : 1)))
      known.rows += 1
      known.sum += BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    },
    tallies: () =>
      new Map(
        [...sums].map(([table, { rows, sum }]) => [table, { rows, digest: sum.toString(36) }]),
      ),
  }
}
