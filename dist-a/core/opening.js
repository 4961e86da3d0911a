import { holidayOn, isWorkingDay } from "./calendar.js";
import { addDays, instantOf, localDay, localMinutes, weekdayOf, } from "./local-time.js";
/** What offices keep, where nobody confirmed this one's hours: never told to a citizen. */
const USUAL_HOURS = [1, 2, 3, 4, 5].map((weekday) => ({
    weekday,
    spells: [
        { open: 8 * 60, close: 11 * 60 },
        { open: 14 * 60, close: 16 * 60 + 30 },
    ],
}));
/** For the staff's own clocks: the confirmed hours, or the usual ones. */
export function workingHours({ hours }) {
    return (hours.confirmed === null ? null : hours.value) ?? USUAL_HOURS;
}
/** How long the office was open between two instants, when citizens would be writing. */
export function workingMs({ office, calendar }, from, until) {
    const hours = workingHours(office);
    let open = 0;
    for (let day = localDay(from); instantOf(day) < until; day = addDays(day, 1)) {
        for (const spell of spellsOn(hours, calendar, day)) {
            const begins = Math.max(from, instantOf(day, spell.open));
            open += Math.max(0, Math.min(until, instantOf(day, spell.close)) - begins);
        }
    }
    return open;
}
export const LOOK_AHEAD_DAYS = 14;
export function openingAt(hours, calendar, at) {
    const today = localDay(at);
    const minute = localMinutes(at);
    const now = spellsOn(hours, calendar, today).find(({ open, close }) => open <= minute && minute < close);
    if (now)
        return { open: true, until: now.close };
    return {
        open: false,
        next: nextOpening(hours, calendar, today, minute),
        holiday: holidayOn(calendar, today)?.name ?? null,
    };
}
function nextOpening(hours, calendar, today, minute) {
    for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
        const day = addDays(today, ahead);
        const spell = spellsOn(hours, calendar, day).find(({ open }) => ahead > 0 || open > minute);
        if (spell)
            return { day, at: spell.open };
    }
    return null;
}
/** A weekend day that is worked keeps the hours of Monday. A year not in the calendar has no holidays. */
export function spellsOn(hours, calendar, day) {
    const weekday = weekdayOf(day);
    const works = isWorkingDay(calendar, day);
    if (holidayOn(calendar, day) && works === false)
        return [];
    const own = hours.find((each) => each.weekday === weekday)?.spells ?? [];
    if (own.length > 0)
        return own;
    return works === true && weekday > 5
        ? (hours.find((each) => each.weekday === 1)?.spells ?? [])
        : [];
}
