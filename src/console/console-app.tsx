import { randomUUID } from 'node:crypto'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import { standsInFor } from '../core/deputies.ts'
import { faultSummary } from '../core/fault.ts'
import { localDay } from '../core/local-time.ts'
import { mayAct } from '../core/staff.ts'
import type { Desk, StaffRoute, Who } from './desk.ts'
import { page } from './pages/layout.tsx'
import { ROLE_NAMES } from './words.ts'

/** The pages behind their guard. Roles are asked here and nowhere else. */
export function consoleApp(desk: Desk, routes: readonly StaffRoute[]): Hono {
  const app = new Hono()
  app.use(safeHeaders)
  app.use(
    csrf({
      origin: (origin, c) =>
        origin === new URL(desk.publicUrl()).origin || origin === new URL(c.req.url).origin,
    }),
  )
  const notTooLarge = bodyLimit({
    maxSize: MOST_BYTES,
    onError: (c) => {
      const what =
        'Biểu mẫu vừa gửi dài quá mức trang này nhận. Hãy bớt chữ, hoặc chia làm nhiều lần.'
      return told(c, desk, null, 413, 'Chưa làm được', what)
    },
  })
  for (const route of routes) {
    if (route.method === 'POST' && !route.takesFiles) app.use(route.path, notTooLarge)
    app.on(route.method, route.path, async (c) => {
      const { who: signedIn, cookies } = await desk.signIn.who(c.req.raw.headers)
      const who = signedIn && (await withDeputyship(desk, signedIn))
      for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
      if (route.needs === 'anyone') return await route.handle(c, desk, who)
      if (who === null) return signInFirst(c)
      if (!mayAct(who.role, route.needs)) return notAllowed(c, desk, who, route.needs)
      return await route.handle(c, desk, route.needs === 'approver' ? signingAs(who) : who)
    })
  }
  app.notFound(async (c) => {
    const { who } = await desk.signIn.who(c.req.raw.headers)
    return told(c, desk, who, 404, 'Không có trang này', 'Địa chỉ gõ sai, hoặc trang đã đổi chỗ.')
  })
  app.onError((error, c) => {
    if (error instanceof HTTPException) {
      const what = 'Yêu cầu này không được gửi từ trang của bàn làm việc, nên không được nhận.'
      return told(c, desk, null, 403, 'Chưa làm được', what)
    }
    const id = randomUUID().slice(0, 8)
    const route = `${c.req.method} ${routePath(c)}`
    desk.log.error('console-failed', { id, route, fault: faultSummary(error, []) })
    const what = `Hệ thống gặp trục trặc (mã ${id}), việc vừa rồi có thể chưa xong. Hãy mở lại trang và xem trước khi làm lại; còn lỗi thì gửi mã này cho người quản trị.`
    return told(c, desk, null, 500, 'Chưa làm được', what)
  })
  return app
}

/** An editor who stands in for an approver has their role for the time. */
async function withDeputyship(desk: Desk, who: Who): Promise<Who> {
  if (who.role !== 'editor') return who
  const today = localDay(desk.clock())
  const absent = standsInFor(await desk.store.deputies(today), who.id, today)
  return absent === null ? who : { ...who, role: 'approver', standsInFor: absent.name }
}

/** What is done in another's place says so, in the history and in the audit log. */
function signingAs(who: Who): Who {
  const { name, standsInFor: absent } = who
  return absent === undefined ? who : { ...who, name: `${name} (duyệt thay ${absent})` }
}

/** The longest form is a procedure's, some 60 KB; letters with marks are sent as nine. */
const MOST_BYTES = 512 * 1024

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  // A page to be printed brings its own, which is narrower.
  if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', POLICY)
  // Not `no-referrer`: browsers then leave out the origin that forms are checked by.
  c.header('Referrer-Policy', 'same-origin')
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
}

function signInFirst(c: Context): Response {
  const path = c.req.method === 'GET' ? c.req.path : '/staff'
  const to = `/staff/sign-in?next=${encodeURIComponent(path)}`
  // A piece of a page cannot be swapped for the sign-in page: the whole page goes there.
  if (c.req.header('HX-Request') === undefined) return c.redirect(to, 303)
  c.header('HX-Redirect', to)
  return c.body(null, 401)
}

function notAllowed(c: Context, desk: Desk, who: Who, needed: keyof typeof ROLE_NAMES): Response {
  const what = `Việc này cần vai trò ${ROLE_NAMES[needed]}; tài khoản này có vai trò ${ROLE_NAMES[who.role]}. Cần làm thì nhờ người quản trị đổi vai trò.`
  return told(c, desk, who, 403, 'Không có quyền', what)
}

function told(
  c: Context,
  desk: Desk,
  who: Who | null,
  status: 403 | 404 | 413 | 500,
  title: string,
  what: string,
): Response {
  return page(
    c,
    desk,
    { title, who, status },
    <div class="card">
      <p>{what}</p>
      <p>
        <a href="/staff">Về Việc hôm nay</a>
      </p>
    </div>,
  )
}
