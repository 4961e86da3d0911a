import type { Context } from 'hono'
import type { Content } from '../../core/content.ts'
import {
  CLERKS,
  DRAWN,
  GRADES,
  type Grade,
  gradedOf,
  nextFor,
  type QuestionSample,
  type SampledQuestion,
} from '../../core/grading.ts'
import type { Month } from '../../core/leader.ts'
import { localDay } from '../../core/local-time.ts'
import { instantsOf, monthBefore, monthIn, monthText } from '../../core/months.ts'
import type { Outcome, OutcomeKind } from '../../core/turn.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { FILES } from '../files.ts'
import { formOf } from '../form.ts'
import { gradedText } from '../graded-text.ts'
import { Done, Fault, page } from './layout.tsx'

const LABELS: Readonly<Record<Grade, string>> = {
  right: 'Đúng',
  partial: 'Đúng một phần',
  wrong: 'Sai',
}

const MEANT: Readonly<Partial<Record<OutcomeKind, string>>> = {
  answered: 'Trả lời bằng',
  offered: 'Đưa ra để chọn',
  'procedure-asked': 'Hỏi lại để chọn',
  'case-asked': 'Hỏi lại trường hợp của',
  'list-given': 'Đưa danh mục giấy tờ của',
  elsewhere: 'Chỉ sang nơi khác',
  declined: 'Nói là chưa trả lời được, và chỉ cách gặp người',
}

/** Two clerks grade each question, and neither sees what the other said. */
async function grading(
  c: Context,
  desk: Desk,
  who: Who,
  fault: string | null = null,
): Promise<Response> {
  const month = monthIn(c.req.query('month') ?? '') ?? monthBefore(localDay(desk.clock()))
  const sample = await desk.store.sampleOf(month)
  const next = sample === null ? null : nextFor(who.id, sample)
  return page(
    c,
    desk,
    {
      title: `Chấm câu trả lời tháng ${monthText(month)}`,
      who,
      status: fault === null ? 200 : 409,
    },
    <>
      {fault !== null && <Fault>{fault}</Fault>}
      {sample === null && <NotDrawn month={month} />}
      {sample !== null && next !== null && (
        <Question
          question={next}
          month={month}
          content={desk.catalogue.content()}
          done={
            sample.questions.filter(({ grades }) => grades.some(({ by }) => by === who.id)).length
          }
        />
      )}
      {sample !== null && next === null && <Ended sample={sample} />}
      <script src={FILES.gradeKeys.href} defer></script>
    </>,
  )
}

function NotDrawn({ month }: { readonly month: Month }) {
  return (
    <section class="card" aria-labelledby="draw-title">
      <h2 id="draw-title">Chưa rút câu hỏi</h2>
      <p>
        {`Máy rút ngẫu nhiên ${DRAWN} câu trong tháng, chỉ trong những câu mà người dân cho giữ; số riêng tư đã che. Mỗi câu cần ${CLERKS} người chấm, không xem của nhau.`}
      </p>
      <form method="post" action={`/staff/reform/grading/draw?month=${month}`}>
        <button type="submit">Rút câu hỏi</button>
      </form>
    </section>
  )
}

function Question({
  question: { id, asked },
  month,
  content,
  done,
}: {
  readonly question: SampledQuestion
  readonly month: Month
  readonly content: Content
  readonly done: number
}) {
  if (asked === null) return null
  const [first] = asked.outcome.kind === 'answered' ? asked.outcome.ids : []
  return (
    <section class="card" aria-labelledby="question-title">
      <h2 id="question-title">Người dân hỏi</h2>
      <p class="said">{asked.text}</p>
      <p>{`${outcomeText(asked.outcome, content)}.`}</p>
      {first !== undefined && content.procedures.has(first) && (
        <p>
          <a href={`/staff/catalogue/${first}/preview`} target="_blank" rel="noreferrer">
            Xem câu trả lời (mở trang khác)
          </a>
        </p>
      )}
      <form method="post" action={`/staff/reform/grading?month=${month}`} class="line grade">
        <input type="hidden" name="question" value={id} />
        {GRADES.map((grade, i) => (
          <button
            type="submit"
            name="grade"
            value={grade}
            class={i === 0 ? undefined : 'second'}
            autofocus={i === 0}
          >
            {`${i + 1}. ${LABELS[grade]}`}
          </button>
        ))}
      </form>
      <p class="note">
        {`Đã chấm ${done} câu. Bấm phím 1, 2, 3 cũng được. Đúng: người hỏi được đúng việc của mình. Đúng một phần: có đúng việc nhưng còn thiếu hoặc còn phải chọn.`}
      </p>
    </section>
  )
}

function Ended({ sample }: { readonly sample: QuestionSample }) {
  const { open } = gradedOf(sample)
  return (
    <section class="card" aria-labelledby="ended-title">
      <h2 id="ended-title">Không còn câu nào cho ông/bà chấm</h2>
      {open > 0 ? (
        <p>{`Còn ${open} câu chờ người khác chấm.`}</p>
      ) : (
        <Done>{gradedText(sample)}</Done>
      )}
      <p class="note">{`Mầm rút: ${sample.seed}.`}</p>
    </section>
  )
}

function outcomeText({ kind, ids }: Outcome, content: Content): string {
  const meant = MEANT[kind] ?? 'Hiểu là không hỏi thủ tục'
  const names = ids.map(
    (id) =>
      content.procedures.get(id)?.name ??
      content.topics.get(id)?.name ??
      content.elsewhere.get(id)?.name ??
      id,
  )
  return names.length === 0 ? meant : `${meant}: ${names.join('; ')}`
}

async function draw(c: Context, desk: Desk, who: Who): Promise<Response> {
  const now = desk.clock()
  const month = monthIn(c.req.query('month') ?? '') ?? monthBefore(localDay(now))
  if (month > monthBefore(localDay(now))) {
    return await grading(c, desk, who, `Tháng ${monthText(month)} chưa hết, chưa rút được.`)
  }
  // Of the month alone: nobody can draw again until the questions please them.
  const seed = `cau-hoi-${month}`
  const isDrawn = await desk.store.drawQuestions({ month, seed, ...instantsOf(month) }, who, now)
  if (!isDrawn) {
    const fault = `Tháng ${monthText(month)} đã rút rồi, hoặc không còn câu hỏi nào được giữ.`
    return await grading(c, desk, who, fault)
  }
  return c.redirect(`/staff/reform/grading?month=${month}`, 303)
}

async function give(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const [id, grade] = [Number(form.text('question')), form.text('grade')]
  const known = GRADES.find((each) => each === grade)
  const isGiven =
    Number.isSafeInteger(id) &&
    known !== undefined &&
    (await desk.store.gradeQuestion(id, known, who))
  if (!isGiven) {
    return await grading(c, desk, who, 'Câu ấy vừa có người chấm. Mời ông/bà chấm câu dưới đây.')
  }
  const month = monthIn(c.req.query('month') ?? '')
  return c.redirect(`/staff/reform/grading${month === null ? '' : `?month=${month}`}`, 303)
}

export const GRADING_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/reform/grading',
    needs: 'editor',
    handle: (c, desk, who) => grading(c, desk, who),
  },
  { method: 'POST', path: '/staff/reform/grading', needs: 'editor', handle: give },
  { method: 'POST', path: '/staff/reform/grading/draw', needs: 'editor', handle: draw },
]
