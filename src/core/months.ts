import type { Month } from './leader.ts'
import { addDays, instantOf, type LocalDay } from './local-time.ts'

/** The month before the one that a day lies in. */
export function monthBefore(day: LocalDay): Month {
  return addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7)
}

export function monthAfter(month: Month): Month {
  return addDays(`${month}-01`, 31).slice(0, 7)
}

/** Its first instant, and the first of the next. */
export function instantsOf(month: Month): { readonly from: number; readonly until: number } {
  return { from: instantOf(`${month}-01`), until: instantOf(`${monthAfter(month)}-01`) }
}

/** `10/2026`. */
export function monthText(month: Month): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`
}

/** A month as it stands in an address; `null` for anything else. */
export function monthIn(typed: string): Month | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(typed) ? typed : null
}
