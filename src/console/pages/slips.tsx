import type { Context } from 'hono'
import { MOST_SLIPS } from '../../core/collecting.ts'
import { dayText, localDay } from '../../core/local-time.ts'
import { OCCASIONS, type Occasion, type SlipBatchLeft } from '../../core/slips.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { faultTold } from './collecting-fault.ts'
import { Done, Fault, page } from './layout.tsx'
import { printed } from './printed.ts'
import { ServiceChoice, serviceIn } from './service-choice.tsx'

const OCCASION_NAMES: Readonly<Record<Occasion, string>> = {
  receipt: 'giấy hẹn',
  supplement: 'phiếu yêu cầu bổ sung',
  refusal: 'phiếu từ chối',
  result: 'kết quả',
}

interface Told {
  readonly done?: string
  readonly fault?: string
}

async function slipsPage(c: Context, desk: Desk, who: Who, told: Told = {}): Promise<Response> {
  const batches = await desk.collecting.slipBatches()
  return page(
    c,
    desk,
    { title: 'Phiếu có mã', who, status: told.fault === undefined ? 200 : 400 },
    <>
      {told.fault !== undefined && <Fault>{told.fault}</Fault>}
      {told.done !== undefined && <Done>{told.done}</Done>}
      <NewSlips desk={desk} />
      <section class="card" aria-labelledby="left-title">
        <h2 id="left-title">Phiếu đã in, chưa ai dùng</h2>
        {batches.length === 0 && <p>Không còn phiếu nào chưa dùng.</p>}
        <ul class="rows">
          {batches.map((batch) => (
            <Left batch={batch} />
          ))}
        </ul>
        <p class="note">
          Phiếu in ra được đếm là lời mời đã tới tay. Không phát hết thì thu lại, để tỷ lệ trả lời
          khỏi bị thấp đi.
        </p>
      </section>
    </>,
  )
}

function Left({ batch: { batch, left, until, unit } }: { readonly batch: SlipBatchLeft }) {
  return (
    <li>
      {`Đợt in ${batch}: còn ${left} phiếu, dùng được đến ${dayText(localDay(until))}`}
      <span class="note">{unit ?? 'Không ghi đơn vị'}</span>
      <form method="post" action="/staff/collecting/slips/cancel">
        <input type="hidden" name="batch" value={batch} />
        <button type="submit" class="second">{`Thu lại phiếu của đợt in ${batch}`}</button>
      </form>
    </li>
  )
}

function NewSlips({ desk }: { readonly desk: Desk }) {
  return (
    <form
      method="post"
      action="/staff/collecting/slips"
      class="card fields screen"
      target="_blank"
      aria-labelledby="new-title"
      rel="noopener"
    >
      <h2 id="new-title">In phiếu mới</h2>
      <div class="line">
        <label>
          Phát kèm
          <select name="occasion">
            {OCCASIONS.map((occasion) => (
              <option value={occasion}>{OCCASION_NAMES[occasion]}</option>
            ))}
          </select>
        </label>
        <label>
          Bao nhiêu phiếu
          <input type="number" name="count" min="1" max={MOST_SLIPS} value="24" required />
        </label>
        <label>
          Dùng được bao nhiêu ngày
          <input type="number" name="days" min="1" max="365" value="60" required />
        </label>
        <ServiceChoice content={desk.catalogue.content()} />
        <label class="tick">
          <input type="checkbox" name="tablet" value="yes" />
          Chấm trên máy tính bảng của Trung tâm
        </label>
        <button type="submit">Làm phiếu và mở trang in</button>
      </div>
      <p class="note">
        Trang in mở ở thẻ mới, tám phiếu một trang A4. Mã chỉ có trên giấy: đóng trang là mất. In
        xong thì tải lại trang này.
      </p>
    </form>
  )
}

async function make(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const occasion = OCCASIONS.find((each) => each === form.text('occasion'))
  if (occasion === undefined) {
    return await slipsPage(c, desk, who, { fault: 'Hãy chọn phiếu phát kèm giấy gì.' })
  }
  const [count, days] = [Number(form.text('count')), Number(form.text('days'))]
  const tablet = form.text('tablet') === 'yes'
  try {
    const asked = { occasion, count, days, tablet, ...serviceIn(form) }
    return printed(c, (await desk.collecting.makeSlips(asked, who)).page)
  } catch (error) {
    return await slipsPage(c, desk, who, { fault: faultTold(error) })
  }
}

async function cancel(c: Context, desk: Desk, who: Who): Promise<Response> {
  const batch = (await formOf(c)).text('batch')
  const known = (await desk.collecting.slipBatches()).some((each) => each.batch === batch)
  if (!known) {
    return await slipsPage(c, desk, who, { fault: 'Đợt in này không còn phiếu nào chưa dùng.' })
  }
  const gone = await desk.collecting.cancelSlips(batch, who)
  const done = `Đã thu lại ${gone} phiếu chưa dùng của đợt in ${batch}.`
  return await slipsPage(c, desk, who, { done })
}

export const SLIP_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/collecting/slips',
    needs: 'editor',
    handle: (c, desk, who) => slipsPage(c, desk, who),
  },
  { method: 'POST', path: '/staff/collecting/slips', needs: 'editor', handle: make },
  { method: 'POST', path: '/staff/collecting/slips/cancel', needs: 'editor', handle: cancel },
]
