import { createPolledHealth, } from "../receiving/polled-health.js";
export function createHealth(clock, log, { silentMs, quiet } = {}) {
    return createPolledHealth({ name: 'Zalo Bot', logName: 'zalo-bot', clock, log, silentMs, quiet });
}
