import type { Backlog } from '../../core/store.ts'
import type { TodayItem, TodaySource } from '../today.ts'
import { whenText } from '../words.ts'

/** A machine answers in seconds: what waits longer waits for a person. */
const LATE_MS = 60_000

/** Messages that were not answered, and answers that did not arrive. */
export function messagesToday(backlog: () => Promise<Backlog>): TodaySource {
  return async (now) => {
    const { messages, oldestMessage, parts, oldestPart, deadLetters, dropped } = await backlog()
    const items: TodayItem[] = []
    if (isLate(oldestMessage, now)) {
      items.push({
        text: `${messages} tin nhắn chờ trả lời`,
        note: `Lâu nhất từ ${whenText(oldestMessage)}. Máy trả lời trong vài giây, nên đây là sự cố: báo người quản trị.`,
        urgent: true,
      })
    }
    if (isLate(oldestPart, now)) {
      items.push({
        text: `${parts} phần trả lời chờ gửi`,
        note: `Lâu nhất từ ${whenText(oldestPart)}. Kênh chưa nhận; máy tự gửi lại.`,
      })
    }
    if (deadLetters > 0) {
      items.push({
        text: `${deadLetters} tin không trả lời được, người hỏi đã nhận lời xin lỗi`,
        note: 'Người quản trị xem nguyên nhân và bấm Thử lại khi đã sửa.',
        href: '/staff/dead-letters',
        urgent: true,
      })
    }
    if (dropped > 0) {
      items.push({
        text: `${dropped} phần trả lời không gửi được`,
        note: 'Người dân đã chặn kênh, hoặc kênh từ chối hẳn. Không phải gửi lại.',
      })
    }
    return {
      id: 'messages',
      title: 'Tin nhắn bị kẹt',
      count: items.length,
      items,
      nothing: 'Mọi tin đã được trả lời.',
    }
  }
}

function isLate(since: number | null, now: number): since is number {
  return since !== null && now - since > LATE_MS
}
