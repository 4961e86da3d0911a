import type { Context } from 'hono'
import {
  type Action,
  type Besides,
  besidesOf,
  isCounted,
  type Month,
  type Outcomes,
  outcomesOf,
  proposals,
  visitsPerDossier,
} from '../../core/leader.ts'
import { addDays, dayText, isDay, type LocalDay, localDay } from '../../core/local-time.ts'
import { instantsOf, monthAfter, monthBefore, monthIn, monthText } from '../../core/months.ts'
import { type ReformFigures, troubles } from '../../core/reform-figures.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { gradedText } from '../graded-text.ts'
import { Done, Fault, page } from './layout.tsx'
import { numberText } from './reform-period.tsx'

const MOST = 3
const FAILED = 'Chưa tính được số liệu. Hãy mở lại trang; còn lỗi thì báo người quản trị.'

async function leader(
  c: Context,
  desk: Desk,
  who: Who,
  fault: string | null = null,
): Promise<Response> {
  const now = desk.clock()
  const today = localDay(now)
  const typed = c.req.query('month') ?? ''
  const month = monthIn(typed) ?? monthBefore(today)
  const title = `Báo cáo tháng ${monthText(month)}`
  const next = monthAfter(month)
  const last = addDays(`${next}-01`, -1)
  const figures = await desk.reform(`${month}-01`, last)
  if (figures === null) {
    return page(c, desk, { title, who, status: 503 }, <Fault>{FAILED}</Fault>)
  }
  const beside = await besides(desk, month)
  // A month before the service was there is no baseline. What a month was is kept with the first look after its end: what it is counted from is deleted in time.
  if (last < today && isCounted(figures))
    await desk.store.keepOutcomes(month, outcomesOf(figures, beside))
  const outcomes = (await desk.store.outcomes(month)) ?? outcomesOf(figures, beside)
  const baseline = await desk.store.baseline()
  const actions = await desk.store.actions(month)
  const planned = await desk.store.actions(next)
  const proposed = proposals(figures, beside)
  const sample = await desk.store.sampleOf(month)
  return page(
    c,
    desk,
    { title, who, status: fault === null ? 200 : 400 },
    <div class="one-page">
      {fault !== null && <Fault>{fault}</Fault>}
      {c.req.query('done') !== undefined && (
        <div class="screen">
          <Done>Đã ghi.</Done>
        </div>
      )}
      <div class="screen">
        <form method="get" action="/staff/reform/leader" class="line">
          <label>
            Tháng
            <input type="month" name="month" value={month} required />
          </label>
          <button type="submit">Xem</button>
        </form>
      </div>
      <h2>{`Ba việc của tháng ${monthText(month)}`}</h2>
      {actions.length === 0 ? (
        <p>Tháng này chưa giao việc nào.</p>
      ) : (
        <ol>
          {actions.map((action) => (
            <li>
              {`${action.text} (${action.owner}, hạn ${dayText(action.due)}): `}
              <strong>{standText(action, today)}</strong>
              {action.done === null && (
                <form method="post" action={`/staff/reform/actions/${action.id}`}>
                  <button type="submit" class="second">
                    Đã xong
                  </button>
                </form>
              )}
            </li>
          ))}
        </ol>
      )}
      <h2>Kết quả</h2>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">Thước đo</th>
            <th scope="col">{monthText(month)}</th>
            <th scope="col">{baseline === null ? 'Mốc' : `Mốc ${monthText(baseline.month)}`}</th>
          </tr>
        </thead>
        <tbody>
          {MEASURES.map(([key, label]) => (
            <tr>
              <th scope="row">{label}</th>
              <td>{numberText(outcomes[key])}</td>
              <td>{numberText(baseline?.outcomes[key] ?? null)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Lượt đi trên một hồ sơ, mức thấp nhất</th>
            <td>{numberText(visitsPerDossier(outcomes))}</td>
            <td>{numberText(baseline && visitsPerDossier(baseline.outcomes))}</td>
          </tr>
        </tbody>
      </table>
      <Short figures={figures} graded={gradedText(sample)} />
      <h2>{`Đề nghị ba việc cho tháng ${monthText(next)}`}</h2>
      <ol>
        {planned.length > 0
          ? planned.map(({ text, owner }) => <li>{`${text} (đã giao ${owner})`}</li>)
          : proposed.map((text) => <li>{text}</li>)}
      </ol>
      <p class="note">
        Mốc là tháng đầu tiên được chốt. Dấu – là chưa có gì để đếm. Hồ sơ theo lần nạp mới nhất.
        {` Lượt đi: mỗi hồ sơ tính một lần nộp, cộng lần đi lại có người báo (n = ${figures.all.all.received} hồ sơ nhận trong tháng); không ai báo thì không biết.`}
      </p>
      {planned.length < MOST && (
        <div class="screen">
          <PlanForm month={next} suggested={proposed[planned.length] ?? ''} />
        </div>
      )}
    </div>,
  )
}

const MEASURES: readonly (readonly [keyof Outcomes, string])[] = [
  ['supplementsPerHundred', 'Lượt bổ sung trên 100 hồ sơ'],
  ['visitsPerHundred', 'Lần đi lại được báo trên 100 hồ sơ'],
  ['onTime', 'Trả đúng hẹn, %'],
  ['apologised', 'Hồ sơ trễ có thư xin lỗi, %'],
  ['told', 'Hồ sơ trễ có thư và báo được trong chat, %'],
  ['chatPerDossier', 'Câu trả lời trong chat trên một hồ sơ ở quầy'],
  ['person', 'Lượt nhắn cần gặp cán bộ, %'],
  ['verified', 'Thủ tục đối chiếu trong sáu tháng, %'],
  ['feedbackInTime', 'Phản ánh chuyển đúng hạn, %'],
]

function Short({
  figures: { procedures, late, index },
  graded,
}: {
  readonly figures: ReformFigures
  readonly graded: string
}) {
  const most = (
    by: (of: ReformFigures['procedures'][number]) => number,
  ): readonly ReformFigures['procedures'][number][] =>
    procedures
      .filter((each) => by(each) > 0)
      .toSorted((a, b) => by(b) - by(a))
      .slice(0, MOST)
  const named = (
    list: readonly ReformFigures['procedures'][number][],
    by: (of: ReformFigures['procedures'][number]) => number,
  ): string =>
    list.length === 0 ? 'chưa có' : list.map((each) => `${each.name} (${by(each)})`).join('; ')
  const lines: readonly (readonly [string, (of: ReformFigures['procedures'][number]) => number])[] =
    [
      ['Hỏi nhiều nhất', ({ asked }) => asked],
      ['Trả lời bị chê nhiều nhất', ({ useless }) => useless],
      ['Vướng nhiều nhất', troubles],
      ['Giấy ngoài danh mục', ({ otherPapers }) => otherPapers],
    ]
  const satisfied = procedures.filter(({ satisfaction }) => satisfaction !== null).slice(0, MOST)
  return (
    <ul>
      {lines.map(([label, by]) => (
        <li>{`${label}: ${named(most(by), by)}.`}</li>
      ))}
      <li>{`Hồ sơ trễ: ${late.length}.`}</li>
      <li>
        {satisfied.length === 0
          ? 'Hài lòng: chưa đủ phiếu để nêu.'
          : `Hài lòng: ${satisfied.map(({ name, satisfaction }) => `${name} ${satisfaction}`).join('; ')}.`}
      </li>
      <li>
        {index === null
          ? 'Chỉ số hài lòng chung: chưa đủ phiếu đầy đủ để nêu.'
          : `Chỉ số hài lòng chung (phiếu đầy đủ): ${index}.`}
      </li>
      <li>{graded}</li>
    </ul>
  )
}

function standText({ done, due }: Action, today: LocalDay): string {
  if (done !== null) return done > due ? `xong muộn ngày ${dayText(done)}` : 'đã xong'
  return due < today ? 'trễ hạn' : 'đang làm'
}

function PlanForm({ month, suggested }: { readonly month: Month; readonly suggested: string }) {
  return (
    <form method="post" action="/staff/reform/actions" class="card fields">
      <h2>{`Giao việc cho tháng ${monthText(month)}`}</h2>
      <input type="hidden" name="month" value={month} />
      <label>
        Việc
        <input name="text" maxlength={200} required value={suggested} />
      </label>
      <label>
        Ai làm
        <input name="owner" maxlength={80} required />
      </label>
      <label>
        Hạn
        <input type="date" name="due" required />
      </label>
      <button type="submit">Giao việc</button>
    </form>
  )
}

async function besides(desk: Desk, month: Month): Promise<Besides> {
  const { from, until } = instantsOf(month)
  const feedback = await desk.store.countedFeedback(from, until)
  const at = { next: monthAfter(month), now: desk.clock() }
  return besidesOf(desk.catalogue.content(), feedback, at)
}

async function plan(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const action = {
    month: form.text('month'),
    text: form.text('text').slice(0, 200),
    owner: form.text('owner').slice(0, 80),
    due: form.text('due'),
  }
  const isWhole = /^\d{4}-\d{2}$/.test(action.month) && isDay(action.due)
  if (!isWhole || action.text === '' || action.owner === '') {
    return await leader(c, desk, who, 'Cần ghi việc gì, ai làm, hạn nào.')
  }
  if ((await desk.store.actions(action.month)).length >= MOST) {
    return await leader(c, desk, who, 'Tháng ấy đã có ba việc. Ba là đủ.')
  }
  await desk.store.addAction(action, who, desk.clock())
  return c.redirect('/staff/reform/leader?done', 303)
}

async function end(c: Context, desk: Desk, who: Who): Promise<Response> {
  const id = Number(c.req.param('id'))
  if (Number.isSafeInteger(id)) await desk.store.endAction(id, who, desk.clock())
  return c.redirect('/staff/reform/leader?done', 303)
}

export const LEADER_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/reform/leader',
    needs: 'leader',
    handle: (c, desk, who) => leader(c, desk, who),
  },
  { method: 'POST', path: '/staff/reform/actions', needs: 'leader', handle: plan },
  { method: 'POST', path: '/staff/reform/actions/:id', needs: 'leader', handle: end },
]
