import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clock } from '../../compose.ts'
import type { Surroundings } from '../../conversation/respond.ts'
import { openPostgresStore } from '../../storage/open-store.ts'
import type { Figure } from './figure.ts'
import { benchOn } from './messages.ts'
import { postgresUrl, startPostgres, stopPostgres } from './postgres-server.ts'

/** The same messages on a PostgreSQL server of this run, on this machine, which waits for the disk. */
export async function benchMessagesPostgres(around: Surroundings): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pg-'))
  try {
    const server = await startPostgres(folder, { safe: true })
    try {
      const store = await openPostgresStore(
        postgresUrl(server, 'postgres'),
        randomBytes(32),
        clock(),
      )
      return (await benchOn('PostgreSQL', around, store)).slice(0, 1)
    } finally {
      await stopPostgres(server)
    }
  } catch (error) {
    return [
      { name: `PostgreSQL: not measured (${String(error).slice(0, 80)})`, value: '', unit: '' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
