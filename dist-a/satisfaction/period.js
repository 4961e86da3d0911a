import { addDays, isoWeekOf, weekdayOf } from "../core/local-time.js";
/** The whole weeks that two days lie in, and those between. */
export function periodOf(from, to) {
    const monday = addDays(from, 1 - weekdayOf(from));
    const sunday = addDays(to, 7 - weekdayOf(to));
    return { from: monday, to: sunday, firstWeek: isoWeekOf(monday), lastWeek: isoWeekOf(sunday) };
}
/** The period before, as many weeks long. */
export function periodBefore({ from, to }) {
    const days = Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * 60_000));
    const sunday = addDays(from, -1);
    return periodOf(addDays(sunday, -days), sunday);
}
