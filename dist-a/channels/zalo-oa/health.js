import { createLastingFaults } from "../receiving/lasting-faults.js";
import { createSignOfLife, quietText } from "../receiving/quiet.js";
export function createHealth(clock, log, quiet) {
    const faults = createLastingFaults(clock, {
        fault: (fields) => log.error('zalo-oa-fault', fields),
        recovered: (fields) => log.info('zalo-oa-recovered', fields),
    });
    const life = createSignOfLife(clock, quiet);
    return {
        alive: life.alive,
        ok: faults.ok,
        failed: faults.failed,
        warnings() {
            const since = life.quietSince();
            return [...faults.warnings(), ...(since === null ? [] : [quietText('Zalo', since)])];
        },
        standing() {
            // Not the signature: anybody can send a wrong one.
            if (faults.lasts(['token', 'admit', 'send']))
                return 'down';
            return life.quietSince() === null ? 'well' : 'quiet';
        },
    };
}
