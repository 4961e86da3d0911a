import type { Context } from 'hono'
import type { DeliveryState, DeliveryTask } from '../../core/home-delivery.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { whenText } from '../words.ts'
import { cardPicture, dropCard, keepCard } from './card-form.tsx'
import { GreetingForm, kindOf, releaseGreeting } from './greeting-form.tsx'
import { Done, Fault, page } from './layout.tsx'

const STATES: Readonly<Record<DeliveryState, string>> = {
  asked: 'Chờ gửi',
  sent: 'Đã gửi',
  delivered: 'Đã trao',
}
const GONE = 'Việc này vừa có người ghi rồi. Danh sách dưới đây là mới nhất.'

async function deliveriesPage(
  c: Context,
  desk: Desk,
  who: Who,
  fault: string | null = null,
  status: 400 | 409 = 409,
): Promise<Response> {
  const tasks = await desk.store.deliveries()
  const waiting = tasks.filter(({ state }) => state === 'asked').length
  return page(
    c,
    desk,
    { title: 'Trả kết quả tại nhà', who, status: fault === null ? 200 : status },
    <>
      {fault !== null && <Fault>{fault}</Fault>}
      {c.req.query('done') !== undefined && <Done>Đã ghi; người dân được báo trong chat.</Done>}
      {c.req.query('card') !== undefined && <Done>Đã ghi ảnh thiệp; chưa gửi cho ai.</Done>}
      <p class="note">
        Người dân đã đồng ý cho biết địa chỉ để nhận kết quả. Chỉ dùng để giao; địa chỉ tự xóa sau
        khi trao.
      </p>
      {waiting > 0 && (
        <p>
          <a href="/staff/deliveries/labels">{`In nhãn (${waiting})`}</a>
        </p>
      )}
      {tasks.length === 0 && <p>Chưa có ai đăng ký nhận tại nhà.</p>}
      {tasks.map((task) => (
        <Task task={task} desk={desk} />
      ))}
    </>,
  )
}

function Task({ task, desk }: { readonly task: DeliveryTask; readonly desk: Desk }) {
  const { id, procedure, dossier, state, changed, to } = task
  return (
    <section class="card" aria-labelledby={`delivery-${id}`}>
      <h2 id={`delivery-${id}`}>{desk.procedureName(procedure) ?? procedure}</h2>
      <p>{`${STATES[state]}, ${whenText(changed)}${dossier === null ? '' : `. Hồ sơ ${dossier}`}`}</p>
      {to === null ? (
        <p class="note">Địa chỉ đã xóa.</p>
      ) : (
        <p>
          <strong>{to.name}</strong>
          <br />
          {to.address}
          <br />
          {to.phone}
        </p>
      )}
      <GreetingForm task={task} desk={desk} />
      {state !== 'delivered' && (
        <form method="post" action={`/staff/deliveries/${id}`} class="line">
          {state === 'asked' && (
            <button type="submit" name="to" value="sent">
              Đã gửi đi
            </button>
          )}
          <button type="submit" name="to" value="delivered" class="second">
            Đã trao tận tay
          </button>
        </form>
      )}
    </section>
  )
}

async function move(c: Context, desk: Desk, who: Who): Promise<Response> {
  const to = (await formOf(c)).text('to') === 'delivered' ? 'delivered' : 'sent'
  const id = Number(c.req.param('id'))
  const by = { id: who.id, name: who.name }
  const isMoved = Number.isSafeInteger(id)
    ? await desk.store.moveDelivery(id, to, by, desk.clock())
    : false
  return isMoved
    ? c.redirect('/staff/deliveries?done', 303)
    : await deliveriesPage(c, desk, who, GONE)
}

async function greet(c: Context, desk: Desk, who: Who): Promise<Response> {
  const fault = await releaseGreeting(c, desk, who)
  return fault === null
    ? c.redirect('/staff/deliveries?done', 303)
    : await deliveriesPage(c, desk, who, fault)
}

/** A picture for the congratulation, looked at before it is sent; a condolence has none. */
async function card(c: Context, desk: Desk, who: Who): Promise<Response> {
  const id = Number(c.req.param('id'))
  const task = (await desk.store.deliveries()).find((each) => each.id === id)
  const kind = task === undefined ? null : kindOf(task, desk)
  const fault =
    kind === null || kind === 'death'
      ? 'Kết quả này không có thiệp chúc mừng.'
      : await keepCard(c, desk, who, id)
  return fault === null
    ? c.redirect(`/staff/deliveries?card#delivery-${id}`, 303)
    : await deliveriesPage(c, desk, who, fault, 400)
}

async function noCard(c: Context, desk: Desk, who: Who): Promise<Response> {
  const fault = await dropCard(c, desk, who)
  return fault === null
    ? c.redirect('/staff/deliveries?card', 303)
    : await deliveriesPage(c, desk, who, fault)
}

/** What is still to be sent, one label each, to print and cut. That they were printed is written down. */
async function labels(c: Context, desk: Desk, who: Who): Promise<Response> {
  const tasks = (await desk.store.deliveries()).filter(({ state }) => state === 'asked')
  const by = { id: who.id, name: who.name }
  const detail = { count: String(tasks.length) }
  const action = 'labels-printed'
  await desk.store.audit({ at: desk.clock(), by, action, about: '', detail })
  return page(
    c,
    desk,
    { title: 'Nhãn gửi kết quả', who },
    <>
      <p class="note">Bấm in trong trình duyệt. Hủy nhãn thừa sau khi in.</p>
      {tasks.length === 0 && <p>Không có gì chờ gửi.</p>}
      {tasks.map(({ id, to, dossier }) => (
        <section class="card label">
          <p>{`Người gửi: ${desk.office().name}`}</p>
          {to !== null && (
            <p>
              <strong>{to.name}</strong>
              <br />
              {to.address}
              <br />
              {`Điện thoại: ${to.phone}`}
            </p>
          )}
          <p class="note">{dossier ?? `Số ${id}`}</p>
        </section>
      ))}
    </>,
  )
}

export const DELIVERY_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/deliveries',
    menu: 'Trả tại nhà',
    needs: 'editor',
    handle: (c, desk, who) => deliveriesPage(c, desk, who),
  },
  { method: 'GET', path: '/staff/deliveries/labels', needs: 'editor', handle: labels },
  { method: 'POST', path: '/staff/deliveries/:id/greet', needs: 'editor', handle: greet },
  { method: 'GET', path: '/staff/deliveries/:id/card', needs: 'editor', handle: cardPicture },
  {
    method: 'POST',
    path: '/staff/deliveries/:id/card',
    needs: 'editor',
    takesFiles: true,
    handle: card,
  },
  { method: 'POST', path: '/staff/deliveries/:id/card/drop', needs: 'editor', handle: noCard },
  { method: 'POST', path: '/staff/deliveries/:id', needs: 'editor', handle: move },
]
