import type { FormTally } from '../core/form-tally.ts'
import type { IsoWeek } from '../core/local-time.ts'
import {
  holds,
  type ReviewedGroup,
  type SetAsideGroup,
  type SetAsideReview,
  type SetAsideReviews,
} from '../core/set-aside-review.ts'
import { addAuditLine } from './audit-log.ts'
import { formTallies } from './form-tallies.ts'
import type { Room, Trx } from './room.ts'

interface Reading {
  readonly db: Pick<Trx, 'selectFrom'>
}

export function createSetAsideReviews(room: Room): SetAsideReviews {
  return {
    async setAsideGroups(from, to) {
      const groups = await groupsOf(room, await formTallies(room, from, to), from, to)
      return groups.toSorted((a, b) => (nameOf(a) < nameOf(b) ? 1 : -1))
    },
    reviewSetAside: ({ forms, ...group }, decision, by, at) =>
      room.write(async (trx) => {
        const { week, mode, reason } = group
        const tallies = await formTallies({ db: trx }, week, week)
        const groups = await groupsOf({ db: trx }, tallies, week, week)
        const known = groups.find((each) => nameOf(each) === nameOf(group))
        if (known?.forms !== forms) return false
        const made = { decision, forms, by: by.name, at }
        await trx
          .insertInto('set_aside_reviews')
          .values({ week, mode, unit: group.unit ?? '', reason, ...made })
          .onConflict((conflict) =>
            conflict.columns(['week', 'mode', 'unit', 'reason']).doUpdateSet(made),
          )
          .execute()
        const detail = { decision, forms: String(forms), reason, mode }
        await addAuditLine(trx, { at, by, action: 'set-aside-reviewed', about: week, detail })
        return true
      }),
  }
}

/** Of these ISO weeks, both inclusive; what a leader put back counts as never set aside. */
export async function reviewedTallies(
  room: Reading,
  from: IsoWeek,
  to: IsoWeek,
): Promise<readonly FormTally[]> {
  const tallies = await formTallies(room, from, to)
  const groups = await groupsOf(room, tallies, from, to)
  const back = new Set(
    groups.filter((each) => holds(each) && each.review?.decision === 'back').map(nameOf),
  )
  if (back.size === 0) return tallies
  return tallies.map((tally) => {
    const group = groupOf(tally)
    return group !== null && back.has(nameOf(group)) ? { ...tally, setAside: null } : tally
  })
}

async function groupsOf(
  { db }: Reading,
  tallies: readonly FormTally[],
  from: IsoWeek,
  to: IsoWeek,
): Promise<readonly ReviewedGroup[]> {
  const counted = new Map<string, SetAsideGroup & { readonly forms: number }>()
  for (const tally of tallies) {
    const group = groupOf(tally)
    if (group === null) continue
    const name = nameOf(group)
    const people = [...tally.forms.values()].reduce((a, b) => a + b, 0)
    counted.set(name, { ...group, forms: (counted.get(name)?.forms ?? 0) + people })
  }
  if (counted.size === 0) return []
  const rows = await db
    .selectFrom('set_aside_reviews')
    .selectAll()
    .where('week', '>=', from)
    .where('week', '<=', to)
    .execute()
  const reviews = new Map<string, SetAsideReview>()
  for (const { week, mode, unit, reason, ...review } of rows) {
    reviews.set(nameOf({ week, mode, unit: unit === '' ? null : unit, reason }), review)
  }
  return [...counted].map(([name, group]) => ({ ...group, review: reviews.get(name) ?? null }))
}

function groupOf({ week, mode, unit, setAside }: FormTally): SetAsideGroup | null {
  return setAside === null ? null : { week, mode, unit, reason: setAside }
}

function nameOf({ week, mode, unit, reason }: SetAsideGroup): string {
  return JSON.stringify([week, mode, unit, reason])
}
