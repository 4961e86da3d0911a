import { DeliveryError } from "../../core/errors.js";
import { FAILURE } from "./codes.js";
const MINUTE_MS = 60_000;
export function createCalls(client, tokens, health, clock, codes) {
    /** Until then the limit of this minute is reached, for every citizen. */
    let pausedUntil = 0;
    function throttled() {
        return new DeliveryError('throttled', 'Zalo yêu cầu gửi chậm lại (mã -32).', {
            retryAfterMs: pausedUntil - clock(),
        });
    }
    async function post(path, token, body) {
        try {
            return await client.post(path, token, body);
        }
        catch (error) {
            // A Zalo that nobody can call is a channel that is down, however many messages still come from it.
            health.failed('send', Object(error).message);
            throw error;
        }
    }
    return async (path, body) => {
        if (clock() < pausedUntil)
            throw throttled();
        const first = await tokens.current();
        let answer = await post(path, first.token, body);
        if (codes.classOf(answer.error) === 'token') {
            tokens.refused(first);
            const second = await tokens.current();
            answer = await post(path, second.token, body);
            if (codes.classOf(answer.error) === 'token')
                tokens.refused(second);
        }
        switch (codes.classOf(answer.error)) {
            case 'rate':
                pausedUntil = (Math.floor(clock() / MINUTE_MS) + 1) * MINUTE_MS;
                throw throttled();
            case 'operator':
            case 'token':
                health.failed('send', `Zalo không cho gửi: ${codes.meaningOf(answer.error)} (mã ${answer.error}).`);
                break;
        }
        return answer;
    };
}
/** The error for a refusal that nobody mended. */
export function refusalOf({ error, message }, codes) {
    const failure = FAILURE[codes.classOf(error)];
    const told = `Zalo từ chối: ${codes.meaningOf(error)} (mã ${error}: ${message}).`;
    return new DeliveryError(failure, told, {
        ...(failure === 'misconfigured' && { retryAfterMs: 5 * MINUTE_MS }),
    });
}
