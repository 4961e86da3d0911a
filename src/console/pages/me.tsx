import type { Context } from 'hono'
import { mayAct } from '../../core/staff.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { PASSWORD_RULE, passwordFault } from '../new-password.ts'
import { mayTry, TOO_OFTEN } from '../tries.ts'
import { deviceText, ROLE_NAMES, whenText } from '../words.ts'
import { Done, Fault, page } from './layout.tsx'

const WRONG_PASSWORD = 'Mật khẩu đang dùng không đúng. Hãy gõ lại; quên thì nhờ người quản trị.'

interface Told {
  readonly done?: string
  readonly fault?: string
  readonly status?: 200 | 400 | 429
}

async function mePage(c: Context, desk: Desk, who: Who, told: Told = {}): Promise<Response> {
  const sessions = await desk.store.staffSessions(who.id, desk.clock())
  return page(
    c,
    desk,
    { title: 'Tài khoản của tôi', who, status: told.status ?? 200 },
    <>
      {told.fault !== undefined && <Fault>{told.fault}</Fault>}
      {told.done !== undefined && <Done>{told.done}</Done>}
      <p>{`${who.name}, vai trò ${ROLE_NAMES[who.role]}.`}</p>
      {mayAct(who.role, 'approver') && (
        <p>
          <a href="/staff/deputies">Sắp vắng: đặt người duyệt thay</a>
        </p>
      )}
      <section class="card" aria-labelledby="sessions-title">
        <h2 id="sessions-title">Đang đăng nhập ở</h2>
        <ul class="rows">
          {sessions.map(({ id, since, lastSeen, address, device }) => (
            <li>
              {deviceText(device)} {id === who.session && <strong>(máy này)</strong>}
              <span class="note">
                {`Từ ${whenText(since)}, dùng gần nhất ${whenText(lastSeen)}`}
                {address !== '' && `, địa chỉ ${address}`}
              </span>
              {id !== who.session && (
                <form method="post" action={`/staff/me/sessions/${id}/end`}>
                  <button type="submit" class="second">
                    Đóng phiên này
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
        <p class="note">Thấy phiên lạ: đóng phiên đó rồi đổi mật khẩu ngay.</p>
      </section>
      <section class="card" aria-labelledby="password-title">
        <h2 id="password-title">Đổi mật khẩu</h2>
        <form method="post" action="/staff/me/password" class="fields narrow">
          <input type="hidden" name="name" value={who.name} autocomplete="username" />
          <label>
            Mật khẩu đang dùng
            <input name="current" type="password" autocomplete="current-password" required />
          </label>
          <label>
            Mật khẩu mới
            <input name="password" type="password" autocomplete="new-password" required />
            <small>{PASSWORD_RULE}</small>
          </label>
          <label>
            Gõ lại mật khẩu mới
            <input name="again" type="password" autocomplete="new-password" required />
          </label>
          <div>
            <button type="submit">Đổi mật khẩu và đóng các phiên khác</button>
          </div>
        </form>
      </section>
    </>,
  )
}

async function endSession(c: Context, desk: Desk, who: Who): Promise<Response> {
  const session = c.req.param('session') ?? ''
  const ended = await desk.store.endSessions({ account: who.id, session }, who, desk.clock())
  const done = ended > 0 ? 'Đã đóng phiên đó.' : 'Phiên đó đã đóng từ trước.'
  return await mePage(c, desk, who, { done })
}

async function changePassword(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const refuse = (fault: string, status: 400 | 429 = 400): Promise<Response> =>
    mePage(c, desk, who, { fault, status })
  if (!(await mayTry(c, desk, who.name))) return await refuse(TOO_OFTEN, 429)
  const password = form.secret('password')
  const fault = passwordFault(password, form.secret('again'), who.name)
  if (fault !== null) return await refuse(fault)
  if (!(await desk.signIn.isPassword(who, form.secret('current'))))
    return await refuse(WRONG_PASSWORD)
  await desk.store.setPassword(who, await desk.signIn.hashOf(password), desk.clock())
  return await mePage(c, desk, who, { done: 'Đã đổi mật khẩu; các phiên khác đã đóng.' })
}

export const ME_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/me',
    needs: 'viewer',
    handle: (c, desk, who) => mePage(c, desk, who),
  },
  { method: 'POST', path: '/staff/me/sessions/:session/end', needs: 'viewer', handle: endSession },
  { method: 'POST', path: '/staff/me/password', needs: 'viewer', handle: changePassword },
]
