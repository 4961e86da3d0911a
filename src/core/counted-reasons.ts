import { addDays, type IsoWeek, isoWeekOf, type LocalDay } from './local-time.ts'
import { MIN_SHOWN } from './small-cells.ts'

/** Weeks over which what is only counted is summed. */
const WEEKS = 13

/** The last whole weeks before a day. */
export function countedWeeks(today: LocalDay): { readonly from: IsoWeek; readonly to: IsoWeek } {
  return { from: isoWeekOf(addDays(today, -7 * WEEKS)), to: isoWeekOf(addDays(today, -7)) }
}

/** How often each reason was told; `null` where it is so seldom that who told it could be guessed. */
export function countedShown(
  counted: readonly { readonly reason: string; readonly told: number }[],
): ReadonlyMap<string, number | null> {
  const sums = new Map<string, number>()
  for (const { reason, told } of counted) sums.set(reason, (sums.get(reason) ?? 0) + told)
  return new Map([...sums].map(([reason, told]) => [reason, told < MIN_SHOWN ? null : told]))
}
