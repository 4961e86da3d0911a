import type { Content } from '../../core/content.ts'
import { owesReview } from '../../core/law-change.ts'
import { dayText, localDay } from '../../core/local-time.ts'
import type { TodaySource } from '../today.ts'

/** Procedures that rest on a text which is replaced, until somebody has reviewed them. */
export function lawToday(content: () => Pick<Content, 'procedures'>): TodaySource {
  return (now) => {
    const today = localDay(now)
    const owed = [...content().procedures.values()]
      .flatMap((procedure) => {
        const basis = owesReview(procedure)
        return basis === null ? [] : [{ procedure, basis }]
      })
      .toSorted((a, b) => (a.basis.replacedOn < b.basis.replacedOn ? -1 : 1))
    return {
      id: 'law',
      title: 'Rà soát theo luật mới',
      count: owed.length,
      items: owed.map(({ procedure: { id, name }, basis: { text, replacedOn, replacedBy } }) => ({
        text: name,
        note: `${text} hết áp dụng từ ${dayText(replacedOn)}${replacedBy === undefined ? '' : `, thay bằng ${replacedBy}`}.${replacedOn <= today ? ' Người dân đang thấy câu "đang rà soát theo luật mới".' : ''}`,
        href: `/staff/catalogue/${id}`,
        urgent: replacedOn <= today,
      })),
      note: 'Xong khi đăng bản có "Số liệu tính đến ngày" từ ngày luật mới, hoặc khi đối chiếu với nguồn từ ngày ấy.',
      nothing: 'Không có thủ tục nào dựa trên văn bản bị thay.',
    }
  }
}
