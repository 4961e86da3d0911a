import type { Context } from 'hono'
import { addDays, dayText, isDay, type LocalDay, localDay } from '../../core/local-time.ts'
import {
  type AskedSatisfaction,
  CHART_KINDS,
  SATISFACTION_FILES,
  type SatisfactionFile,
  type SatisfactionPage,
  type SatisfactionTable,
} from '../../core/satisfaction-page.ts'
import { mayAct } from '../../core/staff.ts'
import { invitationsNeeded, marginOf, responsesNeeded } from '../../core/survey-plan.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { Fault, page } from './layout.tsx'

const FAILED = 'Chưa tính được báo cáo. Hãy mở lại trang; còn lỗi thì báo người quản trị.'
/** Four weeks, where nothing else is asked for. */
const DAYS = 28
/** More than any commune has in a year. */
const MOST_DOSSIERS = 1_000_000

const KINDS: Readonly<Record<SatisfactionFile, { type: string; ending: string; label: string }>> = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv', label: 'CSV' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    label: 'Excel',
  },
  'open-data': { type: 'application/zip', ending: 'zip', label: 'dữ liệu mở (ZIP)' },
}

async function satisfactionIndex(c: Context, desk: Desk, who: Who): Promise<Response> {
  const asked = askedIn(c, localDay(desk.clock()))
  const made = await desk.satisfaction(asked, null)
  if (made === null) {
    const options = { title: 'Hài lòng', who, status: 503 } as const
    return page(c, desk, options, <Fault>{FAILED}</Fault>)
  }
  const shown = made.page
  const query = queryOf(shown)
  return page(
    c,
    desk,
    { title: 'Hài lòng', who },
    <>
      <PeriodForm {...shown} />
      <section class="card" aria-labelledby="index-title">
        <h2 id="index-title">{shown.title}</h2>
        <p>{`Kỳ ${dayText(shown.period.from)} – ${dayText(shown.period.to)}`}</p>
        {shown.notes.map((note) => (
          <p class="note">{note}</p>
        ))}
        {shown.parts.length === 0 && <p>Chưa có phiếu nào trong kỳ.</p>}
        <p>
          {'Tải về: '}
          {SATISFACTION_FILES.filter(
            (kind) => kind !== 'open-data' || mayAct(who.role, 'leader'),
          ).map((kind, at) => (
            <>
              {at > 0 && ' · '}
              <a href={`/staff/satisfaction/${kind}?${query}`}>{KINDS[kind].label}</a>
            </>
          ))}
        </p>
      </section>
      {shown.coverage.rows.length > 0 && (
        <section class="card">
          <Figures table={shown.coverage} of="Lời mời" />
        </section>
      )}
      {mayAct(who.role, 'leader') && (
        <p>
          <a href="/staff/set-aside">Xem các phiếu để riêng</a>
        </p>
      )}
      {shown.parts.map((part, at) => (
        <Part
          part={part}
          charts={`/staff/satisfaction/chart.svg?${query}&part=${at}`}
          isFirst={at === 0}
        />
      ))}
      <Planner c={c} shown={shown} />
    </>,
  )
}

function PeriodForm({ period, instrument, instruments }: SatisfactionPage) {
  return (
    <form method="get" action="/staff/satisfaction" class="card">
      <div class="line">
        <label>
          Từ ngày
          <input type="date" name="from" value={period.from} required />
        </label>
        <label>
          Đến ngày
          <input type="date" name="to" value={period.to} required />
        </label>
        <label>
          Bộ câu hỏi
          <select name="instrument">
            {instruments.map(({ id, name }) => (
              <option value={id} selected={id === instrument}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Xem</button>
      </div>
      <p class="note">Tính theo tuần trọn, từ thứ Hai đến Chủ nhật: phiếu chỉ giữ tuần.</p>
    </form>
  )
}

interface PartOf {
  readonly part: SatisfactionPage['parts'][number]
  /** Where its charts are, but for their kind. */
  readonly charts: string
  /** Only its first table is open: the rest is a click away, for a page that fits an eye. */
  readonly isFirst: boolean
}

function Part({ part: { title, notes, tables }, charts, isFirst }: PartOf) {
  return (
    <section class="card">
      <h2>{`Hình thức thu: ${title}`}</h2>
      {notes.map((note) => (
        <p>{note}</p>
      ))}
      {tables.map((table, at) => (
        <details open={isFirst && at === 0}>
          <summary>{table.title}</summary>
          {table.chart !== undefined && (
            <section class="scroll" tabindex={0} aria-label={`Hình, ${title}: ${table.title}`}>
              <img
                class="chart"
                loading="lazy"
                src={`${charts}&kind=${table.chart}`}
                alt={`${table.title}: cùng số liệu ở bảng dưới đây`}
              />
            </section>
          )}
          <Figures table={table} of={title} />
        </details>
      ))}
    </section>
  )
}

function Figures({ table, of }: { readonly table: SatisfactionTable; readonly of: string }) {
  return (
    <section class="scroll" tabindex={0} aria-label={`${of}: ${table.title}`}>
      <table class="figures">
        <caption>{table.title}</caption>
        <thead>
          <tr>
            {table.header.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells]) => (
            <tr>
              <th scope="row">{name}</th>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** How many answers a period needs; for invitations that are drawn by chance only. */
function Planner({ c, shown }: { readonly c: Context; readonly shown: SatisfactionPage }) {
  const dossiers = wholeIn(c.req.query('dossiers'), shown.finished ?? 0)
  const points = Math.max(1, wholeIn(c.req.query('error'), 5))
  const needed = responsesNeeded(dossiers, points / 100)
  const margin = needed === 0 ? 0 : marginOf(needed, dossiers)
  const rate = shown.responseRate
  return (
    <form method="get" action="/staff/satisfaction" class="card" id="plan">
      <h2>Cần bao nhiêu phiếu</h2>
      <div class="line">
        <label>
          Hồ sơ đã xong trong kỳ
          <input type="number" name="dossiers" min="1" max={MOST_DOSSIERS} value={dossiers} />
        </label>
        <label>
          Sai số (điểm phần trăm)
          <input type="number" name="error" min="1" max="50" value={points} />
        </label>
        <input type="hidden" name="from" value={shown.period.from} />
        <input type="hidden" name="to" value={shown.period.to} />
        <button type="submit">Tính</button>
      </div>
      {dossiers > 0 && (
        <p>
          <strong>{`Cần ${needed} phiếu trả lời đủ`}</strong>
          {` trong ${dossiers} hồ sơ: n = N / (1 + N·e²). Khi ấy sai số nhiều nhất ${(margin * 100).toFixed(1).replace('.', ',')} điểm, đã tính tập hồ sơ hữu hạn.`}
          {rate !== null &&
            rate > 0 &&
            ` Với tỷ lệ trả lời của kỳ này thì mời khoảng ${invitationsNeeded(needed, rate)} người.`}
        </p>
      )}
      <p class="note">Chỉ đúng khi người được mời là do bốc thăm.</p>
    </form>
  )
}

async function chart(c: Context, desk: Desk): Promise<Response> {
  const made = await desk.satisfaction(askedIn(c, localDay(desk.clock())), 'charts')
  if (made === null) return c.body(null, 503)
  const kind = CHART_KINDS.find((each) => each === c.req.query('kind'))
  const svg = made.charts?.[Number(c.req.query('part'))]?.[kind ?? 'intervals']
  if (svg === undefined) return c.notFound()
  // What the library draws has styles of its own; as an image nothing else of it is ever run.
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  return c.body(svg, 200, { 'Content-Type': 'image/svg+xml', 'Content-Security-Policy': policy })
}

const download =
  (kind: SatisfactionFile) =>
  async (c: Context, desk: Desk): Promise<Response> => {
    const made = await desk.satisfaction(askedIn(c, localDay(desk.clock())), kind)
    if (made?.file == null) return c.text(FAILED, 503)
    const { period, instrument } = made.page
    const { type, ending } = KINDS[kind]
    const name = `hai-long-${instrument}-${period.from}-${period.to}.${ending}`
    return c.body(new Uint8Array(made.file), 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
    })
  }

/** Days that are none, or the wrong way round, ask for the last four whole weeks. */
function askedIn(c: Context, today: LocalDay): AskedSatisfaction {
  const [from = '', to = ''] = [c.req.query('from'), c.req.query('to')]
  const instrument = c.req.query('instrument') ?? null
  if (isDay(from) && isDay(to) && from <= to) return { from, to, instrument }
  return { from: addDays(today, -DAYS), to: addDays(today, -7), instrument }
}

function queryOf({ period: { from, to }, instrument }: SatisfactionPage): string {
  return new URLSearchParams({ from, to, instrument }).toString()
}

function wholeIn(text: string | undefined, otherwise: number): number {
  const whole = Number(text)
  if (text === undefined || !Number.isInteger(whole) || whole < 1) return otherwise
  return Math.min(whole, MOST_DOSSIERS)
}

export const SATISFACTION_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/satisfaction',
    menu: 'Hài lòng',
    needs: 'viewer',
    handle: satisfactionIndex,
  },
  { method: 'GET', path: '/staff/satisfaction/chart.svg', needs: 'viewer', handle: chart },
  { method: 'GET', path: '/staff/satisfaction/csv', needs: 'viewer', handle: download('csv') },
  { method: 'GET', path: '/staff/satisfaction/xlsx', needs: 'viewer', handle: download('xlsx') },
  {
    method: 'GET',
    path: '/staff/satisfaction/open-data',
    needs: 'leader',
    handle: download('open-data'),
  },
]
