import type { Context } from 'hono'
import { dayText, isDay, localDay } from '../../core/local-time.ts'
import type { Finding } from '../../core/quality.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { inspectionSheets } from '../inspection.ts'
import { auditSentence } from './audit.tsx'
import { Done, Fault, page } from './layout.tsx'
import { DaysForm, daysIn, daysQuery, daysText } from './reform-period.tsx'
import { xlsxFile } from './review.tsx'

const TITLE = 'Gói kiểm tra và phát hiện'

async function inspection(
  c: Context,
  desk: Desk,
  who: Who,
  fault: string | null = null,
): Promise<Response> {
  const days = daysIn(c, desk.clock())
  const findings = await desk.store.findings()
  const today = localDay(desk.clock())
  return page(
    c,
    desk,
    { title: TITLE, who, status: fault === null ? 200 : 400 },
    <>
      {fault !== null && <Fault>{fault}</Fault>}
      {c.req.query('done') !== undefined && <Done>Đã ghi.</Done>}
      <DaysForm path="/staff/reform/inspection" {...days} />
      <p>
        <a href={`/staff/reform/inspection.xlsx?${daysQuery(days)}`}>
          {`Tải gói kiểm tra ${daysText(days)} (Excel)`}
        </a>
      </p>
      <p class="note">
        Chín trang: bản thủ tục, trễ hẹn, xin lỗi, giấy ngoài danh mục, phản ánh, việc chưa xong,
        phát hiện, tài liệu, nhật ký.
      </p>
      <section class="card" aria-labelledby="findings-title">
        <h2 id="findings-title">
          Phát hiện <span class="count">{findings.length}</span>
        </h2>
        {findings.length === 0 && <p>Chưa ghi phát hiện nào.</p>}
        <ul class="rows">
          {findings.map((finding) => (
            <li class={finding.mended === null && finding.due < today ? 'urgent' : undefined}>
              {finding.what}
              <span class="note">{standText(finding)}</span>
              <Next finding={finding} />
            </li>
          ))}
        </ul>
      </section>
      <form method="post" action="/staff/reform/findings" class="card fields">
        <h2>Ghi phát hiện</h2>
        <label>
          Phát hiện gì
          <input name="what" maxlength={300} required />
        </label>
        <label>
          Ai sửa
          <input name="owner" maxlength={120} required />
        </label>
        <label>
          Hạn sửa
          <input type="date" name="due" required />
        </label>
        <button type="submit">Ghi</button>
      </form>
    </>,
  )
}

function standText({ found, owner, due, mended, recheck }: Finding): string {
  const said = `Ngày ${dayText(found)}, ${owner} sửa, hạn ${dayText(due)}.`
  if (mended === null) return said
  const seen =
    recheck === null
      ? 'chờ kiểm lại.'
      : `kiểm lại ${dayText(recheck.on)}: ${recheck.is === 'good' ? 'đạt' : 'chưa đạt'}.`
  return `${said} Sửa xong ${dayText(mended)}, ${seen}`
}

function Next({ finding: { id, mended, recheck } }: { readonly finding: Finding }) {
  if (recheck !== null) return null
  const steps =
    mended === null
      ? ([['mended', 'Đã sửa xong']] as const)
      : ([
          ['good', 'Kiểm lại: đạt'],
          ['failed', 'Kiểm lại: chưa đạt'],
        ] as const)
  return (
    <form method="post" action={`/staff/reform/findings/${id}`} class="line">
      {steps.map(([to, label]) => (
        <button type="submit" name="to" value={to} class="second">
          {label}
        </button>
      ))}
    </form>
  )
}

async function file(c: Context, desk: Desk, who: Who): Promise<Response> {
  const days = daysIn(c, desk.clock())
  const sheets = await inspectionSheets({ ...desk, who, sentenceOf: auditSentence }, days)
  if (sheets === null) {
    return await inspection(c, desk, who, 'Chưa đếm được hồ sơ nên chưa có gói. Hãy thử lại.')
  }
  const about = `${days.from} ${days.to}`
  await desk.store.audit({
    at: desk.clock(),
    by: who,
    action: 'inspection-exported',
    about,
    detail: {},
  })
  return xlsxFile(c, desk, `goi-kiem-tra-${days.to}`, sheets)
}

async function add(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const finding = {
    what: form.text('what').slice(0, 300),
    owner: form.text('owner').slice(0, 120),
    due: form.text('due'),
  }
  if (Object.values(finding).includes('') || !isDay(finding.due)) {
    return await inspection(c, desk, who, 'Cần ghi phát hiện gì, ai sửa, hạn nào.')
  }
  await desk.store.addFinding(finding, who, desk.clock())
  return c.redirect('/staff/reform/inspection?done', 303)
}

async function move(c: Context, desk: Desk, who: Who): Promise<Response> {
  const id = Number(c.req.param('id'))
  const typed = (await formOf(c)).text('to')
  const to = (['mended', 'good', 'failed'] as const).find((each) => each === typed)
  const isMoved =
    to !== undefined &&
    Number.isSafeInteger(id) &&
    (await desk.store.moveFinding(id, to, who, desk.clock()))
  return isMoved
    ? c.redirect('/staff/reform/inspection?done', 303)
    : await inspection(c, desk, who, 'Việc này vừa có người ghi rồi. Dưới đây là mới nhất.')
}

export const INSPECTION_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/reform/inspection',
    needs: 'leader',
    handle: (c, desk, who) => inspection(c, desk, who),
  },
  { method: 'GET', path: '/staff/reform/inspection.xlsx', needs: 'leader', handle: file },
  { method: 'POST', path: '/staff/reform/findings', needs: 'leader', handle: add },
  { method: 'POST', path: '/staff/reform/findings/:id', needs: 'leader', handle: move },
]
