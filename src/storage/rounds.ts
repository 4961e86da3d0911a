import type { Dossier } from '../core/dossier.ts'
import { instantOf, isoWeekOf, type LocalDay, localDay } from '../core/local-time.ts'
import type { Drawable, Round, RoundDraw, RoundRecords } from '../core/rounds.ts'
import type { Room } from './room.ts'
import { reviewedTallies } from './set-aside-reviews.ts'
import { surveyedHash } from './survey-runs.ts'

/** Nothing more is done about these. */
const ENDED = ['refused', 'stopped', 'returned'] as const

export function createRoundRecords(room: Room): RoundRecords {
  const { write } = room
  return {
    async openRound({ id, unit, from, until, target, opened }) {
      const row = { id, unit, from_day: from, until_day: until, target, opened }
      await write((trx) =>
        trx
          .insertInto('survey_rounds')
          .values({ ...row, closed: null, draw: null })
          .execute(),
      )
    },
    async closeRound(id, on) {
      const closed = await write((trx) =>
        trx
          .updateTable('survey_rounds')
          .set({ closed: on })
          .where('id', '=', id)
          .where('closed', 'is', null)
          .returning('id')
          .executeTakeFirst(),
      )
      return closed !== undefined
    },
    rounds: () => rounds(room),
    drawable: (from, until, unit) => drawable(room, from, until, unit),
    async noteDraw(id, draw) {
      await write((trx) =>
        trx
          .updateTable('survey_rounds')
          .set({ draw: JSON.stringify(draw) })
          .where('id', '=', id)
          .execute(),
      )
    },
    answeredIn: (round) => answeredIn(room, round),
  }
}

async function rounds({ db }: Room): Promise<readonly Round[]> {
  const rows = await db
    .selectFrom('survey_rounds')
    .selectAll()
    .orderBy('opened')
    .orderBy('id')
    .execute()
  return rows.map(({ id, unit, from_day, until_day, target, opened, closed, draw }) => ({
    id,
    unit,
    from: from_day,
    until: until_day,
    target,
    opened,
    closed,
    draw: draw === null ? null : (JSON.parse(draw) as RoundDraw),
  }))
}

async function drawable(
  { db, seal }: Room,
  from: LocalDay,
  until: LocalDay,
  unit: string | null,
): Promise<readonly Drawable[]> {
  const rows = await db
    .selectFrom('dossiers')
    .select(['code', 'body', 'as_of'])
    .where('state', 'in', [...ENDED])
    .where('as_of', '>=', instantOf(from))
    .orderBy('code')
    .execute()
  const surveyed = new Set(
    (await db.selectFrom('surveyed').select('dossier').execute()).map(({ dossier }) => dossier),
  )
  return rows.flatMap(({ code, body, as_of }) => {
    const { procedureCode, holder, finished } = JSON.parse(body) as Dossier
    const ended = localDay(finished ?? as_of)
    const isOf = unit === null || holder?.name === unit
    if (!isOf || ended < from || ended > until) return []
    if (surveyed.has(surveyedHash(seal, code))) return []
    return [{ code, procedureCode, unit: holder?.name ?? null }]
  })
}

async function answeredIn(room: Room, { from, until, unit }: Round): Promise<number> {
  const tallies = await reviewedTallies(room, isoWeekOf(from), isoWeekOf(until))
  return tallies
    .filter((each) => each.complete && each.drawn && each.setAside === null)
    .filter((each) => unit === null || each.unit === unit)
    .reduce((sum, { forms }) => sum + [...forms.values()].reduce((a, b) => a + b, 0), 0)
}
