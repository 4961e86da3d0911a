import { askConsent, readCallback } from "../../channels/zalo-oa/consent.js";
import { PLATFORM } from "../../channels/zalo-oa/tokens.js";
import { clockText, dayText, localDay, localMinutes } from "../../core/local-time.js";
const IN_USE_MS = 60_000;
/** Nobody tells us the end of a pasted token, so the service soon replaces it. */
const PASTED_MS = 60 * 60_000;
const STORED = 'Đã ghi token. Dịch vụ đang chạy tự dùng token mới trong vòng một phút, không cần khởi động lại.';
/** What is stored now, without showing it. */
export async function tellState({ store, tell, clock }) {
    const kept = await store.loadToken(PLATFORM);
    if (kept === null) {
        tell('Hiện chưa có token.');
        return;
    }
    const { expires } = kept.pair;
    const states = {
        unused: 'refresh token còn dùng được',
        'in-use': 'đang được đổi, hoặc lần đổi trước chưa rõ kết quả',
        spent: 'refresh token không còn dùng được',
    };
    const until = `${clockText(localMinutes(expires))} ngày ${dayText(localDay(expires))}`;
    const access = expires > clock() ? `access token dùng được đến ${until}` : 'access token đã hết hạn';
    tell(`Hiện có token lần thứ ${kept.revision}: ${access}; ${states[kept.refresh.kind]}.`);
}
/** An admin of the OA consents in a browser, and the operator brings back where it led. */
export async function consent(desk, to) {
    const { store, oauth, ask, tell } = desk;
    const request = askConsent(to.oauthRoot, to.appId, to.redirect);
    tell(`1. Quản trị viên của OA mở địa chỉ này, chọn OA rồi bấm Cho phép:\n\n   ${request.link}\n`);
    tell(`2. Trình duyệt được đưa tới ${to.redirect} (trang có hiện gì cũng được).`);
    const address = await ask('3. Trong 10 phút, dán cả dòng trong thanh địa chỉ vào đây: ');
    const read = readCallback(address.trim(), request, to.oaId);
    if ('fault' in read) {
        tell(read.fault);
        return false;
    }
    const outcome = await oauth({ code: read.code, verifier: request.verifier });
    if (outcome.kind !== 'pair') {
        tell(`Zalo không đổi mã này ra token (${outcome.why}). Mã chỉ dùng được một lần; hãy chạy lại lệnh.`);
        return false;
    }
    await store.putToken(PLATFORM, outcome.pair);
    tell(STORED);
    return true;
}
/** A pair from the API Explorer, `developers.zalo.me/tools/explorer`. */
export async function paste({ store, works, ask, tell, clock }) {
    const access = (await ask('Access token: ')).trim();
    const refresh = (await ask('Refresh token: ')).trim();
    if (refresh === '') {
        tell('Cần có refresh token, nếu không kênh Zalo ngừng sau một ngày.');
        return false;
    }
    if (!(await works(access))) {
        tell('Zalo không nhận access token này. Hãy lấy lại cả hai ở developers.zalo.me/tools/explorer.');
        return false;
    }
    await store.putToken(PLATFORM, { access, refresh, expires: clock() + PASTED_MS });
    tell(STORED);
    return true;
}
/** Hands in the stored refresh token once more, though nobody knows whether it was used. */
export async function retry({ store, oauth, tell, clock }) {
    const kept = await store.loadToken(PLATFORM);
    if (kept === null) {
        tell('Chưa có token nào để thử.');
        return false;
    }
    if (kept.refresh.kind === 'in-use' && kept.refresh.until > clock()) {
        tell('Dịch vụ đang đổi token. Hãy chờ một phút rồi xem lại.');
        return false;
    }
    const until = clock() + IN_USE_MS;
    if (!(await store.beginRefresh(PLATFORM, kept, until))) {
        tell('Dịch vụ vừa đổi token. Hãy xem lại.');
        return false;
    }
    const outcome = await oauth({ refresh: kept.pair.refresh });
    if (outcome.kind === 'pair') {
        await store.replaceToken(PLATFORM, kept.revision, outcome.pair);
        tell(STORED);
        return true;
    }
    if (outcome.kind !== 'lost') {
        const mine = { ...kept, refresh: { kind: 'in-use', until } };
        const as = outcome.kind === 'not-used' && kept.refresh.kind === 'unused' ? 'unused' : 'spent';
        await store.settleRefresh(PLATFORM, mine, as);
    }
    tell(`Không đổi được (${outcome.why}). Hãy chạy lệnh "npm run zalo:token".`);
    return false;
}
