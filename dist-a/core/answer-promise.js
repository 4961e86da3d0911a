import { addDays, localDay, localMinutes } from "./local-time.js";
import { LOOK_AHEAD_DAYS, spellsOn, workingHours } from "./opening.js";
/** Less working time than this is too little for an answer. */
const LEAST_MINUTES = 60;
/**
 * The end of today's working time; with less than an hour of it left, the end of the first spell of the next
 * day that is worked. `null` where hours and calendar tell of none. Hours that nobody confirmed are the usual
 * ones: for the staff's clock, not to be told.
 */
export function answerPromise({ office, calendar }, at) {
    const hours = workingHours(office);
    const today = localDay(at);
    const minute = localMinutes(at);
    const spells = spellsOn(hours, calendar, today);
    const last = spells.at(-1);
    if (last !== undefined && last.close - Math.max(minute, last.open) >= LEAST_MINUTES) {
        const isOpen = spells.some(({ open, close }) => open <= minute && minute < close);
        const next = spells.find(({ open }) => open > minute);
        return { day: today, by: last.close, opens: isOpen ? null : (next?.open ?? null) };
    }
    for (let ahead = 1; ahead <= LOOK_AHEAD_DAYS; ahead++) {
        const day = addDays(today, ahead);
        const [first] = spellsOn(hours, calendar, day);
        if (first !== undefined)
            return { day, by: first.close, opens: first.open };
    }
    return null;
}
