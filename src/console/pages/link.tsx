import type { Context } from 'hono'
import type { LinkFor } from '../../core/staff.ts'
import { staffName } from '../../core/staff-name.ts'
import type { Desk, StaffRoute } from '../desk.ts'
import { formOf } from '../form.ts'
import { PASSWORD_RULE, passwordFault } from '../new-password.ts'
import { mayTry, TOO_OFTEN } from '../tries.ts'
import { Fault, page } from './layout.tsx'
import { enter } from './sign-in.tsx'

const GONE = 'Đường dẫn này đã dùng rồi, hoặc đã quá hạn.'
const NAME_NEEDED = 'Hãy gõ họ tên, nhiều nhất 60 ký tự.'
const NAME_TAKEN = 'Đã có tài khoản tên này. Hãy thêm chữ để phân biệt, ví dụ tên bộ phận.'

interface LinkForm {
  readonly name?: string
  readonly fault?: string
  readonly status?: 400 | 409 | 429
}

function linkPage(c: Context, desk: Desk, link: LinkFor, form: LinkForm = {}): Response {
  const first = link.kind === 'first-admin'
  return page(
    c,
    desk,
    {
      title: first ? 'Tạo tài khoản quản trị đầu tiên' : 'Đặt mật khẩu',
      who: null,
      status: form.status ?? 200,
    },
    <form method="post" class="card fields narrow">
      {form.fault !== undefined && <Fault>{form.fault}</Fault>}
      {first ? (
        <label>
          Họ tên
          <input
            name="name"
            value={form.name ?? ''}
            autocomplete="username"
            maxlength={60}
            required
          />
          <small>Tên này dùng để đăng nhập và được ghi vào nhật ký.</small>
        </label>
      ) : (
        <label>
          Họ tên
          <input value={link.account.name} autocomplete="username" readonly />
        </label>
      )}
      <label>
        Mật khẩu mới
        <input name="password" type="password" autocomplete="new-password" required />
        <small>{PASSWORD_RULE}</small>
      </label>
      <label>
        Gõ lại mật khẩu
        <input name="again" type="password" autocomplete="new-password" required />
      </label>
      <div>
        <button type="submit">Đặt mật khẩu và vào trang</button>
      </div>
    </form>,
  )
}

function gonePage(c: Context, desk: Desk): Response {
  return page(
    c,
    desk,
    { title: 'Đường dẫn không còn dùng được', who: null, status: 404 },
    <div class="card narrow">
      <p>{GONE}</p>
      <p>
        Nhờ người quản trị tạo đường dẫn mới ở trang Tài khoản. Chưa có người quản trị nào thì khởi
        động lại dịch vụ: đường dẫn mới được in ra ở cửa sổ lệnh.
      </p>
      <p>
        <a href="/staff/sign-in">Đến trang đăng nhập</a>
      </p>
    </div>,
  )
}

async function openLink(c: Context, desk: Desk): Promise<Response> {
  const link = await desk.store.linkOf(c.req.param('secret') ?? '', desk.clock())
  return link === null ? gonePage(c, desk) : linkPage(c, desk, link)
}

async function redeem(c: Context, desk: Desk): Promise<Response> {
  const secret = c.req.param('secret') ?? ''
  const link = await desk.store.linkOf(secret, desk.clock())
  if (link === null) return gonePage(c, desk)
  const form = await formOf(c)
  const typed = form.text('name')
  const name = link.kind === 'account' ? link.account.name : staffName(typed)
  const refuse = (fault: string, status: 400 | 409 | 429 = 400): Response =>
    linkPage(c, desk, link, { name: typed, fault, status })
  if (!(await mayTry(c, desk))) return refuse(TOO_OFTEN, 429)
  if (name === null) return refuse(NAME_NEEDED)
  const password = form.secret('password')
  const fault = passwordFault(password, form.secret('again'), name)
  if (fault !== null) return refuse(fault)
  const passwordHash = await desk.signIn.hashOf(password)
  const redeemed = await desk.store.redeemLink(secret, { passwordHash, name }, desk.clock())
  if (redeemed.kind === 'gone') return gonePage(c, desk)
  if (redeemed.kind === 'name-taken') return refuse(NAME_TAKEN, 409)
  await enter(c, desk, redeemed.name, password)
  return c.redirect('/staff/entered', 303)
}

export const LINK_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/link/:secret', needs: 'anyone', handle: openLink },
  { method: 'POST', path: '/staff/link/:secret', needs: 'anyone', handle: redeem },
]
