import { DeliveryError } from "../../core/errors.js";
import { linkText } from "../../core/reply.js";
import { messageCall } from "./render.js";
/**
 * Makes a call that `render` made, maybe that of an earlier version. A file that Telegram cannot fetch (some offices answer only within
 * Vietnam) goes as its address instead: a refused part would take the text after it along.
 */
export async function send(api, log, to, call) {
    try {
        await make(api, Number(to), call);
    }
    catch (error) {
        const instead = error instanceof DeliveryError && error.failure === 'rejected' && asText(call);
        if (!instead)
            throw error;
        log.warn('telegram-file-sent-as-link', { fault: error.message });
        await make(api, Number(to), instead);
    }
}
async function make({ raw }, chat_id, call) {
    switch (call.method) {
        case 'sendMessage':
            await raw.sendMessage({ chat_id, ...call.payload });
            return;
        case 'sendPhoto':
            await raw.sendPhoto({ chat_id, ...call.payload });
            return;
        case 'sendDocument':
            await raw.sendDocument({ chat_id, ...call.payload });
            return;
        default:
            throw new DeliveryError('rejected', 'Telegram: phần chờ gửi không đúng dạng.');
    }
}
/** A file as words; `null` for what is words already. */
function asText(call) {
    switch (call.method) {
        case 'sendPhoto':
            return messageCall(linkText({ label: call.payload.caption, url: call.payload.photo }));
        case 'sendDocument':
            return messageCall(linkText({ label: call.payload.caption, url: call.payload.document }));
        default:
            return null;
    }
}
