import { addDays, type IsoWeek, isoWeekOf, type LocalDay, weekdayOf } from '../core/local-time.ts'

/** Whole ISO weeks: what is known of a form is its week. */
export interface Period {
  /** A Monday. */
  readonly from: LocalDay
  /** A Sunday. */
  readonly to: LocalDay
  readonly firstWeek: IsoWeek
  readonly lastWeek: IsoWeek
}

/** The whole weeks that two days lie in, and those between. */
export function periodOf(from: LocalDay, to: LocalDay): Period {
  const monday = addDays(from, 1 - weekdayOf(from))
  const sunday = addDays(to, 7 - weekdayOf(to))
  return { from: monday, to: sunday, firstWeek: isoWeekOf(monday), lastWeek: isoWeekOf(sunday) }
}

/** The period before, as many weeks long. */
export function periodBefore({ from, to }: Period): Period {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * 60_000))
  const sunday = addDays(from, -1)
  return periodOf(addDays(sunday, -days), sunday)
}
