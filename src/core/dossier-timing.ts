import { addWorkingDays, type Calendar, workingDaysBetween } from './calendar.ts'
import { type Dossier, promised } from './dossier.ts'
import { instantOf, localDay, localMinutes } from './local-time.ts'

/** How a dossier stands to the day that was promised. Days are working days; `null`: not in the calendar. */
export type Timing =
  /** Nothing is promised, or it is done. */
  | { readonly kind: 'none' }
  /** The clock stands still. */
  | { readonly kind: 'paused'; readonly since: number | null }
  | { readonly kind: 'running'; readonly due: number; readonly left: number | null }
  /** Sắp đến hạn. */
  | { readonly kind: 'soon'; readonly due: number; readonly left: number }
  /** The day has come, but what is known is of before: it may be done by now. */
  | { readonly kind: 'perhaps-done'; readonly due: number }
  /** Quá hạn. */
  | { readonly kind: 'late'; readonly due: number; readonly days: number | null }

/** So many working days before the promised day it is `soon`. */
export const SOON_DAYS = 2

export function timingOf(dossier: Dossier, calendar: Calendar, now: number): Timing {
  const { state, pauses, asOf } = dossier
  const pause = pauses.find(({ until }) => until === null)
  if (state === 'supplement' || (pause !== undefined && isWorkedOn(dossier))) {
    return { kind: 'paused', since: pause?.from ?? null }
  }
  const due = promised(dossier)
  if (due === null || !(isWorkedOn(dossier) || dossier.state === 'payment')) return { kind: 'none' }
  const [today, dueDay] = [localDay(now), localDay(due)]
  // Who waits for a payment is not late.
  if (state === 'payment' && dueDay <= today) return { kind: 'none' }
  if (now > due && asOf > due && isFresh(asOf, calendar, now)) {
    return { kind: 'late', due, days: workingDaysBetween(calendar, dueDay, today) }
  }
  if (now > due || (dueDay <= today && localDay(asOf) < today)) return { kind: 'perhaps-done', due }
  const left = workingDaysBetween(calendar, today, dueDay)
  return left !== null && left <= SOON_DAYS
    ? { kind: 'soon', due, left }
    : { kind: 'running', due, left }
}

/** Whether less than one working day has passed since; not, where the calendar does not tell. */
export function isFresh(asOf: number, calendar: Calendar, now: number): boolean {
  const next = addWorkingDays(calendar, localDay(asOf), 1)
  return next !== null && now < instantOf(next, localMinutes(asOf))
}

function isWorkedOn({ state }: Dossier): boolean {
  return state === 'received' || state === 'processing'
}
