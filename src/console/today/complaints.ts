import { dayText, localDay } from '../../core/local-time.ts'
import type { SurveyRecords } from '../../core/survey-records.ts'
import type { TodaySource } from '../today.ts'

const SHOWN = 10

/** Tasks from low scores: for who stands above the desks that they are about. */
export function complaintsToday(
  { ratingTasks }: Pick<SurveyRecords, 'ratingTasks'>,
  labelOf: (reason: string) => string,
): TodaySource {
  return async (now) => {
    const tasks = await ratingTasks()
    const today = localDay(now)
    return {
      id: 'complaints',
      title: 'Việc từ phiếu chấm thấp',
      count: tasks.length,
      items: tasks.slice(0, SHOWN).map(({ reason, due }) => ({
        text: labelOf(reason),
        note: due < today ? `Quá hạn từ ${dayText(due)}.` : `Hạn ${dayText(due)}.`,
        href: '/staff/complaints',
        urgent: due <= today,
      })),
      needs: 'leader',
      note: tasks.length > SHOWN ? 'Còn nữa: mở trang Điều bị chê.' : undefined,
      nothing: 'Không có việc nào từ phiếu chấm thấp.',
    }
  }
}
