import { a as jsxDEV, r as page } from "./layout-DImVggjj.js";
import { n as routePath, r as HTTPException, t as Hono } from "./dist-CWgxW-BK.js";
import { r as ROLE_NAMES, t as faultSummary } from "./fault-DcxfTiUJ.js";
import { n as mayAct } from "./staff-DOw_g9C9.js";
import { randomUUID } from "node:crypto";

// node_modules/hono/dist/middleware/csrf/index.js
const secFetchSiteValues = [
	"same-origin",
	"same-site",
	"none",
	"cross-site"
];
const isSecFetchSite = (value) => secFetchSiteValues.includes(value);
const isSafeMethodRe = /^(GET|HEAD|OPTIONS)$/;
const isCsrfContentTypeRe = /^\b(application\/x-www-form-urlencoded|multipart\/form-data|text\/(?:plain|ping))\b/i;
/**
* CSRF Protection Middleware for Hono.
*
* Protects against Cross-Site Request Forgery attacks by validating request origins
* and sec-fetch-site headers. The request is allowed if either validation passes.
*
* @see {@link https://hono.dev/docs/middleware/builtin/csrf}
*
* @param {CSRFOptions} [options] - The options for the CSRF protection middleware.
* @param {string|string[]|(origin: string, context: Context) => boolean} [options.origin] -
*   Allowed origins for requests.
*   - string: Single allowed origin (e.g., 'https://example.com')
*   - string[]: Multiple allowed origins
*   - function: Custom validation logic
*   - Default: Only same origin as the request URL
* @param {string|string[]|(secFetchSite: string, context: Context) => boolean} [options.secFetchSite] -
*   Sec-Fetch-Site header validation. Standard values include 'same-origin', 'same-site', 'cross-site', 'none'.
*   - string: Single allowed value (e.g., 'same-origin')
*   - string[]: Multiple allowed values (e.g., ['same-origin', 'same-site'])
*   - function: Custom validation with access to context
*   - Default: Only allows 'same-origin'
* @returns {MiddlewareHandler} The middleware handler function.
*
* @example
* ```ts
* const app = new Hono()
*
* // Default: both origin and sec-fetch-site validation
* app.use('*', csrf())
*
* // Allow specific origins
* app.use('*', csrf({ origin: 'https://example.com' }))
* app.use('*', csrf({ origin: ['https://app.com', 'https://api.com'] }))
*
* // Allow specific sec-fetch-site values
* app.use('*', csrf({ secFetchSite: 'same-origin' }))
* app.use('*', csrf({ secFetchSite: ['same-origin', 'same-site'] }))
*
* // Dynamic sec-fetch-site validation
* app.use('*', csrf({
*   secFetchSite: (secFetchSite, c) => {
*     // Always allow same-origin
*     if (secFetchSite === 'same-origin') return true
*     // Allow cross-site for webhook endpoints
*     if (secFetchSite === 'cross-site' && c.req.path.startsWith('/webhook/')) {
*       return true
*     }
*     return false
*   }
* }))
*
* // Dynamic origin validation
* app.use('*', csrf({
*   origin: (origin, c) => {
*     // Allow same origin
*     if (origin === new URL(c.req.url).origin) return true
*     // Allow specific trusted domains
*     return ['https://app.example.com', 'https://admin.example.com'].includes(origin)
*   }
* }))
* ```
*/
const csrf = (options) => {
	const originHandler = ((optsOrigin) => {
		if (!optsOrigin) return (origin, c) => origin === new URL(c.req.url).origin;
		else if (typeof optsOrigin === "string") return (origin) => origin === optsOrigin;
		else if (typeof optsOrigin === "function") return optsOrigin;
		else return (origin) => optsOrigin.includes(origin);
	})(options?.origin);
	const isAllowedOrigin = async (origin, c) => {
		if (origin === void 0) return false;
		return await originHandler(origin, c);
	};
	const secFetchSiteHandler = ((optsSecFetchSite) => {
		if (!optsSecFetchSite) return (secFetchSite) => secFetchSite === "same-origin";
		else if (typeof optsSecFetchSite === "string") return (secFetchSite) => secFetchSite === optsSecFetchSite;
		else if (typeof optsSecFetchSite === "function") return optsSecFetchSite;
		else return (secFetchSite) => optsSecFetchSite.includes(secFetchSite);
	})(options?.secFetchSite);
	const isAllowedSecFetchSite = async (secFetchSite, c) => {
		if (secFetchSite === void 0) return false;
		if (!isSecFetchSite(secFetchSite)) return false;
		return await secFetchSiteHandler(secFetchSite, c);
	};
	return async function csrf(c, next) {
		if (!isSafeMethodRe.test(c.req.method) && isCsrfContentTypeRe.test(c.req.header("content-type") || "text/plain") && !await isAllowedSecFetchSite(c.req.header("sec-fetch-site"), c) && !await isAllowedOrigin(c.req.header("origin"), c)) {
			const res = new Response("Forbidden", { status: 403 });
			throw new HTTPException(403, { res });
		}
		await next();
	};
};

// dist/console/console-app.js
/** The pages behind their guard. Roles are asked here and nowhere else. */
function consoleApp(desk, routes) {
	const app = new Hono();
	app.use(safeHeaders);
	app.use(csrf({ origin: (origin, c) => origin === new URL(desk.publicUrl()).origin || origin === new URL(c.req.url).origin }));
	for (const route of routes) app.on(route.method, route.path, async (c) => {
		const { who, cookies } = await desk.signIn.who(c.req.raw.headers);
		for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
		if (route.needs === "anyone") return await route.handle(c, desk, who);
		if (who === null) return signInFirst(c);
		if (!mayAct(who.role, route.needs)) return notAllowed(c, desk, who, route.needs);
		return await route.handle(c, desk, who);
	});
	app.notFound(async (c) => {
		const { who } = await desk.signIn.who(c.req.raw.headers);
		return told(c, desk, who, 404, "Không có trang này", "Địa chỉ gõ sai, hoặc trang đã đổi chỗ.");
	});
	app.onError((error, c) => {
		if (error instanceof HTTPException) return told(c, desk, null, 403, "Chưa làm được", "Yêu cầu này không được gửi từ trang của bàn làm việc, nên không được nhận.");
		const id = randomUUID().slice(0, 8);
		const route = `${c.req.method} ${routePath(c)}`;
		desk.log.error("console-failed", {
			id,
			route,
			fault: faultSummary(error, [])
		});
		return told(c, desk, null, 500, "Chưa làm được", `Hệ thống gặp trục trặc (mã ${id}), việc vừa rồi có thể chưa xong. Hãy mở lại trang và xem trước khi làm lại; còn lỗi thì gửi mã này cho người quản trị.`);
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
	"frame-ancestors 'none'"
].join("; ");
const safeHeaders = async (c, next) => {
	await next();
	c.header("Content-Security-Policy", POLICY);
	c.header("Referrer-Policy", "same-origin");
	if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
};
function signInFirst(c) {
	const path = c.req.method === "GET" ? c.req.path : "/staff";
	const to = `/staff/sign-in?next=${encodeURIComponent(path)}`;
	if (c.req.header("HX-Request") === void 0) return c.redirect(to, 303);
	c.header("HX-Redirect", to);
	return c.body(null, 401);
}
function notAllowed(c, desk, who, needed) {
	return told(c, desk, who, 403, "Không có quyền", `Việc này cần vai trò ${ROLE_NAMES[needed]}; tài khoản này có vai trò ${ROLE_NAMES[who.role]}. Cần làm thì nhờ người quản trị đổi vai trò.`);
}
function told(c, desk, who, status, title, what) {
	return page(c, desk, {
		title,
		who,
		status
	}, jsxDEV("div", {
		class: "card",
		children: [jsxDEV("p", { children: what }), jsxDEV("p", { children: jsxDEV("a", {
			href: "/staff",
			children: "Về Việc hôm nay"
		}) })]
	}));
}

export { consoleApp };