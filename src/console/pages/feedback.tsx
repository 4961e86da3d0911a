import type { Context } from 'hono'
import {
  type Feedback,
  type FeedbackCategory,
  feedbackNumber,
  type QueuedFeedback,
} from '../../core/feedback.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { dueText } from '../due.ts'
import { formOf } from '../form.ts'
import { whenText } from '../words.ts'
import { Done, Fault, page } from './layout.tsx'

const RECENT = 20
const LONGEST = 1500
const LONGEST_NAME = 120

export const CATEGORY_NAMES: Readonly<Record<FeedbackCategory, string>> = {
  procedure: 'Thủ tục, giấy tờ',
  conduct: 'Cách phục vụ ở quầy',
  works: 'Đường, điện, nước, rác',
  other: 'Việc khác',
}

async function list(c: Context, desk: Desk, who: Who): Promise<Response> {
  const now = desk.clock()
  const open = await desk.store.openFeedback()
  const answered = await desk.store.answeredFeedback(RECENT)
  return page(
    c,
    desk,
    { title: 'Phản ánh, kiến nghị', who },
    <>
      {c.req.query('done') !== undefined && <Done>Đã ghi; người gửi được báo trong chat.</Done>}
      <p class="note">
        Phải chuyển đến nơi giải quyết trong 5 ngày làm việc từ khi nhận. Tố cáo không nhận ở đây:
        trợ lý đã từ chối, nếu vẫn lọt vào thì chuyển cho bộ phận tiếp công dân và không chép ra nơi
        khác.
      </p>
      <section class="card" aria-labelledby="open-title">
        <h2 id="open-title">
          Chưa xong <span class="count">{open.length}</span>
        </h2>
        {open.length === 0 && <p>Không có phản ánh nào đang chờ.</p>}
        <ul class="rows">
          {open.map((each) => (
            <li class={isLate(each, now) ? 'urgent' : undefined}>
              <Line feedback={each} />
              <span class="note">{standText(each, now)}</span>
            </li>
          ))}
        </ul>
      </section>
      {answered.length > 0 && (
        <section class="card" aria-labelledby="answered-title">
          <h2 id="answered-title">Vừa trả lời</h2>
          <ul class="rows">
            {answered.map((each) => (
              <li>
                <Line feedback={each} />
                <span class="note">{standText(each, now)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  )
}

function Line({ feedback: { code, category, text } }: { readonly feedback: QueuedFeedback }) {
  const short = text.length > 160 ? `${text.slice(0, 160)}…` : text
  return (
    <a href={`/staff/feedback/${code}`}>
      <strong>{feedbackNumber(code)}</strong> {`${CATEGORY_NAMES[category]}: ${short}`}
    </a>
  )
}

function isLate({ forwarded, answer, due }: Feedback, now: number): boolean {
  return forwarded === null && answer === null && now > due
}

function standText({ forwarded, answer, due }: Feedback, now: number): string {
  if (answer !== null) return `Trả lời ${whenText(answer.at)}.`
  return forwarded === null
    ? `Chờ chuyển: ${dueText(due, now)}.`
    : `Đã chuyển ${forwarded.to} ${whenText(forwarded.at)}, chờ kết quả.`
}

interface Tried {
  readonly fault: string
  readonly status: 400 | 409
  readonly typed?: string
}

async function one(c: Context, desk: Desk, who: Who, tried?: Tried): Promise<Response> {
  const feedback = await desk.store.feedback(c.req.param('code') ?? '')
  if (feedback === null) return gone(c, desk, who)
  const { code, category, text, at, hasPicture, answer, forwarded } = feedback
  const now = desk.clock()
  return page(
    c,
    desk,
    { title: `Phản ánh ${feedbackNumber(code)}`, who, status: tried?.status ?? 200 },
    <>
      {tried !== undefined && <Fault>{tried.fault}</Fault>}
      <section class="card" aria-labelledby="said-title">
        <h2 id="said-title">{CATEGORY_NAMES[category]}</h2>
        <p class="said">{text}</p>
        <p class="note">{`Nhận ${whenText(at)}.`}</p>
        <p class={isLate(feedback, now) ? 'urgent' : undefined}>{standText(feedback, now)}</p>
        {hasPicture && (
          <p>
            <img
              class="photo"
              src={`/staff/feedback/${code}/picture`}
              alt="Ảnh người dân gửi kèm phản ánh"
            />
          </p>
        )}
      </section>
      {answer !== null && (
        <section class="card" aria-labelledby="answer-title">
          <h2 id="answer-title">Đã trả lời</h2>
          <p class="said">{answer.text}</p>
        </section>
      )}
      {answer === null && forwarded === null && (
        <form method="post" action={`/staff/feedback/${code}/forward`} class="card fields">
          <label>
            Chuyển đến
            <input name="to" maxlength={LONGEST_NAME} required aria-describedby="to-hint" />
          </label>
          <p class="note" id="to-hint">
            Tên phòng, cơ quan giải quyết; người gửi được báo tên này.
          </p>
          <button type="submit">Ghi đã chuyển</button>
        </form>
      )}
      {answer === null && (
        <form
          method="post"
          action={`/staff/feedback/${code}/answer`}
          class="card"
          data-keep={`/staff/feedback/${code}`}
          data-typed={tried === undefined ? undefined : ''}
        >
          <label>
            Trả lời người gửi
            <textarea
              name="answer"
              rows={6}
              maxlength={LONGEST}
              required
              aria-describedby="answer-hint"
            >
              {tried?.typed ?? ''}
            </textarea>
          </label>
          <p class="note" id="answer-hint">
            Gửi vào cuộc trò chuyện của người gửi, không ghi tên cán bộ. Đừng viết họ tên, số giấy
            tờ, địa chỉ của ai.
          </p>
          <button type="submit">Gửi trả lời</button>
        </form>
      )}
      <p>
        <a href="/staff/feedback">Về danh sách phản ánh</a>
      </p>
    </>,
  )
}

function gone(c: Context, desk: Desk, who: Who): Response {
  return page(
    c,
    desk,
    { title: 'Không có phản ánh này', who, status: 404 },
    <div class="card">
      <p>Số phản ánh gõ sai, đã hết hạn giữ, hoặc người gửi đã xóa dữ liệu của mình.</p>
      <p>
        <a href="/staff/feedback">Về danh sách phản ánh</a>
      </p>
    </div>,
  )
}

/** Shown on the page only: bytes of a stranger, as the picture they are and nothing else. */
async function picture(c: Context, desk: Desk, who: Who): Promise<Response> {
  const found = await desk.store.feedbackPicture(c.req.param('code') ?? '')
  if (found === null) return gone(c, desk, who)
  return c.body(Buffer.from(found.base64, 'base64'), 200, {
    'Content-Type': found.type,
    'X-Content-Type-Options': 'nosniff',
  })
}

async function forward(c: Context, desk: Desk, who: Who): Promise<Response> {
  const to = (await formOf(c)).text('to').slice(0, LONGEST_NAME)
  if (to === '') {
    return await one(c, desk, who, { fault: 'Chưa ghi chuyển đến đâu.', status: 400 })
  }
  const code = c.req.param('code') ?? ''
  return await moved(c, desk, who, await desk.store.forwardFeedback(code, to, who, desk.clock()))
}

async function answer(c: Context, desk: Desk, who: Who): Promise<Response> {
  const typed = (await formOf(c)).text('answer')
  if (typed === '' || typed.length > LONGEST) {
    const fault =
      typed === ''
        ? 'Chưa có câu trả lời. Hãy gõ rồi gửi lại.'
        : `Câu trả lời dài quá ${LONGEST} chữ cái. Hãy rút ngắn rồi gửi lại.`
    return await one(c, desk, who, { fault, status: 400, typed })
  }
  const code = c.req.param('code') ?? ''
  const done = await desk.store.answerFeedback(code, typed, who, desk.clock())
  return await moved(c, desk, who, done, typed)
}

async function moved(
  c: Context,
  desk: Desk,
  who: Who,
  done: 'done' | 'done-before' | 'unknown',
  typed?: string,
): Promise<Response> {
  if (done === 'unknown') return gone(c, desk, who)
  if (done === 'done') return c.redirect('/staff/feedback?done', 303)
  const fault = 'Người khác vừa ghi việc này rồi. Dưới đây là mới nhất.'
  return await one(c, desk, who, { fault, status: 409, ...(typed !== undefined && { typed }) })
}

export const FEEDBACK_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/feedback', menu: 'Phản ánh', needs: 'editor', handle: list },
  {
    method: 'GET',
    path: '/staff/feedback/:code',
    needs: 'editor',
    handle: (c, desk, who) => one(c, desk, who),
  },
  { method: 'GET', path: '/staff/feedback/:code/picture', needs: 'editor', handle: picture },
  { method: 'POST', path: '/staff/feedback/:code/forward', needs: 'editor', handle: forward },
  { method: 'POST', path: '/staff/feedback/:code/answer', needs: 'editor', handle: answer },
]
