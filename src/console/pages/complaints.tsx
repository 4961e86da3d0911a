import type { Context } from 'hono'
import { countedShown, countedWeeks } from '../../core/counted-reasons.ts'
import { dayText, localDay } from '../../core/local-time.ts'
import { isTaskFor } from '../../core/rating-duty.ts'
import type { RatingTask } from '../../core/survey.ts'
import { TASK_OUTCOMES } from '../../core/survey-records.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { OUTCOME_NAMES } from '../words.ts'
import { Fault, page } from './layout.tsx'

const LONGEST_ANSWER = 500
const GONE = 'Việc này đã có người làm xong, hoặc không phải việc của tài khoản này.'
const NO_OUTCOME = 'Hãy chọn kết quả xem xét rồi mới đóng việc.'
const NO_ANSWER =
  'Người này muốn được trả lời: hãy gõ câu trả lời (nhiều nhất 500 ký tự) rồi mới đóng việc.'

/** Only for who stands above the desks that complaints are about, and never for one of those desks. */
async function complaintsPage(
  c: Context,
  desk: Desk,
  who: Who,
  fault: string | null = null,
): Promise<Response> {
  const today = localDay(desk.clock())
  const tasks = await tasksOf(desk, who)
  return page(
    c,
    desk,
    { title: 'Điều người dân chê', who, status: fault === null ? 200 : 400 },
    <>
      {fault !== null && <Fault>{fault}</Fault>}
      <p class="note">
        Từ phiếu chấm 1–2 điểm. Việc không ghi tên người và điểm; đừng giao cho chính bộ phận bị
        chê.
      </p>
      {who.unit !== null && <p class="note">{notTheirsText(desk, who.unit)}</p>}
      {tasks.length === 0 && <p>Không có việc nào đang chờ.</p>}
      {tasks.map((task) => (
        <Task task={task} desk={desk} today={today} />
      ))}
      {who.role === 'leader' && <Counted desk={desk} counted={await countedOf(desk, today)} />}
    </>,
  )
}

/** Without those about their own desk. */
async function tasksOf(desk: Desk, { unit }: Who): Promise<readonly RatingTask[]> {
  const { units } = desk.office()
  return (await desk.store.ratingTasks()).filter((task) => isTaskFor(task, unit, units))
}

function notTheirsText(desk: Desk, unit: string): string {
  const name = desk.office().units.find(({ id }) => id === unit)?.name ?? unit
  return `Tài khoản này thuộc ${name}: việc về đơn vị này, và việc không rõ đơn vị nào, không hiện ở đây. Lãnh đạo không ghi đơn vị xem và đóng các việc ấy.`
}

function Task({
  task: { key, opened, due, reason, procedure, unit, reach },
  desk,
  today,
}: {
  readonly task: RatingTask
  readonly desk: Desk
  readonly today: string
}) {
  const about = procedure === null ? null : desk.ratings.procedureName(procedure)
  return (
    <section class="card">
      <h2>{labelOf(reason, desk)}</h2>
      <p>{`${about ?? 'Không rõ thủ tục'} – ${unit ?? 'không rõ bộ phận'}`}</p>
      <p>
        {`Mở ngày ${dayText(opened)}, hạn ${dayText(due)}${due < today ? ', đã quá hạn' : ''}.`}
      </p>
      <form method="post" action={`/staff/complaints/${key}/end`} class="fields">
        {reach === null ? (
          <p class="note">Người nêu không cho biết là ai: không trả lời được.</p>
        ) : (
          <label>
            Trả lời cho người nêu, qua cuộc trò chuyện của họ
            <textarea name="answer" rows={3} maxlength={LONGEST_ANSWER} required />
          </label>
        )}
        <label>
          Kết quả xem xét
          <select name="outcome" required>
            <option value="">(chọn kết quả)</option>
            {TASK_OUTCOMES.map((outcome) => (
              <option value={outcome}>{OUTCOME_NAMES[outcome]}</option>
            ))}
          </select>
        </label>
        <button type="submit">{reach === null ? 'Đã xem xét xong' : 'Gửi trả lời và đóng'}</button>
      </form>
    </section>
  )
}

async function countedOf(desk: Desk, today: string): Promise<ReadonlyMap<string, number | null>> {
  const { from, to } = countedWeeks(today)
  return countedShown(await desk.store.countedReasons(from, to))
}

function Counted({
  desk,
  counted,
}: {
  readonly desk: Desk
  readonly counted: ReadonlyMap<string, number | null>
}) {
  const only = desk.ratings.reasons().filter(({ leadsTo }) => leadsTo === 'count')
  return (
    <section class="card">
      <h2>Chỉ đếm, 13 tuần trước tuần này</h2>
      <ul class="rows">
        {only.map(({ key, label }) => (
          <li>{`${label}: ${counted.get(key) ?? 'dưới 5 lượt hoặc chưa có'}`}</li>
        ))}
      </ul>
      <p class="note">
        Không giao việc, không báo cho nhóm nào; chỉ vai trò lãnh đạo thấy, từ năm lượt trở lên.
      </p>
    </section>
  )
}

async function end(c: Context, desk: Desk, who: Who): Promise<Response> {
  const key = c.req.param('key') ?? ''
  const task = (await tasksOf(desk, who)).find((each) => each.key === key)
  if (task === undefined) return await complaintsPage(c, desk, who, GONE)
  const form = await formOf(c)
  const answer = form.text('answer').slice(0, LONGEST_ANSWER)
  const outcome = TASK_OUTCOMES.find((each) => each === form.text('outcome'))
  if (outcome === undefined) return await complaintsPage(c, desk, who, NO_OUTCOME)
  if (task.reach !== null && answer === '') return await complaintsPage(c, desk, who, NO_ANSWER)
  const by = { id: who.id, name: who.name }
  const end = { answer: answer === '' ? null : answer, outcome }
  await desk.store.endRatingTask(key, end, by, desk.clock())
  return c.redirect('/staff/complaints', 303)
}

function labelOf(reason: string, desk: Desk): string {
  return desk.ratings.reasons().find(({ key }) => key === reason)?.label ?? reason
}

export const COMPLAINT_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/complaints',
    menu: 'Điều bị chê',
    needs: 'leader',
    handle: (c, desk, who) => complaintsPage(c, desk, who),
  },
  { method: 'POST', path: '/staff/complaints/:key/end', needs: 'leader', handle: end },
]
