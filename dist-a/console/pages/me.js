import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "hono/jsx/jsx-runtime";
import { formOf } from "../form.js";
import { PASSWORD_RULE, passwordFault } from "../new-password.js";
import { mayTry, TOO_OFTEN } from "../tries.js";
import { deviceText, ROLE_NAMES, whenText } from "../words.js";
import { Done, Fault, page } from "./layout.js";
const WRONG_PASSWORD = 'Mật khẩu đang dùng không đúng. Hãy gõ lại; quên thì nhờ người quản trị.';
async function mePage(c, desk, who, told = {}) {
    const sessions = await desk.store.staffSessions(who.id, desk.clock());
    return page(c, desk, { title: 'Tài khoản của tôi', who, status: told.status ?? 200 }, _jsxs(_Fragment, { children: [told.fault !== undefined && _jsx(Fault, { children: told.fault }), told.done !== undefined && _jsx(Done, { children: told.done }), _jsx("p", { children: `${who.name}, vai trò ${ROLE_NAMES[who.role]}.` }), _jsxs("section", { class: "card", "aria-labelledby": "sessions-title", children: [_jsx("h2", { id: "sessions-title", children: "\u0110ang \u0111\u0103ng nh\u1EADp \u1EDF" }), _jsx("ul", { class: "rows", children: sessions.map(({ id, since, lastSeen, address, device }) => (_jsxs("li", { children: [deviceText(device), " ", id === who.session && _jsx("strong", { children: "(m\u00E1y n\u00E0y)" }), _jsxs("span", { class: "note", children: [`Từ ${whenText(since)}, dùng gần nhất ${whenText(lastSeen)}`, address !== '' && `, địa chỉ ${address}`] }), id !== who.session && (_jsx("form", { method: "post", action: `/staff/me/sessions/${id}/end`, children: _jsx("button", { type: "submit", class: "second", children: "\u0110\u00F3ng phi\u00EAn n\u00E0y" }) }))] }))) }), _jsx("p", { class: "note", children: "Th\u1EA5y phi\u00EAn l\u1EA1: \u0111\u00F3ng phi\u00EAn \u0111\u00F3 r\u1ED3i \u0111\u1ED5i m\u1EADt kh\u1EA9u ngay." })] }), _jsxs("section", { class: "card", "aria-labelledby": "password-title", children: [_jsx("h2", { id: "password-title", children: "\u0110\u1ED5i m\u1EADt kh\u1EA9u" }), _jsxs("form", { method: "post", action: "/staff/me/password", class: "fields narrow", children: [_jsx("input", { type: "hidden", name: "name", value: who.name, autocomplete: "username" }), _jsxs("label", { children: ["M\u1EADt kh\u1EA9u \u0111ang d\u00F9ng", _jsx("input", { name: "current", type: "password", autocomplete: "current-password", required: true })] }), _jsxs("label", { children: ["M\u1EADt kh\u1EA9u m\u1EDBi", _jsx("input", { name: "password", type: "password", autocomplete: "new-password", required: true }), _jsx("small", { children: PASSWORD_RULE })] }), _jsxs("label", { children: ["G\u00F5 l\u1EA1i m\u1EADt kh\u1EA9u m\u1EDBi", _jsx("input", { name: "again", type: "password", autocomplete: "new-password", required: true })] }), _jsx("div", { children: _jsx("button", { type: "submit", children: "\u0110\u1ED5i m\u1EADt kh\u1EA9u v\u00E0 \u0111\u00F3ng c\u00E1c phi\u00EAn kh\u00E1c" }) })] })] })] }));
}
async function endSession(c, desk, who) {
    const session = c.req.param('session') ?? '';
    const ended = await desk.store.endSessions({ account: who.id, session }, who, desk.clock());
    const done = ended > 0 ? 'Đã đóng phiên đó.' : 'Phiên đó đã đóng từ trước.';
    return await mePage(c, desk, who, { done });
}
async function changePassword(c, desk, who) {
    const form = await formOf(c);
    const refuse = (fault, status = 400) => mePage(c, desk, who, { fault, status });
    if (!(await mayTry(c, desk, who.name)))
        return await refuse(TOO_OFTEN, 429);
    const password = form.secret('password');
    const fault = passwordFault(password, form.secret('again'), who.name);
    if (fault !== null)
        return await refuse(fault);
    if (!(await desk.signIn.isPassword(who, form.secret('current'))))
        return await refuse(WRONG_PASSWORD);
    await desk.store.setPassword(who, await desk.signIn.hashOf(password), desk.clock());
    return await mePage(c, desk, who, { done: 'Đã đổi mật khẩu; các phiên khác đã đóng.' });
}
export const ME_ROUTES = [
    {
        method: 'GET',
        path: '/staff/me',
        needs: 'viewer',
        handle: (c, desk, who) => mePage(c, desk, who),
    },
    { method: 'POST', path: '/staff/me/sessions/:session/end', needs: 'viewer', handle: endSession },
    { method: 'POST', path: '/staff/me/password', needs: 'viewer', handle: changePassword },
];
