import { parse } from "./parse.js";
import { readUpdate } from "./update.js";
export function createIntake({ admit, health, log }) {
    return async (raw) => {
        const update = readUpdate(raw);
        const heard = update ? parse(update) : { kind: 'strange', why: 'update' };
        switch (heard.kind) {
            case 'message':
                try {
                    await admit(heard.message);
                    health.ok('admit');
                    return true;
                }
                catch (error) {
                    health.failed('admit', new Error(notStored(error)));
                    return false;
                }
            case 'strange':
                log.info('zalo-bot-update-ignored', { why: heard.why, event: nameIn(update?.event_name) });
                return true;
            case 'nothing':
                return true;
        }
    };
}
/** The name of an event, if it looks like one: it comes from outside. */
function nameIn(event) {
    return event?.match(/^[a-z._]{1,64}$/)?.[0];
}
/** Only the code of the error: its message may hold what the citizen wrote. */
function notStored(error) {
    const { name, code } = Object(error);
    return `Không ghi được tin đến từ Zalo Bot (${code ?? name ?? 'không rõ'}); tin có thể mất. Hãy xem cơ sở dữ liệu.`;
}
