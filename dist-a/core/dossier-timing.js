import { addWorkingDays, workingDaysBetween } from "./calendar.js";
import { promised } from "./dossier.js";
import { instantOf, localDay, localMinutes } from "./local-time.js";
/** So many working days before the promised day it is `soon`. */
export const SOON_DAYS = 2;
export function timingOf(dossier, calendar, now) {
    const { state, pauses, asOf } = dossier;
    const pause = pauses.find(({ until }) => until === null);
    if (state === 'supplement' || (pause !== undefined && isWorkedOn(dossier))) {
        return { kind: 'paused', since: pause?.from ?? null };
    }
    const due = promised(dossier);
    if (due === null || !(isWorkedOn(dossier) || dossier.state === 'payment'))
        return { kind: 'none' };
    const [today, dueDay] = [localDay(now), localDay(due)];
    // Who waits for a payment is not late.
    if (state === 'payment' && dueDay <= today)
        return { kind: 'none' };
    if (now > due && asOf > due && isFresh(asOf, calendar, now)) {
        return { kind: 'late', due, days: workingDaysBetween(calendar, dueDay, today) };
    }
    if (now > due || (dueDay <= today && localDay(asOf) < today))
        return { kind: 'perhaps-done', due };
    const left = workingDaysBetween(calendar, today, dueDay);
    return left !== null && left <= SOON_DAYS
        ? { kind: 'soon', due, left }
        : { kind: 'running', due, left };
}
/** Whether less than one working day has passed since; not, where the calendar does not tell. */
export function isFresh(asOf, calendar, now) {
    const next = addWorkingDays(calendar, localDay(asOf), 1);
    return next !== null && now < instantOf(next, localMinutes(asOf));
}
function isWorkedOn({ state }) {
    return state === 'received' || state === 'processing';
}
