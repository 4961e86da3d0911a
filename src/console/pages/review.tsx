import type { Context } from 'hono'
import { type ProcedureFigures, perHundred, troubles } from '../../core/reform-figures.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import type { WrittenSheet } from '../sheets.ts'
import { page } from './layout.tsx'
import {
  DaysForm,
  daysIn,
  daysQuery,
  daysText,
  figuresOr,
  numberText,
  shareText,
} from './reform-period.tsx'

const TITLE = 'Rà soát thủ tục'
const MOST_PAPERS = 3
const RULE =
  'Xếp theo số lần người dân gặp vướng trong kỳ: hồ sơ phải bổ sung, giấy ngoài danh mục, đi lại, trả trễ hẹn, câu trả lời bị chê. Sửa thủ tục đứng đầu thì đỡ cho nhiều người nhất.'
const LIMITS =
  'Hồ sơ theo lần nạp mới nhất; hồ sơ có xem danh sách là hồ sơ mà người nộp theo dõi trong cuộc trò chuyện đã được xem giấy tờ của thủ tục này, hồ sơ không ai theo dõi thì không biết nên không tính. Giấy hay thiếu đếm từ mục Tôi đã có…, không ghi ai bấm. Ngày làm việc là của hồ sơ đứng giữa, đã trừ ngày dừng chờ.'

function sorted(procedures: readonly ProcedureFigures[]): readonly ProcedureFigures[] {
  return procedures.toSorted((a, b) => troubles(b) - troubles(a) || b.asked - a.asked)
}

async function review(c: Context, desk: Desk, who: Who): Promise<Response> {
  const figures = await figuresOr(c, desk, who, TITLE)
  if (figures instanceof Response) return figures
  return page(
    c,
    desk,
    { title: TITLE, who },
    <>
      <DaysForm path="/staff/reform/review" {...figures} />
      <p>{`Kỳ ${daysText(figures)}. ${RULE}`}</p>
      <p class="note">{LIMITS}</p>
      <p class="screen">
        <a href={`/staff/reform/review.xlsx?${daysQuery(figures)}`}>
          Tải Excel cho hội đồng rà soát
        </a>
        {' · '}
        <a href="/staff/asked">Câu máy chưa trả lời được</a>
      </p>
      {figures.procedures.length === 0 ? (
        <p>Trong kỳ chưa có gì để đếm.</p>
      ) : (
        <section class="scroll" tabindex={0} aria-label="Bảng rà soát">
          <table class="lines figures">
            <thead>
              <tr>
                {HEADER.map((name) => (
                  <th scope="col">{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sorted(figures.procedures).map((each) => (
                <tr>
                  <th scope="row">{each.name}</th>
                  {textsOf(each).map((text) => (
                    <td>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>,
  )
}

const HEADER = [
  'Thủ tục',
  'Lần vướng',
  'Lượt hỏi',
  'Câu trả lời bị chê',
  'Giấy hay thiếu',
  'Bổ sung trên 100 hồ sơ',
  'Có / không xem danh sách',
  'Ngày làm / được phép',
  'Đúng hẹn',
  'Hài lòng (khoảng tin cậy 95 %)',
  'Giấy ngoài danh mục; đi lại',
]

function textsOf(of: ProcedureFigures): readonly string[] {
  return [
    `${troubles(of)} lần vướng`,
    `${of.asked} lượt hỏi`,
    `${of.useless} chê, ${of.useful} khen`,
    papersText(of),
    `${numberText(perHundred(of.all))} trên 100 (${of.all.received} hồ sơ)`,
    `${numberText(perHundred(of.withList))} / ${numberText(perHundred(of.withoutList))}`,
    `${numberText(of.taken)} / ${numberText(of.allowed)} ngày`,
    `${shareText(of.onTime, of.finished)} đúng hẹn`,
    of.satisfaction ?? 'Chưa đủ phiếu',
    `${of.otherPapers} giấy; ${of.visits} lần đi lại`,
  ]
}

function papersText({ papers }: ProcedureFigures): string {
  const missing = papers.filter(({ listed, had }) => listed > had).slice(0, MOST_PAPERS)
  if (missing.length === 0) return '–'
  return missing.map(({ name, listed, had }) => `${name} (${listed - had}/${listed})`).join('; ')
}

/** Numbers as numbers; all texts are texts, never formulas: see `xlsx`. */
async function reviewFile(c: Context, desk: Desk, who: Who): Promise<Response> {
  const figures = await figuresOr(c, desk, who, TITLE)
  if (figures instanceof Response) return figures
  const sheet: WrittenSheet = {
    notes: [`${desk.office().name}: rà soát thủ tục, ${daysText(figures)}`, RULE, LIMITS],
    header: [
      'Thủ tục',
      'Lần vướng',
      'Lượt hỏi',
      'Câu trả lời bị chê',
      'Câu trả lời được khen',
      'Giấy hay thiếu',
      'Hồ sơ nhận',
      'Phải bổ sung',
      'Bổ sung trên 100',
      'Có xem danh sách: hồ sơ',
      'Có xem danh sách: bổ sung trên 100',
      'Không xem danh sách: hồ sơ',
      'Không xem danh sách: bổ sung trên 100',
      'Ngày làm',
      'Ngày được phép',
      'Đã xong',
      'Đúng hẹn',
      'Hài lòng',
      'Giấy ngoài danh mục',
      'Lần đi lại',
      'Kiến nghị của hội đồng',
    ],
    rows: sorted(figures.procedures).map((of) => [
      of.name,
      troubles(of),
      of.asked,
      of.useless,
      of.useful,
      papersText(of),
      of.all.received,
      of.all.supplemented,
      rounded(perHundred(of.all)),
      of.withList.received,
      rounded(perHundred(of.withList)),
      of.withoutList.received,
      rounded(perHundred(of.withoutList)),
      of.taken,
      of.allowed,
      of.finished,
      of.onTime,
      of.satisfaction,
      of.otherPapers,
      of.visits,
      '',
    ]),
  }
  return xlsxFile(c, desk, `ra-soat-${daysIn(c, desk.clock()).to}`, new Map([['Rà soát', sheet]]))
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(10 * value) / 10
}

export function xlsxFile(
  c: Context,
  desk: Pick<Desk, 'sheets'>,
  name: string,
  sheets: ReadonlyMap<string, WrittenSheet>,
): Response {
  return c.body(Buffer.from(desk.sheets.write(sheets)), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="${name}.xlsx"`,
  })
}

export const REVIEW_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/reform/review', needs: 'viewer', handle: review },
  { method: 'GET', path: '/staff/reform/review.xlsx', needs: 'viewer', handle: reviewFile },
]
