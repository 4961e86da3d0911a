import type { Context } from 'hono'
import { addDays, isoWeekOf, localDay } from '../../core/local-time.ts'
import type { SetAsideReason } from '../../core/set-aside.ts'
import { holds, type ReviewedGroup } from '../../core/set-aside-review.ts'
import type { CollectionMode } from '../../core/survey.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { whenText } from '../words.ts'
import { Done, Fault, page } from './layout.tsx'

const WEEKS = 13
const REASONS: Readonly<Record<SetAsideReason, string>> = {
  'one-many': 'một cuộc trò chuyện gửi nhiều phiếu',
  burst: 'nhiều phiếu dồn một lúc về một bộ phận',
  'straight-line': 'phiếu dài chấm cùng một mức, gửi nhanh hơn đọc',
  'odd-hours': 'gửi trong đêm',
  several: 'nhiều lý do',
}
const MODES: Readonly<Record<CollectionMode, string>> = {
  link: 'liên kết riêng',
  chat: 'trong trò chuyện',
  paper: 'phiếu giấy tại quầy',
  staff: 'cán bộ nhập',
  tablet: 'máy tính bảng',
  'public-qr': 'mã QR dán công khai',
}

interface Told {
  readonly done?: string
  readonly fault?: string
}

/** By group and without scores: nobody can put back only the forms that please them. */
async function setAsidePage(c: Context, desk: Desk, who: Who, told: Told = {}): Promise<Response> {
  const groups = await groupsOf(desk)
  const forms = sum(groups)
  const back = sum(groups.filter((group) => standing(group) === 'back'))
  return page(
    c,
    desk,
    { title: 'Phiếu để riêng', who, status: told.fault === undefined ? 200 : 409 },
    <>
      {told.fault !== undefined && <Fault>{told.fault}</Fault>}
      {told.done !== undefined && <Done>{told.done}</Done>}
      <section class="card">
        <p>
          {`${WEEKS} tuần qua: ${forms} phiếu bị để riêng, đã đưa lại ${back}, còn ngoài số chính ${forms - back}.`}
        </p>
        <p class="note">
          {
            'Không xem được điểm của các phiếu này, nên quyết cho cả nhóm. Số chính và số nếu tính cả đều ở trang '
          }
          <a href="/staff/satisfaction">Hài lòng</a>. Phiếu của tuần này chưa hiện ở đây.
        </p>
      </section>
      {groups.map((group) => (
        <Group group={group} />
      ))}
    </>,
  )
}

function Group({ group }: { readonly group: ReviewedGroup }) {
  const { week, mode, unit, reason, forms, review } = group
  const now = standing(group)
  const id = `g-${[week, mode, reason, unit ?? ''].join('-').replace(/\W+/g, '-')}`
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>
        {`Tuần ${week}, ${MODES[mode]}, ${unit ?? 'không rõ đơn vị'}: ${REASONS[reason]}`}
      </h2>
      <p>{`${forms} phiếu.`}</p>
      {review !== null && (
        <p class="note">
          {`${review.by}, ${whenText(review.at)}: ${review.decision === 'back' ? 'đưa lại vào số chính' : 'vẫn để riêng'} (${review.forms} phiếu).`}
          {review.forms !== forms && ' Từ đó có thêm phiếu, nên cần xem lại; tạm thời để riêng.'}
        </p>
      )}
      <form method="post" action="/staff/set-aside" class="line">
        <input type="hidden" name="week" value={week} />
        <input type="hidden" name="mode" value={mode} />
        <input type="hidden" name="unit" value={unit ?? ''} />
        <input type="hidden" name="reason" value={reason} />
        <input type="hidden" name="forms" value={forms} />
        {now !== 'back' && (
          <button type="submit" name="decision" value="back">
            Đưa lại vào số chính
          </button>
        )}
        {now !== 'aside' && (
          <button type="submit" name="decision" value="aside" class="second">
            Vẫn để riêng
          </button>
        )}
      </form>
    </section>
  )
}

function standing(group: ReviewedGroup): 'back' | 'aside' | 'waiting' {
  return holds(group) && group.review !== null ? group.review.decision : 'waiting'
}

function sum(groups: readonly ReviewedGroup[]): number {
  return groups.reduce((total, { forms }) => total + forms, 0)
}

async function groupsOf({ store, clock }: Desk): Promise<readonly ReviewedGroup[]> {
  const today = localDay(clock())
  return await store.setAsideGroups(isoWeekOf(addDays(today, -7 * WEEKS)), isoWeekOf(today))
}

async function review(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const group = (await groupsOf(desk)).find(
    ({ week, mode, unit, reason, forms }) =>
      week === form.text('week') &&
      mode === form.text('mode') &&
      (unit ?? '') === form.text('unit') &&
      reason === form.text('reason') &&
      String(forms) === form.text('forms'),
  )
  const decision = form.text('decision') === 'back' ? 'back' : 'aside'
  const isMade =
    group !== undefined && (await desk.store.reviewSetAside(group, decision, who, desk.clock()))
  if (!isMade) {
    const fault = 'Nhóm phiếu này vừa đổi. Danh sách dưới đây là mới nhất.'
    return await setAsidePage(c, desk, who, { fault })
  }
  const done =
    decision === 'back'
      ? `Đã đưa lại ${group.forms} phiếu vào số chính.`
      : `Vẫn để riêng ${group.forms} phiếu.`
  return await setAsidePage(c, desk, who, { done })
}

export const SET_ASIDE_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/set-aside',
    needs: 'leader',
    handle: (c, desk, who) => setAsidePage(c, desk, who),
  },
  { method: 'POST', path: '/staff/set-aside', needs: 'leader', handle: review },
]
