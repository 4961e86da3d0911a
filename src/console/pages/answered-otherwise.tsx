import type { Context } from 'hono'
import { answeredOtherwise } from '../catalogue/answered-otherwise.ts'
import { standingOf } from '../catalogue/standing.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { Fault, page } from './layout.tsx'
import { noProcedure } from './procedure.tsx'

const DAYS = 30
const DAY_MS = 24 * 60 * 60_000
/** A page of them is read, and finding them again takes a few milliseconds each. */
const AT_MOST = 200

const FAULTY =
  'Bản thảo còn lỗi nên chưa thử lại các câu hỏi được. Hãy sửa các lỗi nêu ở trên trước.'

/** What of the questions that citizens let us keep would be answered differently with the draft. */
async function otherwise(c: Context, desk: Desk, who: Who): Promise<Response> {
  const standing = await standingOf(c, desk)
  if (standing === null || standing.draft === null) return noProcedure(c, desk, who)
  const { id, name, draft } = standing
  const kept = await desk.store.keptSince(desk.clock() - DAYS * DAY_MS, AT_MOST)
  const { world } = await desk.catalogue.tryOut(id, draft.tree)
  const now = { content: desk.catalogue.content(), find: desk.catalogue.find }
  const texts = kept.map(({ text }) => text)
  const all = world && answeredOtherwise(texts, now, world)
  return page(
    c,
    desk,
    { title: `Câu hỏi sẽ được trả lời khác: ${name}`, who },
    <>
      <section class="card" id="otherwise" aria-labelledby="otherwise-title">
        <h2 id="otherwise-title">{`Câu hỏi ${DAYS} ngày qua sẽ được trả lời khác`}</h2>
        {all === null ? (
          <Fault>{FAULTY}</Fault>
        ) : (
          <>
            <p class="note">{countText(all.length, texts.length)}</p>
            <ul class="rows">
              {all.map(({ text, times, before, after }) => (
                <li>
                  <strong>{text}</strong>
                  {times > 1 && <span class="note">{`${times} lần`}</span>}
                  <span class="note">
                    Trước: <del>{before}</del>. Sau: <ins>{after}</ins>.
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <p>
        <a href={`/staff/catalogue/${id}`}>Về thủ tục</a>
      </p>
    </>,
  )
}

function countText(other: number, of: number): string {
  if (of === 0) return 'Chưa có câu hỏi nào được người dân cho giữ lại trong thời gian này.'
  const tried = `Đã thử lại ${of} câu người dân cho giữ lại`
  return other === 0 ? `${tried}: không câu nào đổi.` : `${tried}; các câu dưới đây đổi.`
}

export const OTHERWISE_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/catalogue/:id/otherwise', needs: 'viewer', handle: otherwise },
]
