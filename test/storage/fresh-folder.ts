import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A data folder of its own for the test that asks, gone when it ends. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
