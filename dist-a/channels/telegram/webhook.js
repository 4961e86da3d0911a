import { createGate } from "../receiving/gate.js";
import { answer, parseJson, readBody } from "../receiving/request-body.js";
import { isSameSecret } from "../receiving/same-secret.js";
export const WEBHOOK_PATH = '/webhooks/telegram';
/**
 * Answers only once the update is taken in. Telegram repeats what is not answered 200, with the rest
 * of that chat behind it; https://core.telegram.org/bots/api#setwebhook
 */
export function createWebhook(secret) {
    const gate = createGate();
    async function handle(request) {
        const told = request.headers.get('x-telegram-bot-api-secret-token');
        if (told === null || !isSameSecret(told, secret))
            return answer(401);
        const body = await readBody(request);
        if (body === null)
            return answer(413);
        const update = parseJson(body);
        if (update === undefined)
            return answer(400);
        return answer((await gate.take(update)) ? 200 : 503);
    }
    return {
        route: { method: 'POST', path: WEBHOOK_PATH, handle },
        open: gate.open,
        close: gate.close,
    };
}
