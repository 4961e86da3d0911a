import { z } from 'zod';
import { DeliveryError } from "../../core/errors.js";
import { OA_CODES } from "./codes.js";
const answer = z.object({
    error: z.number(),
    message: z.string().catch(''),
    data: z.record(z.string(), z.unknown()).catch({}),
});
/**
 * Zalo's API of Official Accounts. No error carries a cause, an address called or a token; what Zalo
 * says of a refusal is passed on without the token.
 */
export function createClient(root, timeoutMs) {
    const base = root.replace(/\/+$/, '');
    async function call(path, token, init) {
        const silent = (why) => new DeliveryError('unreachable', `Không gọi được Zalo (${path}: ${why}).`);
        const headers = { ...init.headers, access_token: token };
        // A redirect would take the token to wherever it leads.
        const response = await fetch(base + path, {
            ...init,
            headers,
            redirect: 'error',
            signal: AbortSignal.timeout(timeoutMs),
        }).catch((error) => {
            throw silent(codeOf(error));
        });
        const text = await response.text().catch((error) => {
            throw silent(codeOf(error));
        });
        const read = answer.safeParse(parseJson(text));
        if (!read.success)
            throw silent(`HTTP ${response.status}, không phải câu trả lời của API`);
        return { ...read.data, message: read.data.message.replaceAll(token, '…').slice(0, 120) };
    }
    return {
        post: (path, token, body) => call(path, token, {
            method: 'POST',
            ...('form' in body
                ? { body: body.form }
                : {
                    body: JSON.stringify(body.json),
                    headers: { 'content-type': 'application/json' },
                }),
        }),
        get: (path, token) => call(path, token, { method: 'GET' }),
    };
}
/** Whether Zalo knows an access token. Throws a DeliveryError if that cannot be told now. */
export async function tokenWorks(client, token) {
    const { error } = await client.get('/v2.0/oa/getoa', token);
    switch (OA_CODES.classOf(error)) {
        case 'token':
            return false;
        case 'rate':
        case 'retry':
            throw new DeliveryError('unreachable', `Zalo chưa trả lời được (mã ${error}).`);
        default:
            return true;
    }
}
/** Why a call failed on the way, such as `ECONNREFUSED`. Never the message, which holds the address. */
export function codeOf(error) {
    const { name, cause } = Object(error);
    const code = Object(cause).code;
    if (typeof code === 'string')
        return code;
    return name === 'TimeoutError' ? 'không trả lời kịp' : 'không có trả lời';
}
export function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
