import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import {
  onServer,
  type PostgresServer,
  postgresUrl,
  startPostgres,
} from '../../src/commands/bench/postgres-server.ts'
import { openPostgresStore } from '../../src/storage/open-store.ts'
import { NOW } from '../contracts/store/given.ts'

export const SECRET = Buffer.alloc(32, 7)
const TEMPLATE = 'template_of_ours'

const server = await serverOfRun()

/** Why PostgreSQL cannot run here; `null` where it can. */
export const whyNoPostgres: string | null = typeof server === 'string' ? server : null
if (whyNoPostgres !== null) console.warn(`PostgreSQL: skipped, ${whyNoPostgres}`)

let own: string | undefined

/** The URL of this file's own database on the server of the run, with its tables and nothing in them. */
export async function freshPostgres(): Promise<string> {
  own ??= await database(`template ${TEMPLATE}`)
  await emptied(own)
  return own
}

/** The URL of a database without tables. */
export async function emptyPostgres(): Promise<string> {
  return await database('')
}

async function database(how: string): Promise<string> {
  if (typeof server === 'string') throw new Error(server)
  const name = `t${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name} ${how}`)
  return postgresUrl(server, name)
}

let cleaner: pg.Client | undefined

/** A new database takes half a second, deleting what a test left some milliseconds. */
async function emptied(url: string): Promise<void> {
  if (cleaner === undefined) {
    cleaner = new pg.Client(url)
    // A test may end all connections.
    cleaner.on('error', () => {
      cleaner = undefined
    })
    await cleaner.connect()
    await cleaner.query('set session_replication_role = replica')
  }
  const { rows } = await cleaner.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('migrations', 'meta')",
  )
  await cleaner.query(rows.map(({ name }) => `delete from "${name}"`).join('; '))
}

afterAll(async () => await cleaner?.end())

/** Whoever comes first starts it and makes the tables; the others wait. */
async function serverOfRun(): Promise<PostgresServer | string> {
  const folder = inject('postgresFolder')
  const running = join(folder, 'running.json')
  const failed = join(folder, 'failed.txt')
  try {
    mkdirSync(join(folder, 'starting'))
  } catch {
    while (!existsSync(running) && !existsSync(failed)) await pause(50)
    return existsSync(running) ? JSON.parse(readFileSync(running, 'utf8')) : reasonIn(failed)
  }
  try {
    const started = await startPostgres(folder, { safe: false })
    await onServer(started, `create database ${TEMPLATE}`)
    const store = await openPostgresStore(postgresUrl(started, TEMPLATE), SECRET, NOW)
    await store.close()
    put(running, JSON.stringify(started))
    return started
  } catch (error) {
    put(failed, String(error))
    return reasonIn(failed)
  }
}

function reasonIn(file: string): string {
  return readFileSync(file, 'utf8')
}

/** Whole at once, for others look. */
function put(file: string, text: string): void {
  writeFileSync(`${file}.tmp`, text)
  renameSync(`${file}.tmp`, file)
}
