// By their own paths: the index of date-fns is 300 files to read at every start.
import { addDays as addDaysTo } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { getISODay } from 'date-fns/getISODay'
import { parseISO } from 'date-fns/parseISO'

/** A day in Vietnam, `yyyy-MM-dd`; sorts as text. */
export type LocalDay = string

/** Vietnam keeps +07:00 all year. */
const OFFSET_MS = 7 * 60 * 60 * 1000

/** The day in Vietnam at an instant (epoch ms). */
export function localDay(at: number): LocalDay {
  return new Date(at + OFFSET_MS).toISOString().slice(0, 10)
}

/** Whether a text is a day that exists, `yyyy-MM-dd`. */
export function isDay(text: string): text is LocalDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** Minutes since midnight in Vietnam. */
export function localMinutes(at: number): number {
  const local = new Date(at + OFFSET_MS)
  return local.getUTCHours() * 60 + local.getUTCMinutes()
}

/** The instant (epoch ms) of a day and minutes since its midnight in Vietnam. */
export function instantOf(day: LocalDay, minutes = 0): number {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET_MS + minutes * 60_000
}

export function addDays(day: LocalDay, days: number): LocalDay {
  return format(addDaysTo(parseISO(day), days), 'yyyy-MM-dd')
}

/** The ISO week of a day, `2026-W48`; sorts as text. */
export type IsoWeek = string

export function isoWeekOf(day: LocalDay): IsoWeek {
  return format(parseISO(day), "RRRR-'W'II")
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: LocalDay): number {
  return getISODay(parseISO(day))
}

/** `2026-06-10` as people read it: `10/06/2026`. */
export function dayText(day: LocalDay): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** 450 as `07:30`. */
export function clockText(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
