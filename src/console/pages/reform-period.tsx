import type { Context } from 'hono'
import { addDays, dayText, isDay, type LocalDay, localDay } from '../../core/local-time.ts'
import type { ReformFigures } from '../../core/reform-figures.ts'
import type { Desk, Who } from '../desk.ts'
import { Fault, page } from './layout.tsx'

/** A quarter, where nothing else is asked for. */
const DAYS = 91
const FAILED = 'Chưa tính được báo cáo. Hãy mở lại trang; còn lỗi thì báo người quản trị.'

export interface Days {
  readonly from: LocalDay
  readonly to: LocalDay
}

/** The days in the address, both inclusive; else the quarter that ends today. */
export function daysIn(c: Context, now: number): Days {
  const today = localDay(now)
  const day = (name: string): LocalDay | undefined => {
    const typed = c.req.query(name) ?? ''
    return isDay(typed) ? typed : undefined
  }
  const to = day('to') ?? today
  const from = day('from') ?? addDays(to, -DAYS + 1)
  return from <= to ? { from, to } : { from: to, to: from }
}

export function daysQuery({ from, to }: Days): string {
  return `from=${from}&to=${to}`
}

export function daysText({ from, to }: Days): string {
  return `${dayText(from)} – ${dayText(to)}`
}

export function DaysForm({ path, from, to }: Days & { readonly path: string }) {
  return (
    <form method="get" action={path} class="card line screen">
      <label>
        Từ ngày
        <input type="date" name="from" value={from} required />
      </label>
      <label>
        Đến ngày
        <input type="date" name="to" value={to} required />
      </label>
      <button type="submit">Xem</button>
    </form>
  )
}

/** The figures of the days in the address; a page that says so where they could not be made. */
export async function figuresOr(
  c: Context,
  desk: Desk,
  who: Who,
  title: string,
): Promise<ReformFigures | Response> {
  const { from, to } = daysIn(c, desk.clock())
  const figures = await desk.reform(from, to)
  return figures ?? page(c, desk, { title, who, status: 503 }, <Fault>{FAILED}</Fault>)
}

/** `12,5`, or a dash for what is not known. */
export function numberText(value: number | null): string {
  return value === null ? '–' : String(Math.round(10 * value) / 10).replace('.', ',')
}

/** `87 %`, or a dash where there is nothing to share. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? '–' : `${numberText((100 * part) / whole)} %`
}
