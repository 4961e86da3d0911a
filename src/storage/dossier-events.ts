import type { ConversationEvent, DossierEvent } from '../core/events.ts'
import type { Address } from '../core/message.ts'
import { dossierHash } from './follows.ts'
import { startAfresh } from './heard-dossiers.ts'
import { keepOneTime } from './one-time.ts'
import type { Room, Trx } from './room.ts'

type EventOf<Kind extends DossierEvent['kind']> = Extract<DossierEvent, { kind: Kind }>

export function isDossierEvent(event: ConversationEvent): event is DossierEvent {
  return ['dossier-tried', 'dossier-held', 'dossier-tells', 'one-time-given'].includes(event.kind)
}

/** Does what a turn decided about dossiers. Nothing of it stands among the events of a citizen. */
export async function applyDossierEvent(
  room: Pick<Room, 'seal'>,
  trx: Trx,
  event: DossierEvent,
  { citizen, from, at }: { citizen: string; from: Address; at: number },
): Promise<void> {
  switch (event.kind) {
    case 'dossier-tried':
      await trx
        .insertInto('look_ups')
        .values({ dossier: dossierHash(room.seal, event.code), at, opened: event.opened ? 1 : 0 })
        .execute()
      return
    case 'dossier-held':
      return await hold(trx, event, citizen, at)
    case 'dossier-tells':
      return await setTells(room, trx, event, { citizen, from, at })
    case 'one-time-given':
      return await keepOneTime(room, trx, event.token, event.what, event.until)
  }
}

/** What an officer showed stays without a second fact, also if it is opened with one later. */
async function hold(
  trx: Trx,
  { code, how }: EventOf<'dossier-held'>,
  citizen: string,
  at: number,
): Promise<void> {
  await trx
    .insertInto('follows')
    .values({ citizen, dossier: code, how, since: at, touched: at, seen: at })
    .onConflict((conflict) =>
      conflict
        .columns(['citizen', 'dossier'])
        .doUpdateSet({ touched: at, seen: at, ...(how === 'counter' && { how }) }),
    )
    .execute()
}

/** The address is kept, sealed, for as long as they want to be told. What happened before is not told. */
async function setTells(
  { seal }: Pick<Room, 'seal'>,
  trx: Trx,
  { code, tells, version }: EventOf<'dossier-tells'>,
  { citizen, from, at }: { citizen: string; from: Address; at: number },
): Promise<void> {
  const { last } = await trx
    .selectFrom('dossier_changes')
    .select(({ fn }) => fn.max<number | null>('seq').as('last'))
    .where('dossier', '=', code)
    .executeTakeFirstOrThrow()
  if (tells) await startAfresh(trx, code)
  const reach = tells ? seal.seal(JSON.stringify(from), `follow:${citizen}`) : null
  await trx
    .updateTable('follows')
    .set({ tells: tells ? 1 : 0, reach, touched: at, ...(tells && { told: last ?? 0 }) })
    .where('citizen', '=', citizen)
    .where('dossier', '=', code)
    .execute()
  await trx
    .insertInto('consents')
    .values({ at, citizen, subject: `dossier-changes:${code}`, given: tells ? 1 : 0, version })
    .execute()
}
