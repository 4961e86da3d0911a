import { parse } from "./parse.js";
import { readUpdate } from "./update.js";
export function createIntake({ api, admit, self, groupLine, onBlocked, health, log, }) {
    /** In memory only: after a restart a group may be told once more. */
    const toldGroups = new Set();
    /** A courtesy: sent once, and not repeated where it fails. Never throws. */
    async function tellGroup(chat, { username }) {
        if (toldGroups.has(chat))
            return;
        toldGroups.add(chat);
        try {
            await api.sendMessage(chat, groupLine(`https://t.me/${username}`));
        }
        catch (error) {
            log.info('telegram-group-not-told', { fault: Object(error).message });
        }
    }
    async function stored(write) {
        try {
            await write();
            health.ok('admit');
            return true;
        }
        catch (error) {
            health.failed('admit', new Error(notStored(error)));
            return false;
        }
    }
    return async (raw) => {
        const update = readUpdate(raw);
        const press = update?.callback_query;
        // Ends the spinner on the button. Telegram refuses it after a while, which hurts nobody.
        if (press)
            api.answerCallbackQuery(press.id).catch(() => undefined);
        const who = self();
        const heard = update ? parse(update, who) : { kind: 'strange', why: 'update' };
        switch (heard.kind) {
            case 'message':
                return stored(() => admit(heard.message));
            case 'blocked':
                return onBlocked ? stored(() => onBlocked(heard.address)) : true;
            case 'group':
                if (who)
                    void tellGroup(heard.chat, who);
                return true;
            case 'strange':
                log.info('telegram-update-ignored', { why: heard.why, update: update?.update_id });
                return true;
            case 'nothing':
                return true;
        }
    };
}
/** Only the code of the error: its message may hold what the citizen wrote. */
function notStored(error) {
    const { name, code } = Object(error);
    return `Không ghi được tin đến từ Telegram (${code ?? name ?? 'không rõ'}); Telegram sẽ gửi lại. Hãy xem cơ sở dữ liệu.`;
}
