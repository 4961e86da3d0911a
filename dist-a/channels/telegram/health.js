import { createPolledHealth, } from "../receiving/polled-health.js";
export function createHealth(clock, log, { silentMs, quiet } = {}) {
    return createPolledHealth({ name: 'Telegram', logName: 'telegram', clock, log, silentMs, quiet });
}
