import { parse } from "./parse.js";
export function createIntake(options) {
    const { oaId, admit, onOfficer, onWithdraw, health, log } = options;
    async function stored(write) {
        try {
            await write;
            health.ok('admit');
            return true;
        }
        catch (error) {
            health.failed('admit', notStored(error));
            return false;
        }
    }
    return async (event, eventId) => {
        const heard = event ? parse(event, oaId, eventId) : { kind: 'strange', why: 'event' };
        switch (heard.kind) {
            case 'message':
                return stored(admit(heard.message));
            case 'officer':
                return stored(onOfficer?.(heard.address, heard.id));
            case 'withdraw':
                return stored(onWithdraw?.(heard.address, heard.id));
            case 'strange':
                log.info('zalo-oa-event-ignored', { why: heard.why, event: nameOf(event?.event_name) });
                return true;
            case 'nothing':
                return true;
        }
    };
}
/** The name of an event holds nothing of a citizen's, as long as it looks like one. */
function nameOf(name) {
    return name !== undefined && /^[a-z_]{1,60}$/.test(name) ? name : undefined;
}
/** Only the code of the error: its message may hold what the citizen wrote. */
function notStored(error) {
    const { name, code } = Object(error);
    return `Không ghi được tin đến từ Zalo (${code ?? name ?? 'không rõ'}). Hãy xem cơ sở dữ liệu.`;
}
