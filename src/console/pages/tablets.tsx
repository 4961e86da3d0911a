import type { Context } from 'hono'
import { dayText, localDay } from '../../core/local-time.ts'
import type { Tablet } from '../../core/tablets.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { qrImage } from '../qr.ts'
import { faultTold } from './collecting-fault.ts'
import { Done, Fault, page } from './layout.tsx'
import { ServiceChoice, serviceIn } from './service-choice.tsx'

interface Told {
  readonly done?: string
  readonly fault?: string
  /** Of the tablet that was opened just now. */
  readonly url?: string
}

async function tabletsPage(c: Context, desk: Desk, who: Who, told: Told = {}): Promise<Response> {
  const tablets = await desk.collecting.tablets()
  return page(
    c,
    desk,
    { title: 'Máy tính bảng', who, status: told.fault === undefined ? 200 : 400 },
    <>
      {told.fault !== undefined && <Fault>{told.fault}</Fault>}
      {told.done !== undefined && <Done>{told.done}</Done>}
      {told.url !== undefined && <Opened url={told.url} />}
      <section class="card" aria-labelledby="open-title">
        <h2 id="open-title">Máy đang mở</h2>
        {tablets.length === 0 && <p>Chưa mở máy nào.</p>}
        <ul class="rows">
          {tablets.map((tablet) => (
            <Line tablet={tablet} desk={desk} />
          ))}
        </ul>
      </section>
      <NewTablet desk={desk} />
    </>,
  )
}

function Opened({ url }: { readonly url: string }) {
  return (
    <section class="card" aria-labelledby="opened-title">
      <h2 id="opened-title">Mở trang này trên máy tính bảng</h2>
      <p class="link">{url}</p>
      <img
        src={qrImage(url)}
        width="230"
        height="230"
        alt="Mã QR của trang, quét bằng máy tính bảng"
      />
      <p class="note">
        Địa chỉ chỉ hiện lần này. Đừng đăng nhập bàn làm việc trên máy tính bảng; khóa máy ở một
        trang (ghim ứng dụng) rồi để ở quầy.
      </p>
    </section>
  )
}

function Line({
  tablet: { id, service, until, openedBy },
  desk,
}: {
  readonly tablet: Tablet
  readonly desk: Desk
}) {
  const { unit, procedure } = service
  const about = procedure === null ? null : (desk.procedureName(procedure) ?? procedure)
  const name = [unit ?? 'Không ghi đơn vị', about].filter(Boolean).join(', ')
  const last = dayText(localDay(until))
  return (
    <li>
      {name}
      <span class="note">{`${openedBy} mở, tự đóng ngày ${last}`}</span>
      <form method="post" action={`/staff/collecting/tablets/${id}/close`}>
        <button type="submit" class="second">{`Đóng máy: ${name}, đến ${last}`}</button>
      </form>
    </li>
  )
}

function NewTablet({ desk }: { readonly desk: Desk }) {
  return (
    <form
      method="post"
      action="/staff/collecting/tablets"
      class="card fields screen"
      aria-labelledby="new-title"
    >
      <h2 id="new-title">Mở một máy</h2>
      <div class="line">
        <ServiceChoice content={desk.catalogue.content()} />
        <label>
          Trong bao nhiêu ngày
          <input type="number" name="days" min="1" max="31" value="1" required />
        </label>
        <button type="submit">Mở máy</button>
      </div>
      <p class="note">
        Trang tự xóa sau mỗi người, và sau một phút không ai bấm. Phiếu từ máy tính bảng đứng riêng
        trong báo cáo, không gắn hồ sơ.
      </p>
    </form>
  )
}

async function open(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  try {
    const asked = { ...serviceIn(form), days: Number(form.text('days')) }
    return await tabletsPage(c, desk, who, { url: await desk.collecting.openTablet(asked, who) })
  } catch (error) {
    return await tabletsPage(c, desk, who, { fault: faultTold(error) })
  }
}

async function close(c: Context, desk: Desk, who: Who): Promise<Response> {
  try {
    await desk.collecting.closeTablet(c.req.param('id') ?? '', who)
    return await tabletsPage(c, desk, who, { done: 'Đã đóng máy.' })
  } catch (error) {
    return await tabletsPage(c, desk, who, { fault: faultTold(error) })
  }
}

export const TABLET_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/collecting/tablets',
    needs: 'editor',
    handle: (c, desk, who) => tabletsPage(c, desk, who),
  },
  { method: 'POST', path: '/staff/collecting/tablets', needs: 'editor', handle: open },
  { method: 'POST', path: '/staff/collecting/tablets/:id/close', needs: 'editor', handle: close },
]
