import { type FeedbackRecords, feedbackNumber } from '../../core/feedback.ts'
import { dueText } from '../due.ts'
import type { TodaySource } from '../today.ts'

const SHOWN = 10
const WORDS = 80

/** Feedback that must be passed on, with the clock of the law. */
export function feedbackToday({
  openFeedback,
}: Pick<FeedbackRecords, 'openFeedback'>): TodaySource {
  return async (now) => {
    const open = (await openFeedback()).filter(({ forwarded }) => forwarded === null)
    return {
      id: 'feedback',
      title: 'Phản ánh chờ chuyển',
      count: open.length,
      items: open.slice(0, SHOWN).map(({ code, text, due }) => ({
        text: `${feedbackNumber(code)}: ${text.length > WORDS ? `${text.slice(0, WORDS)}…` : text}`,
        note: dueText(due, now),
        href: `/staff/feedback/${code}`,
        urgent: now > due,
      })),
      note: open.length > SHOWN ? 'Còn nữa: mở trang Phản ánh.' : undefined,
      nothing: 'Không có phản ánh nào chờ chuyển.',
    }
  }
}
