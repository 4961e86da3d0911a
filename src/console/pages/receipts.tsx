import type { Context } from 'hono'
import { mask } from '../../core/mask.ts'
import type { Office } from '../../core/office.ts'
import { type Receipt, receiptCodeIn, VISIT_REASONS } from '../../core/receipts.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { VISIT_REASON_NAMES } from '../reform-words.ts'
import { whenText } from '../words.ts'
import { Done, Fault, page } from './layout.tsx'

const LONGEST = 300
const UNREAD = 'Mã phiếu có 6 chữ và số, ví dụ K7M2QX. Hãy gõ lại như trên phiếu.'
const ABSENT =
  'Không có phiếu mang mã này. Hãy so lại từng chữ với phiếu trên máy của người dân hoặc trên giấy.'

interface Shown {
  readonly typed?: string
  readonly receipt?: Receipt & { readonly shown: number }
  readonly fault?: string
  readonly told?: string
  readonly status?: 200 | 404
}

function receiptsPage(c: Context, desk: Desk, who: Who, shown: Shown = {}): Response {
  const { typed = '', receipt, fault, told, status = 200 } = shown
  return page(
    c,
    desk,
    { title: 'Phiếu đã đưa người dân', who, status },
    <>
      <form method="get" action="/staff/receipts" class="card">
        <div class="line">
          <label>
            Mã phiếu
            <input name="code" value={typed} required autofocus={receipt === undefined} />
          </label>
          <button type="submit">Mở</button>
        </div>
        <p class="note">Đứng cuối danh sách giấy tờ mà trợ lý đã trả lời, hoặc trên phiếu in.</p>
      </form>
      {fault !== undefined && <Fault>{fault}</Fault>}
      {told !== undefined && <Done>{told}</Done>}
      {receipt !== undefined && <One receipt={receipt} desk={desk} />}
      <p>
        <a href="/staff/discrepancies">Giấy ngoài danh mục và lần đi lại</a>
      </p>
    </>,
  )
}

function One({ receipt, desk }: { readonly receipt: NonNullable<Shown['receipt']>; desk: Desk }) {
  const { code, procedure, text, shown } = receipt
  return (
    <>
      <section class="card" aria-labelledby="receipt-title">
        <h2 id="receipt-title">{`Phiếu ${code}`}</h2>
        <p class="note">
          {`Đúng từng chữ người dân đã thấy, lần đầu lúc ${whenText(shown)}. Danh mục đã sửa sau đó thì phiếu vẫn giữ nguyên.`}
        </p>
        <pre class="said">{text}</pre>
        {desk.procedureName(procedure) !== null && (
          <p>
            <a href={`/staff/catalogue/${procedure}`}>Thủ tục này trong danh mục hiện nay</a>
          </p>
        )}
      </section>
      <form method="post" action={`/staff/receipts/${code}/report`} class="card fields">
        <h2>Quầy yêu cầu giấy khác</h2>
        <label>
          Giấy gì
          <input name="words" maxlength={LONGEST} required />
        </label>
        <UnitField office={desk.office()} />
        <input type="hidden" name="kind" value="paper" />
        <button type="submit">Ghi lại</button>
      </form>
      <form method="post" action={`/staff/receipts/${code}/report`} class="card fields">
        <h2>Người này phải đi lại</h2>
        <label>
          Vì sao
          <select name="what">
            {VISIT_REASONS.map((reason) => (
              <option value={reason}>{VISIT_REASON_NAMES[reason]}</option>
            ))}
          </select>
        </label>
        <label>
          Nói rõ thêm (không bắt buộc)
          <input name="words" maxlength={LONGEST} />
        </label>
        <UnitField office={desk.office()} />
        <input type="hidden" name="kind" value="visit" />
        <button type="submit">Ghi lại</button>
      </form>
    </>
  )
}

function UnitField({ office: { units } }: { readonly office: Pick<Office, 'units'> }) {
  return (
    <label>
      Bộ phận
      <select name="unit">
        {units.map(({ id, name }) => (
          <option value={id}>{name}</option>
        ))}
        <option value="">Không rõ</option>
      </select>
    </label>
  )
}

async function open(c: Context, desk: Desk, who: Who): Promise<Response> {
  const typed = (c.req.query('code') ?? '').slice(0, 40)
  if (typed === '') return receiptsPage(c, desk, who)
  const code = receiptCodeIn(typed)
  if (code === null) return receiptsPage(c, desk, who, { typed, fault: UNREAD, status: 404 })
  const receipt = await desk.store.receipt(code)
  if (receipt === null) return receiptsPage(c, desk, who, { typed, fault: ABSENT, status: 404 })
  const told = c.req.query('done') === undefined ? {} : { told: 'Đã ghi lại.' }
  return receiptsPage(c, desk, who, { typed: code, receipt, ...told })
}

async function report(c: Context, desk: Desk, who: Who): Promise<Response> {
  const code = receiptCodeIn(c.req.param('code') ?? '')
  const receipt = code === null ? null : await desk.store.receipt(code)
  if (receipt === null) return receiptsPage(c, desk, who, { fault: ABSENT, status: 404 })
  const form = await formOf(c)
  const words = mask(form.text('words')).slice(0, LONGEST).toWellFormed()
  const unit = desk.office().units.find(({ id }) => id === form.text('unit'))
  const reason = VISIT_REASONS.find((each) => each === form.text('what'))
  await desk.store.reportFromCounter(
    {
      kind: form.text('kind') === 'visit' ? 'visit' : 'paper',
      procedure: receipt.procedure,
      receipt: receipt.code,
      unit: unit?.id ?? null,
      what: reason ?? null,
      words: words === '' ? null : words,
    },
    { id: who.id, name: who.name },
    desk.clock(),
  )
  return c.redirect(`/staff/receipts?code=${receipt.code}&done`, 303)
}

export const RECEIPT_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/receipts', menu: 'Phiếu', needs: 'editor', handle: open },
  { method: 'POST', path: '/staff/receipts/:code/report', needs: 'editor', handle: report },
]
