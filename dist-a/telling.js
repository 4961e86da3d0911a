import { addWorkingDays } from "./core/calendar.js";
import { TOO_OLD_MS, } from "./core/dossier-telling.js";
import { faultSummary } from "./core/fault.js";
import { addDays, clockText, dayText, localDay, localMinutes } from "./core/local-time.js";
/** So many notices to a transaction: none may hold the service up for long. */
const AT_ONCE = 20;
/** Staff are warned of dossiers that are due within so many working days. */
const SOON_DAYS = 2;
/** Tells followers of dossiers that something changed, by day only and never from data that is too old. */
export function createTelling({ store, hearing, hours, calendar, clock, log, }) {
    let notes = [];
    let running = Promise.resolve();
    async function run() {
        const now = clock();
        await hearing?.run();
        const loaded = await store.newestLoad();
        const asOf = hearing === undefined ? loaded : hearing.heardAt();
        const { open, close } = hours();
        const minutes = localMinutes(now);
        // What staff should see to rings their phones, too.
        if (minutes >= open && minutes < close) {
            notes = await notesOf(loaded, now);
            if (asOf !== null && now - asOf <= TOO_OLD_MS)
                await tellAll(now);
        }
        else if (loaded === null)
            notes = [];
    }
    async function notesOf(loaded, now) {
        if (loaded === null)
            return [];
        if (now - loaded <= TOO_OLD_MS) {
            return deadlineText(await store.deadlines(now, soonUntil(calendar(), now)));
        }
        return hearing === undefined ? [tooOldText(loaded)] : [];
    }
    async function tellAll(now) {
        let told = 0;
        for (let some = AT_ONCE; some === AT_ONCE; told += some) {
            some = await store.tellFollowers(now, AT_ONCE);
        }
        if (told > 0)
            log.info('dossier-changes-told', { told });
    }
    return {
        run() {
            running = running
                .then(run)
                .catch((error) => log.error('telling-failed', { fault: faultSummary(error, []) }));
            return running;
        },
        rest: () => running,
        warnings: () => notes,
    };
}
/** Where the calendar does not reach, days are days. */
function soonUntil(calendar, now) {
    const today = localDay(now);
    return addWorkingDays(calendar, today, SOON_DAYS) ?? addDays(today, SOON_DAYS);
}
function tooOldText(asOf) {
    const when = `${clockText(localMinutes(asOf))} ngày ${dayText(localDay(asOf))}`;
    return `Hồ sơ: dữ liệu từ ${when}, quá ba ngày; không báo tin cho ai nữa cho đến lần nạp sau.`;
}
function deadlineText({ soon, late }) {
    return [
        ...(soon > 0 ? [`Hồ sơ: ${soon} hồ sơ đến hạn trong ${SOON_DAYS} ngày làm việc.`] : []),
        ...(late > 0 ? [`Hồ sơ: ${late} hồ sơ đã quá ngày hẹn.`] : []),
    ];
}
