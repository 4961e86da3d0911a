import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NOW } from '../contracts/store/given.ts'
import { storeContract } from '../contracts/store.ts'
import { openMadeStore } from '../support/records.ts'

storeContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
  return {
    open: () => openMadeStore(folder, NOW),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
})
