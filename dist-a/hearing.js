import { faultSummary } from "./core/fault.js";
/** No run asks for longer: the service may be slow, and we may be about to stop. */
const LONGEST_MS = 10_000;
/** So many questions to the office's service in one run, one after the other. */
const AT_ONCE = 20;
/**
 * Hears of followed dossiers from the office's own service, which tells nothing by itself. Each is asked about
 * rarely and in working time, when states change; one that was never asked about at once, to know where it stands.
 */
export function createHearing({ store, hear, everyMs, isWorkingTime, clock, log, }) {
    let heard = null;
    return {
        heardAt: () => heard,
        async run() {
            const now = clock();
            const before = isWorkingTime(now) ? now - everyMs() : 0;
            for (const code of await store.followedUnheard(before, AT_ONCE)) {
                try {
                    const dossier = await hear(code);
                    await store.hearOf(code, dossier ?? 'nothing', clock());
                    heard = clock();
                    if (heard - now > LONGEST_MS)
                        return;
                }
                catch (error) {
                    // It goes to the end of the line, and the service is left in peace until the next run.
                    await store.hearOf(code, 'nothing', clock());
                    log.warn('dossier-not-heard', { fault: faultSummary(error, [code]) });
                    return;
                }
            }
        },
    };
}
