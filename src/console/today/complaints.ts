import { dayText, localDay } from '../../core/local-time.ts'
import type { OfficeUnit } from '../../core/office.ts'
import { isTaskFor } from '../../core/rating-duty.ts'
import type { SurveyRecords } from '../../core/survey-records.ts'
import type { TodaySource } from '../today.ts'

const SHOWN = 10

/** Tasks from low scores: for who stands above the desks, and not for one that they are about. */
export function complaintsToday(
  { ratingTasks }: Pick<SurveyRecords, 'ratingTasks'>,
  labelOf: (reason: string) => string,
  units: () => readonly OfficeUnit[],
): TodaySource {
  return async (now, { unit }) => {
    const tasks = (await ratingTasks()).filter((task) => isTaskFor(task, unit, units()))
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
