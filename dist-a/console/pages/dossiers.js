import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "hono/jsx/jsx-runtime";
import { randomBytes } from 'node:crypto';
import { isEnded, promised } from "../../core/dossier.js";
import { dossierReadings } from "../../core/dossier-code.js";
import { faultSummary } from "../../core/fault.js";
import { localDay } from "../../core/local-time.js";
import { formOf } from "../form.js";
import { isPlainLoopback } from "../loopback.js";
import { qrImage } from "../qr.js";
import { whenText } from "../words.js";
import { Fault, page } from "./layout.js";
/** As long as a citizen may stand at the counter and look for the phone. */
const QR_MS = 10 * 60_000;
/** 128 bits; the chat knows a token of this length by the `d_` before it. */
const TOKEN_BYTES = 16;
const STATES = {
    registered: 'Mới đăng ký',
    received: 'Được tiếp nhận',
    refused: 'Không được tiếp nhận',
    processing: 'Đang xử lý',
    supplement: 'Yêu cầu bổ sung giấy tờ',
    payment: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    withdrawn: 'Công dân yêu cầu rút hồ sơ',
    stopped: 'Dừng xử lý',
    done: 'Đã xử lý xong',
    returned: 'Đã trả kết quả',
};
const UNREAD = 'Không đọc được mã hồ sơ trong ô. Hãy gõ như trên giấy hẹn, ví dụ H26.15.17-261008-0975, hoặc chỉ ngày và số: 261008-0975.';
const THIS_MACHINE_ONLY = 'Điện thoại chưa mở được mã này: người quản trị cần đặt PUBLIC_URL (địa chỉ của dịch vụ trên Internet).';
const ABSENT = 'Không có hồ sơ này trong dữ liệu đang có. Hãy so lại từng số với giấy hẹn; hồ sơ vừa nhận thì có sau lần nạp dữ liệu tới.';
const SILENT = 'Dịch vụ tra cứu của cơ quan đang không trả lời. Hãy thử lại sau ít phút; còn lỗi thì báo người quản trị xem lại DOSSIER_HTTP_URL.';
function dossiersPage(c, desk, who, shown = {}) {
    return page(c, desk, { title: 'Hồ sơ', who, status: shown.status ?? 200 }, _jsxs(_Fragment, { children: [_jsxs("form", { method: "get", action: "/staff/dossiers", class: "card", children: [_jsxs("div", { class: "line", children: [_jsxs("label", { children: ["M\u00E3 h\u1ED3 s\u01A1", _jsx("input", { name: "code", value: shown.typed ?? '', required: true, autofocus: shown.qr === undefined, "aria-describedby": "code-hint" })] }), _jsx("button", { type: "submit", children: "T\u00ECm" })] }), _jsx("p", { class: "note", id: "code-hint", children: "Tr\u00EAn gi\u1EA5y h\u1EB9n; qu\u00E9t b\u1EB1ng m\u00E1y \u0111\u1ECDc m\u00E3 v\u1EA1ch c\u0169ng \u0111\u01B0\u1EE3c." })] }), _jsx("p", { children: _jsx("a", { href: "/staff/dossiers/import", children: "N\u1EA1p d\u1EEF li\u1EC7u h\u1ED3 s\u01A1 t\u1EEB t\u1EC7p" }) }), shown.fault !== undefined && _jsx(Fault, { children: shown.fault }), shown.dossiers?.map((dossier) => (_jsx(Found, { dossier: dossier }))), shown.qr !== undefined && _jsx(FollowQr, { ...shown.qr })] }));
}
function Found({ dossier }) {
    const { code, state, procedureName, due, missing, source, asOf, sample } = dossier;
    const now = promised(dossier);
    return (_jsxs("section", { class: "card", "aria-labelledby": code, children: [_jsx("h2", { id: code, children: code }), _jsxs("ul", { class: "rows", children: [_jsxs("li", { children: [_jsx("strong", { children: STATES[state] }), procedureName !== null && _jsx("span", { class: "note", children: procedureName })] }), now !== null && (_jsxs("li", { children: [`Hẹn trả ${whenText(now)}`, now !== due && _jsx("span", { class: "note", children: "Ng\u00E0y h\u1EB9n l\u1EA1i, theo th\u01B0 xin l\u1ED7i." })] })), missing.length > 0 && _jsx("li", { children: `Cần bổ sung: ${missing.join('; ')}` })] }), sample && _jsx("p", { class: "note", children: "\u0110\u00E2y l\u00E0 h\u1ED3 s\u01A1 m\u1EABu \u0111\u1EC3 th\u1EED, kh\u00F4ng c\u00F3 th\u1EADt." }), _jsx("p", { class: "note", children: `Theo ${source}, lúc ${whenText(asOf)}.` }), isEnded(state) ? (_jsx("p", { children: "H\u1ED3 s\u01A1 \u0111\u00E3 k\u1EBFt th\u00FAc, kh\u00F4ng c\u00F2n g\u00EC \u0111\u1EC3 theo d\u00F5i." })) : (_jsxs("form", { method: "post", action: "/staff/dossiers/follow", children: [_jsx("input", { type: "hidden", name: "code", value: code }), _jsx("button", { type: "submit", children: "Hi\u1EC7n m\u00E3 QR \u0111\u1EC3 ng\u01B0\u1EDDi d\u00E2n theo d\u00F5i" })] }))] }));
}
function FollowQr({ code, links, until }) {
    return (_jsxs("section", { class: "card", "aria-labelledby": "qr-title", children: [_jsx("h2", { id: "qr-title", children: `Theo dõi hồ sơ ${code}` }), _jsx("p", { children: `Đưa màn hình cho người nộp hồ sơ quét bằng điện thoại. Quét được một lần, đến ${whenText(until)}; sau đó bấm lại nút hiện mã.` }), _jsx("ul", { class: "codes", children: links.map(({ label, url }) => (_jsxs("li", { children: [_jsx("h3", { children: label }), isPlainLoopback(url) && _jsx("p", { class: "note", children: THIS_MACHINE_ONLY }), _jsx("img", { src: qrImage(url), width: 260, height: 260, alt: `Mã QR mở ${label}` })] }))) }), _jsx("p", { class: "note", children: "Ch\u1EC9 \u0111\u01B0a cho \u0111\u00FAng ng\u01B0\u1EDDi n\u1ED9p h\u1ED3 s\u01A1 ho\u1EB7c ng\u01B0\u1EDDi \u0111\u01B0\u1EE3c \u1EE7y quy\u1EC1n: ai qu\u00E9t c\u0169ng xem \u0111\u01B0\u1EE3c h\u1ED3 s\u01A1 n\u00E0y." }), _jsxs("form", { method: "post", action: "/staff/dossiers/follow", children: [_jsx("input", { type: "hidden", name: "code", value: code }), _jsx("button", { type: "submit", class: "second", children: "Hi\u1EC7n m\u00E3 m\u1EDBi" })] })] }));
}
/** Opens what the code in the address may mean. That somebody looked is written down, for it is a person's dossier. */
async function search(c, desk, who) {
    const typed = (c.req.query('code') ?? '').slice(0, 200).trim();
    if (typed === '')
        return dossiersPage(c, desk, who);
    const at = desk.clock();
    const ownUnit = desk.office().dossierUnit.value;
    const readings = dossierReadings(typed, { ownUnit, today: localDay(at) });
    if (readings.length === 0)
        return dossiersPage(c, desk, who, { typed, fault: UNREAD, status: 404 });
    const read = await Promise.all(readings.map(({ code }) => readFor(desk, code)));
    const dossiers = read.filter((each) => each !== null && each !== 'silent');
    if (dossiers.length === 0)
        return notRead(c, desk, who, { typed, isSilent: read.includes('silent') });
    for (const { code: about } of dossiers) {
        await desk.store.audit({ at, by: who, action: 'dossier-opened', about, detail: {} });
    }
    return dossiersPage(c, desk, who, { typed, dossiers });
}
/** The office's own service may not answer. */
async function readFor(desk, code) {
    try {
        return await desk.readDossier(code);
    }
    catch (error) {
        desk.log.warn('dossier-source-failed', { fault: faultSummary(error, [code]) });
        return 'silent';
    }
}
function notRead(c, desk, who, { typed, isSilent }) {
    return isSilent
        ? dossiersPage(c, desk, who, { typed, fault: SILENT, status: 503 })
        : dossiersPage(c, desk, who, { typed, fault: ABSENT, status: 404 });
}
async function follow(c, desk, who) {
    const typed = (await formOf(c)).text('code').slice(0, 200);
    const dossier = await readFor(desk, typed);
    if (dossier === null || dossier === 'silent') {
        return notRead(c, desk, who, { typed, isSilent: dossier === 'silent' });
    }
    const { code } = dossier;
    const at = desk.clock();
    const until = at + QR_MS;
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await desk.store.audit({ at, by: who, action: 'follow-shown', about: code, detail: {} });
    await desk.store.keepOneTime(token, { kind: 'follow', code }, until);
    const links = desk.startLinks(`d_${token}`);
    return dossiersPage(c, desk, who, { qr: { code, links, until } });
}
export const DOSSIER_ROUTES = [
    { method: 'GET', path: '/staff/dossiers', menu: 'Hồ sơ', needs: 'editor', handle: search },
    { method: 'POST', path: '/staff/dossiers/follow', needs: 'editor', handle: follow },
];
