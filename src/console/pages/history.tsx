import type { Revision, RevisionKind } from '../../core/revisions.ts'
import { mayAct } from '../../core/staff.ts'
import type { Who } from '../desk.ts'
import { whenText } from '../words.ts'

/** What a revision is called. */
export const KINDS: Readonly<Record<RevisionKind, string>> = {
  published: 'đăng',
  withdrawn: 'rút',
  'in-file': 'sửa trong tệp',
}

/** Who changed the procedure, when and why, newest first. */
export function History({
  id,
  revisions,
  who,
}: {
  readonly id: string
  readonly revisions: readonly Revision[]
  readonly who: Who
}) {
  return (
    <section class="card" aria-labelledby="history-title">
      <h2 id="history-title">Các bản đã có</h2>
      {revisions.length === 0 && <p>Chưa ai sửa thủ tục này từ trang này.</p>}
      <ol class="rows">
        {revisions.map((revision, i) => (
          <li>
            <a href={`/staff/catalogue/${id}/revisions/${revision.seq}`}>
              {`${whenText(revision.at)}: `}
              {revision.kind === 'in-file' && i === revisions.length - 1
                ? 'bản có sẵn trong tệp'
                : `${revision.by.name} ${KINDS[revision.kind]}`}
            </a>{' '}
            {revision.review === 'owed' && <span class="mark">chờ duyệt sau</span>}
            {revision.approvedBy !== null && ` (${revision.approvedBy.name} duyệt)`}
            <span class="note">{revision.why}</span>
            {revision.review === 'owed' && mayAct(who.role, 'approver') && (
              <form
                method="post"
                action={`/staff/catalogue/${id}/revisions/${revision.seq}/review`}
              >
                <button type="submit" class="second">
                  {`Duyệt bản lúc ${whenText(revision.at)}`}
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
