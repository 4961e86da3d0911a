import { createGate } from "../receiving/gate.js";
import { answer, parseJson, readBody } from "../receiving/request-body.js";
import { isSameSecret } from "../receiving/same-secret.js";
export const WEBHOOK_PATH = '/webhooks/zalo-bot';
/** Answers only once the update is taken in. Zalo looks whether we are there with an empty, unsigned body. */
export function createWebhook(secret) {
    const gate = createGate();
    async function handle(request) {
        const told = request.headers.get('x-bot-api-secret-token');
        if (told === null || !isSameSecret(told, secret)) {
            return answer((await isEmpty(request)) ? 200 : 401);
        }
        const body = await readBody(request);
        if (body === null)
            return answer(413);
        if (body.length === 0)
            return answer(200);
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
async function isEmpty(request) {
    for await (const chunk of request.body ?? []) {
        if (chunk.length > 0)
            return false;
    }
    return true;
}
