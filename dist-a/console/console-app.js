import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { faultSummary } from "../core/fault.js";
import { mayAct } from "../core/staff.js";
import { page } from "./pages/layout.js";
import { ROLE_NAMES } from "./words.js";
/** The pages behind their guard. Roles are asked here and nowhere else. */
export function consoleApp(desk, routes) {
    const app = new Hono();
    app.use(safeHeaders);
    app.use(csrf({
        origin: (origin, c) => origin === new URL(desk.publicUrl()).origin || origin === new URL(c.req.url).origin,
    }));
    for (const route of routes) {
        app.on(route.method, route.path, async (c) => {
            const { who, cookies } = await desk.signIn.who(c.req.raw.headers);
            for (const cookie of cookies)
                c.header('Set-Cookie', cookie, { append: true });
            if (route.needs === 'anyone')
                return await route.handle(c, desk, who);
            if (who === null)
                return signInFirst(c);
            if (!mayAct(who.role, route.needs))
                return notAllowed(c, desk, who, route.needs);
            return await route.handle(c, desk, who);
        });
    }
    app.notFound(async (c) => {
        const { who } = await desk.signIn.who(c.req.raw.headers);
        return told(c, desk, who, 404, 'Không có trang này', 'Địa chỉ gõ sai, hoặc trang đã đổi chỗ.');
    });
    app.onError((error, c) => {
        if (error instanceof HTTPException) {
            const what = 'Yêu cầu này không được gửi từ trang của bàn làm việc, nên không được nhận.';
            return told(c, desk, null, 403, 'Chưa làm được', what);
        }
        const id = randomUUID().slice(0, 8);
        const route = `${c.req.method} ${routePath(c)}`;
        desk.log.error('console-failed', { id, route, fault: faultSummary(error, []) });
        const what = `Hệ thống gặp trục trặc (mã ${id}), việc vừa rồi có thể chưa xong. Hãy mở lại trang và xem trước khi làm lại; còn lỗi thì gửi mã này cho người quản trị.`;
        return told(c, desk, null, 500, 'Chưa làm được', what);
    });
    return app;
}
const POLICY = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
].join('; ');
const safeHeaders = async (c, next) => {
    await next();
    c.header('Content-Security-Policy', POLICY);
    // Not `no-referrer`: browsers then leave out the origin that forms are checked by.
    c.header('Referrer-Policy', 'same-origin');
    if (!c.res.headers.has('Cache-Control'))
        c.header('Cache-Control', 'no-store');
};
function signInFirst(c) {
    const path = c.req.method === 'GET' ? c.req.path : '/staff';
    const to = `/staff/sign-in?next=${encodeURIComponent(path)}`;
    // A piece of a page cannot be swapped for the sign-in page: the whole page goes there.
    if (c.req.header('HX-Request') === undefined)
        return c.redirect(to, 303);
    c.header('HX-Redirect', to);
    return c.body(null, 401);
}
function notAllowed(c, desk, who, needed) {
    const what = `Việc này cần vai trò ${ROLE_NAMES[needed]}; tài khoản này có vai trò ${ROLE_NAMES[who.role]}. Cần làm thì nhờ người quản trị đổi vai trò.`;
    return told(c, desk, who, 403, 'Không có quyền', what);
}
function told(c, desk, who, status, title, what) {
    return page(c, desk, { title, who, status }, _jsxs("div", { class: "card", children: [_jsx("p", { children: what }), _jsx("p", { children: _jsx("a", { href: "/staff", children: "V\u1EC1 Vi\u1EC7c h\u00F4m nay" }) })] }));
}
