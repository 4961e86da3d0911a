import type { Context } from 'hono'
import { type DataTask, type DataWish, dataTaskDue } from '../../core/data-tasks.ts'
import { dayText, localDay } from '../../core/local-time.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { wishText } from '../today/data-tasks.ts'
import { whenText } from '../words.ts'
import { Fault, page } from './layout.tsx'

const DATA_TASKS_PATH = '/staff/data-tasks'
const DONE_SHOWN = 20
const GONE = 'Việc này đã có người ghi xong, hoặc vừa có thêm yêu cầu: hãy xem lại rồi bấm.'

/** Where the machine does not reach. */
const TO_DO: Readonly<Record<DataWish, readonly string[]>> = {
  delete: [
    'Bản sao lưu làm trước ngày ấy: xóa khi đã có bản mới, đừng khôi phục từ bản cũ.',
    'Tệp Excel đã tải về, giấy đã in có địa chỉ hay số điện thoại: hủy.',
    'Trang quản lý Zalo: xóa cuộc trò chuyện có câu "xóa dữ liệu" trong ngày ấy.',
    'Hồ sơ đã nộp phải giữ theo luật lưu trữ, không xóa; ai hỏi thì nói rõ lý do.',
  ],
  provide: [
    'Máy đã cho xem ngay mọi thứ trợ lý giữ.',
    'Ai hỏi thêm ở quầy, qua điện thoại hay thư về dữ liệu nằm ở hệ thống khác: hẹn và trả lời trong hạn.',
  ],
}

async function dataTasksPage(
  c: Context,
  desk: Desk,
  who: Who,
  fault: string | null = null,
): Promise<Response> {
  const today = localDay(desk.clock())
  const [open, done] = await Promise.all([
    desk.store.dataTasks(),
    desk.store.doneDataTasks(DONE_SHOWN),
  ])
  return page(
    c,
    desk,
    { title: 'Dữ liệu cá nhân', who, status: fault === null ? 200 : 400 },
    <>
      {fault !== null && <Fault>{fault}</Fault>}
      <p class="note">
        Người dân xóa hoặc hỏi dữ liệu của mình trong cuộc trò chuyện thì máy làm ngay phần máy giữ.
        Phần còn lại người làm, trong hạn của Nghị định 356/2025/NĐ-CP, Điều 5. Ai yêu cầu thì không
        ghi lại, chỉ đếm theo ngày và kênh.
      </p>
      {open.length === 0 && <p>Không có việc nào đang chờ.</p>}
      {open.map((task) => (
        <Task task={task} today={today} />
      ))}
      {done.length > 0 && (
        <section class="card">
          <h2>Đã làm xong gần đây</h2>
          <ul class="rows">
            {done.map((task) => (
              <li>{`${wishText(task)}: ${task.doneBy} ghi xong ${whenText(task.done)}`}</li>
            ))}
          </ul>
        </section>
      )}
    </>,
  )
}

function Task({ task, today }: { readonly task: DataTask; readonly today: string }) {
  const due = dataTaskDue(task)
  return (
    <section class="card">
      <h2>{wishText(task)}</h2>
      <p>{`Hạn ${dayText(due)}${due < today ? ', đã quá hạn' : ''}.`}</p>
      <ul>
        {TO_DO[task.wish].map((each) => (
          <li>{each}</li>
        ))}
      </ul>
      <form method="post" action={`${DATA_TASKS_PATH}/${task.id}/done`}>
        <input type="hidden" name="times" value={String(task.times)} />
        <button type="submit">Đã làm xong</button>
      </form>
    </section>
  )
}

async function end(c: Context, desk: Desk, who: Who): Promise<Response> {
  const task = { id: Number(c.req.param('id')), times: Number((await formOf(c)).text('times')) }
  const by = { id: who.id, name: who.name }
  const isEnded =
    Number.isSafeInteger(task.id) &&
    Number.isSafeInteger(task.times) &&
    (await desk.store.endDataTask(task, by, desk.clock()))
  return isEnded ? c.redirect(DATA_TASKS_PATH, 303) : await dataTasksPage(c, desk, who, GONE)
}

export const DATA_TASK_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: DATA_TASKS_PATH,
    needs: 'leader',
    handle: (c, desk, who) => dataTasksPage(c, desk, who),
  },
  { method: 'POST', path: `${DATA_TASKS_PATH}/:id/done`, needs: 'leader', handle: end },
]
