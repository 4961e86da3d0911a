import type { Context } from 'hono'
import { dayText, isDay, localDay } from '../../core/local-time.ts'
import type { LateDossier } from '../../core/reform-figures.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { Fault, page } from './layout.tsx'
import { DaysForm, daysText, figuresOr, shareText } from './reform-period.tsx'

const TITLE = 'Trễ hẹn và xin lỗi'

async function lateness(c: Context, desk: Desk, who: Who): Promise<Response> {
  const figures = await figuresOr(c, desk, who, TITLE)
  if (figures instanceof Response) return figures
  const { late } = figures
  const count = (is: (each: LateDossier) => boolean): number => late.filter(is).length
  const groups = byUnitAndReason(late)
  return page(
    c,
    desk,
    { title: TITLE, who },
    <>
      <DaysForm path="/staff/reform/late" {...figures} />
      <p>{`Kỳ ${daysText(figures)}: ${late.length} hồ sơ trễ so với ngày hẹn đầu tiên.`}</p>
      <ul class="rows">
        <li>{`Đã có thư xin lỗi: ${count(({ apologised }) => apologised)} (${shareText(
          count(({ apologised }) => apologised),
          late.length,
        )})`}</li>
        <li>
          {`Có thư xin lỗi và báo được trong cuộc trò chuyện: ${count(({ told }) => told)} (${shareText(
            count(({ told }) => told),
            late.length,
          )})`}
          <span class="note">Chỉ báo được cho người đang theo dõi hồ sơ và đồng ý nhận tin.</span>
        </li>
      </ul>
      {groups.length > 0 && (
        <section class="card" aria-labelledby="groups-title">
          <h2 id="groups-title">Theo bộ phận và lý do</h2>
          <ul class="rows">
            {groups.map(({ unit, reason, dossiers }) => (
              <li>
                {`${unit}: ${dossiers} hồ sơ`}
                <span class="note">{reason}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {late.length > 0 && (
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">Hồ sơ</th>
              <th scope="col">Bộ phận</th>
              <th scope="col">Hẹn trả</th>
              <th scope="col">Thư xin lỗi</th>
            </tr>
          </thead>
          <tbody>
            {late.map((each) => (
              <tr>
                <td>
                  {each.code}
                  <br />
                  <span class="note">{each.procedure}</span>
                </td>
                <td>{each.unit}</td>
                <td>{`${dayText(localDay(each.due))}, ${each.finished === null ? 'chưa trả' : `trả ${dayText(localDay(each.finished))}`}`}</td>
                <td>
                  {each.apologised ? (
                    `Đã ký${each.newDue === null ? '' : `, hẹn lại ${dayText(localDay(each.newDue))}`}`
                  ) : (
                    <a href={`/staff/reform/apology?code=${encodeURIComponent(each.code)}`}>
                      Soạn thư
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>,
  )
}

/** Where no letter gives a reason there is none: that too is one to count. */
function byUnitAndReason(
  late: readonly LateDossier[],
): readonly { readonly unit: string; readonly reason: string; readonly dossiers: number }[] {
  const groups = new Map<string, { unit: string; reason: string; dossiers: number }>()
  for (const { unit, reason: told } of late) {
    const reason = told ?? 'Chưa ghi lý do'
    const key = JSON.stringify([unit, reason])
    const known = groups.get(key) ?? { unit, reason, dossiers: 0 }
    groups.set(key, { ...known, dossiers: known.dossiers + 1 })
  }
  return [...groups.values()].toSorted((a, b) => b.dossiers - a.dossiers)
}

const LONGEST = 400
const NO_DOSSIER = 'Không thấy hồ sơ này trong dữ liệu đã nạp, hoặc hồ sơ không có ngày hẹn.'

/** What Mẫu 04 says, to be signed by an officer. Nothing of it is kept: the letter is issued in the office's system. */
async function apology(c: Context, desk: Desk, who: Who): Promise<Response> {
  const code = (c.req.query('code') ?? '').slice(0, 60)
  const dossier = await desk.readDossier(code).catch(() => null)
  if (dossier === null || dossier.due === null) {
    return page(c, desk, { title: 'Thư xin lỗi', who, status: 404 }, <Fault>{NO_DOSSIER}</Fault>)
  }
  const reason = (c.req.query('reason') ?? '').trim().slice(0, LONGEST)
  const newDue = c.req.query('newDue') ?? ''
  const signer = (c.req.query('signer') ?? '').trim().slice(0, 120)
  const isWhole = reason !== '' && isDay(newDue) && signer !== ''
  if (isWhole) {
    const detail = { newDue }
    await desk.store.audit({
      at: desk.clock(),
      by: who,
      action: 'apology-drafted',
      about: code,
      detail,
    })
  }
  const today = localDay(desk.clock())
  return page(
    c,
    desk,
    { title: isWhole ? 'Văn bản xin lỗi' : 'Soạn văn bản xin lỗi', who },
    <>
      <div class="screen">
        <form method="get" action="/staff/reform/apology" class="card fields">
          <input type="hidden" name="code" value={code} />
          <label>
            Lý do trễ, nói thật và ngắn
            <input name="reason" value={reason} maxlength={LONGEST} required />
          </label>
          <label>
            Ngày hẹn lại
            <input type="date" name="newDue" value={newDue} min={today} required />
          </label>
          <label>
            Người ký, chức vụ
            <input name="signer" value={signer} maxlength={120} required />
          </label>
          <button type="submit">Soạn để in</button>
          <p class="note">
            Tên người nộp ghi tay khi in. Ban hành thư trong phần mềm một cửa; lần nạp sau, người
            theo dõi hồ sơ được báo lý do và ngày hẹn lại.
          </p>
        </form>
      </div>
      {isWhole && (
        <article class="card letter">
          <p>{desk.office().name}</p>
          <h2>VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT</h2>
          <p>Kính gửi: ……………………………………………………</p>
          <p>{`${dossier.received === null ? 'Trung tâm đã' : `Ngày ${dayText(localDay(dossier.received))}, Trung tâm`} tiếp nhận hồ sơ mã ${code}${dossier.procedureName === null ? '' : `, thủ tục ${dossier.procedureName}`}.`}</p>
          <p>{`Thời gian hẹn trả kết quả: ngày ${dayText(localDay(dossier.due))}. Đến nay hồ sơ chưa giải quyết xong.`}</p>
          <p>{`Lý do: ${reason}.`}</p>
          <p>{`Trung tâm xin lỗi vì sự chậm trễ này và đề nghị được gia hạn, trả kết quả chậm nhất ngày ${dayText(newDue)}.`}</p>
          <p>{`Ngày ${dayText(today)}`}</p>
          <p>
            NGƯỜI KÝ
            <br />
            <br />
            <br />
            {signer}
          </p>
          <p class="note">
            Nội dung theo Mẫu 04 (TT 03/2025/TT-VPCP), lấy từ tài liệu thứ hai: so với mẫu chính
            thức trước khi ký.
          </p>
        </article>
      )}
    </>,
  )
}

export const LATENESS_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/reform/late', needs: 'editor', handle: lateness },
  { method: 'GET', path: '/staff/reform/apology', needs: 'editor', handle: apology },
]
