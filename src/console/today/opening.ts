import type { Content } from '../../core/content.ts'
import { readinessOf } from '../../core/readiness.ts'
import type { TodaySource } from '../today.ts'

/** Whether Zalo and Telegram are closed to citizens still, or open though something is not ready. */
export function openingToday(
  content: () => Pick<Content, 'office' | 'settings' | 'procedures'>,
  dossierSource: 'imported' | 'http' | 'sample',
): TodaySource {
  return () => {
    const { opened } = content().office
    const { unmet } = readinessOf(content(), dossierSource)
    const href = '/staff/opening'
    const closed = { text: 'Zalo, Telegram chưa mở cho người dân', href }
    const lacking = {
      text: `Zalo, Telegram đang mở, nhưng có ${unmet.length} điều kiện không còn đủ`,
      href,
      urgent: true,
    }
    const items = opened === null ? [closed] : unmet.length > 0 ? [lacking] : []
    return {
      id: 'opening',
      title: 'Mở cửa',
      count: items.length,
      items,
      note: 'Xem còn thiếu gì ở trang Sẵn sàng mở cửa.',
      nothing: 'Zalo, Telegram đang mở và đủ mọi điều kiện.',
    }
  }
}
