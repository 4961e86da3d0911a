import type { Config } from './config.ts'
import { type OpenStore, openPostgresStore, openSqliteStore } from './storage/open-store.ts'
import { readSecretKey } from './storage/secret-key.ts'

export interface OpenRecords {
  readonly store: OpenStore
  /** What is stored is sealed with it. */
  readonly secret: Uint8Array
}

/** The records of this installation, wherever they are, for the service and for commands beside it. `at` is now. */
export async function openRecords(
  { DATABASE_URL, DATA_DIR, SECRET_KEY }: Config,
  at: number,
): Promise<OpenRecords> {
  const secret = readSecretKey(DATA_DIR, SECRET_KEY)
  const store =
    DATABASE_URL === undefined
      ? await openSqliteStore(DATA_DIR, secret, at)
      : await openPostgresStore(DATABASE_URL, secret, at)
  return { store, secret }
}
