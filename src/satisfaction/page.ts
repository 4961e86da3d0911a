import { dayText } from '../core/local-time.ts'
import type { SatisfactionPage, SatisfactionTable } from '../core/satisfaction-page.ts'
import type { ShownFigure } from './hiding.ts'
import { numberText, percentText } from './number-text.ts'
import type { Group, Report } from './report.ts'
import {
  changeText,
  figureText,
  invitationLine,
  isHeadline,
  keyText,
  type SliceName,
} from './tables.ts'
import type { Trends } from './trend.ts'
import {
  DIMENSION_NAMES,
  DIMENSIONS,
  DRAWN,
  FORMULA,
  MODE_NAMES,
  NO_RATE,
  NOT_TOLD,
  SET_ASIDE_NAMES,
  SMALL,
  TITLE,
  VOLUNTEERS,
} from './wording.ts'

/** A report as the console shows it; `instruments` are those that may be asked for instead. */
export function satisfactionPage(
  report: Report,
  nameOf: SliceName,
  instruments: SatisfactionPage['instruments'],
  trends: Trends,
): SatisfactionPage {
  const { period, form, ofOtherVersions, invitations, groups } = report
  const { id, name, version } = form.instrument
  return {
    period: { from: period.from, to: period.to },
    instrument: id,
    instruments,
    title: TITLE,
    notes: [
      FORMULA,
      `${name}, bản ${version}`,
      invitationLine(invitations),
      ...(ofOtherVersions > 0
        ? [`${numberText(ofOtherVersions)} phiếu của bản khác không gộp vào đây.`]
        : []),
      SMALL,
    ],
    coverage: coverageTable(report),
    parts: groups.map((group, at) => part(group, report, nameOf, trends[at] ?? [])),
    finished: invitations.finished,
    responseRate: invitations.responseRate,
  }
}

function coverageTable({ units }: Report): SatisfactionTable {
  return {
    title: 'Độ phủ theo bộ phận',
    header: ['Bộ phận', 'Mời theo bốc thăm', 'Hồ sơ đã xong', 'Độ phủ'],
    rows: units.map(({ unit, invited, finished, coverage }) => [
      unit ?? NOT_TOLD,
      numberText(invited),
      finished === null ? 'không có số' : numberText(finished),
      coverage === null ? 'không nêu' : percentText(coverage),
    ]),
  }
}

function part(
  group: Group,
  { form, invitations }: Report,
  nameOf: SliceName,
  trend: Trends[number],
): SatisfactionPage['parts'][number] {
  const { mode, drawn, complete, partial, slices } = group
  const reached = drawn ? `mời thành công ${numberText(invitations.reached)}` : NO_RATE
  const scale = form.instrument.scale.map(({ value, label }) => `${value} – ${label}`)
  return {
    title: `${MODE_NAMES[mode]}, ${drawn ? 'người được mời' : 'người tự nguyện'}`,
    notes: [
      `${reached}; trả lời đủ ${numberText(complete)}, trả lời dở ${numberText(partial)}`,
      drawn ? DRAWN : VOLUNTEERS,
    ],
    tables: [
      figureTable(group),
      trendTable(trend),
      valueTable(group.figures, scale),
      ...setAsideTables(group),
      ...DIMENSIONS.flatMap((by) =>
        slices[by].length < 2
          ? []
          : [sliceTable(DIMENSION_NAMES[by], slices[by], (key) => nameOf(by, key))],
      ),
    ],
  }
}

function figureTable({ figures, changes }: Group): SatisfactionTable {
  return {
    title: 'Tiêu chí, yếu tố, chung',
    chart: 'intervals',
    header: ['Mục', 'Hài lòng (khoảng 95 %)', 'So với kỳ trước'],
    rows: figures.map((figure, at) => {
      const change = changes[at] ?? null
      return [named(figure), figureText(figure), change === null ? '–' : changeText(change)]
    }),
  }
}

/** Periods as long as this one, the newest below; what is said of a change is said of both its ends. */
function trendTable(points: Trends[number]): SatisfactionTable {
  return {
    title: 'Qua các kỳ',
    chart: 'trend',
    header: ['Kỳ', points[0] === undefined ? 'Chung' : named(points[0].figure), 'So với kỳ trước'],
    rows: points.map(({ period: { from, to }, figure, change }) => [
      `${dayText(from)} – ${dayText(to)}`,
      figureText(figure),
      change === null ? '–' : changeText(change),
    ]),
  }
}

function valueTable(figures: readonly ShownFigure[], scale: readonly string[]): SatisfactionTable {
  return {
    title: 'Số người chấm từng mức',
    chart: 'values',
    header: ['Tiêu chí', ...scale],
    rows: figures
      .filter(({ level }) => level === 'criterion')
      .map((figure) => [
        named(figure),
        ...figure.values.map((count) => (count === null ? 'không nêu' : numberText(count))),
      ]),
  }
}

/** Both totals: without the forms that were set aside, and with them. */
function setAsideTables({ setAside, figures }: Group): readonly SatisfactionTable[] {
  if (setAside.forms === 0) return []
  const without = new Map(figures.map((figure) => [named(figure), figureText(figure)]))
  return [
    {
      title: `Để riêng ${numberText(setAside.forms)} phiếu: vì sao`,
      header: ['Lý do', 'Số phiếu'],
      rows: setAside.reasons.map(({ reason, forms }) => [
        SET_ASIDE_NAMES[reason],
        forms === null ? 'không nêu' : numberText(forms),
      ]),
    },
    {
      title: 'Không tính và có tính phiếu để riêng',
      header: ['Mục', 'Không tính (số chính)', 'Nếu tính cả'],
      rows: setAside.figures.map((figure) => [
        named(figure),
        without.get(named(figure)) ?? '–',
        figureText(figure),
      ]),
    },
  ]
}

function sliceTable(
  title: string,
  slices: readonly { key: string | null; figures: readonly ShownFigure[] }[],
  nameOf: (key: string | null) => string,
): SatisfactionTable {
  const isTold = (figure: ShownFigure): boolean => isHeadline(figure) || figure.level === 'factor'
  return {
    title: `Theo ${title.toLowerCase()}`,
    header: [title, ...(slices[0]?.figures.filter(isTold).map(named) ?? [])],
    rows: slices.map(({ key, figures }) => [
      nameOf(key),
      ...figures.filter(isTold).map(figureText),
    ]),
  }
}

function named(figure: ShownFigure): string {
  return figure.level === 'overall' ? figure.label : `${keyText(figure)}. ${figure.label}`
}
