import type { Context } from 'hono'
import type { Deputy } from '../../core/deputies.ts'
import { dayText, isDay, localDay } from '../../core/local-time.ts'
import { mayAct, type StaffAccount } from '../../core/staff.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { ROLE_NAMES } from '../words.ts'
import { Done, Fault, page } from './layout.tsx'

const CHOOSE = 'Hãy chọn người vắng, một người soạn duyệt thay, và hai ngày theo thứ tự.'
const GONE = 'Không còn việc duyệt thay này.'

interface Told {
  readonly done?: string
  readonly fault?: string
  readonly status?: 200 | 400 | 403 | 404
}

async function deputiesPage(c: Context, desk: Desk, who: Who, told: Told = {}): Promise<Response> {
  const now = desk.clock()
  const today = localDay(now)
  const accounts = (await desk.store.staffAccounts(now)).filter(({ locked }) => !locked)
  const deputies = await desk.store.deputies(today)
  const away = accounts.filter(
    (account) => mayAct(account.role, 'approver') && mayName(who, account.id),
  )
  const editors = accounts.filter(({ role }) => role === 'editor')
  return page(
    c,
    desk,
    { title: 'Duyệt thay', who, status: told.status ?? 200 },
    <>
      {told.fault !== undefined && <Fault>{told.fault}</Fault>}
      {told.done !== undefined && <Done>{told.done}</Done>}
      <section class="card" aria-labelledby="now-title">
        <h2 id="now-title">Đang và sắp duyệt thay</h2>
        {deputies.length === 0 && <p>Chưa ai duyệt thay ai.</p>}
        <ul class="rows">
          {deputies.map((deputy) => (
            <Line deputy={deputy} mayEnd={mayName(who, deputy.absent.id)} />
          ))}
        </ul>
        <p class="note">
          Người duyệt thay duyệt được bản thảo của người khác, không duyệt được bản mình soạn; việc
          gấp thì "Đăng ngay, duyệt sau". Nhật ký ghi rõ ai duyệt thay ai.
        </p>
      </section>
      <NewDeputy away={away} editors={editors} today={today} />
    </>,
  )
}

/** An approver names who stands in for them; leaders and administrators, for anybody. */
function mayName(who: Who, absent: string): boolean {
  return who.standsInFor === undefined && (who.id === absent || mayAct(who.role, 'leader'))
}

function Line({ deputy, mayEnd }: { readonly deputy: Deputy; readonly mayEnd: boolean }) {
  const { name, absent, from, until } = deputy
  return (
    <li>
      {`${name} duyệt thay ${absent.name}`}
      <span class="note">{`Từ ${dayText(from)} đến hết ${dayText(until)}.`}</span>
      {mayEnd && (
        <form method="post" action={`/staff/deputies/${absent.id}/end`}>
          <button type="submit" class="second">
            {`Thôi duyệt thay ${absent.name}`}
          </button>
        </form>
      )}
    </li>
  )
}

function NewDeputy({
  away,
  editors,
  today,
}: {
  readonly away: readonly StaffAccount[]
  readonly editors: readonly StaffAccount[]
  readonly today: string
}) {
  if (away.length === 0) return null
  return (
    <section class="card screen" aria-labelledby="new-title">
      <h2 id="new-title">Đặt người duyệt thay</h2>
      {editors.length === 0 ? (
        <p>
          Chưa có tài khoản vai trò soạn nào để duyệt thay. Người quản trị thêm ở trang Tài khoản.
        </p>
      ) : (
        <form method="post" action="/staff/deputies" class="line">
          <People name="absent" label="Người vắng" people={away} />
          <People name="staff" label="Người duyệt thay" people={editors} />
          <label>
            Từ ngày
            <input type="date" name="from" value={today} min={today} required />
          </label>
          <label>
            Đến hết ngày
            <input type="date" name="until" min={today} required />
          </label>
          <button type="submit">Đặt duyệt thay</button>
        </form>
      )}
    </section>
  )
}

interface Choice {
  readonly name: string
  readonly label: string
  readonly people: readonly StaffAccount[]
}

function People({ name, label, people }: Choice) {
  return (
    <label>
      {label}
      <select name={name}>
        {people.map((person) => (
          <option value={person.id}>{`${person.name} (${ROLE_NAMES[person.role]})`}</option>
        ))}
      </select>
    </label>
  )
}

async function name(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const [absent, staff] = [form.text('absent'), form.text('staff')]
  const [from, until] = [form.text('from'), form.text('until')]
  const accounts = await desk.store.staffAccounts(desk.clock())
  const roleOf = (id: string) => accounts.find((each) => each.id === id && !each.locked)?.role
  const away = roleOf(absent)
  const isWhole = isDay(from) && isDay(until) && from <= until
  if (!isWhole || roleOf(staff) !== 'editor' || away === undefined || !mayAct(away, 'approver')) {
    return await deputiesPage(c, desk, who, { fault: CHOOSE, status: 400 })
  }
  if (!mayName(who, absent)) return await notTheirs(c, desk, who)
  await desk.store.nameDeputy({ staff, absent, from, until }, who, desk.clock())
  return await deputiesPage(c, desk, who, { done: 'Đã đặt người duyệt thay.' })
}

async function end(c: Context, desk: Desk, who: Who): Promise<Response> {
  const absent = c.req.param('absent') ?? ''
  const deputies = await desk.store.deputies(localDay(desk.clock()))
  if (!deputies.some((each) => each.absent.id === absent)) {
    return await deputiesPage(c, desk, who, { fault: GONE, status: 404 })
  }
  if (!mayName(who, absent)) return await notTheirs(c, desk, who)
  await desk.store.endDeputy(absent, who, desk.clock())
  return await deputiesPage(c, desk, who, { done: 'Đã thôi duyệt thay.' })
}

async function notTheirs(c: Context, desk: Desk, who: Who): Promise<Response> {
  const fault =
    'Chỉ chính người vắng, lãnh đạo hoặc người quản trị đặt được người duyệt thay cho người ấy.'
  return await deputiesPage(c, desk, who, { fault, status: 403 })
}

export const DEPUTY_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/deputies',
    needs: 'approver',
    handle: (c, desk, who) => deputiesPage(c, desk, who),
  },
  { method: 'POST', path: '/staff/deputies', needs: 'approver', handle: name },
  { method: 'POST', path: '/staff/deputies/:absent/end', needs: 'approver', handle: end },
]
