import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../src/storage/open-store.ts'
import { NOW } from '../contracts/store/given.ts'
import { storeContract } from '../contracts/store.ts'

const secret = Buffer.alloc(32, 7)

storeContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
  return {
    open: () => openSqliteStore(folder, secret, NOW),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
})
