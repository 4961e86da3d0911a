import { type DataTask, type DataTaskRecords, dataTaskDue } from '../../core/data-tasks.ts'
import { addDays, dayText, localDay } from '../../core/local-time.ts'
import type { TodaySource } from '../today.ts'
import { CHANNEL_TITLES } from '../words.ts'

const SHOWN = 10
/** A task that falls due within these days cannot wait. */
const SOON_DAYS = 3

/** What people have to do, within the law's days, for who deleted or asked for their data. */
export function dataTasksToday({ dataTasks }: Pick<DataTaskRecords, 'dataTasks'>): TodaySource {
  return async (now) => {
    const tasks = (await dataTasks())
      .map((task) => ({ ...task, due: dataTaskDue(task) }))
      .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    const today = localDay(now)
    return {
      id: 'data-tasks',
      title: 'Dữ liệu cá nhân',
      count: tasks.length,
      items: tasks.slice(0, SHOWN).map((task) => ({
        text: wishText(task),
        note: task.due < today ? `Quá hạn từ ${dayText(task.due)}.` : `Hạn ${dayText(task.due)}.`,
        href: '/staff/data-tasks',
        urgent: task.due <= addDays(today, SOON_DAYS),
      })),
      needs: 'leader',
      note: tasks.length > SHOWN ? 'Còn nữa: bấm vào một việc để xem hết.' : undefined,
      nothing: 'Không có yêu cầu nào về dữ liệu cá nhân phải làm nốt.',
    }
  }
}

export function wishText({ wish, channel, day, times }: Omit<DataTask, 'id'>): string {
  const what = wish === 'delete' ? 'xóa dữ liệu' : 'hỏi đang giữ gì của mình'
  return `${times} lượt ${what}, ${CHANNEL_TITLES[channel]}, ngày ${dayText(day)}`
}
