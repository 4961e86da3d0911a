import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { staffName } from "../../core/staff-name.js";
import { formOf } from "../form.js";
import { PASSWORD_RULE, passwordFault } from "../new-password.js";
import { mayTry, TOO_OFTEN } from "../tries.js";
import { Fault, page } from "./layout.js";
import { enter } from "./sign-in.js";
const GONE = 'Đường dẫn này đã dùng rồi, hoặc đã quá hạn.';
const NAME_NEEDED = 'Hãy gõ họ tên, nhiều nhất 60 ký tự.';
const NAME_TAKEN = 'Đã có tài khoản tên này. Hãy thêm chữ để phân biệt, ví dụ tên bộ phận.';
function linkPage(c, desk, link, form = {}) {
    const first = link.kind === 'first-admin';
    return page(c, desk, {
        title: first ? 'Tạo tài khoản quản trị đầu tiên' : 'Đặt mật khẩu',
        who: null,
        status: form.status ?? 200,
    }, _jsxs("form", { method: "post", class: "card fields narrow", children: [form.fault !== undefined && _jsx(Fault, { children: form.fault }), first ? (_jsxs("label", { children: ["H\u1ECD t\u00EAn", _jsx("input", { name: "name", value: form.name ?? '', autocomplete: "username", maxlength: 60, required: true }), _jsx("small", { children: "T\u00EAn n\u00E0y d\u00F9ng \u0111\u1EC3 \u0111\u0103ng nh\u1EADp v\u00E0 \u0111\u01B0\u1EE3c ghi v\u00E0o nh\u1EADt k\u00FD." })] })) : (_jsxs("label", { children: ["H\u1ECD t\u00EAn", _jsx("input", { value: link.account.name, autocomplete: "username", readonly: true })] })), _jsxs("label", { children: ["M\u1EADt kh\u1EA9u m\u1EDBi", _jsx("input", { name: "password", type: "password", autocomplete: "new-password", required: true }), _jsx("small", { children: PASSWORD_RULE })] }), _jsxs("label", { children: ["G\u00F5 l\u1EA1i m\u1EADt kh\u1EA9u", _jsx("input", { name: "again", type: "password", autocomplete: "new-password", required: true })] }), _jsx("div", { children: _jsx("button", { type: "submit", children: "\u0110\u1EB7t m\u1EADt kh\u1EA9u v\u00E0 v\u00E0o trang" }) })] }));
}
function gonePage(c, desk) {
    return page(c, desk, { title: 'Đường dẫn không còn dùng được', who: null, status: 404 }, _jsxs("div", { class: "card narrow", children: [_jsx("p", { children: GONE }), _jsx("p", { children: "Nh\u1EDD ng\u01B0\u1EDDi qu\u1EA3n tr\u1ECB t\u1EA1o \u0111\u01B0\u1EDDng d\u1EABn m\u1EDBi \u1EDF trang T\u00E0i kho\u1EA3n. Ch\u01B0a c\u00F3 ng\u01B0\u1EDDi qu\u1EA3n tr\u1ECB n\u00E0o th\u00EC kh\u1EDFi \u0111\u1ED9ng l\u1EA1i d\u1ECBch v\u1EE5: \u0111\u01B0\u1EDDng d\u1EABn m\u1EDBi \u0111\u01B0\u1EE3c in ra \u1EDF c\u1EEDa s\u1ED5 l\u1EC7nh." }), _jsx("p", { children: _jsx("a", { href: "/staff/sign-in", children: "\u0110\u1EBFn trang \u0111\u0103ng nh\u1EADp" }) })] }));
}
async function openLink(c, desk) {
    const link = await desk.store.linkOf(c.req.param('secret') ?? '', desk.clock());
    return link === null ? gonePage(c, desk) : linkPage(c, desk, link);
}
async function redeem(c, desk) {
    const secret = c.req.param('secret') ?? '';
    const link = await desk.store.linkOf(secret, desk.clock());
    if (link === null)
        return gonePage(c, desk);
    const form = await formOf(c);
    const typed = form.text('name');
    const name = link.kind === 'account' ? link.account.name : staffName(typed);
    const refuse = (fault, status = 400) => linkPage(c, desk, link, { name: typed, fault, status });
    if (!(await mayTry(c, desk)))
        return refuse(TOO_OFTEN, 429);
    if (name === null)
        return refuse(NAME_NEEDED);
    const password = form.secret('password');
    const fault = passwordFault(password, form.secret('again'), name);
    if (fault !== null)
        return refuse(fault);
    const passwordHash = await desk.signIn.hashOf(password);
    const redeemed = await desk.store.redeemLink(secret, { passwordHash, name }, desk.clock());
    if (redeemed.kind === 'gone')
        return gonePage(c, desk);
    if (redeemed.kind === 'name-taken')
        return refuse(NAME_TAKEN, 409);
    await enter(c, desk, redeemed.name, password);
    return c.redirect('/staff/entered', 303);
}
export const LINK_ROUTES = [
    { method: 'GET', path: '/staff/link/:secret', needs: 'anyone', handle: openLink },
    { method: 'POST', path: '/staff/link/:secret', needs: 'anyone', handle: redeem },
];
