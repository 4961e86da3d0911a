import { addWorkingDays } from "./core/calendar.js";
import { faultSummary } from "./core/fault.js";
import { addDays, localDay, localMinutes } from "./core/local-time.js";
/** So many notices to a transaction: none may hold the service up for long. */
const AT_ONCE = 20;
/** Reminds by day of surveys without an answer, and moves closed forms on towards the responses. */
export function createSurveying({ store, settings, calendar, clock, log, }) {
    let running = Promise.resolve();
    async function run() {
        const now = clock();
        const { ratings, tellingHours } = settings();
        const minutes = localMinutes(now);
        if (minutes >= tellingHours.open && minutes < tellingHours.close) {
            while ((await store.remindOfSurveys(now, AT_ONCE)) === AT_ONCE)
                ;
        }
        const today = localDay(now);
        // Where the calendar does not reach, days are days.
        const due = addWorkingDays(calendar(), today, ratings.taskDays) ?? addDays(today, ratings.taskDays);
        await store.sweepSurveys(now, due);
    }
    return {
        run() {
            running = running
                .then(run)
                .catch((error) => log.error('surveying-failed', { fault: faultSummary(error, []) }));
            return running;
        },
        rest: () => running,
    };
}
