import type {
  DeliveryRecords,
  DeliveryTask,
  HomeAddress,
  NewDelivery,
} from '../core/home-delivery.ts'
import type { Address } from '../core/message.ts'
import { type Notice, noticeTo } from '../core/notice.ts'
import { addAuditLine } from './audit-log.ts'
import { releaseCard } from './greeting-cards.ts'
import { putInInbox } from './inbox.ts'
import type { Room, Trx } from './room.ts'
import type { ReformSchema } from './schema-reform.ts'

/** Delivered ones that staff still see. */
const MOST_DONE = 20

export function createDeliveryRecords(room: Room): DeliveryRecords {
  const { db, write, seal } = room
  return {
    async deliveryPage(token, at) {
      const row = await db
        .selectFrom('deliveries')
        .select(['procedure', 'dossier'])
        .where('token', '=', tokenHash(room, token))
        .where('until', '>', at)
        .executeTakeFirst()
      return row ?? null
    },
    askDelivery: (token, to, consent, at) =>
      write(async (trx) => {
        const row = await trx
          .updateTable('deliveries')
          .set({ token: null, until: null, state: 'asked', asked: at, changed: at, consent })
          .where('token', '=', tokenHash(room, token))
          .where('until', '>', at)
          .returning('seq')
          .executeTakeFirst()
        if (row === undefined) return false
        const body = seal.seal(JSON.stringify(to), bodyOf(row.seq))
        await trx.updateTable('deliveries').set({ body }).where('seq', '=', row.seq).execute()
        return true
      }),
    async deliveries() {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('state', 'in', ['asked', 'sent'])
        .orderBy('asked')
        .execute()
      const done = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('state', '=', 'delivered')
        .orderBy('changed', 'desc')
        .limit(MOST_DONE)
        .execute()
      const all = [...rows, ...done]
      // They are kept for days only, so there are few.
      const cards = await db.selectFrom('greeting_cards').select('delivery').execute()
      const withCard = new Set(cards.map(({ delivery }) => delivery))
      return all.flatMap((row) => taskOf(room, row, withCard.has(row.seq)))
    },
    moveDelivery: (id, to, by, at) =>
      write(async (trx) => {
        const row = await trx
          .updateTable('deliveries')
          .set({ state: to, changed: at })
          .where('seq', '=', id)
          .where('state', 'in', to === 'sent' ? ['asked'] : ['asked', 'sent'])
          .returning(['seq', 'procedure', 'dossier', 'reach', 'citizen'])
          .executeTakeFirst()
        if (row === undefined) return false
        await addAuditLine(trx, {
          at,
          by,
          action: to === 'sent' ? 'result-sent' : 'result-delivered',
          about: row.dossier ?? row.procedure,
          detail: {},
        })
        const from = JSON.parse(seal.open(row.reach, reachOf(row.citizen))) as Address
        const notice = { about: 'result-at-home', procedure: row.procedure, is: to } as const
        await putInInbox(room, trx, noticeTo(from, notice, `${id}:${to}`), at)
        return true
      }),
    releaseGreeting: (id, kind, by, at) =>
      write(async (trx) => {
        const row = await trx
          .updateTable('deliveries')
          .set({ greeted: at })
          .where('seq', '=', id)
          .where('state', '!=', 'open')
          .where('greeted', 'is', null)
          .returning(['procedure', 'reach', 'citizen'])
          .executeTakeFirst()
        if (row === undefined) return false
        const { procedure } = row
        const card = kind === 'death' ? null : await releaseCard(room, trx, id, at)
        const detail = { kind, ...(card !== null && { card: 'yes' }) }
        await addAuditLine(trx, { at, by, action: 'greeting-sent', about: procedure, detail })
        const from = JSON.parse(seal.open(row.reach, reachOf(row.citizen))) as Address
        const notice: Notice = {
          about: 'greeting',
          kind,
          procedure,
          ...(card !== null && { card }),
        }
        await putInInbox(room, trx, noticeTo(from, notice, String(id)), at)
        return true
      }),
  }
}

/** The chat's address is kept, sealed, so that they can be told; the page keeps where to bring it. */
export async function beginDelivery(
  room: Pick<Room, 'seal'>,
  trx: Trx,
  { token, procedure, dossier, until }: NewDelivery,
  { citizen, from, at }: { citizen: string; from: Address; at: number },
): Promise<void> {
  const reach = room.seal.seal(JSON.stringify(from), reachOf(citizen))
  await trx
    .insertInto('deliveries')
    .values({
      token: tokenHash(room, token),
      until,
      state: 'open',
      procedure,
      dossier,
      citizen,
      reach,
      body: null,
      consent: null,
      asked: at,
      changed: at,
      greeted: null,
    })
    .execute()
}

type Row = Omit<ReformSchema['deliveries'], 'seq'> & { seq: number }

function taskOf({ seal }: Pick<Room, 'seal'>, row: Row, hasCard: boolean): readonly DeliveryTask[] {
  const { seq: id, procedure, dossier, state, asked, changed, body } = row
  const greeted = row.greeted !== null
  if (state === 'open') return []
  const to = body === null ? null : (JSON.parse(seal.open(body, bodyOf(id))) as HomeAddress)
  return [{ id, procedure, dossier, state, asked, changed, greeted, hasCard, to }]
}

function bodyOf(id: number): string {
  return `home-address:${id}`
}

function reachOf(citizen: string): string {
  return `home-reach:${citizen}`
}

function tokenHash({ seal }: Pick<Room, 'seal'>, token: string): string {
  return seal.hash('delivery', token)
}
