import type { Context } from 'hono'
import { mayAct, ROLES, type Role, type StaffAccount } from '../../core/staff.ts'
import { staffName } from '../../core/staff-name.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { ROLE_DUTIES, ROLE_NAMES } from '../words.ts'
import { AccountCard, RoleField, unitName } from './account-card.tsx'
import { Done, Fault, page } from './layout.tsx'

const LAST_ADMIN =
  'Đây là người quản trị duy nhất, nên không khóa và không đổi vai trò được. Hãy lập một người quản trị khác trước.'
const NOBODY_ABOVE =
  'Mọi lãnh đạo và người quản trị đều ghi một đơn vị: điều người dân chê đơn vị ấy, hoặc không rõ đơn vị nào, chưa ai xem được. Hãy để ít nhất một người không ghi đơn vị.'
const UNKNOWN = 'Không còn tài khoản này. Hãy xem lại danh sách dưới đây.'

interface Told {
  readonly done?: string
  readonly fault?: string
  /** A new one-time link, shown this once. */
  readonly link?: { readonly name: string; readonly url: string }
  readonly status?: 200 | 400 | 404 | 409
}

async function accountsPage(c: Context, desk: Desk, who: Who, told: Told = {}): Promise<Response> {
  const accounts = await desk.store.staffAccounts(desk.clock())
  return page(
    c,
    desk,
    { title: 'Tài khoản', who, status: told.status ?? 200 },
    <>
      {told.fault !== undefined && <Fault>{told.fault}</Fault>}
      {told.done !== undefined && <Done>{told.done}</Done>}
      {told.link !== undefined && <Link name={told.link.name} url={told.link.url} />}
      {!accounts.some(standsAboveDesks) && <Fault>{NOBODY_ABOVE}</Fault>}
      {accounts.map((account) => (
        <AccountCard account={account} self={account.id === who.id} office={desk.office()} />
      ))}
      <NewAccount />
    </>,
  )
}

function Link({ name, url }: { readonly name: string; readonly url: string }) {
  return (
    <section class="card" role="status" aria-labelledby="link-title">
      <h2 id="link-title">{`Đường dẫn đặt mật khẩu của ${name}`}</h2>
      <code class="link">{url}</code>
      <p>
        Gửi riêng cho người này (đọc tận tay, hoặc nhắn riêng). Dùng được một lần, trong 48 giờ; chỉ
        hiện ở đây lần này.
      </p>
    </section>
  )
}

/** To whom also comes what is said of any unit, or of one that nobody knows. */
function standsAboveDesks({ role, unit, locked }: StaffAccount): boolean {
  return mayAct(role, 'leader') && unit === null && !locked
}

function NewAccount() {
  return (
    <section class="card screen" aria-labelledby="new-title">
      <h2 id="new-title">Thêm cán bộ</h2>
      <form method="post" action="/staff/accounts" class="line">
        <label>
          Họ tên
          <input name="name" maxlength={60} required autocomplete="off" />
        </label>
        <RoleField chosen="editor" />
        <button type="submit">Thêm và tạo đường dẫn</button>
      </form>
      <p class="note">Mỗi vai trò làm được cả việc của các vai trò trước nó:</p>
      <ol class="rows">
        {ROLES.map((role) => (
          <li>
            <strong>{ROLE_NAMES[role]}</strong>: {ROLE_DUTIES[role]}
          </li>
        ))}
      </ol>
    </section>
  )
}

async function add(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const name = staffName(form.text('name'))
  const role = roleOf(form.text('role'))
  if (name === null || role === null) {
    const fault = 'Hãy gõ họ tên (nhiều nhất 60 ký tự) và chọn vai trò.'
    return await accountsPage(c, desk, who, { fault, status: 400 })
  }
  const account = await desk.store.addStaff(name, role, who, desk.clock())
  if (account === null) {
    const fault = `Đã có tài khoản tên "${name}". Hãy thêm chữ để phân biệt, ví dụ "${name} (tư pháp)".`
    return await accountsPage(c, desk, who, { fault, status: 409 })
  }
  return await withLink(c, desk, who, account)
}

async function withLink(
  c: Context,
  desk: Desk,
  who: Who,
  { id, name }: StaffAccount,
): Promise<Response> {
  const secret = await desk.store.makeLink(id, who, desk.clock())
  const url = `${desk.publicUrl()}/staff/link/${secret}`
  return await accountsPage(c, desk, who, { link: { name, url } })
}

/** Does something to the account of the path, and shows the list with what came of it. */
function toAccount(
  deed: (c: Context, desk: Desk, who: Who, account: StaffAccount) => Promise<Told | Response>,
): (c: Context, desk: Desk, who: Who) => Promise<Response> {
  return async (c, desk, who) => {
    const accounts = await desk.store.staffAccounts(desk.clock())
    const account = accounts.find(({ id }) => id === c.req.param('id'))
    if (account === undefined) {
      return await accountsPage(c, desk, who, { fault: UNKNOWN, status: 404 })
    }
    const told = await deed(c, desk, who, account)
    return told instanceof Response ? told : await accountsPage(c, desk, who, told)
  }
}

const link = toAccount(async (c, desk, who, account) =>
  account.locked
    ? { fault: `${account.name} đang bị khóa. Hãy mở khóa trước.`, status: 409 }
    : await withLink(c, desk, who, account),
)

const role = toAccount(async (c, desk, who, { id, name }) => {
  const to = roleOf((await formOf(c)).text('role'))
  if (to === null) return { fault: 'Hãy chọn một vai trò trong danh sách.', status: 400 }
  const changed = await desk.store.changeRole(id, to, who, desk.clock())
  return changed === 'done'
    ? { done: `Vai trò của ${name} bây giờ là ${ROLE_NAMES[to]}.` }
    : { fault: LAST_ADMIN, status: 409 }
})

const unit = toAccount(async (c, desk, who, { id, name }) => {
  const asked = (await formOf(c)).text('unit')
  const to = asked === '' ? null : asked
  if (to !== null && !desk.office().units.some((each) => each.id === to)) {
    return { fault: 'Hãy chọn một đơn vị trong danh sách.', status: 400 }
  }
  await desk.store.changeUnit(id, to, who, desk.clock())
  return {
    done:
      to === null
        ? `${name} bây giờ không thuộc đơn vị nào: thấy mọi việc mà vai trò thấy.`
        : `Đơn vị của ${name} bây giờ là ${unitName(to, desk.office())}: không thấy điều người dân chê đơn vị này.`,
  }
})

const setLocked = (locked: boolean) =>
  toAccount(async (_, desk, who, { id, name }) => {
    const changed = await desk.store.setLocked(id, locked, who, desk.clock())
    if (changed !== 'done') return { fault: LAST_ADMIN, status: 409 }
    return {
      done: locked
        ? `Đã khóa ${name}: mọi phiên đã đóng, đường dẫn chưa dùng đã hủy.`
        : `Đã mở khóa ${name}.`,
    }
  })

const endSessions = toAccount(async (_, desk, who, { id, name }) => {
  const keep = id === who.id ? { keep: who.session } : {}
  const ended = await desk.store.endSessions(
    { account: id, session: null, ...keep },
    who,
    desk.clock(),
  )
  return { done: `Đã đóng ${ended} phiên của ${name}.` }
})

function roleOf(text: string): Role | null {
  return ROLES.find((each) => each === text) ?? null
}

export const ACCOUNT_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/accounts',
    menu: 'Tài khoản',
    needs: 'admin',
    handle: (c, desk, who) => accountsPage(c, desk, who),
  },
  { method: 'POST', path: '/staff/accounts', needs: 'admin', handle: add },
  { method: 'POST', path: '/staff/accounts/:id/link', needs: 'admin', handle: link },
  { method: 'POST', path: '/staff/accounts/:id/role', needs: 'admin', handle: role },
  { method: 'POST', path: '/staff/accounts/:id/unit', needs: 'admin', handle: unit },
  { method: 'POST', path: '/staff/accounts/:id/lock', needs: 'admin', handle: setLocked(true) },
  { method: 'POST', path: '/staff/accounts/:id/unlock', needs: 'admin', handle: setLocked(false) },
  { method: 'POST', path: '/staff/accounts/:id/end-sessions', needs: 'admin', handle: endSessions },
]
