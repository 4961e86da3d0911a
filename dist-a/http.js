import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { isIP } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { OperatorError } from "./core/errors.js";
import { faultSummary } from "./core/fault.js";
const MAX_WEBHOOK_BYTES = 1024 * 1024;
/** The one HTTP app. A page that needs another content security or referrer policy sets its own. */
export function createHttp(options) {
    const { routes, pages, readiness, metrics, log } = options;
    const app = new Hono();
    app.use(safeHeaders(options.chatFramedBy ?? ['*']));
    app.get('/healthz', (c) => c.text('ok'));
    app.get('/readyz', (c) => {
        const { ready, warnings } = readiness();
        return c.json({ ready, warnings }, ready ? 200 : 503);
    });
    app.get('/metrics', async (c) => isOfThisMachine(c) || hasToken(c, options.metricsToken)
        ? c.text(await metrics())
        : c.text('Chỉ xem được từ chính máy này hoặc bằng mã truy cập.', 403));
    const notTooLarge = bodyLimit({
        maxSize: MAX_WEBHOOK_BYTES,
        onError(c) {
            log.info('webhook-refused', { path: c.req.path, code: 'body-too-large' });
            return c.text('Dữ liệu gửi lên quá 1 MB.', 413);
        },
    });
    for (const route of routes) {
        app.on(route.method, route.path, notTooLarge, async (c) => {
            const response = await route.handle(c.req.raw);
            if (response.status >= 400) {
                log.info('webhook-refused', { path: c.req.path, code: String(response.status) });
            }
            return response;
        });
    }
    for (const page of pages)
        app.route('/', page);
    app.notFound((c) => c.text('Không có trang này.', 404));
    app.onError((error, c) => {
        if (error instanceof HTTPException)
            return error.getResponse();
        const route = `${c.req.method} ${routePath(c)}`;
        const id = randomUUID().slice(0, 8);
        if (c.req.raw.signal.aborted)
            log.info('caller-left', { route });
        else
            log.error('request-failed', { id, route, fault: faultSummary(error, []) });
        return c.text(`Hệ thống gặp trục trặc (mã ${id}). Xin thử lại sau ít phút.`, 500);
    });
    return app;
}
function safeHeaders(chatFramedBy) {
    return async (c, next) => {
        await next();
        if (!c.res.headers.has('Content-Security-Policy')) {
            const ancestors = c.req.path === '/' ? chatFramedBy.join(' ') : "'none'";
            c.header('Content-Security-Policy', `${POLICY}; frame-ancestors ${ancestors}`);
        }
        c.header('X-Content-Type-Options', 'nosniff');
        if (!c.res.headers.has('Referrer-Policy'))
            c.header('Referrer-Policy', 'no-referrer');
        c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    };
}
const POLICY = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "form-action 'none'",
    "base-uri 'none'",
].join('; ');
/**
 * Tells who is calling: of the addresses that trusted proxies wrote down, the last that is not a
 * proxy's. `null` for this machine's own, which stands for everybody behind a proxy not told of.
 */
export function clientAddress(trustedProxies) {
    const trusted = new Set(trustedProxies.map(plain));
    return (c) => {
        const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map(plain);
        let address = socketAddress(c);
        while (address !== null && trusted.has(address)) {
            const before = hops.pop() ?? '';
            if (isIP(before) === 0)
                break;
            address = before;
        }
        return address === null || isLoopback(address) ? null : address;
    };
}
/** A request that came over a proxy of this machine is not of this machine. */
function isOfThisMachine(c) {
    const address = socketAddress(c);
    const forwarded = c.req.header('x-forwarded-for') ?? c.req.header('forwarded');
    return address !== null && isLoopback(address) && forwarded === undefined;
}
/** `null` where there is no socket, as in tests. */
function socketAddress(c) {
    const { incoming } = (c.env ?? {});
    const address = incoming?.socket.remoteAddress;
    return address === undefined ? null : plain(address);
}
function isLoopback(address) {
    return address === '::1' || address.startsWith('127.');
}
/** IPv4 as itself also where a socket of IPv6 shows it: `::ffff:10.0.0.1`. */
function plain(address) {
    return address
        .trim()
        .toLowerCase()
        .replace(/^::ffff:(?=\d+\.)/, '');
}
function hasToken(c, token) {
    if (token === undefined || token === '')
        return false;
    const digest = (text) => createHash('sha256').update(text).digest();
    const given = c.req.header('authorization') ?? '';
    return timingSafeEqual(digest(given), digest(`Bearer ${token}`));
}
/** Against those who send slowly to hold a connection; a photo over a weak network needs its time. */
const SLOW = { headersTimeout: 15_000, requestTimeout: 120_000, connectionsCheckingInterval: 5_000 };
const CLOSE_WITHIN_MS = 10_000;
/** Rejects, saying what to do, where the port cannot be had. */
export async function listen(app, host, port) {
    const server = createAdaptorServer({
        fetch: app.fetch,
        createServer,
        serverOptions: SLOW,
    });
    server.listen(port, host);
    try {
        await once(server, 'listening');
    }
    catch (cause) {
        const code = cause.code ?? 'lỗi lạ';
        throw new OperatorError(`Không mở được ${host}:${port} (${code}). Xem có chương trình nào đang dùng cổng này không, hoặc đổi HOST, PORT.`, { cause });
    }
    let closing;
    return {
        port: server.address().port,
        close() {
            closing ??= drain(server);
            return closing;
        },
    };
}
async function drain(server) {
    const closed = once(server, 'close');
    server.close();
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
    await closed;
    clearInterval(idle);
    clearTimeout(late);
}
