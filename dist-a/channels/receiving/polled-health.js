import { createLastingFaults, momentText } from "./lasting-faults.js";
import { createSignOfLife, quietText } from "./quiet.js";
/** A poll that has not been answered for so long is no passing trouble. */
const DOWN_MS = 5 * 60_000;
export function createPolledHealth({ name, logName, clock, log, silentMs, quiet, }) {
    const faults = createLastingFaults(clock, {
        fault: (fields) => log.warn(`${logName}-fault`, fields),
        recovered: (fields) => log.info(`${logName}-recovered`, fields),
    });
    let lastHeard = clock();
    const life = createSignOfLife(clock, quiet);
    /** Nothing is asked for while an update is in hand that cannot be stored. */
    function isUnanswered() {
        const asks = !faults.has('receive') && !faults.has('admit');
        return silentMs !== undefined && asks && clock() - lastHeard > silentMs;
    }
    return {
        ok(concern) {
            if (concern === 'receive')
                lastHeard = clock();
            faults.ok(concern);
        },
        failed(concern, error) {
            faults.failed(concern, error instanceof Error ? error.message : String(error));
        },
        alive: life.alive,
        warnings() {
            const since = life.quietSince();
            return [
                ...faults.warnings(),
                ...(isUnanswered() ? [`${name} không trả lời từ ${momentText(lastHeard)}.`] : []),
                ...(since === null ? [] : [quietText(name, since)]),
            ];
        },
        standing() {
            const isDown = faults.lasts(['receive', 'admit', 'send']);
            if (isDown || (isUnanswered() && clock() - lastHeard > DOWN_MS))
                return 'down';
            return life.quietSince() === null ? 'well' : 'quiet';
        },
    };
}
