import type { Context } from 'hono'
import { PREVIEWS } from '../catalogue/preview.ts'
import { standingOf } from '../catalogue/standing.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { Fault, page } from './layout.tsx'
import { noProcedure } from './procedure.tsx'

const FAULTY = 'Bản thảo còn lỗi nên chưa xem trước được. Hãy sửa các lỗi nêu ở trang thủ tục.'

/** The first answer on each channel, as that channel itself puts it. */
async function preview(c: Context, desk: Desk, who: Who): Promise<Response> {
  const standing = await standingOf(c, desk)
  const tree = standing?.draft?.tree ?? standing?.file ?? null
  if (standing === null || tree === null) return noProcedure(c, desk, who)
  const { id, name } = standing
  const previewed = await desk.catalogue.previewed(id, tree)
  if (previewed === null) {
    return page(c, desk, { title: `Xem trước: ${name}`, who, status: 409 }, <Fault>{FAULTY}</Fault>)
  }
  return page(
    c,
    desk,
    { title: `Xem trước: ${name}`, who },
    <>
      <p>
        <a href={`/staff/catalogue/${id}`}>Về thủ tục</a>
      </p>
      {PREVIEWS.map(({ channel, label, bubbles }) => (
        <section class="card" aria-label={label}>
          <h2>{label}</h2>
          {previewed(channel)
            .flatMap(bubbles)
            .map(({ text, buttons }) => (
              <>
                <p class="told bubble">{text}</p>
                {buttons.length > 0 && (
                  <ul class="line bubbles">
                    {buttons.map((button) => (
                      <li class="count">{button}</li>
                    ))}
                  </ul>
                )}
              </>
            ))}
        </section>
      ))}
    </>,
  )
}

export const PREVIEW_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/catalogue/:id/preview', needs: 'viewer', handle: preview },
]
