import { underReview } from '../../core/law-change.ts'
import { dayText } from '../../core/local-time.ts'
import type { ProcedureDraft } from '../../core/revisions.ts'
import { mayAct } from '../../core/staff.ts'
import type { Tried } from '../../core/tried.ts'
import { faultInWords, whereOf } from '../catalogue/differences.ts'
import type { Who } from '../desk.ts'
import { whenText } from '../words.ts'

const STATES = {
  draft: 'đang soạn',
  waiting: 'chờ duyệt',
  scheduled: 'đã duyệt, chờ đến ngày',
} as const

interface DraftOf {
  readonly draft: ProcedureDraft
  readonly tried: Tried
  readonly who: Who
  readonly today: string
}

/** Where a draft stands, what is to be mended, and what may be done with it. */
export function DraftCard({ draft, tried, who, today }: DraftOf) {
  const { procedure, state, by, at, why, publishOn, approvedBy } = draft
  const to = `/staff/catalogue/${procedure}`
  const read = tried.world?.content.procedures.get(procedure)
  const replaced = read && underReview(read, today)
  const isOwn = draft.authors.includes(who.id)
  return (
    <section class="card" aria-labelledby="draft-title">
      <h2 id="draft-title">
        Bản thảo <span class="mark">{STATES[state]}</span>
      </h2>
      <p class="note">
        {`${by.name} sửa lúc ${whenText(at)}${why === '' ? '' : `: ${why}`}.`}
        {approvedBy !== null &&
          publishOn !== null &&
          ` ${approvedBy.name} đã duyệt, đăng ngày ${dayText(publishOn)}.`}
      </p>
      {tried.faults.length > 0 && (
        <div class="told fault">
          <p>Phải sửa trước khi đăng:</p>
          <ul class="rows">
            {tried.faults.map(({ at: spot, what }) => (
              <li>{[whereOf(spot), faultInWords(what)].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
        </div>
      )}
      {tried.doubts.length > 0 && (
        <div class="told">
          <p>Nên xem lại trước khi đăng:</p>
          <ul class="rows">
            {tried.doubts.map((what) => (
              <li>{what}</li>
            ))}
          </ul>
        </div>
      )}
      {replaced && (
        <p class="told">
          {`"${replaced.text}" đã bị thay từ ${dayText(replaced.replacedOn)}, mà "Số liệu tính đến ngày" còn trước ngày ấy: đăng bản này thì câu trả lời vẫn nói "đang rà soát theo luật mới".`}
        </p>
      )}
      {tried.faults.length === 0 && (
        <div
          hx-get={`${to}/otherwise`}
          hx-trigger="load"
          hx-select="#otherwise"
          hx-swap="outerHTML"
        >
          <a href={`${to}/otherwise`}>Xem câu hỏi 30 ngày qua sẽ được trả lời khác</a>
        </div>
      )}
      {mayAct(who.role, 'editor') && (
        <div class="line screen">
          {state === 'draft' ? (
            <Deed draft={draft} to={`${to}/send`} label="Gửi duyệt" />
          ) : (
            <Deed draft={draft} to={`${to}/back`} label="Lấy lại để sửa" second />
          )}
          <Deed draft={draft} to={`${to}/drop`} label="Bỏ bản thảo" grave />
        </div>
      )}
      {mayAct(who.role, 'approver') && tried.faults.length === 0 && (
        <form method="post" action={`${to}/publish`} class="fields screen">
          <input type="hidden" name="version" value={`${draft.version}`} />
          {tried.doubts.length > 0 && (
            <label class="tick">
              <input type="checkbox" name="seen" value="yes" required /> Đã xem các điểm trên, vẫn
              đăng
            </label>
          )}
          {isOwn ? (
            <>
              <p class="note">
                Ông/bà đã soạn bản thảo này. Nên để người khác duyệt; việc gấp thì đăng ngay, người
                khác duyệt sau.
              </p>
              <button type="submit" name="how" value="review-later">
                Đăng ngay, duyệt sau
              </button>
            </>
          ) : (
            <div class="line">
              <button type="submit" name="how" value="approved">
                Duyệt và đăng ngay
              </button>
              <label>
                Hoặc đăng vào ngày
                <input type="date" name="day" min={today} />
              </label>
              <button type="submit" name="how" value="on" class="second">
                Duyệt, đăng vào ngày này
              </button>
            </div>
          )}
        </form>
      )}
    </section>
  )
}

interface DeedOf {
  readonly draft: ProcedureDraft
  readonly to: string
  readonly label: string
  readonly second?: boolean
  readonly grave?: boolean
}

function Deed({ draft, to, label, second, grave }: DeedOf) {
  return (
    <form method="post" action={to}>
      <input type="hidden" name="version" value={`${draft.version}`} />
      <button type="submit" class={grave ? 'grave' : second ? 'second' : undefined}>
        {label}
      </button>
    </form>
  )
}
