import { DeliveryError } from "../../core/errors.js";
/** Makes a call that `render` made, maybe that of an earlier version. */
export async function send({ api, pace, health }, to, call) {
    const text = call.payload?.text;
    if (call.method !== 'sendMessage' || typeof text !== 'string') {
        throw new DeliveryError('rejected', 'Zalo Bot: phần chờ gửi không đúng dạng.');
    }
    try {
        await pace(to, async () => {
            await api('sendMessage', { chat_id: to, text });
        });
        health.ok('send');
    }
    catch (error) {
        // What concerns the bot and not this chat: a token that died, a quota that is used up, a Zalo that is away.
        const { failure } = error;
        if (failure !== 'rejected' && failure !== 'blocked')
            health.failed('send', error);
        throw error;
    }
}
