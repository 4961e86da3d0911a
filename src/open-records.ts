import type { Config } from './config.ts'
import type { Database } from './storage/database.ts'
import {
  lockPostgres,
  type OpenStore,
  openFile,
  openPostgresFor,
  openPostgresStore,
  openSqliteStore,
} from './storage/open-store.ts'
import { readSecretKey } from './storage/secret-key.ts'
import { takeServiceLock } from './storage/service-lock.ts'

/** The database as it is, for a backup: nothing is migrated. */
export async function openDatabase({ DATABASE_URL, DATA_DIR }: Config): Promise<Database> {
  return DATABASE_URL === undefined ? openFile(DATA_DIR) : await openPostgresFor(DATABASE_URL)
}

/**
 * Makes sure that one service is at work on these records, and in this data folder; gives back how to let go.
 * Throws an OperatorError if there is another.
 */
export async function lockRecords({
  DATABASE_URL,
  DATA_DIR,
}: Config): Promise<() => Promise<void>> {
  const unlockFolder = takeServiceLock(DATA_DIR)
  try {
    const unlockDatabase = DATABASE_URL === undefined ? null : await lockPostgres(DATABASE_URL)
    return async () => {
      await unlockDatabase?.()
      unlockFolder()
    }
  } catch (error) {
    unlockFolder()
    throw error
  }
}

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
