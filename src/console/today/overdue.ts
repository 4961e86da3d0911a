import type { HandOverRecords } from '../../core/hand-over.ts'
import { dueText } from '../due.ts'
import type { TodaySource } from '../today.ts'

/** What was promised to citizens and not kept, for who answers for it. */
export function overdueToday({
  openQuestions,
}: Pick<HandOverRecords, 'openQuestions'>): TodaySource {
  return async (now) => {
    const overdue = (await openQuestions()).filter(({ due }) => due < now)
    return {
      id: 'overdue',
      title: 'Đã hứa với người dân mà quá hẹn',
      count: overdue.length,
      items: overdue.map(({ code, due }) => ({
        text: `Câu hỏi số ${code}`,
        note: dueText(due, now),
        href: `/staff/questions/${code}`,
        urgent: true,
      })),
      needs: 'leader',
      note: 'Giao cho một người trả lời ngay, hoặc tự trả lời.',
      nothing: 'Mọi câu hỏi đã hứa đều còn trong hẹn.',
    }
  }
}
