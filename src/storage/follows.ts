import type { HeldDossier } from '../core/dossier-records.ts'
import type { Address } from '../core/message.ts'
import { citizenOf, type Room } from './room.ts'
import type { Seal } from './seal.ts'

/** Newest first. */
export async function heldBy(room: Room, from: Address): Promise<readonly HeldDossier[]> {
  const rows = await room.db
    .selectFrom('follows')
    .select(['dossier', 'how', 'since', 'seen', 'tells'])
    .where('citizen', '=', citizenOf(room, from))
    .orderBy('touched', 'desc')
    .execute()
  const counts = await lookUps(
    room,
    rows.map(({ dossier }) => dossierHash(room.seal, dossier)),
  )
  return rows.map(({ dossier: code, tells, ...row }) => ({
    ...row,
    code,
    tells: tells === 1,
    opened: counts.get(`${dossierHash(room.seal, code)} 1`) ?? 0,
    refused: counts.get(`${dossierHash(room.seal, code)} 0`) ?? 0,
  }))
}

async function lookUps(
  { db }: Room,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (hashes.length === 0) return new Map()
  const rows = await db
    .selectFrom('look_ups')
    .select(({ fn }) => ['dossier', 'opened', fn.countAll<number>().as('n')])
    .where('dossier', 'in', hashes)
    .groupBy(['dossier', 'opened'])
    .execute()
  return new Map(rows.map(({ dossier, opened, n }) => [`${dossier} ${opened}`, n]))
}

export function dossierHash(seal: Seal, code: string): string {
  return seal.hash('dossier', code)
}
