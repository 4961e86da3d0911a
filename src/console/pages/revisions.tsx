import type { Context } from 'hono'
import type { Revision } from '../../core/revisions.ts'
import { mayAct } from '../../core/staff.ts'
import { differences } from '../catalogue/differences.ts'
import { type Standing, standingOf } from '../catalogue/standing.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { whenText } from '../words.ts'
import { Differences } from './differences.tsx'
import { KINDS } from './history.tsx'
import { page } from './layout.tsx'
import { noProcedure } from './procedure.tsx'
import { toProcedure } from './to-procedure.ts'

function revisionIn(c: Context, { revisions }: Standing): Revision | undefined {
  return revisions.find(({ seq }) => `${seq}` === c.req.param('seq'))
}

async function show(c: Context, desk: Desk, who: Who): Promise<Response> {
  const standing = await standingOf(c, desk)
  const revision = standing === null ? undefined : revisionIn(c, standing)
  if (standing === null || revision === undefined) return noProcedure(c, desk, who)
  const { id, name, revisions, file } = standing
  const before = revisions.find(({ seq }) => seq < revision.seq)
  return page(
    c,
    desk,
    { title: `${name}: bản ${whenText(revision.at)}`, who },
    <>
      <p class="note">
        {`${revision.by.name} ${KINDS[revision.kind]}. ${revision.why}`}{' '}
        <a href={`/staff/catalogue/${id}`}>Về thủ tục</a>
      </p>
      <Differences
        title="Khác với bản trước đó"
        all={differences(before?.tree ?? {}, revision.tree)}
      />
      <Differences
        title="Khôi phục bản này thì đổi những gì"
        all={differences(file ?? {}, revision.tree)}
      />
      {mayAct(who.role, 'editor') && (
        <form method="post" action={`/staff/catalogue/${id}/revisions/${revision.seq}/restore`}>
          <button type="submit">Đưa bản này thành bản thảo</button>
        </form>
      )}
    </>,
  )
}

/** Old words go the way of all words: as a draft that somebody approves. */
const restore = toProcedure(async (desk, who, standing, c) => {
  const revision = revisionIn(c, standing)
  if (revision === undefined) return 'gone'
  if (standing.draft !== null) {
    const fault = 'Đang có bản thảo. Hãy đăng hoặc bỏ bản thảo đó trước khi khôi phục bản cũ.'
    return { fault, status: 409 }
  }
  const { withdrawn: _, ...tree } = revision.tree
  const base = await desk.catalogue.publishing.note(standing.id)
  const why = `Khôi phục bản ${whenText(revision.at)}`
  const draft = { procedure: standing.id, version: 0, tree, base, why }
  const saved = await desk.store.saveDraft(draft, who, desk.clock())
  return saved === 'done' ? { done: 'restored' } : saved
})

const review = toProcedure(async (desk, who, standing, c) => {
  const revision = revisionIn(c, standing)
  if (revision === undefined) return 'gone'
  const reviewed = await desk.store.reviewRevision(revision.seq, who, desk.clock())
  return reviewed === 'done' ? { done: 'reviewed' } : reviewed
})

const AT = '/staff/catalogue/:id/revisions/:seq'

export const REVISION_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: AT, needs: 'viewer', handle: show },
  { method: 'POST', path: `${AT}/restore`, needs: 'editor', handle: restore },
  { method: 'POST', path: `${AT}/review`, needs: 'approver', handle: review },
]
