import type { Context } from 'hono'
import { localDay } from '../../core/local-time.ts'
import { countsOf, FILTERS, type Filter, listed, matching } from '../catalogue/listed.ts'
import { isProcedureId } from '../catalogue/standing.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { Fault, page } from './layout.tsx'

const BAD_ID =
  'Tên tệp chỉ gồm a-z, 0-9 và dấu -, nhiều nhất 24 chữ, ví dụ khai-sinh; và cần có tên thủ tục.'

interface Shown {
  readonly fault?: string
  readonly typed?: { readonly id: string; readonly name: string }
  readonly status?: 200 | 400 | 409
}

async function cataloguePage(
  c: Context,
  desk: Desk,
  who: Who,
  { fault, typed, status = 200 }: Shown = {},
): Promise<Response> {
  const today = localDay(desk.clock())
  const [drafts, newest, counts] = await Promise.all([
    desk.store.drafts(),
    desk.store.newestRevisions(),
    countsOf(desk.store, today),
  ])
  const all = listed(desk.catalogue, drafts, newest, counts, today)
  const query = (c.req.query('q') ?? '').slice(0, 200)
  const asked = c.req.query('show') ?? ''
  const filter = Object.hasOwn(FILTERS, asked) ? (asked as Filter) : 'all'
  const found = matching(all, query, filter)
  return page(
    c,
    desk,
    { title: 'Thủ tục', who, status },
    <>
      {fault !== undefined && <Fault>{fault}</Fault>}
      <form method="get" action="/staff/catalogue" class="card line">
        <label>
          Tìm theo tên, mã, tên khác
          <input name="q" type="search" value={query} />
        </label>
        <label>
          Lọc
          <select name="show">
            {Object.entries(FILTERS).map(([value, label]) => (
              <option value={value} selected={value === filter}>
                {value === 'all'
                  ? label
                  : `${label} (${matching(all, '', value as Filter).length})`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Xem</button>
      </form>
      <p>
        <a href="/staff/laws">Luật đổi: đánh dấu văn bản bị thay</a>
        {' · '}
        <a href="/staff/excel">Sửa nhiều thủ tục bằng Excel</a>
      </p>
      <section class="card" aria-labelledby="found-title">
        <h2 id="found-title">{`${found.length} thủ tục`}</h2>
        <ul class="rows">
          {found.map(({ id, name, field, marks }) => (
            <li>
              <a href={`/staff/catalogue/${id}`}>{name}</a>{' '}
              {marks.map((mark) => (
                <>
                  <span class="mark">{FILTERS[mark]}</span>{' '}
                </>
              ))}
              <span class="note">{field}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="card screen" aria-labelledby="new-title">
        <h2 id="new-title">Thêm thủ tục</h2>
        <form method="post" action="/staff/catalogue" class="line">
          <label>
            Tên thủ tục
            <input name="name" maxlength={200} required value={typed?.name ?? ''} />
          </label>
          <label>
            Tên tệp (không đổi về sau)
            <input name="id" maxlength={24} required value={typed?.id ?? ''} />
          </label>
          <button type="submit">Soạn bản thảo</button>
        </form>
      </section>
    </>,
  )
}

async function begin(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const typed = { id: form.text('id'), name: form.text('name') }
  const { id, name } = typed
  if (!isProcedureId(id) || name === '') {
    return await cataloguePage(c, desk, who, { fault: BAD_ID, typed, status: 400 })
  }
  const isFile = (await desk.catalogue.readFile(id)) !== null
  const tree = { name, field: '', documents: [], fees: [], times: [], places: [], verified: null }
  const draft = { procedure: id, version: 0, tree, base: 0, why: 'Thủ tục mới' }
  if (isFile || (await desk.store.saveDraft(draft, who, desk.clock())) === 'stale') {
    const fault = `Đã có thủ tục tên tệp "${id}". Hãy tìm ở trên để sửa, hoặc đặt tên tệp khác.`
    return await cataloguePage(c, desk, who, { fault, typed, status: 409 })
  }
  return c.redirect(`/staff/catalogue/${id}/edit`, 303)
}

export const CATALOGUE_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/catalogue',
    menu: 'Thủ tục',
    needs: 'viewer',
    handle: (c, desk, who) => cataloguePage(c, desk, who),
  },
  { method: 'POST', path: '/staff/catalogue', needs: 'editor', handle: begin },
]
