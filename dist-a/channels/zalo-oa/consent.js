import { createHash, randomBytes } from 'node:crypto';
/** By PKCE: who reads the code on its way cannot use it without the verifier. */
export function askConsent(oauthRoot, appId, 
/** Exactly as it was registered in the console. */
redirect) {
    const verifier = randomBytes(32).toString('base64url');
    const state = randomBytes(16).toString('base64url');
    const link = new URL('/v4/oa/permission', oauthRoot);
    link.search = new URLSearchParams({
        app_id: appId,
        redirect_uri: redirect,
        code_challenge: challengeOf(verifier),
        state,
    }).toString();
    return { link: link.href, state, verifier };
}
export function challengeOf(verifier) {
    return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
/** Reads the address that the admin's browser was sent to; the code in it is good for ten minutes. */
export function readCallback(address, { state }, oaId) {
    if (!URL.canParse(address)) {
        return {
            fault: 'Đó không phải một địa chỉ. Hãy sao chép cả dòng trong thanh địa chỉ, bắt đầu bằng https://',
        };
    }
    const told = new URL(address).searchParams;
    const code = told.get('code') ?? told.get('oauth_code') ?? '';
    if (code === '')
        return { fault: 'Địa chỉ này không có mã (code=). Có thể Zalo đã từ chối.' };
    if (told.get('state') !== state) {
        return { fault: 'Địa chỉ này thuộc về một lần hỏi khác (state không khớp). Hãy chạy lại lệnh.' };
    }
    const oa = told.get('oa_id');
    if (oa !== oaId) {
        return {
            fault: `Quyền được cấp cho OA ${oa ?? '(không rõ)'}, còn ZALO_OA_ID là ${oaId}. Hãy chọn đúng OA.`,
        };
    }
    return { code };
}
