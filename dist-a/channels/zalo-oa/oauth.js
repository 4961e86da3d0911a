import { z } from 'zod';
import { codeOf, parseJson } from "./client.js";
const answer = z.object({
    access_token: z.string().min(1),
    refresh_token: z.string().min(1),
    expires_in: z.coerce.number().positive(),
});
const refusal = z.object({ error: z.number() });
const RATE = -32;
/** Before a connection stands, and is known to be Zalo's, nothing was asked. */
const NOT_CONNECTED = [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];
/** Never throws, and no `why` holds a token, a code or a secret. */
export function createOauth({ root, appId, appSecret, timeoutMs, clock }) {
    const address = `${root.replace(/\/+$/, '')}/v4/oa/access_token`;
    return async (grant) => {
        const form = 'refresh' in grant
            ? { refresh_token: grant.refresh, grant_type: 'refresh_token' }
            : { code: grant.code, code_verifier: grant.verifier, grant_type: 'authorization_code' };
        let text;
        let status;
        try {
            const response = await fetch(address, {
                method: 'POST',
                headers: { secret_key: appSecret },
                body: new URLSearchParams({ app_id: appId, ...form }),
                redirect: 'error',
                signal: AbortSignal.timeout(timeoutMs),
            });
            status = response.status;
            text = await response.text();
        }
        catch (error) {
            const why = codeOf(error);
            return { kind: NOT_CONNECTED.includes(why) ? 'not-used' : 'lost', why };
        }
        const body = parseJson(text);
        const bought = answer.safeParse(body);
        if (bought.success) {
            const { access_token: access, refresh_token: refresh, expires_in: seconds } = bought.data;
            return { kind: 'pair', pair: { access, refresh, expires: clock() + seconds * 1000 } };
        }
        const refused = refusal.safeParse(body);
        if (status >= 500 || !refused.success || refused.data.error === 0) {
            return { kind: 'lost', why: `HTTP ${status}, không đọc được câu trả lời` };
        }
        const { error } = refused.data;
        return error === RATE
            ? { kind: 'not-used', why: 'Zalo yêu cầu gọi chậm lại' }
            : { kind: 'refused', why: `mã ${error}` };
    };
}
