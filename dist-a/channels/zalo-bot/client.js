import { DeliveryError } from "../../core/errors.js";
export const API_ROOT = 'https://bot-api.zaloplatforms.com';
const TIMEOUT_MS = 30_000;
/** Zalo does not say how long to wait once a quota is used up. */
const QUOTA_PAUSE_MS = 60_000;
const LONGEST_DESCRIPTION = 200;
export function createClient({ token, apiRoot = API_ROOT, secrets = [] }) {
    const root = apiRoot.replace(/\/+$/, '');
    const hidden = [token, token.slice(token.indexOf(':') + 1), ...secrets].filter((s) => s !== '');
    /** The error for an answer that is not ok, or that is not Zalo's at all. */
    function refusal(method, code, description) {
        const told = hidden.reduce((text, secret) => text.replaceAll(secret, '…'), description);
        const failure = failureOf(code);
        return new DeliveryError(failure, explain(failure, `${method}, ${code}: ${told.slice(0, LONGEST_DESCRIPTION)}`), { retryAfterMs: failure === 'throttled' ? QUOTA_PAUSE_MS : undefined });
    }
    return async (method, payload = {}, { signal, withinMs = TIMEOUT_MS } = {}) => {
        const timeout = AbortSignal.timeout(withinMs);
        const answer = await post(`${root}/bot${token}/${method}`, payload, signal ? AbortSignal.any([signal, timeout]) : timeout).catch((error) => {
            throw new DeliveryError('unreachable', `Không gọi được Zalo Bot (${method}: ${codeOf(error)}).`);
        });
        if (answer.ok)
            return answer.result ?? null;
        if (method === 'getUpdates' && answer.code === 408)
            return null;
        throw refusal(method, answer.code, answer.description);
    };
}
/** Errors come with HTTP 200 and `ok: false`; with a wrong token the answer may not be JSON. */
async function post(url, payload, signal) {
    const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(payload),
        // To follow one would show the token to whoever stands there.
        redirect: 'error',
        signal,
    });
    const { ok, result, error_code, description } = Object(parseJson(await response.text()));
    if (ok === true)
        return { ok, result };
    const status = response.ok ? 0 : response.status;
    return {
        ok: false,
        code: typeof error_code === 'number' ? error_code : status,
        description: typeof description === 'string' ? description : 'không phải trả lời của Zalo',
    };
}
/** A chat that cannot be reached has no code of its own. 403 is documented as an error inside Zalo. */
function failureOf(code) {
    if (code === 401 || code === 404)
        return 'misconfigured';
    if (code === 429)
        return 'throttled';
    return code < 400 || code === 403 || code === 408 || code >= 500 ? 'unreachable' : 'rejected';
}
function explain(failure, told) {
    switch (failure) {
        case 'unreachable':
            return `Zalo Bot đang lỗi (${told}).`;
        case 'throttled':
            return `Zalo Bot báo hết hạn mức (${told}): gọi quá nhanh, hoặc hết số tin trong tháng của bot. Dịch vụ vẫn thử lại; nếu kéo dài, xem hạn mức của bot trong Zalo.`;
        case 'rejected':
            return `Zalo Bot từ chối (${told}).`;
        case 'misconfigured':
            return `Zalo Bot không nhận ZALO_BOT_TOKEN (${told}). Hãy lấy lại token ở OA Zalo Bot Manager, xem ZALO_BOT_API_ROOT, sửa biến rồi khởi động lại.`;
    }
}
/** Why a call failed on the way, such as `ECONNREFUSED`. Never the message, which can hold the address. */
function codeOf(error) {
    const { name, cause } = Object(error);
    const code = Object(cause).code;
    if (typeof code === 'string')
        return code;
    return name === 'TimeoutError' ? 'quá giờ' : 'không có trả lời';
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
