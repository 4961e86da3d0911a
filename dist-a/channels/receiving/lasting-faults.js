import { clockText, dayText, localDay, localMinutes } from "../../core/local-time.js";
const LASTING_MS = 5 * 60_000;
export function createLastingFaults(clock, told) {
    const faults = new Map();
    return {
        ok(concern) {
            if (faults.delete(concern))
                told.recovered({ concern });
        },
        failed(concern, fault) {
            const known = faults.get(concern);
            if (known?.fault === fault)
                return;
            faults.set(concern, { fault, since: known?.since ?? clock() });
            told.fault({ concern, fault });
        },
        has: (concern) => faults.has(concern),
        lasts: (concerns) => concerns.some((concern) => {
            const since = faults.get(concern)?.since;
            return since !== undefined && clock() - since >= LASTING_MS;
        }),
        warnings: () => [...faults.values()].map(({ fault, since }) => `${fault} Từ ${momentText(since)}.`),
    };
}
/** `09:05 ngày 24/11/2026` */
export function momentText(at) {
    return `${clockText(localMinutes(at))} ngày ${dayText(localDay(at))}`;
}
