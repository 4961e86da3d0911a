import type { Context } from 'hono'
import type { QueuedQuestion } from '../../core/hand-over.ts'
import type { ChannelName } from '../../core/message.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { dueText } from '../due.ts'
import { formOf } from '../form.ts'
import { whenText } from '../words.ts'
import { ToDraft } from './answer-draft.tsx'
import { Done, Fault, page } from './layout.tsx'

const RECENT = 20
/** With the question beside it, one message on every channel. */
const LONGEST = 1500

const CHANNELS: Readonly<Record<ChannelName, string>> = {
  telegram: 'Telegram',
  'zalo-oa': 'Zalo',
  'zalo-bot': 'Zalo',
  web: 'trang web',
  terminal: 'máy thử',
}

async function queue(c: Context, desk: Desk, who: Who): Promise<Response> {
  const now = desk.clock()
  const open = await desk.store.openQuestions()
  const answered = await desk.store.answeredQuestions(RECENT)
  return page(
    c,
    desk,
    { title: 'Câu hỏi gửi cán bộ', who },
    <>
      {c.req.query('done') !== undefined && (
        <Done>Đã gửi câu trả lời vào cuộc trò chuyện của người hỏi.</Done>
      )}
      <p>
        <a href="/staff/asked">Câu máy chưa trả lời được, xếp theo nhóm</a>
      </p>
      <section class="card" aria-labelledby="open-title">
        <h2 id="open-title">
          Đang chờ <span class="count">{open.length}</span>
        </h2>
        {open.length === 0 && <p>Không có câu hỏi nào đang chờ.</p>}
        <ul class="rows">
          {open.map((question) => (
            <li class={now > question.due ? 'urgent' : undefined}>
              <Line question={question} />
              <span class="note">{dueText(question.due, now)}</span>
            </li>
          ))}
        </ul>
      </section>
      {answered.length > 0 && (
        <section class="card" aria-labelledby="answered-title">
          <h2 id="answered-title">Vừa trả lời</h2>
          <ul class="rows">
            {answered.map((question) => (
              <li>
                <Line question={question} />
                <span class="note">{answeredText(question)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  )
}

function Line({ question: { code, text } }: { readonly question: QueuedQuestion }) {
  return (
    <a href={`/staff/questions/${code}`}>
      <strong>{code}</strong> {text.length > 160 ? `${text.slice(0, 160)}…` : text}
    </a>
  )
}

function answeredText({ answer, by }: QueuedQuestion): string {
  return answer === null ? '' : `${by ?? ''} trả lời ${whenText(answer.at)}`
}

async function one(c: Context, desk: Desk, who: Who): Promise<Response> {
  const question = await desk.store.handedQuestion(c.req.param('code') ?? '')
  return question === null ? gone(c, desk, who) : onePage(c, desk, who, question)
}

interface Tried {
  readonly typed: string
  readonly fault: string
  readonly status: 400 | 409
}

function onePage(
  c: Context,
  desk: Desk,
  who: Who,
  question: QueuedQuestion,
  tried?: Tried,
): Response {
  const now = desk.clock()
  const { code, text, at, channel, procedure, due, answer } = question
  const about = procedure === null ? null : (desk.procedureName(procedure) ?? procedure)
  return page(
    c,
    desk,
    { title: `Câu hỏi số ${code}`, who, status: tried?.status ?? 200 },
    <>
      {tried !== undefined && <Fault>{tried.fault}</Fault>}
      <section class="card" aria-labelledby="asked-title">
        <h2 id="asked-title">Người dân hỏi</h2>
        <p class="said">{text}</p>
        <p class="note">{`Qua ${CHANNELS[channel]}, ${whenText(at)}.`}</p>
        {about !== null && <p class="note">{`Đang xem thủ tục: ${about}.`}</p>}
        {answer === null && <p class={now > due ? 'urgent' : undefined}>{dueText(due, now)}</p>}
      </section>
      {answer !== null && (
        <section class="card" aria-labelledby="answer-title">
          <h2 id="answer-title">Đã trả lời</h2>
          <p class="said">{answer.text}</p>
          <p class="note">{answeredText(question)}</p>
        </section>
      )}
      {answer !== null && <ToDraft question={question} desk={desk} />}
      {(answer === null || tried !== undefined) && (
        <form
          method="post"
          action={`/staff/questions/${code}`}
          class="card"
          data-keep={`/staff/questions/${code}`}
          data-typed={tried === undefined ? undefined : ''}
        >
          <label>
            Câu trả lời
            <textarea
              name="answer"
              rows={8}
              maxlength={LONGEST}
              required
              aria-describedby="answer-hint"
            >
              {tried?.typed ?? ''}
            </textarea>
          </label>
          <p class="note" id="answer-hint">
            Gửi thẳng vào cuộc trò chuyện của người hỏi, không ghi tên cán bộ. Đừng viết họ tên, số
            giấy tờ, địa chỉ của ai.
          </p>
          <button type="submit">Gửi trả lời</button>
        </form>
      )}
      <p>
        <a href="/staff/questions">Về danh sách câu hỏi</a>
      </p>
    </>,
  )
}

function gone(c: Context, desk: Desk, who: Who): Response {
  return page(
    c,
    desk,
    { title: 'Không có câu hỏi này', who, status: 404 },
    <div class="card">
      <p>Số câu hỏi gõ sai, hoặc người hỏi đã xóa dữ liệu của mình.</p>
      <p>
        <a href="/staff/questions">Về danh sách câu hỏi</a>
      </p>
    </div>,
  )
}

async function answer(c: Context, desk: Desk, who: Who): Promise<Response> {
  const code = c.req.param('code') ?? ''
  const typed = (await formOf(c)).text('answer')
  const question = await desk.store.handedQuestion(code)
  if (question === null) return gone(c, desk, who)
  if (typed === '' || typed.length > LONGEST) {
    const fault =
      typed === ''
        ? 'Chưa có câu trả lời. Hãy gõ rồi gửi lại.'
        : `Câu trả lời dài ${typed.length} chữ cái, nhiều nhất ${LONGEST}. Hãy rút ngắn rồi gửi lại.`
    return onePage(c, desk, who, question, { typed, fault, status: 400 })
  }
  const done = await desk.store.answerQuestion(code, typed, who, desk.clock())
  if (done === 'unknown') return gone(c, desk, who)
  if (done === 'done') return c.redirect('/staff/questions?done', 303)
  const now = await desk.store.handedQuestion(code)
  const fault =
    'Người khác vừa trả lời câu này, nên câu trả lời dưới đây chưa gửi. Hãy đọc câu đã gửi ở trên.'
  return now === null
    ? gone(c, desk, who)
    : onePage(c, desk, who, now, { typed, fault, status: 409 })
}

export const QUESTION_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/questions', menu: 'Câu hỏi', needs: 'editor', handle: queue },
  { method: 'GET', path: '/staff/questions/:code', needs: 'editor', handle: one },
  { method: 'POST', path: '/staff/questions/:code', needs: 'editor', handle: answer },
]
