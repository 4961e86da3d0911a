import type { Content } from '../../core/content.ts'
import { type Expiring, expiringFacts } from '../../core/expiring.ts'
import { dayText, type LocalDay, localDay } from '../../core/local-time.ts'
import type { TodayItem, TodaySource } from '../today.ts'

const NOTICE_DAYS = 60
const URGENT_DAYS = 7
const SHOWN = 20

const WHAT: Readonly<Record<Expiring['what'], string>> = {
  note: 'một lưu ý',
  document: 'giấy tờ',
  fee: 'lệ phí',
  time: 'thời hạn',
  place: 'một nơi nộp',
  step: 'một bước',
  form: 'mẫu đơn',
  result: 'kết quả',
  condition: 'một điều kiện',
  review: 'hạn xem lại',
}

/** Facts of the catalogue that end soon, or have ended and are not shown any more. */
export function expiringToday(content: () => Pick<Content, 'procedures'>): TodaySource {
  return (now) => {
    const today = localDay(now)
    const facts = expiringFacts(content(), today, NOTICE_DAYS)
    return {
      id: 'expiring',
      title: 'Nội dung sắp hết hạn',
      count: facts.length,
      items: facts.slice(0, SHOWN).map((fact) => itemOf(fact, today)),
      note: restNote(facts.length),
      nothing: `Không có gì hết hạn trong ${NOTICE_DAYS} ngày tới.`,
    }
  }
}

function itemOf({ procedure, what, name, until }: Expiring, today: LocalDay): TodayItem {
  const left = Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000)
  const fact = name === undefined ? WHAT[what] : `${WHAT[what]} "${name}"`
  return {
    text: `${procedure.shortName ?? procedure.name}: ${fact}`,
    note:
      left < 0
        ? `Đã hết từ ${dayText(until)}${what === 'review' ? '' : ', người dân không còn thấy'}.`
        : `Còn ${left} ngày, đến hết ${dayText(until)}.`,
    href: `/staff/catalogue/${procedure.id}`,
    urgent: left <= URGENT_DAYS,
  }
}

function restNote(count: number): string {
  const how = 'Bấm vào tên thủ tục để sửa.'
  return count > SHOWN ? `Còn ${count - SHOWN} mục nữa, hạn muộn hơn. ${how}` : how
}
