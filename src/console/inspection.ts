import { addDays, dayText, instantOf, type LocalDay, localDay } from '../core/local-time.ts'
import { isTaskFor } from '../core/rating-duty.ts'
import type { Desk, Who } from './desk.ts'
import type { WrittenSheet } from './sheets.ts'
import { whenText } from './words.ts'

type Row = WrittenSheet['rows'][number]

/** All that an inspection asks for of some days, a sheet each; `null` where dossiers could not be counted. */
export async function inspectionSheets(
  {
    store,
    reform,
    office,
    who,
    sentenceOf,
  }: Pick<Desk, 'store' | 'reform' | 'office'> & {
    /** Nobody is given a complaint about their own desk, not in a file either. */
    readonly who: Pick<Who, 'unit'>
    readonly sentenceOf: (
      line: Awaited<ReturnType<Desk['store']['auditBetween']>>[number],
    ) => string
  },
  { from, to }: { readonly from: LocalDay; readonly to: LocalDay },
): Promise<ReadonlyMap<string, WrittenSheet> | null> {
  const [start, until] = [instantOf(from), instantOf(addDays(to, 1))]
  const figures = await reform(from, to)
  if (figures === null) return null
  const notes = [`${office().name}: gói kiểm tra, ${dayText(from)} – ${dayText(to)}`]
  const sheet = (header: readonly string[], rows: readonly Row[]): WrittenSheet => ({
    notes,
    header,
    rows,
  })
  const revisions = await store.revisionsBetween(start, until)
  const reports = await store.counterReports(start, until)
  const feedback = await store.countedFeedback(start, until)
  const tasks = (await store.ratingTasks()).filter((task) =>
    isTaskFor(task, who.unit, office().units),
  )
  const findings = await store.findings()
  const documents = await store.controlledDocuments()
  const lines = await store.auditBetween(start, until)
  return new Map([
    [
      'Bản thủ tục',
      sheet(
        ['Thủ tục', 'Việc', 'Lúc', 'Người làm', 'Người duyệt', 'Lý do'],
        revisions.map(({ procedure, kind, at, by, approvedBy, why }) => [
          procedure,
          REVISIONS[kind],
          whenText(at),
          by.name,
          approvedBy?.name ?? null,
          why,
        ]),
      ),
    ],
    [
      'Trễ hẹn',
      sheet(
        ['Mã hồ sơ', 'Thủ tục', 'Bộ phận', 'Hẹn trả', 'Đã trả', 'Lý do'],
        figures.late.map(({ code, procedure, unit, due, finished, reason }) => [
          code,
          procedure,
          unit,
          dayText(localDay(due)),
          finished === null ? null : dayText(localDay(finished)),
          reason,
        ]),
      ),
    ],
    [
      'Xin lỗi',
      sheet(
        ['Mã hồ sơ', 'Hẹn lại', 'Báo được trong chat'],
        figures.late
          .filter(({ apologised }) => apologised)
          .map(({ code, newDue, told }) => [
            code,
            newDue === null ? null : dayText(localDay(newDue)),
            told ? 'có' : 'không',
          ]),
      ),
    ],
    [
      'Giấy ngoài danh mục',
      sheet(
        ['Lúc', 'Thủ tục', 'Bộ phận', 'Loại', 'Cái gì', 'Lời', 'Ai báo'],
        reports.map(({ at, procedure, unit, kind, what, words, from: told }) => [
          whenText(at),
          procedure,
          unit,
          kind === 'paper' ? 'giấy khác' : 'đi lại',
          what,
          words,
          told === 'counter' ? 'cán bộ' : 'người dân',
        ]),
      ),
    ],
    [
      'Phản ánh',
      sheet(
        ['Nhận lúc', 'Loại', 'Hạn chuyển', 'Chuyển lúc', 'Trả lời lúc'],
        feedback.map(({ at, category, due, forwarded, answered }) => [
          whenText(at),
          category,
          whenText(due),
          forwarded === null ? null : whenText(forwarded),
          answered === null ? null : whenText(answered),
        ]),
      ),
    ],
    [
      'Việc chưa xong',
      sheet(
        ['Lý do', 'Hạn'],
        tasks.map(({ reason, due }) => [reason, dayText(due)]),
      ),
    ],
    [
      'Phát hiện',
      sheet(
        ['Ngày', 'Phát hiện', 'Người sửa', 'Hạn', 'Sửa xong', 'Kiểm lại', 'Kết quả'],
        findings.map(({ found, what, owner, due, mended, recheck }) => [
          dayText(found),
          what,
          owner,
          dayText(due),
          mended === null ? null : dayText(mended),
          recheck === null ? null : dayText(recheck.on),
          recheck === null ? null : recheck.is === 'good' ? 'đạt' : 'chưa đạt',
        ]),
      ),
    ],
    [
      'Tài liệu',
      sheet(
        ['Tên', 'Bản', 'Người duyệt', 'Hiệu lực', 'Thu hồi', 'Lưu'],
        documents.map(({ name, version, approver, effective, withdrawn, keep }) => [
          name,
          version,
          approver,
          dayText(effective),
          withdrawn === null ? null : dayText(withdrawn),
          keep,
        ]),
      ),
    ],
    [
      'Nhật ký',
      sheet(
        ['Lúc', 'Ai', 'Việc'],
        lines.map((line) => [whenText(line.at), line.by.name, sentenceOf(line)]),
      ),
    ],
  ])
}

const REVISIONS = {
  published: 'đăng',
  withdrawn: 'rút',
  'in-file': 'sửa trong tệp',
} as const
