import type { LeaderRecords, Outcomes } from '../core/leader.ts'
import { localDay } from '../core/local-time.ts'
import { addAuditLine } from './audit-log.ts'
import type { Room } from './room.ts'

export function createLeaderRecords({ db, write }: Room): LeaderRecords {
  return {
    async actions(month) {
      const rows = await db
        .selectFrom('reform_actions')
        .selectAll()
        .where('month', '=', month)
        .orderBy('seq')
        .execute()
      return rows.map(({ seq: id, ...action }) => ({ id, ...action }))
    },
    addAction: (action, by, at) =>
      write(async (trx) => {
        await trx
          .insertInto('reform_actions')
          .values({ ...action, done: null })
          .execute()
        const about = action.text.slice(0, 80)
        await addAuditLine(trx, { at, by, action: 'action-added', about, detail: {} })
      }),
    endAction: (id, by, at) =>
      write(async (trx) => {
        const ended = await trx
          .updateTable('reform_actions')
          .set({ done: localDay(at) })
          .where('seq', '=', id)
          .where('done', 'is', null)
          .executeTakeFirst()
        if (ended.numUpdatedRows === 0n) return false
        await addAuditLine(trx, { at, by, action: 'action-done', about: String(id), detail: {} })
        return true
      }),
    keepOutcomes: (month, outcomes) =>
      write(async (trx) => {
        await trx
          .insertInto('month_outcomes')
          .values({ month, outcomes: JSON.stringify(outcomes) })
          .onConflict((conflict) => conflict.column('month').doNothing())
          .execute()
      }),
    async outcomes(month) {
      const row = await db
        .selectFrom('month_outcomes')
        .select('outcomes')
        .where('month', '=', month)
        .executeTakeFirst()
      return row === undefined ? null : (JSON.parse(row.outcomes) as Outcomes)
    },
    async baseline() {
      const row = await db
        .selectFrom('month_outcomes')
        .selectAll()
        .orderBy('month')
        .limit(1)
        .executeTakeFirst()
      return row === undefined
        ? null
        : { month: row.month, outcomes: JSON.parse(row.outcomes) as Outcomes }
    },
  }
}
