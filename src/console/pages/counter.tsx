import type { Context } from 'hono'
import { isChoiceId } from '../../core/choice-id.ts'
import type { Receipt } from '../../core/receipts.ts'
import { clean } from '../../core/text.ts'
import { type Asked, counterTurn, type Shown, textUnder } from '../counter/turn.ts'
import type { Desk, StaffRoute, StartLink, Who } from '../desk.ts'
import { FILES } from '../files.ts'
import { formOf } from '../form.ts'
import { qrImage } from '../qr.ts'
import { page } from './layout.tsx'

const LONGEST = 200
/** So long without a touch, and the next citizen finds nothing of the one before. */
const CLEARS_MS = 60_000
const KIOSK = '/staff/kiosk'
const COUNTER = '/staff/counter'

/** What the address asks for; `null` for the empty page. */
function askedIn(c: Context): Asked | null {
  const choice = (c.req.query('choice') ?? '').slice(0, 64)
  if (isChoiceId(choice)) return { kind: 'choice', choice }
  const text = clean(c.req.query('q') ?? '')
    .trim()
    .slice(0, LONGEST)
  return text === '' ? null : { kind: 'text', text }
}

function counterPage(c: Context, desk: Desk, who: Who): Response {
  const asked = askedIn(c)
  return page(
    c,
    desk,
    { title: 'Quầy', who },
    <>
      <script src={FILES.counter.href} defer></script>
      <Box asked={asked} at={COUNTER} />
      {asked !== null && <Answer shown={counterTurn(asked, desk.askChat)} at={COUNTER} />}
      <p class="note">
        Gõ việc người dân cần, Enter. Bấm số để chọn trường hợp, P để in.{' '}
        <a href={KIOSK}>Mở chế độ người dân tự tra</a>
      </p>
    </>,
  )
}

/** For whoever stands before it: no account, nothing of the office's work, and it forgets. */
function kioskPage(c: Context, desk: Desk): Response {
  const asked = askedIn(c)
  return page(
    c,
    desk,
    { title: 'Cần giấy tờ gì?', who: null },
    <>
      <script src={FILES.counter.href} defer></script>
      <div
        class="kiosk"
        data-clears={CLEARS_MS}
        data-start={KIOSK}
        hx-boost="true"
        hx-push-url="false"
        hx-target=".kiosk"
        hx-select=".kiosk"
        hx-swap="outerHTML"
      >
        <Box asked={asked} at={KIOSK} />
        {asked !== null && <Answer shown={counterTurn(asked, desk.askChat)} at={KIOSK} />}
        {asked !== null && (
          <p>
            <a class="button" href={KIOSK}>
              Xóa, để người sau dùng
            </a>
          </p>
        )}
        <p class="note">Không ai chạm vào trong 60 giây thì màn hình tự xóa.</p>
      </div>
    </>,
  )
}

function Box({ asked, at }: { readonly asked: Asked | null; readonly at: string }) {
  return (
    <form method="get" action={at} class="card">
      <div class="line">
        <label>
          Người dân cần làm gì
          <input
            name="q"
            value={asked?.kind === 'text' ? asked.text : ''}
            maxlength={LONGEST}
            required
            autocomplete="off"
            autofocus={asked === null}
          />
        </label>
        <button type="submit">Tìm</button>
      </div>
    </form>
  )
}

function Answer({ shown, at }: { readonly shown: Shown; readonly at: string }) {
  const { texts, choices, receipt, choice } = shown
  const first = choices[0]
  return (
    <section class="card" aria-label="Trả lời">
      {receipt !== null && choice !== null && (
        <form method="post" action={`${at}/print`} hx-boost="false">
          <input type="hidden" name="choice" value={choice} />
          <button type="submit" data-key="p" autofocus>
            In phiếu hướng dẫn
          </button>
        </form>
      )}
      {texts.map((text) => (
        <p class="said">{text}</p>
      ))}
      <ol class="picks">
        {choices.slice(0, 9).map(({ id, label }, i) => (
          <li>
            <a
              class="button"
              href={`${at}?choice=${encodeURIComponent(id)}`}
              data-key={String(i + 1)}
              autofocus={receipt === null && id === first?.id}
            >
              {label}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The list is kept under its code, and printed with the ways to take it home. */
async function print(c: Context, desk: Desk, back: string): Promise<Response> {
  const choice = (await formOf(c)).text('choice').slice(0, 64)
  const shown = isChoiceId(choice)
    ? counterTurn({ kind: 'choice', choice }, desk.askChat)
    : { receipt: null }
  if (shown.receipt === null) return c.redirect(back, 303)
  const { procedure, chosen } = shown.receipt
  const kept = await desk.store.keepReceipt(
    { procedure, chosen },
    textUnder(shown.receipt),
    desk.clock(),
  )
  return c.html(`<!doctype html>${slip(desk, kept, back)}`)
}

function slip(desk: Desk, receipt: Receipt, back: string) {
  const { code, text } = receipt
  const { name, phone } = desk.office()
  const zalo = desk.zaloChat()
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`Phiếu ${code}`}</title>
        <link rel="stylesheet" href={FILES.slip.href} />
        <link rel="icon" href={FILES.icon.href} type="image/svg+xml" />
        <script src={FILES.print.href} defer></script>
      </head>
      <body data-back={back}>
        <main>
          <h1>
            {name}
            {phone.confirmed !== null && `, điện thoại ${phone.value}`}
          </h1>
          <p class="list">{text}</p>
          <p>
            Mã phiếu <span class="code">{code}</span>
          </p>
          <ul class="home">
            {desk.startLinks(`c_${code}`).map((link) => (
              <Home link={link} how="Quét để mở lại phiếu này" />
            ))}
            {zalo !== null && (
              <Home link={{ label: 'Gửi vào Zalo', url: zalo }} how={`Quét, rồi nhắn mã ${code}`} />
            )}
          </ul>
          <p class="screen">
            <a href={back}>Về tìm thủ tục khác</a>
          </p>
        </main>
      </body>
    </html>
  )
}

function Home({ link: { label, url }, how }: { readonly link: StartLink; readonly how: string }) {
  return (
    <li>
      <img src={qrImage(url)} alt={`Mã QR: ${label}`} />
      <strong>{label}</strong>. {how}.
    </li>
  )
}

export const COUNTER_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: COUNTER, menu: 'Quầy', needs: 'editor', handle: counterPage },
  {
    method: 'POST',
    path: `${COUNTER}/print`,
    needs: 'editor',
    handle: (c, desk) => print(c, desk, COUNTER),
  },
  { method: 'GET', path: KIOSK, needs: 'anyone', handle: (c, desk) => kioskPage(c, desk) },
  {
    method: 'POST',
    path: `${KIOSK}/print`,
    needs: 'anyone',
    handle: (c, desk) => print(c, desk, KIOSK),
  },
]
