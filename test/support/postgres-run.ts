import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type PostgresServer, stopPostgres } from '../../src/commands/bench/postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresFolder: string
  }
}

/** A place for the PostgreSQL server of a run, started by the first file that asks; here it is stopped. */
export default function postgresRun({ provide }: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-pg-'))
  provide('postgresFolder', folder)
  return async () => {
    const running = join(folder, 'running.json')
    if (existsSync(running)) {
      await stopPostgres(JSON.parse(readFileSync(running, 'utf8')) as PostgresServer)
    }
    rmSync(folder, { recursive: true, force: true })
  }
}
