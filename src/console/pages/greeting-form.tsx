import type { Context } from 'hono'
import { type GreetingKind, greetingKindOf, mayGreet } from '../../core/greetings.ts'
import type { DeliveryTask } from '../../core/home-delivery.ts'
import { isDay, type LocalDay, localDay } from '../../core/local-time.ts'
import type { Desk, Who } from '../desk.ts'
import { type Form, formOf } from '../form.ts'
import { CardForm } from './card-form.tsx'

const NAMES: Readonly<Record<GreetingKind, string>> = {
  birth: 'lời chúc mừng',
  marriage: 'lời chúc mừng',
  death: 'lời chia buồn',
}

/** Where a result may have a greeting: its wording to read, and the button by which a person sends it. */
export function GreetingForm({ task, desk }: { readonly task: DeliveryTask; readonly desk: Desk }) {
  const kind = kindOf(task, desk)
  if (kind === null || task.greeted) return null
  const { value, confirmed } = desk.office().greetings[kind]
  if (value === null || confirmed === null) {
    return (
      <p class="note">
        {`Chưa gửi được ${NAMES[kind]}: lời trong office.yaml (greetings) chưa có người duyệt.`}
      </p>
    )
  }
  return (
    <>
      {kind !== 'death' && <CardForm task={task} desk={desk} />}
      <SendForm task={task} kind={kind} said={value} />
    </>
  )
}

function SendForm({
  task: { id, hasCard },
  kind,
  said,
}: {
  readonly task: DeliveryTask
  readonly kind: GreetingKind
  readonly said: string
}) {
  return (
    <form method="post" action={`/staff/deliveries/${id}/greet`} class="fields">
      <p class="said">{said}</p>
      {kind !== 'marriage' && (
        <label>
          {kind === 'birth' ? 'Ngày sinh trên giấy' : 'Ngày mất trên giấy'}
          <input type="date" name="happened" required />
        </label>
      )}
      {kind === 'birth' && (
        <label class="tick">
          <input type="checkbox" name="family" value="yes" required />
          Không phải trẻ bị bỏ rơi
        </label>
      )}
      <p class="note">
        Gửi vào cuộc trò chuyện, không có tên ai; tên chỉ ghi trên thiếp giấy. Ngày không lưu lại.
      </p>
      <button type="submit" class="second">
        {`Gửi ${NAMES[kind]}${hasCard && kind !== 'death' ? ' kèm ảnh thiệp' : ''}`}
      </button>
    </form>
  )
}

/** Which greeting a result may have. */
export function kindOf({ procedure }: DeliveryTask, desk: Desk): GreetingKind | null {
  return greetingKindOf(desk.catalogue.content().procedures.get(procedure)?.code)
}

/** Sends it where it may be said; tells why not. `null`: it was sent. */
export async function releaseGreeting(c: Context, desk: Desk, who: Who): Promise<string | null> {
  const id = Number(c.req.param('id'))
  const task = (await desk.store.deliveries()).find((each) => each.id === id)
  const kind = task === undefined ? null : kindOf(task, desk)
  if (kind === null) return 'Kết quả này không có lời chúc mừng hay chia buồn.'
  if (desk.office().greetings[kind].confirmed === null) return 'Lời này chưa được duyệt.'
  const form = await formOf(c)
  const foundling = form.text('family') === 'yes' ? false : null
  const now = desk.clock()
  if (!mayGreet(kind, { happened: dayIn(form), foundling }, localDay(now))) {
    return kind === 'birth'
      ? 'Chỉ chúc mừng khi sinh chưa quá 60 ngày và không phải trẻ bị bỏ rơi; không rõ thì không gửi.'
      : 'Chỉ chia buồn khi mất chưa quá 30 ngày; không rõ ngày thì không gửi.'
  }
  const by = { id: who.id, name: who.name }
  const isSent = await desk.store.releaseGreeting(id, kind, by, now)
  return isSent ? null : 'Lời này đã gửi rồi.'
}

function dayIn(form: Form): LocalDay | null {
  const typed = form.text('happened')
  return isDay(typed) ? typed : null
}
