import { addDays, isoWeekOf } from "./local-time.js";
import { MIN_SHOWN } from "./small-cells.js";
/** Weeks over which what is only counted is summed. */
const WEEKS = 13;
/** The last whole weeks before a day. */
export function countedWeeks(today) {
    return { from: isoWeekOf(addDays(today, -7 * WEEKS)), to: isoWeekOf(addDays(today, -7)) };
}
/** How often each reason was told; `null` where it is so seldom that who told it could be guessed. */
export function countedShown(counted) {
    const sums = new Map();
    for (const { reason, told } of counted)
        sums.set(reason, (sums.get(reason) ?? 0) + told);
    return new Map([...sums].map(([reason, told]) => [reason, told < MIN_SHOWN ? null : told]));
}
