import type { Context } from 'hono'
import { dayText, isoWeekOf, localDay } from '../../core/local-time.ts'
import type { PaperTally } from '../../core/paper.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { FILES } from '../files.ts'
import { formOf } from '../form.ts'
import { faultTold } from './collecting-fault.ts'
import { Done, Fault, page } from './layout.tsx'
import { type Grid, PaperGrid, typedIn } from './paper-grid.tsx'
import { ServiceChoice } from './service-choice.tsx'

/** So that a page is entered without scrolling for ever, and little is lost if something goes wrong. */
const MOST_FORMS = 50

/** What a stack is of, as it was chosen before its grid; it goes along in the address. */
interface Stack {
  readonly instrument: string
  readonly mode: 'paper' | 'staff'
  readonly unit: string | null
  readonly procedure: string | null
  readonly week: string
  readonly count: number
}

async function papersPage(c: Context, desk: Desk, who: Who): Promise<Response> {
  const papers = (await desk.collecting.papers()).toReversed()
  const done = DONE[c.req.query('done') ?? '']
  return page(
    c,
    desk,
    { title: 'Phiếu giấy', who },
    <>
      {done !== undefined && <Done>{done}</Done>}
      <NewStack desk={desk} />
      <section class="card" aria-labelledby="stacks-title">
        <h2 id="stacks-title">Các chồng phiếu</h2>
        {papers.length === 0 && <p>Chưa nhập chồng nào.</p>}
        <ul class="rows">
          {papers.map((paper) => (
            <Line paper={paper} />
          ))}
        </ul>
      </section>
    </>,
  )
}

const DONE: Readonly<Record<string, string>> = {
  closed: 'Đã chốt chồng phiếu; từ đây không gỡ được.',
  undone: 'Đã gỡ chồng phiếu, không còn phiếu nào của chồng ấy.',
}

function Line({ paper }: { readonly paper: PaperTally }) {
  const { batch, forms, enteredBy, enteredOn, secondBy, checked, closedOn } = paper
  const second = secondBy === null ? 'Chưa ai nhập lại' : `${secondBy} nhập lại ${checked} phiếu`
  const title = `${batch}: ${forms} phiếu, ${enteredBy} nhập ${dayText(enteredOn)}`
  return (
    <li class={closedOn === null ? 'urgent' : undefined}>
      {closedOn === null ? <a href={`/staff/collecting/papers/${batch}`}>{title}</a> : title}
      <span class="note">
        {`${second}. ${closedOn === null ? 'Chưa chốt' : `Chốt ${dayText(closedOn)}`}.`}
      </span>
    </li>
  )
}

function NewStack({ desk }: { readonly desk: Desk }) {
  const content = desk.catalogue.content()
  return (
    <form
      method="get"
      action="/staff/collecting/papers/new"
      class="card fields screen"
      aria-labelledby="new-title"
    >
      <h2 id="new-title">Nhập một chồng phiếu</h2>
      <div class="line">
        <label>
          Bao nhiêu phiếu
          <input type="number" name="count" min="1" max={MOST_FORMS} value="20" required />
        </label>
        <label>
          Bộ câu hỏi
          <select name="instrument">
            {[...content.surveys.values()].map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          Ai điền
          <select name="mode">
            <option value="paper">Người dân điền trên giấy</option>
            <option value="staff">Cán bộ hỏi rồi ghi</option>
          </select>
        </label>
        <label>
          Điền trong tuần
          <input type="text" name="week" value={isoWeekOf(localDay(desk.clock()))} required />
        </label>
        <ServiceChoice content={content} />
        <button type="submit">Mở bảng nhập</button>
      </div>
      <p class="note">
        Đánh số từ 1 lên từng tờ giấy trước khi nhập. Một phần hai mươi số phiếu được bốc để người
        khác nhập lại.
      </p>
    </form>
  )
}

function stackIn(c: Context, desk: Desk): Stack {
  const asked = (name: string): string => c.req.query(name) ?? ''
  const count = Number(asked('count'))
  return {
    instrument: desk.catalogue.content().surveys.has(asked('instrument'))
      ? asked('instrument')
      : 'quick',
    mode: asked('mode') === 'staff' ? 'staff' : 'paper',
    unit: asked('unit') || null,
    procedure: asked('procedure') || null,
    week: asked('week') || isoWeekOf(localDay(desk.clock())),
    count: Number.isInteger(count) && count >= 1 ? Math.min(count, MOST_FORMS) : 20,
  }
}

function newPaper(c: Context, desk: Desk, who: Who): Promise<Response> {
  return gridPage(c, desk, who, new Map(), null)
}

async function gridPage(
  c: Context,
  desk: Desk,
  who: Who,
  typed: Grid['typed'],
  fault: string | null,
): Promise<Response> {
  const stack = stackIn(c, desk)
  const { surveys } = desk.catalogue.content()
  const instrument = surveys.get(stack.instrument)
  if (instrument === undefined) return await noForm(c, desk, who)
  const { unit, procedure, ...rest } = stack
  const query = new URLSearchParams({
    ...rest,
    count: String(stack.count),
    unit: unit ?? '',
    procedure: procedure ?? '',
  })
  const known = (await desk.collecting.papers()).length
  const service = [
    desk.catalogue.content().office.units.find(({ id }) => id === unit)?.name,
    procedure === null ? undefined : (desk.procedureName(procedure) ?? procedure),
  ].filter((name) => name !== undefined)
  return page(
    c,
    desk,
    { title: 'Nhập phiếu giấy', who, status: fault === null ? 200 : 400 },
    <>
      <script src={FILES.paperGrid.href} defer></script>
      {fault !== null && <Faults told={fault} />}
      <form
        method="post"
        action={`/staff/collecting/papers?${query.toString()}`}
        class="card fields"
        data-keep={`papers-${stack.instrument}`}
        data-version={known}
        {...(fault !== null && { 'data-typed': '' })}
      >
        <p>{[instrument.name, `tuần ${stack.week}`, ...service].join(' – ')}</p>
        <PaperGrid instrument={instrument} numbers={upTo(stack.count)} typed={typed} />
        <button type="submit">Lưu chồng phiếu</button>
      </form>
    </>,
  )
}

async function noForm(c: Context, desk: Desk, who: Who): Promise<Response> {
  const options = { title: 'Nhập phiếu giấy', who, status: 503 } as const
  return page(c, desk, options, <Fault>Chưa có bộ câu hỏi nào đọc được.</Fault>)
}

/** A line for each fault. */
export function Faults({ told }: { readonly told: string }) {
  return (
    <div class="told fault" role="alert">
      {told.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </div>
  )
}

async function enter(c: Context, desk: Desk, who: Who): Promise<Response> {
  const { instrument: id, count, ...stack } = stackIn(c, desk)
  const instrument = desk.catalogue.content().surveys.get(id)
  if (instrument === undefined) return await noForm(c, desk, who)
  const { rows, typed } = typedIn(await formOf(c), upTo(count), instrument)
  try {
    const forms = desk.collecting.paperForms(rows, id)
    const { batch } = await desk.collecting.enterPaper(stack, forms, who)
    return c.redirect(`/staff/collecting/papers/${batch}`, 303)
  } catch (error) {
    return await gridPage(c, desk, who, typed, faultTold(error))
  }
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1)
}

export const PAPER_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/collecting/papers', needs: 'editor', handle: papersPage },
  { method: 'POST', path: '/staff/collecting/papers', needs: 'editor', handle: enter },
  { method: 'GET', path: '/staff/collecting/papers/new', needs: 'editor', handle: newPaper },
]
