import type { Context } from 'hono'
import type { Content } from '../../core/content.ts'
import { addDays, dayText, isDay, localDay } from '../../core/local-time.ts'
import { type PublishedList, publishedLines } from '../../core/quality.ts'
import type { ReformFigures } from '../../core/reform-figures.ts'
import { mayAct } from '../../core/staff.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { Done, Fault, page } from './layout.tsx'

const TITLE = 'Bảng phủ thủ tục'
const YEAR = 365
const LONGEST = 200_000

export interface Covered {
  readonly code: string
  readonly name: string
  readonly inCatalogue: boolean
  readonly verified: boolean
  /** `null` where dossiers could not be counted. */
  readonly received: boolean | null
}

/** Each procedure of the published list, and how far it is covered. */
export function coveredOf(
  { procedures: published }: PublishedList,
  { procedures }: Pick<Content, 'procedures'>,
  figures: ReformFigures | null,
): readonly Covered[] {
  const known = [...procedures.values()].filter(({ withdrawn }) => withdrawn !== true)
  return published.map(({ code, name }) => {
    const procedure = known.find((each) => each.code === code || each.formerCodes.includes(code))
    const counted = figures?.procedures.find((each) => each.procedure === (procedure?.id ?? code))
    return {
      code,
      name,
      inCatalogue: procedure !== undefined,
      verified: procedure?.verified != null,
      received: figures === null ? null : (counted?.all.received ?? 0) > 0,
    }
  })
}

async function coverage(
  c: Context,
  desk: Desk,
  who: Who,
  fault: string | null = null,
): Promise<Response> {
  const now = desk.clock()
  const list = await desk.store.publishedList()
  const today = localDay(now)
  const figures = list === null ? null : await desk.reform(addDays(today, -YEAR), today)
  const rows = list === null ? [] : coveredOf(list, desk.catalogue.content(), figures)
  const count = (is: (each: Covered) => boolean): number => rows.filter(is).length
  return page(
    c,
    desk,
    { title: TITLE, who, status: fault === null ? 200 : 400 },
    <>
      {fault !== null && <Fault>{fault}</Fault>}
      {c.req.query('done') !== undefined && <Done>Đã thay danh mục công bố.</Done>}
      {list === null ? (
        <p>
          Chưa nạp danh mục công bố. Dán danh mục của quyết định đang có hiệu lực vào ô dưới đây.
        </p>
      ) : (
        <>
          <p>
            {`Danh mục theo ${list.decision}, ngày ${dayText(list.decided)}: ${rows.length} thủ tục. Trong danh mục của trợ lý ${count(({ inCatalogue }) => inCatalogue)}, đã đối chiếu ${count(({ verified }) => verified)}, có hồ sơ nhận tại quầy trong 12 tháng ${count(({ received }) => received === true)}.`}
          </p>
          {figures === null && <Fault>Chưa đếm được hồ sơ. Hãy mở lại trang.</Fault>}
          <Gaps title="Chưa có trong trợ lý" rows={rows.filter((each) => !each.inCatalogue)} />
          <Gaps
            title="Có rồi nhưng chưa đối chiếu"
            rows={rows.filter((each) => each.inCatalogue && !each.verified)}
          />
          <Gaps
            title="12 tháng không thấy hồ sơ nào ở quầy"
            rows={rows.filter(({ received }) => received === false)}
          />
        </>
      )}
      {mayAct(who.role, 'approver') && <PutForm list={list} />}
    </>,
  )
}

function Gaps({ title, rows }: { readonly title: string; readonly rows: readonly Covered[] }) {
  return (
    <section class="card">
      <h2>
        {title} <span class="count">{rows.length}</span>
      </h2>
      {rows.length === 0 ? (
        <p>Không còn thủ tục nào.</p>
      ) : (
        <ul class="rows">
          {rows.map(({ code, name }) => (
            <li>
              {name}
              <span class="note">{code}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function PutForm({ list }: { readonly list: PublishedList | null }) {
  return (
    <form method="post" action="/staff/reform/coverage" class="card fields screen">
      <h2>Thay danh mục công bố</h2>
      <label>
        Số quyết định
        <input name="decision" maxlength={120} required value={list?.decision ?? ''} />
      </label>
      <label>
        Ngày quyết định
        <input type="date" name="decided" required value={list?.decided ?? ''} />
      </label>
      <label>
        Danh mục
        <textarea name="lines" rows={6} required aria-describedby="lines-hint"></textarea>
      </label>
      <p class="note" id="lines-hint">
        Mỗi dòng một thủ tục: mã, dấu chấm phẩy hoặc phím Tab, rồi tên. Chép hai cột từ Excel là
        đúng.
      </p>
      <button type="submit">Thay danh mục</button>
    </form>
  )
}

async function put(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const decision = form.text('decision').slice(0, 120)
  const decided = form.text('decided')
  const { procedures, unread } = publishedLines(form.text('lines').slice(0, LONGEST))
  if (decision === '' || !isDay(decided) || procedures.length === 0) {
    return await coverage(c, desk, who, 'Cần số, ngày quyết định và ít nhất một dòng đúng mẫu.')
  }
  if (unread.length > 0) {
    const which = unread.slice(0, 10).join(', ')
    return await coverage(
      c,
      desk,
      who,
      `Chưa thay: ${unread.length} dòng không đọc được (dòng ${which}). Mỗi dòng cần mã như 1.001193, dấu ; hoặc Tab, rồi tên.`,
    )
  }
  await desk.store.putPublishedList({ decision, decided, procedures }, who, desk.clock())
  return c.redirect('/staff/reform/coverage?done', 303)
}

export const COVERAGE_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/reform/coverage',
    needs: 'viewer',
    handle: (c, desk, who) => coverage(c, desk, who),
  },
  { method: 'POST', path: '/staff/reform/coverage', needs: 'approver', handle: put },
]
