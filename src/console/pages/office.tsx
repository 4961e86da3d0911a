import type { Context } from 'hono'
import { dayText, localDay } from '../../core/local-time.ts'
import { isTreeMap, type Tree, type TreeMap } from '../../core/tree.ts'
import type { Desk, Who } from '../desk.ts'
import { seenText } from '../office/change.ts'
import { hoursText } from '../office/read-form.ts'
import { WEEKDAYS } from '../words.ts'
import { Done, Fault, page } from './layout.tsx'
import { Calendar } from './office-calendar.tsx'
import { Channels } from './office-channels.tsx'

interface Told {
  readonly fault?: string
  readonly status?: 200 | 400 | 409
}

/** What staff say of the office itself. It shows what stands in the files, which the chat follows within 2 s. */
export async function officePage(
  c: Context,
  desk: Desk,
  who: Who,
  { fault, status = 200 }: Told = {},
): Promise<Response> {
  const office = await desk.officeFiles.read('office')
  const calendar = await desk.officeFiles.read('calendar')
  const today = localDay(desk.clock())
  return page(
    c,
    desk,
    { title: 'Trung tâm', who, status },
    <>
      {fault !== undefined && <Fault>{fault}</Fault>}
      {fault === undefined && c.req.query('done') !== undefined && (
        <Done>Đã lưu. Người dân thấy trong vòng 2 giây.</Done>
      )}
      <p>
        <a href="/staff/opening">Sẵn sàng mở cửa: những gì cần có trước khi mở Zalo, Telegram</a>
      </p>
      {office === null ? (
        <Fault>Tệp office.yaml đang có lỗi. Người kỹ thuật phải sửa tệp trước.</Fault>
      ) : (
        <>
          <Hours hours={partOf(office, 'hours')} />
          <Phone phone={partOf(office, 'phone')} />
          <Notice notice={partOf(office, 'notice')} today={today} />
          <Channels switchedOff={partOf(office, 'switchedOff')} channels={desk.channels} />
          <Privacy
            notice={partOf(office, 'privacyNotice')}
            version={desk.catalogue.content().settings.noticeVersion}
            text={desk.privacyNotice()}
          />
        </>
      )}
      {calendar === null ? (
        <Fault>Tệp calendar.yaml đang có lỗi. Người kỹ thuật phải sửa tệp trước.</Fault>
      ) : (
        <Calendar calendar={calendar} today={today} />
      )}
    </>,
  )
}

export function partOf(tree: TreeMap, name: string): Tree {
  return tree[name] ?? null
}

function said(part: Tree, name: string): string {
  const value = isTreeMap(part) ? part[name] : null
  return typeof value === 'string' ? value : ''
}

function ConfirmedLine({ part }: { readonly part: Tree }) {
  const by = isTreeMap(part) ? (part['confirmed'] ?? null) : null
  return by === null ? (
    <p class="note">Chưa ai xác nhận, người dân chưa thấy.</p>
  ) : (
    <p class="note">{`${said(by, 'by')} xác nhận ngày ${dayText(said(by, 'on'))}.`}</p>
  )
}

function Hours({ hours }: { readonly hours: Tree }) {
  const typed = hoursText(isTreeMap(hours) ? (hours['value'] ?? null) : null)
  return (
    <form method="post" action="/staff/office/hours" class="card fields" id="hours">
      <h2>Giờ mở cửa</h2>
      <ConfirmedLine part={hours} />
      <input type="hidden" name="seen" value={seenText(hours)} />
      <div class="week">
        {WEEKDAYS.map((name, at) => (
          <label>
            {name}
            <input name={`day${at + 1}`} value={typed[at]} maxlength={60} />
          </label>
        ))}
      </div>
      <p class="note">Viết như 07:30-11:30, 13:30-17:00. Ngày nghỉ để trống.</p>
      <button type="submit">Lưu và xác nhận giờ mở cửa</button>
    </form>
  )
}

function Phone({ phone }: { readonly phone: Tree }) {
  return (
    <form method="post" action="/staff/office/phone" class="card fields" id="phone">
      <h2>Điện thoại của Trung tâm</h2>
      <ConfirmedLine part={phone} />
      <input type="hidden" name="seen" value={seenText(phone)} />
      <label>
        Số điện thoại
        <input name="phone" type="tel" value={said(phone, 'value')} maxlength={30} />
      </label>
      <p class="note">
        Số có người nghe máy trong giờ mở cửa. Để trống thì chỉ còn số của thành phố.
      </p>
      <button type="submit">Lưu và xác nhận số điện thoại</button>
    </form>
  )
}

function Notice({ notice, today }: { readonly notice: Tree; readonly today: string }) {
  const until = said(notice, 'until')
  const isPast = until !== '' && until < today
  return (
    <section class="card" id="notice" aria-labelledby="notice-title">
      <h2 id="notice-title">Thông báo cho mọi người dân</h2>
      <p class="note">
        {notice === null
          ? 'Hiện không có thông báo nào.'
          : isPast
            ? `Thông báo này đã hết hạn ngày ${dayText(until)}, người dân không thấy nữa.`
            : `Đang hiện ở lần nhắn đầu và ở thực đơn của mọi kênh, đến hết ngày ${dayText(until)}.`}
      </p>
      <form method="post" action="/staff/office/notice" class="fields">
        <input type="hidden" name="seen" value={seenText(notice)} />
        <label>
          Nội dung
          <textarea name="text" rows={3} maxlength={300} required>
            {said(notice, 'text')}
          </textarea>
        </label>
        <label>
          Bằng tiếng Anh (không bắt buộc)
          <textarea name="englishText" rows={2} maxlength={300}>
            {said(notice, 'englishText')}
          </textarea>
        </label>
        <label>
          Đến hết ngày
          <input type="date" name="until" value={isPast ? '' : until} min={today} required />
        </label>
        <button type="submit">Đăng thông báo</button>
      </form>
      {notice !== null && (
        <form method="post" action="/staff/office/notice">
          <input type="hidden" name="seen" value={seenText(notice)} />
          <input type="hidden" name="remove" value="yes" />
          <button type="submit" class="second">
            Gỡ thông báo
          </button>
        </form>
      )}
    </section>
  )
}

interface PrivacyProps {
  readonly notice: Tree
  readonly version: string
  readonly text: string
}

function Privacy({ notice, version, text }: PrivacyProps) {
  const isOfVersion = said(notice, 'value') === version
  return (
    <form method="post" action="/staff/office/privacy" class="card fields" id="privacy">
      <h2>Lời báo về dữ liệu cá nhân</h2>
      <p class="note">{`Bản ${version}, người dân đọc ở lần nhắn đầu:`}</p>
      <p class="said">{text}</p>
      {isOfVersion ? (
        <ConfirmedLine part={notice} />
      ) : (
        <p class="note">Chưa ai ở Trung tâm xác nhận bản này.</p>
      )}
      <input type="hidden" name="seen" value={seenText(notice)} />
      <input type="hidden" name="version" value={version} />
      {!isOfVersion && <button type="submit">Tôi đã đọc và xác nhận lời báo này</button>}
    </form>
  )
}
