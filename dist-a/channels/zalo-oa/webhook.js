import { createHash } from 'node:crypto';
import { createGate } from "../receiving/gate.js";
import { answer, parseJson, readBody } from "../receiving/request-body.js";
import { readEvent } from "./event.js";
import { isSigned } from "./signature.js";
export const WEBHOOK_PATH = '/webhooks/zalo-oa';
const BAD_SIGNATURE = 'Chữ ký webhook của Zalo không khớp, tin không được nhận. Hãy xem ZALO_OA_APP_ID và ZALO_OA_SECRET_KEY ' +
    '(OA Secret Key ở trang Webhook của ứng dụng, không phải App Secret).';
/** Answers only once the event is taken in, which takes milliseconds; nothing else happens before the 200. */
export function createWebhook(key, health) {
    const gate = createGate();
    async function handle(request) {
        const body = await readBody(request);
        if (body === null)
            return answer(413);
        // Zalo calls so, unsigned, when the address is saved in its console.
        if (['', '{}'].includes(body.toString('utf8').trim()))
            return answer(200);
        const header = request.headers.get('x-zevent-signature');
        if (header === null)
            return answer(401);
        const raw = parseJson(body);
        const event = readEvent(raw);
        const sent = request.headers.get('x-zevent-timestamp') ?? undefined;
        const stated = event?.timestamp;
        const timestamps = [sent, stated === undefined ? undefined : String(stated)];
        if (!isSigned(body, header, timestamps, key)) {
            health.failed('signature', BAD_SIGNATURE);
            return answer(401);
        }
        health.ok('signature');
        health.alive();
        if (event?.app_id !== undefined && event.app_id !== key.appId)
            return answer(401);
        if (raw === undefined)
            return answer(400);
        return answer((await gate.take(event, idOf(body))) ? 200 : 503);
    }
    return {
        routes: [
            { method: 'POST', path: WEBHOOK_PATH, handle },
            { method: 'GET', path: WEBHOOK_PATH, handle: async () => answer(200) },
        ],
        open: gate.open,
        close: gate.close,
    };
}
/** A repeated delivery has the same bytes. */
function idOf(body) {
    return `sha256-${createHash('sha256').update(body).digest('base64url')}`;
}
