import { Api, HttpError } from 'grammy';
import { DeliveryError } from "../../core/errors.js";
/** Above the time of a long poll (30 s). */
const TIMEOUT_SECONDS = 60;
/**
 * Telegram's Bot API. Every method throws a DeliveryError that says in Vietnamese what is wrong and
 * what to do. No cause is attached to it: grammY's errors carry the address called, which holds the
 * token, and the text sent.
 */
export function createClient(token, apiRoot) {
    const api = new Api(token, {
        timeoutSeconds: TIMEOUT_SECONDS,
        sensitiveLogs: false,
        ...(apiRoot !== undefined && { apiRoot: apiRoot.replace(/\/+$/, '') }),
    });
    api.config.use(async (call, method, payload, signal) => {
        const answer = await call(method, payload, signal).catch((error) => {
            throw new DeliveryError('unreachable', `Không gọi được Telegram (${method}: ${codeOf(error)}).`);
        });
        if (answer?.ok)
            return answer;
        throw refusal(method, answer, token);
    });
    return api;
}
/** The error for an answer that is not ok, or that is not Telegram's at all. */
function refusal(method, answer, token) {
    const code = answer?.error_code ?? 0;
    const description = String(answer?.description ?? '').replaceAll(token, '…');
    const failure = failureOf(code, description);
    const told = `${method}, ${code}: ${description}`;
    const seconds = answer?.parameters?.retry_after;
    return new DeliveryError(failure, explain(failure, code, told), {
        retryAfterMs: seconds === undefined ? undefined : seconds * 1000,
    });
}
function failureOf(code, description) {
    if (code === 0 || code >= 500)
        return 'unreachable';
    if (code === 429)
        return 'throttled';
    if (code === 401 || code === 404 || code === 409)
        return 'misconfigured';
    // An account that is gone answers 400, one that blocked the bot 403.
    return code === 403 || /chat not found/i.test(description) ? 'blocked' : 'rejected';
}
function explain(failure, code, told) {
    switch (failure) {
        case 'unreachable':
            return `Telegram đang lỗi (${told}).`;
        case 'throttled':
            return `Telegram yêu cầu gửi chậm lại (${told}).`;
        case 'blocked':
            return `Không gửi được nữa: người nhận đã chặn hoặc không còn tài khoản (${told}).`;
        case 'rejected':
            return `Telegram từ chối (${told}).`;
        case 'misconfigured':
            return code === 409
                ? `Nơi khác đang nhận tin của cùng bot này (${told}). Hãy tắt nơi đó; dịch vụ vẫn thử lại.`
                : `Telegram không nhận TELEGRAM_BOT_TOKEN (${told}). Hãy lấy lại token ở @BotFather, xem TELEGRAM_API_ROOT, sửa biến rồi khởi động lại.`;
    }
}
/** Why a call failed on the way, such as `ECONNREFUSED`. Never the message, which holds the address. */
function codeOf(error) {
    const inner = Object(error instanceof HttpError ? error.error : error);
    const code = Reflect.get(inner, 'code') ?? Reflect.get(inner, 'type');
    return typeof code === 'string' ? code : 'không có trả lời';
}
