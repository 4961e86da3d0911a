import type { Context } from 'hono'
import { localDay, weekdayOf } from '../../core/local-time.ts'
import { mayAct } from '../../core/staff.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import type { TodayItem, TodaySection } from '../today.ts'
import { whenText } from '../words.ts'
import { page } from './layout.tsx'

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']

async function today(c: Context, desk: Desk, who: Who): Promise<Response> {
  const now = desk.clock()
  const all = await Promise.all(desk.today.map((source) => source(now, who)))
  const sections = all.filter(({ needs = 'viewer' }) => mayAct(who.role, needs))
  const weekday = WEEKDAYS[weekdayOf(localDay(now)) - 1]
  return page(
    c,
    desk,
    { title: 'Việc hôm nay', who },
    <div
      id="today"
      class="fields"
      hx-get="/staff"
      hx-trigger="every 60s"
      hx-select="#today"
      hx-swap="outerHTML"
    >
      <p class="note">{`Tính đến ${weekday}, ${whenText(now)}. Trang tự cập nhật mỗi phút.`}</p>
      {sections
        .filter(({ count }) => count > 0)
        .map((section) => (
          <Section section={section} />
        ))}
      <Nothing sections={sections.filter(({ count }) => count === 0)} />
    </div>,
  )
}

function Section({ section }: { readonly section: TodaySection }) {
  const { id, title, count, items, note } = section
  return (
    <section class="card" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {title} <span class="count">{count}</span>
      </h2>
      <ul class="rows">
        {items.map((item) => (
          <Item item={item} />
        ))}
      </ul>
      {note !== undefined && <p class="note">{note}</p>}
    </section>
  )
}

function Item({ item: { text, note, href, urgent } }: { readonly item: TodayItem }) {
  return (
    <li class={urgent ? 'urgent' : undefined}>
      {href === undefined ? text : <a href={href}>{text}</a>}
      {note !== undefined && <span class="note">{note}</span>}
    </li>
  )
}

function Nothing({ sections }: { readonly sections: readonly TodaySection[] }) {
  if (sections.length === 0) return null
  return (
    <section class="card" id="nothing" aria-labelledby="nothing-title">
      <h2 id="nothing-title">Không có việc gì ở</h2>
      <ul class="rows">
        {sections.map(({ title, nothing }) => (
          <li>
            {title}
            <span class="note">{nothing}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const TODAY_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff', menu: 'Việc hôm nay', needs: 'viewer', handle: today },
]
