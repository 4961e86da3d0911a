import { describe } from 'vitest'
import { openPostgresStore } from '../../src/storage/open-store.ts'
import { NOW } from '../contracts/store/given.ts'
import { storeContract } from '../contracts/store.ts'
import { freshPostgres, SECRET, whyNoPostgres } from '../support/postgres.ts'

describe.skipIf(whyNoPostgres !== null)('on PostgreSQL', () => {
  storeContract('PostgreSQL', async () => {
    const url = await freshPostgres()
    return { open: () => openPostgresStore(url, SECRET, NOW), remove: async () => undefined }
  })
})
