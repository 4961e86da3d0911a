import type { Context } from 'hono'
import type { PosterLink } from '../../core/collecting.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { page } from './layout.tsx'
import { printed } from './printed.ts'

/** What the poster is called that bids people ask before they come; no unit is called so. */
const ASK = 'hoi-giay-to'

function postersPage(c: Context, desk: Desk, who: Who): Response {
  const { units } = desk.catalogue.content().office
  return page(
    c,
    desk,
    { title: 'Áp phích', who },
    <>
      <Poster
        desk={desk}
        id={ASK}
        title="Hỏi giấy tờ trước khi đi"
        note="Dán ở cổng, nhà văn hóa thôn: mời người dân hỏi trước khi đi."
      />
      {units.map(({ id, name }) => (
        <Poster
          desk={desk}
          id={id}
          title={`Chấm điểm: ${name}`}
          note="Phiếu từ áp phích không gắn hồ sơ, mỗi cuộc trò chuyện một lần một ngày, và không vào chỉ số chính."
        />
      ))}
      {units.length === 0 && (
        <p class="note">
          Chưa khai đơn vị nào ở office.yaml (mục units) nên chưa có áp phích chấm điểm.
        </p>
      )}
    </>,
  )
}

function Poster({
  desk,
  id,
  title,
  note,
}: {
  readonly desk: Desk
  readonly id: string
  readonly title: string
  readonly note: string
}) {
  return (
    <section class="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p>
        <a
          href={`/staff/collecting/posters/${id}`}
          target="_blank"
          rel="noopener"
        >{`Trang để in: ${title}`}</a>
      </p>
      <ul>
        {linksOf(desk, id).map(({ label, name }) => (
          <li>
            <a href={`/staff/collecting/posters/${id}/${name}`}>{`Mã QR, tệp SVG: ${label}`}</a>
          </li>
        ))}
      </ul>
      <p class="note">{note}</p>
    </section>
  )
}

/** The ways into the chat, numbered, so that it begins with the unit where there is one. */
function linksOf(desk: Desk, id: string): readonly PosterLink[] {
  const links = id === ASK ? desk.startLinks('hoi') : desk.startLinks(`u_${id}`)
  return links.map((link, at) => ({ ...link, name: String(at + 1) }))
}

async function print(c: Context, desk: Desk): Promise<Response> {
  const files = await filesOf(c, desk)
  return files === null ? c.notFound() : printed(c, files.page)
}

async function svg(c: Context, desk: Desk): Promise<Response> {
  const files = await filesOf(c, desk)
  const known = [...(files?.pictures ?? [])].find(([name]) =>
    name.endsWith(`-${c.req.param('way')}.svg`),
  )
  if (known === undefined) return c.notFound()
  const [name, body] = known
  return c.body(body, 200, {
    'Content-Type': 'image/svg+xml',
    'Content-Disposition': `attachment; filename="${name}"`,
  })
}

async function filesOf(c: Context, desk: Desk) {
  const id = c.req.param('unit') ?? ''
  const { units } = desk.catalogue.content().office
  if (id !== ASK && !units.some((unit) => unit.id === id)) return null
  return await desk.collecting.poster(id === ASK ? null : id, linksOf(desk, id))
}

export const POSTER_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/collecting/posters', needs: 'editor', handle: postersPage },
  { method: 'GET', path: '/staff/collecting/posters/:unit', needs: 'editor', handle: print },
  { method: 'GET', path: '/staff/collecting/posters/:unit/:way', needs: 'editor', handle: svg },
]
