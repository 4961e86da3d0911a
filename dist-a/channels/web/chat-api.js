import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { subscriberOf } from "../../core/subscriber.js";
import { parseChat } from "./chat-request.js";
import { takePhoto } from "./photo.js";
import { createRateLimit } from "./rate-limit.js";
import { refuse } from "./refusals.js";
import { render } from "./render.js";
const ANSWER_WITHIN_MS = 25_000;
const ASK_AGAIN_AFTER_MS = 2_000;
const MAX_BODY_BYTES = 64 * 1024;
/** A photo is held in memory while it is read. */
const MAX_PHOTOS_AT_ONCE = 4;
/** `POST /chat` and `POST /chat/photo`: admits a message, waits for its turn, gives the replies. */
export function chatApi({ admit, answerTo, readPhoto, clock, log, clientAddress, nameless, }) {
    const takeFromSubscriber = createRateLimit(60, 60_000, clock);
    const takeFromConversation = createRateLimit(20, 10_000, clock);
    let photosInHand = 0;
    const no = (c, code, retryAfterMs) => refuse(c, log, code, retryAfterMs === undefined ? {} : { retryAfterMs });
    const notTooMany = async (c, next) => {
        c.header('Cache-Control', 'no-store');
        const address = clientAddress(c);
        const waitMs = address === null ? 0 : takeFromSubscriber(subscriberOf(address));
        return waitMs > 0 ? no(c, 'too-many', waitMs) : next();
    };
    const answer = async (c, parsed) => {
        if ('refusal' in parsed) {
            return refuse(c, log, parsed.refusal, parsed.fields ? { fields: parsed.fields } : {});
        }
        const address = clientAddress(c);
        const client = address === null ? undefined : nameless(subscriberOf(address));
        const message = { ...parsed.message, ...(client !== undefined && { client }) };
        const waitMs = takeFromConversation(message.from.id);
        if (waitMs > 0)
            return no(c, 'too-many', waitMs);
        await admit(message);
        const taken = await answerTo(message.from, message.id, ANSWER_WITHIN_MS);
        if (taken === null)
            return no(c, 'not-yet-answered', ASK_AGAIN_AFTER_MS);
        const { kind, ids } = taken.outcome;
        return c.json({ replies: taken.replies.flatMap(render), outcome: { kind, ids } });
    };
    const app = new Hono();
    app.post('/chat', notTooMany, bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => no(c, 'body-too-large') }), async (c) => {
        if (!isType(c, 'application/json'))
            return no(c, 'not-json');
        const json = parseJson(await c.req.text().catch(() => ''));
        return json === undefined ? no(c, 'broken-json') : answer(c, parseChat(json, languageOf(c)));
    });
    app.post('/chat/photo', notTooMany, async (c) => {
        if (!isType(c, 'multipart/form-data'))
            return no(c, 'not-form');
        if (photosInHand >= MAX_PHOTOS_AT_ONCE)
            return no(c, 'busy', ASK_AGAIN_AFTER_MS);
        photosInHand += 1;
        const parsed = await takePhoto(c, readPhoto, languageOf(c)).finally(() => {
            photosInHand -= 1;
        });
        return answer(c, parsed);
    });
    return app;
}
function isType(c, type) {
    return c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() === type;
}
/** `undefined` for what is not JSON: no JSON text means that. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The page asks in the language that it is shown in. */
function languageOf(c) {
    return c.req
        .header('accept-language')
        ?.match(/^[a-z]{2,3}\b/i)?.[0]
        .toLowerCase();
}
