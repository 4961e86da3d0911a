import type { DeputyRecords } from '../core/deputies.ts'
import type { Actor, AuditAction } from '../core/staff.ts'
import { addAuditLine } from './audit-log.ts'
import type { Room, Trx } from './room.ts'

export function createDeputyRecords({ db, write }: Room): DeputyRecords {
  return {
    deputies: async (today) => {
      const rows = await db
        .selectFrom('deputies')
        .innerJoin('staff as deputy', 'deputy.id', 'deputies.staff')
        .innerJoin('staff as away', 'away.id', 'deputies.absent')
        .select(['deputies.staff', 'absent', 'from_day', 'until_day'])
        .select(['deputy.name as name', 'away.name as awayName'])
        .where('until_day', '>=', today)
        .where('deputy.locked', '=', 0)
        .orderBy('from_day')
        .execute()
      return rows.map(({ staff, name, absent, awayName, from_day, until_day }) => ({
        staff,
        name,
        absent: { id: absent, name: awayName },
        from: from_day,
        until: until_day,
      }))
    },
    nameDeputy: ({ staff, absent, from, until }, by, at) =>
      write(async (trx) => {
        const [deputy, away] = [await nameOf(trx, staff), await nameOf(trx, absent)]
        if (deputy === null || away === null) return 'unknown'
        const row = { staff, from_day: from, until_day: until }
        await trx
          .insertInto('deputies')
          .values({ absent, ...row })
          .onConflict((conflict) => conflict.column('absent').doUpdateSet(row))
          .execute()
        await told(trx, 'deputy-named', deputy, { for: away, from, until }, by, at)
        return 'done'
      }),
    endDeputy: (absent, by, at) =>
      write(async (trx) => {
        const ended = await trx
          .deleteFrom('deputies')
          .where('absent', '=', absent)
          .returning('staff')
          .executeTakeFirst()
        if (ended === undefined) return 'unknown'
        const [deputy, away] = [await nameOf(trx, ended.staff), await nameOf(trx, absent)]
        await told(trx, 'deputy-ended', deputy ?? '', { for: away ?? '' }, by, at)
        return 'done'
      }),
  }
}

async function nameOf(trx: Trx, id: string): Promise<string | null> {
  const row = await trx.selectFrom('staff').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}

async function told(
  trx: Trx,
  action: AuditAction,
  about: string,
  detail: Readonly<Record<string, string>>,
  by: Actor,
  at: number,
): Promise<void> {
  await addAuditLine(trx, { at, by, action, about, detail })
}
