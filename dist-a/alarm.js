/** However much goes wrong, phones ring no oftener. */
const APART_MS = 15 * 60_000;
/** Raises each trouble once: a line in the log, and a count to the staff's chats. */
export function createAlarm({ warnings, alert, link, clock, log }) {
    let before = new Set();
    let raised = new Set();
    let untold = 0;
    let toldAt = Number.NEGATIVE_INFINITY;
    function raise() {
        const now = new Set(warnings());
        const lasting = [...now].filter((warning) => before.has(warning) || raised.has(warning));
        for (const warning of lasting) {
            if (raised.has(warning))
                continue;
            log.warn('operator-alarm', { warning });
            untold += 1;
        }
        before = now;
        raised = new Set(lasting);
    }
    return {
        async look() {
            raise();
            if (untold === 0 || clock() - toldAt < APART_MS)
                return;
            const count = untold;
            try {
                await alert(count, link());
                untold -= count;
                toldAt = clock();
            }
            catch (error) {
                log.warn('staff-not-alerted', { fault: Object(error).message });
            }
        },
    };
}
