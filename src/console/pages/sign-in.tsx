import type { Context } from 'hono'
import { loginOf } from '../../core/staff-name.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { mayTry, TOO_OFTEN } from '../tries.ts'
import { Fault, page } from './layout.tsx'

const WRONG =
  'Tên hoặc mật khẩu không đúng, hoặc tài khoản đang khóa. Hãy gõ lại; quên mật khẩu thì nhờ người quản trị gửi đường dẫn đặt lại.'
const NO_COOKIE =
  'Trình duyệt không giữ phiên đăng nhập. Hãy mở trang bằng https (hoặc từ chính máy chủ), và cho phép cookie của trang này.'

interface SignInForm {
  readonly name: string
  readonly next: string
  readonly fault?: string | undefined
  readonly status?: 200 | 401 | 429
}

function signInPage(c: Context, desk: Desk, { name, next, fault, status }: SignInForm): Response {
  return page(
    c,
    desk,
    { title: 'Đăng nhập', who: null, status: status ?? 200 },
    <form method="post" action="/staff/sign-in" class="card fields narrow">
      {fault !== undefined && <Fault>{fault}</Fault>}
      <input type="hidden" name="next" value={next} />
      <label>
        Họ tên
        <input name="name" value={name} autocomplete="username" required autofocus={name === ''} />
        <small>Như người quản trị đã đặt; gõ có dấu hay không dấu đều được.</small>
      </label>
      <label>
        Mật khẩu
        <input
          name="password"
          type="password"
          autocomplete="current-password"
          required
          autofocus={name !== ''}
        />
      </label>
      <div>
        <button type="submit">Đăng nhập</button>
      </div>
      <p class="note">
        Quên mật khẩu: người quản trị tạo một đường dẫn dùng một lần để đặt lại, ở trang Tài khoản.
      </p>
    </form>,
  )
}

async function signIn(c: Context, desk: Desk): Promise<Response> {
  const form = await formOf(c)
  const name = form.text('name')
  const next = form.text('next')
  if (!(await mayTry(c, desk, name))) {
    return signInPage(c, desk, { name, next, fault: TOO_OFTEN, status: 429 })
  }
  const signed = await enter(c, desk, name, form.secret('password'))
  if (signed === null) {
    await recordRefusal(c, desk, name)
    return signInPage(c, desk, { name, next, fault: WRONG, status: 401 })
  }
  return c.redirect(`/staff/entered?next=${encodeURIComponent(next)}`, 303)
}

/** Signs in, with a session that is new, and ends the one that the browser had; `null` if refused. */
export async function enter(
  c: Context,
  desk: Desk,
  name: string,
  password: string,
): Promise<Who | null> {
  const from = { address: desk.clientAddress(c), device: c.req.header('user-agent') ?? '' }
  const signed = await desk.signIn.signIn(name, password, from)
  if (signed === null) return null
  await desk.signIn.signOut(c.req.raw.headers)
  for (const cookie of signed.cookies) c.header('Set-Cookie', cookie, { append: true })
  const { id, name: about } = signed.who
  const by = { id, name: about }
  await desk.store.audit({ at: desk.clock(), by, action: 'signed-in', about, detail: {} })
  return signed.who
}

/** Only against accounts that exist: what was typed as a name may be a password. */
async function recordRefusal(c: Context, desk: Desk, typed: string): Promise<void> {
  const at = desk.clock()
  const account = (await desk.store.staffAccounts(at)).find(
    ({ name }) => loginOf(name) === loginOf(typed),
  )
  if (account === undefined) return
  await desk.store.audit({
    at,
    by: { id: null, name: 'chưa đăng nhập' },
    action: 'sign-in-refused',
    about: account.name,
    detail: { address: desk.clientAddress(c) ?? '' },
  })
}

async function signOut(c: Context, desk: Desk, who: Who): Promise<Response> {
  for (const cookie of await desk.signIn.signOut(c.req.raw.headers)) {
    c.header('Set-Cookie', cookie, { append: true })
  }
  const by = { id: who.id, name: who.name }
  await desk.store.audit({
    at: desk.clock(),
    by,
    action: 'signed-out',
    about: who.name,
    detail: {},
  })
  return c.redirect('/staff/sign-in', 303)
}

/** Never off this site: `//evil` and `/\evil` are other hosts to a browser. */
function safeNext(next: string): string {
  return /^\/staff(?:[/?]|$)/.test(next) && !/[\\\p{Cc}]/u.test(next) ? next : '/staff'
}

export const SIGN_IN_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/sign-in',
    needs: 'anyone',
    handle: (c, desk, who) => {
      const next = safeNext(c.req.query('next') ?? '')
      return who === null ? signInPage(c, desk, { name: '', next }) : c.redirect(next, 303)
    },
  },
  { method: 'POST', path: '/staff/sign-in', needs: 'anyone', handle: signIn },
  {
    // Where a browser goes that has just been given its cookie: here it shows whether it keeps it.
    method: 'GET',
    path: '/staff/entered',
    needs: 'anyone',
    handle: (c, desk, who) => {
      const next = safeNext(c.req.query('next') ?? '')
      return who === null
        ? signInPage(c, desk, { name: '', next, fault: NO_COOKIE })
        : c.redirect(next, 303)
    },
  },
  { method: 'POST', path: '/staff/sign-out', needs: 'viewer', handle: signOut },
]
