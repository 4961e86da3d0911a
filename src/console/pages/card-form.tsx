import type { Context } from 'hono'
import { type CardReading, MOST_CARD_BYTES } from '../../core/greeting-card.ts'
import type { DeliveryTask } from '../../core/home-delivery.ts'
import { MOST_PHOTO_BYTES } from '../../core/photo.ts'
import type { Desk, Who } from '../desk.ts'

const MOST_MB = MOST_CARD_BYTES / (1024 * 1024)
const FAULTS: Readonly<Record<Exclude<CardReading['kind'], 'card'>, string>> = {
  'not-decodable': 'Tệp này không phải ảnh PNG hay JPEG mở được. Hãy lưu lại thiệp thành ảnh.',
  'too-large': `Ảnh lớn quá. Zalo nhận nhiều nhất ${MOST_MB} MB; hãy lưu ảnh nhỏ hơn.`,
  'citizen-card': 'Ảnh có mã của thẻ căn cước, không dùng làm thiệp được.',
  unavailable: 'Chưa đọc được ảnh lúc này. Hãy thử lại sau một phút.',
}

/** The picture of a finished card: to upload, to look at before it is sent, to take back. */
export function CardForm({ task, desk }: { readonly task: DeliveryTask; readonly desk: Desk }) {
  const { id, hasCard } = task
  if (hasCard) {
    return (
      <form method="post" action={`/staff/deliveries/${id}/card/drop`} class="fields">
        <img class="photo" src={`/staff/deliveries/${id}/card`} alt="Ảnh thiệp sẽ gửi kèm" />
        <button type="submit" class="second">
          Bỏ ảnh thiệp
        </button>
      </form>
    )
  }
  return (
    <form
      method="post"
      action={`/staff/deliveries/${id}/card`}
      enctype="multipart/form-data"
      class="fields"
    >
      <label>
        Ảnh thiệp (không bắt buộc)
        <input type="file" name="file" accept="image/png,image/jpeg" required />
      </label>
      <label class="tick">
        <input type="checkbox" name="nameless" value="yes" required />
        Ảnh không có tên, ngày sinh, địa chỉ hay mặt ai
      </label>
      <p class="note">
        {`PNG hoặc JPEG, nhiều nhất ${MOST_MB} MB. Xem lại ảnh rồi mới gửi. Ảnh tự xóa ${desk.catalogue.content().settings.keep.answered} ngày sau khi gửi.`}
        {!desk.publicUrl().startsWith('https://') &&
          ' Dịch vụ chưa có địa chỉ https, nên ảnh chỉ hiện ở trò chuyện trên web.'}
      </p>
      <button type="submit" class="second">
        Tải ảnh lên
      </button>
    </form>
  )
}

/** Keeps it beside the task; tells why not. `null`: it is kept. */
export async function keepCard(
  c: Context,
  desk: Desk,
  who: Who,
  id: number,
): Promise<string | null> {
  const length = Number(c.req.header('Content-Length') ?? Number.NaN)
  // Where no length is told, what is read is not bounded.
  if (!(length <= MOST_PHOTO_BYTES)) return FAULTS['too-large']
  const { file, nameless } = await c.req.parseBody()
  if (!(file instanceof File) || file.size === 0) return 'Chưa chọn ảnh nào.'
  if (nameless !== 'yes') return 'Ảnh gửi qua chat không được có tên ai. Hãy xem lại rồi đánh dấu.'
  const read = await desk.readCard(new Uint8Array(await file.arrayBuffer()))
  if (read.kind !== 'card') return FAULTS[read.kind]
  const by = { id: who.id, name: who.name }
  const isKept = await desk.store.keepCard(id, read.picture, by, desk.clock())
  return isKept ? null : 'Lời này đã gửi rồi, ảnh không gửi kèm được nữa.'
}

export async function dropCard(c: Context, desk: Desk, who: Who): Promise<string | null> {
  const by = { id: who.id, name: who.name }
  const isDropped = await desk.store.dropCard(taskIn(c), by, desk.clock())
  return isDropped ? null : 'Ảnh này đã gửi hoặc đã bỏ rồi.'
}

/** Shown on the page only. */
export async function cardPicture(c: Context, desk: Desk): Promise<Response> {
  const picture = await desk.store.greetingCard(taskIn(c))
  if (picture === null) return c.notFound()
  return c.body(Buffer.from(picture.base64, 'base64'), 200, {
    'Content-Type': picture.type,
    'X-Content-Type-Options': 'nosniff',
  })
}

/** 0, which no task has, for an address that names none. */
function taskIn(c: Context): number {
  const id = Number(c.req.param('id'))
  return Number.isSafeInteger(id) ? id : 0
}
