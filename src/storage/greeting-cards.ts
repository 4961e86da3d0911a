import { randomBytes } from 'node:crypto'
import type { CardRecords, SentCard } from '../core/greeting-card.ts'
import type { Picture } from '../core/photo.ts'
import { addAuditLine } from './audit-log.ts'
import type { Room, Trx } from './room.ts'

/** Of the address by which anybody who has it sees the card. */
const TOKEN_BYTES = 24

export function createCardRecords(room: Room): CardRecords {
  const { db, write, seal } = room
  const opened = (row: { delivery: number; picture: string } | undefined): Picture | null =>
    row === undefined
      ? null
      : (JSON.parse(seal.open(row.picture, pictureOf(row.delivery))) as Picture)
  return {
    keepCard: (id, picture, by, at) =>
      write(async (trx) => {
        const task = await trx
          .selectFrom('deliveries')
          .select('procedure')
          .where('seq', '=', id)
          .where('state', '!=', 'open')
          .where('greeted', 'is', null)
          .executeTakeFirst()
        if (task === undefined) return false
        const sealed = seal.seal(JSON.stringify(picture), pictureOf(id))
        const row = { token: null, type: picture.type, picture: sealed, changed: at }
        await trx
          .insertInto('greeting_cards')
          .values({ delivery: id, ...row })
          .onConflict((conflict) => conflict.column('delivery').doUpdateSet(row))
          .execute()
        const about = task.procedure
        await addAuditLine(trx, { at, by, action: 'card-kept', about, detail: {} })
        return true
      }),
    dropCard: (id, by, at) =>
      write(async (trx) => {
        const dropped = await trx
          .deleteFrom('greeting_cards')
          .where('delivery', '=', id)
          .where('token', 'is', null)
          .executeTakeFirst()
        if (dropped.numDeletedRows === 0n) return false
        await addAuditLine(trx, { at, by, action: 'card-dropped', about: String(id), detail: {} })
        return true
      }),
    async greetingCard(id) {
      const row = await db
        .selectFrom('greeting_cards')
        .select(['delivery', 'picture'])
        .where('delivery', '=', id)
        .executeTakeFirst()
      return opened(row)
    },
    async sentCard(token) {
      const row = await db
        .selectFrom('greeting_cards')
        .select(['delivery', 'picture'])
        .where('token', '=', seal.hash('greeting-card', token))
        .executeTakeFirst()
      return opened(row)
    },
  }
}

/** From now on the picture has an address; its days begin anew. */
export async function releaseCard(
  { seal }: Pick<Room, 'seal'>,
  trx: Trx,
  id: number,
  at: number,
): Promise<SentCard | null> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const row = await trx
    .updateTable('greeting_cards')
    .set({ token: seal.hash('greeting-card', token), changed: at })
    .where('delivery', '=', id)
    .returning('type')
    .executeTakeFirst()
  return row === undefined ? null : { token, type: row.type, at }
}

function pictureOf(id: number): string {
  return `greeting-card:${id}`
}
