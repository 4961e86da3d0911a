import type { Context } from 'hono'
import { localDay } from '../../core/local-time.ts'
import { said } from '../catalogue/differences.ts'
import { PROCEDURE_PARTS } from '../catalogue/parts.ts'
import { type Standing, standingOf } from '../catalogue/standing.ts'
import { rowsOf } from '../catalogue/tree-form.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { page } from './layout.tsx'
import { noProcedure } from './procedure.tsx'
import { toProcedure } from './to-procedure.ts'

/** What a source says: names for finding and remarks of ours are not in it. */
const CHECKED = PROCEDURE_PARTS.filter(
  ({ name }) => !['aliases', 'questions', 'staffNotes', 'shortName', 'sources'].includes(name),
)

function factsOf({ file }: Standing): readonly (readonly [string, string])[] {
  return [...said(file ?? {}, CHECKED)]
}

async function show(c: Context, desk: Desk, who: Who): Promise<Response> {
  const standing = await standingOf(c, desk)
  if (standing === null || standing.file === null) return noProcedure(c, desk, who)
  const { id, name, file } = standing
  const sources = rowsOf(file['sources'], { as: 'rows', name: '', label: '', parts: [] })
  const version = (await desk.catalogue.publishing.note(id)) || 0
  return page(
    c,
    desk,
    { title: `Đối chiếu: ${name}`, who },
    <>
      <section class="card" aria-labelledby="source-title">
        <h2 id="source-title">Nguồn</h2>
        <ul class="rows">
          {sources.map(({ name: of, url, on }) => (
            <li>
              {typeof url === 'string' ? (
                <a href={url} target="_blank" rel="noreferrer noopener">
                  {`${of} (mở trang khác)`}
                </a>
              ) : (
                `${of}`
              )}
              <span class="note">{`Ngày ${on}`}</span>
            </li>
          ))}
        </ul>
      </section>
      <form method="post" action={`/staff/catalogue/${id}/verify`} class="card fields">
        <p>So từng dòng với nguồn rồi đánh dấu. Dòng nào sai thì không đánh dấu, quay lại sửa.</p>
        <input type="hidden" name="version" value={`${version}`} />
        {factsOf(standing).map(([where, text], i) => (
          <label class="tick">
            <input type="checkbox" name={`fact.${i}`} value="yes" required />{' '}
            <span>
              <strong>{where}</strong>: {text}
            </span>
          </label>
        ))}
        <button type="submit">Đã đối chiếu mọi dòng</button>
      </form>
    </>,
  )
}

/** The facts stay as they are: only who compared them is written, so nobody else has to approve it. */
const verify = toProcedure(async (desk, who, standing, c) => {
  const { id, file, draft } = standing
  if (file === null || draft !== null) {
    return { fault: 'Đang có bản thảo. Hãy đăng hoặc bỏ nó trước khi đối chiếu.', status: 409 }
  }
  const sent = await c.req.parseBody()
  const isWhole = factsOf(standing).every((_, i) => sent[`fact.${i}`] === 'yes')
  if (!isWhole)
    return { fault: 'Còn dòng chưa đánh dấu, nên chưa ghi là đã đối chiếu.', status: 400 }
  const base = await desk.catalogue.publishing.note(id)
  if (sent['version'] !== `${base}`) return 'outdated'
  const at = desk.clock()
  const tree = { ...file, verified: { by: who.name, on: localDay(at) } }
  const why = 'Đã đối chiếu với nguồn'
  const revision = { procedure: id, kind: 'published', tree, why, base } as const
  const done = await desk.store.addRevision(revision, who, at)
  if (done !== 'done') return done
  await desk.catalogue.publishing.run()
  return { done: 'checked' }
})

export const VERIFY_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/catalogue/:id/verify', needs: 'editor', handle: show },
  { method: 'POST', path: '/staff/catalogue/:id/verify', needs: 'editor', handle: verify },
]
