import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { type Dossier, type DossierState, isEnded, promised } from '../../core/dossier.ts'
import { dossierReadings } from '../../core/dossier-code.ts'
import { faultSummary } from '../../core/fault.ts'
import { localDay } from '../../core/local-time.ts'
import type { Desk, StaffRoute, StartLink, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { isPlainLoopback } from '../loopback.ts'
import { qrImage } from '../qr.ts'
import { whenText } from '../words.ts'
import { Fault, page } from './layout.tsx'

/** As long as a citizen may stand at the counter and look for the phone. */
const QR_MS = 10 * 60_000
/** 128 bits; the chat knows a token of this length by the `d_` before it. */
const TOKEN_BYTES = 16

const STATES: Readonly<Record<DossierState, string>> = {
  registered: 'Mới đăng ký',
  received: 'Được tiếp nhận',
  refused: 'Không được tiếp nhận',
  processing: 'Đang xử lý',
  supplement: 'Yêu cầu bổ sung giấy tờ',
  payment: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  withdrawn: 'Công dân yêu cầu rút hồ sơ',
  stopped: 'Dừng xử lý',
  done: 'Đã xử lý xong',
  returned: 'Đã trả kết quả',
}

const UNREAD =
  'Không đọc được mã hồ sơ trong ô. Hãy gõ như trên giấy hẹn, ví dụ H26.15.17-261008-0975, hoặc chỉ ngày và số: 261008-0975.'
const THIS_MACHINE_ONLY =
  'Điện thoại chưa mở được mã này: người quản trị cần đặt PUBLIC_URL (địa chỉ của dịch vụ trên Internet).'
const ABSENT =
  'Không có hồ sơ này trong dữ liệu đang có. Hãy so lại từng số với giấy hẹn; hồ sơ vừa nhận thì có sau lần nạp dữ liệu tới.'
const SILENT =
  'Dịch vụ tra cứu của cơ quan đang không trả lời. Hãy thử lại sau ít phút; còn lỗi thì báo người quản trị xem lại DOSSIER_HTTP_URL.'

interface Shown {
  readonly typed?: string
  readonly fault?: string
  readonly dossiers?: readonly Dossier[]
  readonly qr?: {
    readonly code: string
    readonly links: readonly StartLink[]
    readonly until: number
  }
  readonly status?: 200 | 404 | 503
}

function dossiersPage(c: Context, desk: Desk, who: Who, shown: Shown = {}): Response {
  return page(
    c,
    desk,
    { title: 'Hồ sơ', who, status: shown.status ?? 200 },
    <>
      <form method="get" action="/staff/dossiers" class="card">
        <div class="line">
          <label>
            Mã hồ sơ
            <input
              name="code"
              value={shown.typed ?? ''}
              required
              autofocus={shown.qr === undefined}
              aria-describedby="code-hint"
            />
          </label>
          <button type="submit">Tìm</button>
        </div>
        <p class="note" id="code-hint">
          Trên giấy hẹn; quét bằng máy đọc mã vạch cũng được.
        </p>
      </form>
      <p>
        <a href="/staff/dossiers/import">Nạp dữ liệu hồ sơ từ tệp</a>
      </p>
      {shown.fault !== undefined && <Fault>{shown.fault}</Fault>}
      {shown.dossiers?.map((dossier) => (
        <Found dossier={dossier} />
      ))}
      {shown.qr !== undefined && <FollowQr {...shown.qr} />}
    </>,
  )
}

function Found({ dossier }: { readonly dossier: Dossier }) {
  const { code, state, procedureName, due, missing, source, asOf, sample } = dossier
  const now = promised(dossier)
  return (
    <section class="card" aria-labelledby={code}>
      <h2 id={code}>{code}</h2>
      <ul class="rows">
        <li>
          <strong>{STATES[state]}</strong>
          {procedureName !== null && <span class="note">{procedureName}</span>}
        </li>
        {now !== null && (
          <li>
            {`Hẹn trả ${whenText(now)}`}
            {now !== due && <span class="note">Ngày hẹn lại, theo thư xin lỗi.</span>}
          </li>
        )}
        {missing.length > 0 && <li>{`Cần bổ sung: ${missing.join('; ')}`}</li>}
      </ul>
      {sample && <p class="note">Đây là hồ sơ mẫu để thử, không có thật.</p>}
      <p class="note">{`Theo ${source}, lúc ${whenText(asOf)}.`}</p>
      {isEnded(state) ? (
        <p>Hồ sơ đã kết thúc, không còn gì để theo dõi.</p>
      ) : (
        <form method="post" action="/staff/dossiers/follow">
          <input type="hidden" name="code" value={code} />
          <button type="submit">Hiện mã QR để người dân theo dõi</button>
        </form>
      )}
    </section>
  )
}

function FollowQr({ code, links, until }: NonNullable<Shown['qr']>) {
  return (
    <section class="card" aria-labelledby="qr-title">
      <h2 id="qr-title">{`Theo dõi hồ sơ ${code}`}</h2>
      <p>
        {`Đưa màn hình cho người nộp hồ sơ quét bằng điện thoại. Quét được một lần, đến ${whenText(until)}; sau đó bấm lại nút hiện mã.`}
      </p>
      <ul class="codes">
        {links.map(({ label, url }) => (
          <li>
            <h3>{label}</h3>
            {isPlainLoopback(url) && <p class="note">{THIS_MACHINE_ONLY}</p>}
            <img src={qrImage(url)} width={260} height={260} alt={`Mã QR mở ${label}`} />
          </li>
        ))}
      </ul>
      <p class="note">
        Chỉ đưa cho đúng người nộp hồ sơ hoặc người được ủy quyền: ai quét cũng xem được hồ sơ này.
      </p>
      <form method="post" action="/staff/dossiers/follow">
        <input type="hidden" name="code" value={code} />
        <button type="submit" class="second">
          Hiện mã mới
        </button>
      </form>
    </section>
  )
}

/** Opens what the code in the address may mean. That somebody looked is written down, for it is a person's dossier. */
async function search(c: Context, desk: Desk, who: Who): Promise<Response> {
  const typed = (c.req.query('code') ?? '').slice(0, 200).trim()
  if (typed === '') return dossiersPage(c, desk, who)
  const at = desk.clock()
  const ownUnit = desk.office().dossierUnit.value
  const readings = dossierReadings(typed, { ownUnit, today: localDay(at) })
  if (readings.length === 0)
    return dossiersPage(c, desk, who, { typed, fault: UNREAD, status: 404 })
  const read = await Promise.all(readings.map(({ code }) => readFor(desk, code)))
  const dossiers = read.filter((each) => each !== null && each !== 'silent')
  if (dossiers.length === 0)
    return notRead(c, desk, who, { typed, isSilent: read.includes('silent') })
  for (const { code: about } of dossiers) {
    await desk.store.audit({ at, by: who, action: 'dossier-opened', about, detail: {} })
  }
  return dossiersPage(c, desk, who, { typed, dossiers })
}

/** The office's own service may not answer. */
async function readFor(desk: Desk, code: string): Promise<Dossier | 'silent' | null> {
  try {
    return await desk.readDossier(code)
  } catch (error) {
    desk.log.warn('dossier-source-failed', { fault: faultSummary(error, [code]) })
    return 'silent'
  }
}

function notRead(
  c: Context,
  desk: Desk,
  who: Who,
  { typed, isSilent }: { typed: string; isSilent: boolean },
): Response {
  return isSilent
    ? dossiersPage(c, desk, who, { typed, fault: SILENT, status: 503 })
    : dossiersPage(c, desk, who, { typed, fault: ABSENT, status: 404 })
}

async function follow(c: Context, desk: Desk, who: Who): Promise<Response> {
  const typed = (await formOf(c)).text('code').slice(0, 200)
  const dossier = await readFor(desk, typed)
  if (dossier === null || dossier === 'silent') {
    return notRead(c, desk, who, { typed, isSilent: dossier === 'silent' })
  }
  const { code } = dossier
  const at = desk.clock()
  const until = at + QR_MS
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await desk.store.audit({ at, by: who, action: 'follow-shown', about: code, detail: {} })
  await desk.store.keepOneTime(token, { kind: 'follow', code }, until)
  const links = desk.startLinks(`d_${token}`)
  return dossiersPage(c, desk, who, { qr: { code, links, until } })
}

export const DOSSIER_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/dossiers', menu: 'Hồ sơ', needs: 'editor', handle: search },
  { method: 'POST', path: '/staff/dossiers/follow', needs: 'editor', handle: follow },
]
