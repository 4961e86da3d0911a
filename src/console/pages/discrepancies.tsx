import type { Context } from 'hono'
import { type KeptReport, VISIT_REASONS } from '../../core/receipts.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { type Discrepancies, discrepanciesOf } from '../discrepancies.ts'
import { VISIT_REASON_NAMES } from '../reform-words.ts'
import { page } from './layout.tsx'

const DAYS = 90
const DAY_MS = 24 * 60 * 60_000
/** Of what was said of one procedure at one desk. */
const MOST_SHOWN = 5

async function discrepanciesPage(c: Context, desk: Desk, who: Who): Promise<Response> {
  const now = desk.clock()
  const reports = await desk.store.counterReports(now - DAYS * DAY_MS, now + 1)
  const rows = discrepanciesOf(reports, (report) => nameOf(report, desk))
  return page(
    c,
    desk,
    { title: 'Giấy ngoài danh mục, lần đi lại', who },
    <>
      <p class="note">
        {`Người dân báo trong cuộc trò chuyện, hoặc cán bộ ghi ở trang Phiếu, trong ${DAYS} ngày qua. Không ghi tên người báo.`}
      </p>
      {rows.length === 0 ? (
        <p>Chưa có ai báo.</p>
      ) : (
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">Thủ tục</th>
              <th scope="col">Bộ phận</th>
              <th scope="col">Giấy khác</th>
              <th scope="col">Đi lại</th>
              <th scope="col">Nhiều nhất</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row row={row} desk={desk} />
            ))}
          </tbody>
        </table>
      )}
      <p>
        <a href="/staff/receipts">Mở phiếu theo mã</a>
      </p>
    </>,
  )
}

function Row({ row, desk }: { readonly row: Discrepancies; readonly desk: Desk }) {
  const { procedure, unit, papers, visits, most } = row
  const unitName = desk.office().units.find(({ id }) => id === unit)?.name
  return (
    <tr>
      <td>{procedureName(procedure, desk)}</td>
      <td>{unitName ?? 'Không rõ'}</td>
      <td>{`${papers} giấy khác`}</td>
      <td>{`${visits} lần đi lại`}</td>
      <td>
        {most
          .slice(0, MOST_SHOWN)
          .map(({ what, count }) => (count === 1 ? what : `${what} (${count})`))
          .join('; ')}
      </td>
    </tr>
  )
}

function procedureName(id: string, desk: Desk): string {
  const { procedures, lifeEvents } = desk.catalogue.content()
  return procedures.get(id)?.name ?? lifeEvents.get(id.replace(/^life\./, ''))?.name ?? id
}

/** What was picked by its name; what was said stands beside it. */
function nameOf({ kind, procedure, what, words }: KeptReport, desk: Desk): string {
  const picked =
    kind === 'visit'
      ? VISIT_REASONS.filter((reason) => reason === what).map((each) => VISIT_REASON_NAMES[each])
      : (desk.catalogue.content().procedures.get(procedure)?.documents ?? [])
          .filter(({ key }) => key === what)
          .map(({ name }) => name)
  const told = [...picked, ...(words === null ? [] : [words])].join(': ')
  return told === '' ? 'không nói rõ' : told
}

export const DISCREPANCY_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/discrepancies',
    needs: 'viewer',
    handle: discrepanciesPage,
  },
]
