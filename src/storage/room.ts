import type { Transaction } from 'kysely'
import type { Address } from '../core/message.ts'
import type { Bodies } from './bodies.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import type { Seal } from './seal.ts'

export type Trx = Transaction<Schema>

/** What every query has at hand. */
export interface Room extends Pick<Database, 'db' | 'write' | 'skipHeld'> {
  readonly seal: Seal
  readonly bodies: Bodies
}

export function citizenOf({ seal }: Pick<Room, 'seal'>, { channel, id }: Address): string {
  return seal.hash('citizen', channel, id)
}
