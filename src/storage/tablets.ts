import { randomBytes, randomUUID } from 'node:crypto'
import { isoWeekOf, localDay } from '../core/local-time.ts'
import type { Actor } from '../core/staff.ts'
import type { Draft } from '../core/survey.ts'
import type { Tablet, TabletRecords } from '../core/tablets.ts'
import { addAuditLine } from './audit-log.ts'
import type { Room } from './room.ts'
import type { CollectingSchema } from './schema-collecting.ts'
import type { Seal } from './seal.ts'
import { NOBODY } from './slips.ts'
import { putBallots, setAsideFor } from './survey-close.ts'

export function createTabletRecords(room: Room): TabletRecords {
  const { db, write, seal } = room
  return {
    async openTablet({ service, until }, by, at) {
      const token = randomBytes(16).toString('base64url')
      const { procedure, field, unit } = service
      const row = { id: randomUUID(), token: hashOf(seal, token), procedure, field, unit, until }
      await write(async (trx) => {
        await addAuditLine(trx, { ...line('tablet-opened', unit, by), at })
        await trx
          .insertInto('tablets')
          .values({ ...row, opened_by: by.name })
          .execute()
      })
      return token
    },
    async tablets(at) {
      const open = db.selectFrom('tablets').selectAll().where('until', '>', at)
      return (await open.orderBy('until').orderBy('id').execute()).map(tabletOf)
    },
    async tabletOf(token, at) {
      const row = await db
        .selectFrom('tablets')
        .selectAll()
        .where('token', '=', hashOf(seal, token))
        .where('until', '>', at)
        .executeTakeFirst()
      return row === undefined ? null : tabletOf(row)
    },
    closeTablet: (id, by, at) =>
      write(async (trx) => {
        const gone = await trx
          .deleteFrom('tablets')
          .where('id', '=', id)
          .returning('unit')
          .executeTakeFirst()
        if (gone === undefined) return false
        await addAuditLine(trx, { ...line('tablet-closed', gone.unit, by), at })
        return true
      }),
    answerOnTablet: (token, draft, at, seconds) => answer(room, token, draft, { at, seconds }),
  }
}

/** Nobody's survey: its form becomes a ballot at once, as a survey's does when it closes. */
async function answer(
  { write, seal }: Room,
  token: string,
  draft: Draft,
  close: { readonly at: number; readonly seconds: number },
): Promise<boolean> {
  return await write(async (trx) => {
    const row = await trx
      .selectFrom('tablets')
      .selectAll()
      .where('token', '=', hashOf(seal, token))
      .where('until', '>', close.at)
      .executeTakeFirst()
    if (row === undefined) return false
    const { service } = tabletOf(row)
    const { instrument, version, complete, scores, reason, comment } = draft
    const setAside = await setAsideFor({ seal }, trx, { citizen: NOBODY, service, scores }, close)
    const told = {
      ...service,
      week: isoWeekOf(localDay(close.at)),
      mode: 'tablet',
      setAside,
    } as const
    const ballot = { ...told, instrument, version, complete, scores }
    await putBallots(trx, [{ ballot, reason, comment }])
    return true
  })
}

function hashOf(seal: Seal, token: string): string {
  return seal.hash('tablet', token)
}

function tabletOf(row: CollectingSchema['tablets']): Tablet {
  const { id, procedure, field, unit, until, opened_by } = row
  const service = { procedure, field, unit, channel: null, drawn: false }
  return { id, service, until, openedBy: opened_by }
}

function line(action: 'tablet-opened' | 'tablet-closed', unit: string | null, by: Actor) {
  return { action, by, about: unit ?? '', detail: {} }
}
