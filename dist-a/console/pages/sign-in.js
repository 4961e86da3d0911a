import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { loginOf } from "../../core/staff-name.js";
import { formOf } from "../form.js";
import { mayTry, TOO_OFTEN } from "../tries.js";
import { Fault, page } from "./layout.js";
const WRONG = 'Tên hoặc mật khẩu không đúng, hoặc tài khoản đang khóa. Hãy gõ lại; quên mật khẩu thì nhờ người quản trị gửi đường dẫn đặt lại.';
const NO_COOKIE = 'Trình duyệt không giữ phiên đăng nhập. Hãy mở trang bằng https (hoặc từ chính máy chủ), và cho phép cookie của trang này.';
function signInPage(c, desk, { name, next, fault, status }) {
    return page(c, desk, { title: 'Đăng nhập', who: null, status: status ?? 200 }, _jsxs("form", { method: "post", action: "/staff/sign-in", class: "card fields narrow", children: [fault !== undefined && _jsx(Fault, { children: fault }), _jsx("input", { type: "hidden", name: "next", value: next }), _jsxs("label", { children: ["H\u1ECD t\u00EAn", _jsx("input", { name: "name", value: name, autocomplete: "username", required: true, autofocus: name === '' }), _jsx("small", { children: "Nh\u01B0 ng\u01B0\u1EDDi qu\u1EA3n tr\u1ECB \u0111\u00E3 \u0111\u1EB7t; g\u00F5 c\u00F3 d\u1EA5u hay kh\u00F4ng d\u1EA5u \u0111\u1EC1u \u0111\u01B0\u1EE3c." })] }), _jsxs("label", { children: ["M\u1EADt kh\u1EA9u", _jsx("input", { name: "password", type: "password", autocomplete: "current-password", required: true, autofocus: name !== '' })] }), _jsx("div", { children: _jsx("button", { type: "submit", children: "\u0110\u0103ng nh\u1EADp" }) }), _jsx("p", { class: "note", children: "Qu\u00EAn m\u1EADt kh\u1EA9u: ng\u01B0\u1EDDi qu\u1EA3n tr\u1ECB t\u1EA1o m\u1ED9t \u0111\u01B0\u1EDDng d\u1EABn d\u00F9ng m\u1ED9t l\u1EA7n \u0111\u1EC3 \u0111\u1EB7t l\u1EA1i, \u1EDF trang T\u00E0i kho\u1EA3n." })] }));
}
async function signIn(c, desk) {
    const form = await formOf(c);
    const name = form.text('name');
    const next = form.text('next');
    if (!(await mayTry(c, desk, name))) {
        return signInPage(c, desk, { name, next, fault: TOO_OFTEN, status: 429 });
    }
    const signed = await enter(c, desk, name, form.secret('password'));
    if (signed === null) {
        await recordRefusal(c, desk, name);
        return signInPage(c, desk, { name, next, fault: WRONG, status: 401 });
    }
    return c.redirect(`/staff/entered?next=${encodeURIComponent(next)}`, 303);
}
/** Signs in, with a session that is new, and ends the one that the browser had; `null` if refused. */
export async function enter(c, desk, name, password) {
    const from = { address: desk.clientAddress(c), device: c.req.header('user-agent') ?? '' };
    const signed = await desk.signIn.signIn(name, password, from);
    if (signed === null)
        return null;
    await desk.signIn.signOut(c.req.raw.headers);
    for (const cookie of signed.cookies)
        c.header('Set-Cookie', cookie, { append: true });
    const { id, name: about } = signed.who;
    const by = { id, name: about };
    await desk.store.audit({ at: desk.clock(), by, action: 'signed-in', about, detail: {} });
    return signed.who;
}
/** Only against accounts that exist: what was typed as a name may be a password. */
async function recordRefusal(c, desk, typed) {
    const at = desk.clock();
    const account = (await desk.store.staffAccounts(at)).find(({ name }) => loginOf(name) === loginOf(typed));
    if (account === undefined)
        return;
    await desk.store.audit({
        at,
        by: { id: null, name: 'chưa đăng nhập' },
        action: 'sign-in-refused',
        about: account.name,
        detail: { address: desk.clientAddress(c) ?? '' },
    });
}
async function signOut(c, desk, who) {
    for (const cookie of await desk.signIn.signOut(c.req.raw.headers)) {
        c.header('Set-Cookie', cookie, { append: true });
    }
    const by = { id: who.id, name: who.name };
    await desk.store.audit({
        at: desk.clock(),
        by,
        action: 'signed-out',
        about: who.name,
        detail: {},
    });
    return c.redirect('/staff/sign-in', 303);
}
/** Never off this site: `//evil` and `/\evil` are other hosts to a browser. */
function safeNext(next) {
    return /^\/staff(?:[/?]|$)/.test(next) && !next.includes('\\') ? next : '/staff';
}
export const SIGN_IN_ROUTES = [
    {
        method: 'GET',
        path: '/staff/sign-in',
        needs: 'anyone',
        handle: (c, desk, who) => {
            const next = safeNext(c.req.query('next') ?? '');
            return who === null ? signInPage(c, desk, { name: '', next }) : c.redirect(next, 303);
        },
    },
    { method: 'POST', path: '/staff/sign-in', needs: 'anyone', handle: signIn },
    {
        // Where a browser goes that has just been given its cookie: here it shows whether it keeps it.
        method: 'GET',
        path: '/staff/entered',
        needs: 'anyone',
        handle: (c, desk, who) => {
            const next = safeNext(c.req.query('next') ?? '');
            return who === null
                ? signInPage(c, desk, { name: '', next, fault: NO_COOKIE })
                : c.redirect(next, 303);
        },
    },
    { method: 'POST', path: '/staff/sign-out', needs: 'viewer', handle: signOut },
];
