import type { Context } from 'hono'
import type { DeadLetterShown } from '../../core/dead-letters.ts'
import type { ChannelName } from '../../core/message.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { whenText } from '../words.ts'
import { Fault, page } from './layout.tsx'

export const DEAD_LETTERS_PATH = '/staff/dead-letters'
const AT_MOST = 100
const GONE = 'Tin này đã được thử lại, hoặc đã hết hạn giữ.'

const CHANNELS: Readonly<Record<ChannelName, string>> = {
  telegram: 'Telegram',
  'zalo-oa': 'Zalo OA',
  'zalo-bot': 'Zalo Bot',
  web: 'trang web',
  terminal: 'dòng lệnh',
}

async function deadLettersPage(
  c: Context,
  desk: Desk,
  who: Who,
  fault: string | null = null,
): Promise<Response> {
  const letters = await desk.store.deadLetters(AT_MOST)
  return page(
    c,
    desk,
    { title: 'Tin không trả lời được', who, status: fault === null ? 200 : 400 },
    <>
      {fault !== null && <Fault>{fault}</Fault>}
      <p class="note">
        Máy gặp lỗi ba lần với mỗi tin này, người hỏi đã nhận lời xin lỗi. Nội dung tin được niêm
        phong, không ai đọc ở đây. Sửa xong nguyên nhân (nội dung có lỗi, bản mới của phần mềm) thì
        bấm Thử lại: máy trả lời tin ấy như tin vừa đến.
      </p>
      {letters.length === 0 && <p>Không có tin nào.</p>}
      {letters.map((letter) => (
        <Letter letter={letter} />
      ))}
    </>,
  )
}

function Letter({ letter }: { readonly letter: DeadLetterShown }) {
  const { seq, channel, admitted, buried, fault } = letter
  const why = whyNot(letter)
  return (
    <section class="card">
      <h2>{`Tin số ${seq}, ${CHANNELS[channel]}`}</h2>
      <p>{`Đến ${whenText(admitted)}, thôi thử ${whenText(buried)}.`}</p>
      <p>
        Lỗi: <code>{fault}</code>
      </p>
      {why === null ? (
        <form method="post" action={`${DEAD_LETTERS_PATH}/${seq}/retry`}>
          <button type="submit">Thử lại</button>
        </form>
      ) : (
        <p class="note">{why}</p>
      )}
    </section>
  )
}

/** Why trying again would help nobody; `null` where it may. */
function whyNot({ kept, channel }: DeadLetterShown): string | null {
  if (!kept) return 'Nội dung tin đã hỏng hoặc đã xóa: không thử lại được.'
  if (channel !== 'web') return null
  return 'Người hỏi ở trang web đã nhận lời xin lỗi và không chờ nữa: trả lời bây giờ không đến được họ.'
}

async function retry(c: Context, desk: Desk, who: Who): Promise<Response> {
  const seq = Number(c.req.param('seq'))
  const by = { id: who.id, name: who.name }
  const isBack =
    Number.isSafeInteger(seq) && (await desk.store.retryDeadLetter(seq, by, desk.clock()))
  return isBack ? c.redirect(DEAD_LETTERS_PATH, 303) : await deadLettersPage(c, desk, who, GONE)
}

export const DEAD_LETTER_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: DEAD_LETTERS_PATH,
    needs: 'admin',
    handle: (c, desk, who) => deadLettersPage(c, desk, who),
  },
  { method: 'POST', path: `${DEAD_LETTERS_PATH}/:seq/retry`, needs: 'admin', handle: retry },
]
