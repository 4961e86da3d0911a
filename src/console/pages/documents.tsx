import type { Context } from 'hono'
import { dayText, isDay, localDay } from '../../core/local-time.ts'
import { mayAct } from '../../core/staff.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { Done, Fault, page } from './layout.tsx'

async function documents(
  c: Context,
  desk: Desk,
  who: Who,
  fault: string | null = null,
): Promise<Response> {
  const all = await desk.store.controlledDocuments()
  const mayChange = mayAct(who.role, 'approver')
  return page(
    c,
    desk,
    { title: 'Tài liệu kiểm soát', who, status: fault === null ? 200 : 400 },
    <>
      {fault !== null && <Fault>{fault}</Fault>}
      {c.req.query('done') !== undefined && <Done>Đã ghi.</Done>}
      <p class="note">
        Quy trình, biểu mẫu, hướng dẫn của hệ thống chất lượng. Bản mới cùng tên thay bản cũ từ ngày
        có hiệu lực. Bản của thủ tục thì xem ở lịch sử từng thủ tục.
      </p>
      {all.length === 0 ? (
        <p>Chưa có tài liệu nào.</p>
      ) : (
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">Tài liệu</th>
              <th scope="col">Người duyệt</th>
              <th scope="col">Hiệu lực</th>
              <th scope="col">Lưu</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ id, name, version, approver, effective, withdrawn, keep }) => (
              <tr>
                <td>{`${name}, bản ${version}`}</td>
                <td>{approver}</td>
                <td>
                  {withdrawn === null
                    ? `Từ ${dayText(effective)}`
                    : `${dayText(effective)}, thu hồi ${dayText(withdrawn)}`}
                  {withdrawn === null && mayChange && (
                    <form method="post" action={`/staff/reform/documents/${id}/withdraw`}>
                      <button type="submit" class="second">
                        {`Thu hồi bản ${version}`}
                      </button>
                    </form>
                  )}
                </td>
                <td>{keep}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayChange && (
        <form method="post" action="/staff/reform/documents" class="card fields screen">
          <h2>Thêm tài liệu, hoặc bản mới</h2>
          <label>
            Tên
            <input name="name" maxlength={200} required />
          </label>
          <label>
            Bản
            <input name="version" maxlength={20} required />
          </label>
          <label>
            Người duyệt
            <input name="approver" maxlength={120} required />
          </label>
          <label>
            Có hiệu lực từ
            <input type="date" name="effective" required />
          </label>
          <label>
            Lưu bao lâu sau khi thu hồi
            <input name="keep" maxlength={60} required />
          </label>
          <button type="submit">Ghi</button>
        </form>
      )}
    </>,
  )
}

async function add(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const document = {
    name: form.text('name').slice(0, 200),
    version: form.text('version').slice(0, 20),
    approver: form.text('approver').slice(0, 120),
    effective: form.text('effective'),
    keep: form.text('keep').slice(0, 60),
  }
  if (Object.values(document).includes('') || !isDay(document.effective)) {
    return await documents(
      c,
      desk,
      who,
      'Cần đủ tên, bản, người duyệt, ngày hiệu lực, thời hạn lưu.',
    )
  }
  await desk.store.addDocument(document, who, desk.clock())
  return c.redirect('/staff/reform/documents?done', 303)
}

async function withdraw(c: Context, desk: Desk, who: Who): Promise<Response> {
  const id = Number(c.req.param('id'))
  const now = desk.clock()
  if (Number.isSafeInteger(id)) await desk.store.withdrawDocument(id, localDay(now), who, now)
  return c.redirect('/staff/reform/documents?done', 303)
}

export const DOCUMENT_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/reform/documents',
    needs: 'viewer',
    handle: (c, desk, who) => documents(c, desk, who),
  },
  { method: 'POST', path: '/staff/reform/documents', needs: 'approver', handle: add },
  {
    method: 'POST',
    path: '/staff/reform/documents/:id/withdraw',
    needs: 'approver',
    handle: withdraw,
  },
]
