import { randomInt } from 'node:crypto'
import type { Context } from 'hono'
import { dayText, localDay } from '../../core/local-time.ts'
import { CONDITIONS, type Condition, type Readiness, readinessOf } from '../../core/readiness.ts'
import { SLIP_SIGNS } from '../../core/slip-code.ts'
import { mayAct } from '../../core/staff.ts'
import { TEST_CODE_LENGTH, type Tester, testCode } from '../../core/testers.ts'
import { isTreeMap, type Tree, type TreeMap } from '../../core/tree.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { CHANNEL_TITLES, whenText } from '../words.ts'
import { Done, Fault, page } from './layout.tsx'

/** As long as somebody needs to open the chat and type it. */
const CODE_MS = 10 * 60_000
const SHOWN = 8

const NOT_READY = 'Chưa mở được: còn điều kiện chưa xong trong danh sách dưới đây.'
const ALREADY = 'Zalo, Telegram đã được mở trước đó.'

interface Told {
  readonly fault?: string
  readonly done?: string
  readonly code?: { readonly text: string; readonly until: number }
  readonly status?: 200 | 400 | 409
}

async function openingPage(c: Context, desk: Desk, who: Who, told: Told = {}): Promise<Response> {
  const opened = openedIn(await desk.officeFiles.read('office'))
  const readiness = readinessOf(desk.catalogue.content(), desk.imports.source)
  const isReady = readiness.unmet.length === 0
  const testers = await desk.store.testers()
  return page(
    c,
    desk,
    { title: 'Sẵn sàng mở cửa', who, status: told.status ?? 200 },
    <>
      {told.fault !== undefined && <Fault>{told.fault}</Fault>}
      {told.done !== undefined && <Done>{told.done}</Done>}
      <section class="card" aria-labelledby="state-title">
        <h2 id="state-title">
          {opened === null
            ? 'Zalo, Telegram chưa mở cho người dân'
            : `Đã mở cho người dân từ ${dayText(String(opened['on']))}, do ${String(opened['by'])}`}
        </h2>
        {opened === null && (
          <p class="note">
            Người lạ nhắn vào chỉ nhận một câu mỗi ngày: trợ lý chưa mở, gọi số nào. Không ai được
            nhắn tin báo. Cuộc trò chuyện dùng thử thì được trả lời như thật. Trò chuyện trên web
            luôn trả lời.
          </p>
        )}
        <Conditions readiness={readiness} desk={desk} />
        {opened === null && mayAct(who.role, 'leader') && isReady && (
          <form method="post" action="/staff/opening/open">
            <button type="submit">Mở Zalo, Telegram cho người dân</button>
          </form>
        )}
        {opened === null && !isReady && <p>Xong mọi điều kiện thì nút mở cửa hiện ra ở đây.</p>}
        {opened === null && isReady && !mayAct(who.role, 'leader') && (
          <p>Đã đủ điều kiện. Lãnh đạo hoặc người quản trị mở ở trang này.</p>
        )}
      </section>
      {opened === null && <TestList testers={testers} who={who} code={told.code} />}
    </>,
  )
}

const CONDITION_NAMES: Readonly<Record<Condition, string>> = {
  hours: 'Giờ mở cửa đã xác nhận',
  phone: 'Số điện thoại của Trung tâm đã xác nhận',
  'privacy-notice': 'Lời báo về dữ liệu cá nhân đã xác nhận',
  procedures: 'Các thủ tục hỏi nhiều nhất đã đối chiếu',
  dossiers: 'Tra cứu hồ sơ lấy từ dữ liệu thật, không phải hồ sơ mẫu',
}

/** Where each is mended. */
const MENDED_AT: Readonly<Record<Condition, { readonly href: string; readonly label: string }>> = {
  hours: { href: '/staff/office#hours', label: 'Ghi giờ mở cửa' },
  phone: { href: '/staff/office#phone', label: 'Ghi số điện thoại' },
  'privacy-notice': { href: '/staff/office#privacy', label: 'Đọc và xác nhận lời báo' },
  procedures: { href: '/staff/catalogue', label: 'Mở danh sách thủ tục' },
  dossiers: { href: '/staff/dossiers/import', label: 'Nạp dữ liệu hồ sơ' },
}

function Conditions({ readiness, desk }: { readonly readiness: Readiness; readonly desk: Desk }) {
  const { unmet, procedures } = readiness
  return (
    <ul class="rows">
      {CONDITIONS.map((condition) => {
        const isMet = !unmet.includes(condition)
        const { href, label } = MENDED_AT[condition]
        return (
          <li>
            <span class={isMet ? 'mark met' : 'mark'}>{isMet ? 'xong' : 'chưa xong'}</span>{' '}
            {CONDITION_NAMES[condition]}
            {condition === 'procedures' && ` (${procedures.verified}/${procedures.needed})`}
            {!isMet && (
              <span class="note">
                <a href={href}>{label}</a>
                {condition === 'dossiers' &&
                  '. Người kỹ thuật đặt DOSSIER_SOURCE=imported (hoặc http) rồi khởi động lại.'}
              </span>
            )}
            {condition === 'procedures' && <Left left={procedures.left} desk={desk} />}
          </li>
        )
      })}
    </ul>
  )
}

function Left({ left, desk }: { readonly left: readonly string[]; readonly desk: Desk }) {
  if (left.length === 0) return null
  const { procedures } = desk.catalogue.content()
  return (
    <ul class="rows">
      {left.slice(0, SHOWN).map((id) => (
        <li>
          <a href={`/staff/catalogue/${id}/verify`}>{procedures.get(id)?.name ?? id}</a>
        </li>
      ))}
      {left.length > SHOWN && <li>{`và ${left.length - SHOWN} thủ tục nữa`}</li>}
    </ul>
  )
}

interface TestListProps {
  readonly testers: readonly Tester[]
  readonly who: Who
  readonly code: Told['code']
}

function TestList({ testers, who, code }: TestListProps) {
  return (
    <section class="card" aria-labelledby="test-title">
      <h2 id="test-title">Dùng thử trước khi mở</h2>
      {code === undefined ? (
        <p>Lấy mã, rồi gõ mã ấy vào cuộc trò chuyện của mình trên Zalo hoặc Telegram.</p>
      ) : (
        <>
          <p>{`Gõ mã này vào cuộc trò chuyện, trước ${whenText(code.until)}. Mỗi mã dùng một lần:`}</p>
          <p class="link">{code.text}</p>
        </>
      )}
      <form method="post" action="/staff/opening/code">
        <button type="submit" class={code === undefined ? undefined : 'second'}>
          {code === undefined ? 'Lấy mã dùng thử' : 'Lấy mã khác'}
        </button>
      </form>
      <ul class="rows">
        {testers.map(({ citizen, channel, by, at }) => (
          <li>
            {`${CHANNEL_TITLES[channel]}, mã của ${by}`}
            <span class="note">{`Từ ${whenText(at)}.`}</span>
            {mayAct(who.role, 'leader') && (
              <form method="post" action={`/staff/opening/testers/${citizen}/end`}>
                <button type="submit" class="second">
                  {`Bỏ cuộc trò chuyện của ${by}`}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {testers.length === 0 && <p class="note">Chưa có cuộc trò chuyện dùng thử nào.</p>}
    </section>
  )
}

function openedIn(office: TreeMap | null): TreeMap | null {
  const opened: Tree = office?.['opened'] ?? null
  return isTreeMap(opened) ? opened : null
}

async function makeCode(c: Context, desk: Desk, who: Who): Promise<Response> {
  const at = desk.clock()
  const until = at + CODE_MS
  const drawn = Array.from({ length: TEST_CODE_LENGTH }, () => randomInt(SLIP_SIGNS.length))
  const text = testCode(drawn)
  await desk.store.audit({ at, by: who, action: 'test-code-shown', about: '', detail: {} })
  await desk.store.keepOneTime(text, { kind: 'test-chat', by: who.name }, until)
  return await openingPage(c, desk, who, { code: { text, until } })
}

async function endTester(c: Context, desk: Desk, who: Who): Promise<Response> {
  await desk.store.endTester(c.req.param('citizen') ?? '', who, desk.clock())
  return await openingPage(c, desk, who, { done: 'Đã bỏ cuộc trò chuyện ấy khỏi danh sách.' })
}

/** The conditions are read once more: the page may have stood open for days. */
async function open(c: Context, desk: Desk, who: Who): Promise<Response> {
  const { unmet } = readinessOf(desk.catalogue.content(), desk.imports.source)
  if (unmet.length > 0) {
    return await openingPage(c, desk, who, { fault: NOT_READY, status: 409 })
  }
  const at = desk.clock()
  const came = await desk.officeFiles.change(
    'office',
    (tree) =>
      openedIn(tree) === null ? { ...tree, opened: { by: who.name, on: localDay(at) } } : null,
    () =>
      desk.store.audit({
        at,
        by: who,
        action: 'service-opened',
        about: 'Zalo, Telegram',
        detail: {},
      }),
  )
  if (came === 'done') return c.redirect('/staff/opening', 303)
  const fault = came === 'stale' ? ALREADY : came.faults.join('; ')
  return await openingPage(c, desk, who, { fault, status: 409 })
}

export const OPENING_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/opening',
    menu: 'Mở cửa',
    needs: 'editor',
    handle: (c, desk, who) => openingPage(c, desk, who),
  },
  { method: 'POST', path: '/staff/opening/code', needs: 'editor', handle: makeCode },
  {
    method: 'POST',
    path: '/staff/opening/testers/:citizen/end',
    needs: 'leader',
    handle: endTester,
  },
  { method: 'POST', path: '/staff/opening/open', needs: 'leader', handle: open },
]
