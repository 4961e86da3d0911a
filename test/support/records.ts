import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Log, LogFields } from '../../src/core/ports.ts'
import type { Store } from '../../src/core/store.ts'
import { type OpenStore, openSqliteStore, SQLITE_FILE } from '../../src/storage/open-store.ts'

export const SECRET = Buffer.alloc(32, 7)

/** Made once a file: thirty migrations, each made durable, take longer than most tests. */
let made: Promise<Buffer> | undefined

/** The store of a folder, with `SECRET`; one that has no file gets the one that `openSqliteStore` makes. */
export async function openMadeStore(folder: string, at: number): Promise<OpenStore> {
  made ??= makeOne(at)
  const file = join(folder, SQLITE_FILE)
  if (!existsSync(file)) writeFileSync(file, await made)
  return await openSqliteStore(folder, SECRET, at)
}

async function makeOne(at: number): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
  const store = await openSqliteStore(folder, SECRET, at)
  await store.close()
  const bytes = readFileSync(join(folder, SQLITE_FILE))
  rmSync(folder, { recursive: true })
  return bytes
}

/** A store on a new file, closed and removed when the test ends. */
export async function freshStore(at: number): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
  const store = await openMadeStore(folder, at)
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return store
}

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error'
  readonly what: string
  readonly fields: LogFields
}

/** A log that can be read afterwards. */
export function recordingLog(): Log & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = []
  const at =
    (level: LogLine['level']) =>
    (what: string, fields: LogFields = {}): void => {
      lines.push({ level, what, fields })
    }
  return { lines, info: at('info'), warn: at('warn'), error: at('error') }
}
