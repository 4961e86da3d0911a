import type { Config } from './config.ts'
import { noPeers, type Peers } from './core/peers.ts'
import type { Database } from './storage/database.ts'
import {
  joinPostgresPeers,
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
 * Takes this process's place at the records. On SQLite one service is at work, and an OperatorError is thrown if there
 * is another; on PostgreSQL there may be several, also in one data folder.
 */
export async function joinRecords({ DATABASE_URL, DATA_DIR }: Config): Promise<Peers> {
  return DATABASE_URL === undefined
    ? noPeers(takeServiceLock(DATA_DIR))
    : await joinPostgresPeers(DATABASE_URL)
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
