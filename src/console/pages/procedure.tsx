import type { Context } from 'hono'
import { dayText, localDay } from '../../core/local-time.ts'
import { mayAct } from '../../core/staff.ts'
import { differences } from '../catalogue/differences.ts'
import { isWithdrawn, type Standing, standingOf } from '../catalogue/standing.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { Differences } from './differences.tsx'
import { DraftCard } from './draft-card.tsx'
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

export function noProcedure(c: Context, desk: Desk, who: Who): Response {
  const what = 'Không có thủ tục này. Hãy tìm lại trong danh sách Thủ tục.'
  return page(c, desk, { title: 'Không có thủ tục này', who, status: 404 }, <Fault>{what}</Fault>)
}

/** What is said above the page, and with which status. */
export interface Told {
  readonly fault?: string
  readonly status?: 200 | 400 | 409
}

export async function procedurePage(
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

async function show(c: Context, desk: Desk, who: Who): Promise<Response> {
  const standing = await standingOf(c, desk)
  return standing === null ? noProcedure(c, desk, who) : await procedurePage(c, desk, who, standing)
}

export const PROCEDURE_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/catalogue/:id', needs: 'viewer', handle: show },
]
