import type { Context } from 'hono'
import { dayText, localDay } from '../../core/local-time.ts'
import type { ProcedureDraft } from '../../core/revisions.ts'
import { mayAct } from '../../core/staff.ts'
import type { Tried } from '../../core/tried.ts'
import { differences, faultInWords, whereOf } from '../catalogue/differences.ts'
import { isWithdrawn, type Standing, standingOf } from '../catalogue/standing.ts'
import type { Answered, Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { whenText } from '../words.ts'
import { Differences } from './differences.tsx'
import { History } from './history.tsx'
import { Done, Fault, page } from './layout.tsx'

const DONE: Readonly<Record<string, string>> = {
  saved: 'Đã lưu bản thảo. Người dân chưa thấy gì đổi.',
  sent: 'Đã gửi duyệt.',
  back: 'Đã lấy lại bản thảo để sửa.',
  dropped: 'Đã bỏ bản thảo.',
  published: 'Đã đăng. Người dân thấy bản mới sau chừng 2 giây.',
  scheduled: 'Đã duyệt; thủ tục tự đăng vào ngày đã chọn.',
  withdrawn: 'Đã rút. Người dân không còn thấy thủ tục này.',
  reviewed: 'Đã duyệt bản đã đăng.',
  restored: 'Đã đưa bản cũ thành bản thảo. Hãy xem lại rồi gửi duyệt.',
  checked: 'Đã ghi là đã đối chiếu với nguồn.',
}

const REFUSED = {
  stale: 'Có người vừa sửa bản thảo này. Hãy xem lại trang này rồi làm tiếp.',
  own: 'Ông/bà đã soạn bản thảo này, nên cần người khác duyệt. Việc gấp thì chọn "Đăng ngay, duyệt sau".',
  outdated:
    'Thủ tục đã đổi sau khi bản thảo bắt đầu (có thể có người sửa tệp). Hãy mở bản thảo, xem chỗ đã đổi, rồi lưu lại.',
  gone: 'Bản này đã có người duyệt.',
} as const

const STATES = {
  draft: 'đang soạn',
  waiting: 'chờ duyệt',
  scheduled: 'đã duyệt, chờ đến ngày',
} as const

export function noProcedure(c: Context, desk: Desk, who: Who): Response {
  const what = 'Không có thủ tục này. Hãy tìm lại trong danh sách Thủ tục.'
  return page(c, desk, { title: 'Không có thủ tục này', who, status: 404 }, <Fault>{what}</Fault>)
}

export function refused(
  c: Context,
  desk: Desk,
  who: Who,
  standing: Standing,
  why: keyof typeof REFUSED,
): Promise<Response> {
  return procedurePage(c, desk, who, standing, { fault: REFUSED[why], status: 409 })
}

interface Told {
  readonly fault?: string
  readonly status?: 200 | 400 | 409
}

async function procedurePage(
  c: Context,
  desk: Desk,
  who: Who,
  standing: Standing,
  { fault, status = 200 }: Told = {},
): Promise<Response> {
  const { id, name, draft, file, unreadable, revisions } = standing
  const done = DONE[c.req.query('done') ?? '']
  const tried = draft === null ? null : await desk.catalogue.tryOut(id, draft.tree)
  const procedure = desk.catalogue.content().procedures.get(id)
  const isUnwritten = revisions[0]?.written === false
  return page(
    c,
    desk,
    { title: name, who, status },
    <>
      {fault !== undefined && <Fault>{fault}</Fault>}
      {fault === undefined && done !== undefined && <Done>{done}</Done>}
      {unreadable && <Fault>Tệp của thủ tục này đang có lỗi, chưa đọc được.</Fault>}
      {isUnwritten && (
        <Fault>
          Bản mới nhất chưa ghi được ra tệp; hệ thống thử lại mỗi phút. Còn lỗi thì báo người quản
          trị xem quyền ghi và chỗ trống của thư mục dữ liệu.
        </Fault>
      )}
      <section class="card" aria-labelledby="now-title">
        <h2 id="now-title">Người dân đang thấy</h2>
        {procedure === undefined ? (
          <p>{isWithdrawn(file) ? 'Thủ tục đã rút.' : 'Chưa có gì.'}</p>
        ) : (
          <p>
            {procedure.verified === null
              ? 'Đã đăng, chưa ai đối chiếu với nguồn. '
              : `Đã đăng; ${procedure.verified.by} đối chiếu ngày ${dayText(procedure.verified.on)}. `}
            {`Xem lại trước ngày ${dayText(procedure.reviewBy)}.`}
          </p>
        )}
        {!unreadable && (
          <p>
            <a href={`/staff/catalogue/${id}/preview`}>
              {draft === null ? 'Xem như người dân thấy' : 'Xem trước bản thảo như người dân thấy'}
            </a>
          </p>
        )}
        {mayAct(who.role, 'editor') && !unreadable && (
          <div class="line screen">
            <a class="button" href={`/staff/catalogue/${id}/edit`}>
              {draft === null ? 'Sửa' : 'Sửa bản thảo'}
            </a>
            {procedure !== undefined && draft === null && (
              <a class="button" href={`/staff/catalogue/${id}/verify`}>
                Đối chiếu với nguồn
              </a>
            )}
          </div>
        )}
      </section>
      {draft !== null && tried !== null && (
        <>
          <DraftCard draft={draft} tried={tried} who={who} today={localDay(desk.clock())} />
          <Differences title="Bản thảo đổi những gì" all={differences(file ?? {}, draft.tree)} />
        </>
      )}
      <History id={id} revisions={revisions} who={who} />
      {mayAct(who.role, 'approver') && procedure !== undefined && (
        <section class="card screen" aria-labelledby="withdraw-title">
          <h2 id="withdraw-title">Rút thủ tục</h2>
          <form method="post" action={`/staff/catalogue/${id}/withdraw`} class="line">
            <label>
              Vì sao rút
              <input name="why" maxlength={200} required />
            </label>
            <button type="submit" class="grave">
              Rút, không cho người dân thấy nữa
            </button>
          </form>
        </section>
      )}
    </>,
  )
}

interface DraftOf {
  readonly draft: ProcedureDraft
  readonly tried: Tried
  readonly who: Who
  readonly today: string
}

function DraftCard({ draft, tried, who, today }: DraftOf) {
  const { procedure, state, by, at, why, publishOn, approvedBy } = draft
  const to = `/staff/catalogue/${procedure}`
  const isOwn = draft.authors.includes(who.id)
  return (
    <section class="card" aria-labelledby="draft-title">
      <h2 id="draft-title">
        Bản thảo <span class="mark">{STATES[state]}</span>
      </h2>
      <p class="note">
        {`${by.name} sửa lúc ${whenText(at)}${why === '' ? '' : `: ${why}`}.`}
        {approvedBy !== null &&
          publishOn !== null &&
          ` ${approvedBy.name} đã duyệt, đăng ngày ${dayText(publishOn)}.`}
      </p>
      {tried.faults.length > 0 && (
        <div class="told fault">
          <p>Phải sửa trước khi đăng:</p>
          <ul class="rows">
            {tried.faults.map(({ at: spot, what }) => (
              <li>{[whereOf(spot), faultInWords(what)].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
        </div>
      )}
      {tried.doubts.length > 0 && (
        <div class="told">
          <p>Nên xem lại trước khi đăng:</p>
          <ul class="rows">
            {tried.doubts.map((what) => (
              <li>{what}</li>
            ))}
          </ul>
        </div>
      )}
      {mayAct(who.role, 'editor') && (
        <div class="line screen">
          {state === 'draft' ? (
            <Deed draft={draft} to={`${to}/send`} label="Gửi duyệt" />
          ) : (
            <Deed draft={draft} to={`${to}/back`} label="Lấy lại để sửa" second />
          )}
          <Deed draft={draft} to={`${to}/drop`} label="Bỏ bản thảo" grave />
        </div>
      )}
      {mayAct(who.role, 'approver') && tried.faults.length === 0 && (
        <form method="post" action={`${to}/publish`} class="fields screen">
          <input type="hidden" name="version" value={`${draft.version}`} />
          {tried.doubts.length > 0 && (
            <label class="tick">
              <input type="checkbox" name="seen" value="yes" required /> Đã xem các điểm trên, vẫn
              đăng
            </label>
          )}
          {isOwn ? (
            <>
              <p class="note">
                Ông/bà đã soạn bản thảo này. Nên để người khác duyệt; việc gấp thì đăng ngay, người
                khác duyệt sau.
              </p>
              <button type="submit" name="how" value="review-later">
                Đăng ngay, duyệt sau
              </button>
            </>
          ) : (
            <div class="line">
              <button type="submit" name="how" value="approved">
                Duyệt và đăng ngay
              </button>
              <label>
                Hoặc đăng vào ngày
                <input type="date" name="day" min={today} />
              </label>
              <button type="submit" name="how" value="on" class="second">
                Duyệt, đăng vào ngày này
              </button>
            </div>
          )}
        </form>
      )}
    </section>
  )
}

interface DeedOf {
  readonly draft: ProcedureDraft
  readonly to: string
  readonly label: string
  readonly second?: boolean
  readonly grave?: boolean
}

function Deed({ draft, to, label, second, grave }: DeedOf) {
  return (
    <form method="post" action={to}>
      <input type="hidden" name="version" value={`${draft.version}`} />
      <button type="submit" class={grave ? 'grave' : second ? 'second' : undefined}>
        {label}
      </button>
    </form>
  )
}

/** A deed to the procedure in the address; it tells what came of it. */
export function toProcedure(
  deed: (
    desk: Desk,
    who: Who,
    standing: Standing,
    c: Context,
  ) => Promise<keyof typeof REFUSED | { readonly done: string } | Told>,
): (c: Context, desk: Desk, who: Who) => Answered {
  return async (c, desk, who) => {
    const standing = await standingOf(c, desk)
    if (standing === null) return noProcedure(c, desk, who)
    const came = await deed(desk, who, standing, c)
    if (typeof came === 'string') {
      return await refused(c, desk, who, (await standingOf(c, desk)) ?? standing, came)
    }
    if ('done' in came) {
      const isLeft = (await standingOf(c, desk)) !== null
      const to = isLeft ? `/staff/catalogue/${standing.id}?done=${came.done}` : '/staff/catalogue'
      return c.redirect(to, 303)
    }
    return await procedurePage(c, desk, who, standing, came)
  }
}

async function versionIn(c: Context): Promise<number> {
  return Number((await formOf(c)).text('version')) || 0
}

const send = toProcedure(async (desk, who, { id }, c) => {
  const moved = await desk.store.moveDraft(id, await versionIn(c), 'waiting', who, desk.clock())
  return moved === 'done' ? { done: 'sent' } : moved
})

const back = toProcedure(async (desk, who, { id }, c) => {
  const moved = await desk.store.moveDraft(id, await versionIn(c), 'draft', who, desk.clock())
  return moved === 'done' ? { done: 'back' } : moved
})

const drop = toProcedure(async (desk, who, { id }, c) => {
  const dropped = await desk.store.dropDraft(id, await versionIn(c), who, desk.clock())
  return dropped === 'done' ? { done: 'dropped' } : dropped
})

const publish = toProcedure(async (desk, who, { id, draft }, c) => {
  const form = await formOf(c)
  const version = await versionIn(c)
  if (draft?.version !== version) return 'stale'
  await desk.catalogue.publishing.note(id)
  const { faults, doubts } = await desk.catalogue.tryOut(id, draft.tree)
  if (faults.length > 0) return { fault: 'Bản thảo còn lỗi, chưa đăng được.', status: 409 }
  if (doubts.length > 0 && form.text('seen') !== 'yes') {
    return { fault: 'Hãy xem các điểm dưới đây và đánh dấu trước khi đăng.', status: 400 }
  }
  const how = form.text('how')
  const at = desk.clock()
  if (how === 'on') {
    const day = form.text('day')
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day <= localDay(at)) {
      return { fault: 'Hãy chọn một ngày sau hôm nay, hoặc bấm đăng ngay.', status: 400 }
    }
    const scheduled = await desk.store.scheduleDraft(id, version, day, who, at)
    return scheduled === 'done' ? { done: 'scheduled' } : scheduled
  }
  if (how !== 'approved' && how !== 'review-later') {
    return { fault: 'Hãy chọn cách đăng.', status: 400 }
  }
  const published = await desk.store.publishDraft(id, version, how, who, at)
  if (published !== 'done') return published
  await desk.catalogue.publishing.run()
  return { done: 'published' }
})

const withdraw = toProcedure(async (desk, who, { id, file }, c) => {
  const why = (await formOf(c)).text('why').slice(0, 200)
  if (file === null || why === '') return { fault: 'Hãy ghi vì sao rút.', status: 400 }
  const base = await desk.catalogue.publishing.note(id)
  const tree = { ...file, withdrawn: 'true' }
  const revision = { procedure: id, kind: 'withdrawn', tree, why, base } as const
  const done = await desk.store.addRevision(revision, who, desk.clock())
  if (done !== 'done') return done
  await desk.catalogue.publishing.run()
  return { done: 'withdrawn' }
})

async function show(c: Context, desk: Desk, who: Who): Promise<Response> {
  const standing = await standingOf(c, desk)
  return standing === null ? noProcedure(c, desk, who) : await procedurePage(c, desk, who, standing)
}

export const PROCEDURE_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/catalogue/:id', needs: 'viewer', handle: show },
  { method: 'POST', path: '/staff/catalogue/:id/send', needs: 'editor', handle: send },
  { method: 'POST', path: '/staff/catalogue/:id/back', needs: 'editor', handle: back },
  { method: 'POST', path: '/staff/catalogue/:id/drop', needs: 'editor', handle: drop },
  { method: 'POST', path: '/staff/catalogue/:id/publish', needs: 'approver', handle: publish },
  { method: 'POST', path: '/staff/catalogue/:id/withdraw', needs: 'approver', handle: withdraw },
]
