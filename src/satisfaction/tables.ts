import { dayText } from '../core/local-time.ts'
import type { Change } from '../core/period-change.ts'
import type { ShownFigure } from './hiding.ts'
import { numberText, percentText } from './number-text.ts'
import type { Group, Invitations, Report } from './report.ts'
import type { Slice } from './slices.ts'
import {
  DIMENSION_NAMES,
  DIMENSIONS,
  type Dimension,
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

/** How a slice is called: by its key, in words. */
export type SliceName = (by: Dimension, key: string | null) => string

/** The report as lines to read in a terminal. */
export function tables(report: Report, nameOf: SliceName): string {
  const { period, form, ofOtherVersions, invitations, units, groups } = report
  const { name, id, version } = form.instrument
  return [
    TITLE,
    FORMULA,
    `${name} (${id}, bản ${version})`,
    `Kỳ ${dayText(period.from)} – ${dayText(period.to)}, tuần ${period.firstWeek} đến ${period.lastWeek}`,
    invitationLine(invitations),
    ...(ofOtherVersions > 0
      ? [`${numberText(ofOtherVersions)} phiếu của bản khác không gộp vào đây.`]
      : []),
    SMALL,
    ...unitLines(units),
    ...(groups.length === 0 ? ['', 'Chưa có phiếu nào trong kỳ.'] : []),
    ...groups.flatMap((group) => groupLines(group, invitations, nameOf)),
  ].join('\n')
}

function unitLines(units: Report['units']): string[] {
  if (units.length < 2) return []
  return [
    'Độ phủ theo bộ phận',
    ...units.map(({ unit, invited, finished, coverage }) => {
      const of = finished === null ? 'không có số hồ sơ đã xong' : `${numberText(finished)} hồ sơ`
      const share = coverage === null ? 'không nêu' : percentText(coverage)
      return `  ${unit ?? NOT_TOLD}: mời ${numberText(invited)}, ${of}, độ phủ ${share}`
    }),
  ]
}

export function invitationLine({
  invited,
  reached,
  responseRate,
  finished,
  coverage,
}: Invitations): string {
  const rate = responseRate === null ? NO_RATE : `tỷ lệ trả lời ${percentText(responseRate)}`
  const covered =
    coverage === null
      ? 'không tính được độ phủ (không có số hồ sơ đã xong)'
      : `độ phủ ${percentText(coverage)} của ${numberText(finished ?? 0)} hồ sơ đã xong`
  return `Mời theo bốc thăm ${numberText(invited)}, mời thành công ${numberText(reached)}; ${rate}; ${covered}`
}

function groupLines(group: Group, invitations: Invitations, nameOf: SliceName): string[] {
  const { mode, drawn, complete, partial, figures, changes, slices, setAside } = group
  const reached = drawn ? `mời thành công ${numberText(invitations.reached)}` : NO_RATE
  return [
    '',
    `== Hình thức thu: ${MODE_NAMES[mode]}, ${drawn ? 'người được mời' : 'người tự nguyện'}`,
    `${reached}; trả lời đủ ${numberText(complete)}, trả lời dở ${numberText(partial)}`,
    drawn ? DRAWN : VOLUNTEERS,
    ...figures.map((figure, at) => figureLine(figure, changes[at] ?? null)),
    ...setAsideLines(setAside),
    ...DIMENSIONS.flatMap((by) => sliceLines(slices[by], by, nameOf)),
  ]
}

const WIDTH = 46

function figureLine(figure: ShownFigure, change: Change | null): string {
  const mark = figure.level === 'criterion' ? '  ' : '* '
  const key = keyText(figure).padEnd(8)
  const label = figure.label.length > WIDTH ? `${figure.label.slice(0, WIDTH - 1)}…` : figure.label
  const values = figure.values.length === 0 ? '' : `  [${figure.values.map(cellText).join(' ')}]`
  const since = change === null ? '' : `  ${changeText(change)}`
  return `${mark}${key}${label.padEnd(WIDTH)}  ${figureText(figure)}${values}${since}`
}

/** As people read it: the question about the whole and the overall figure are not the same. */
export function keyText({ level, key }: Pick<ShownFigure, 'level' | 'key'>): string {
  return level === 'overall' ? 'chung' : key
}

function cellText(count: number | null): string {
  return count === null ? '·' : String(count)
}

/** `84,0 % (80,1–87,3) n=400`; counts where there are few, nothing where there are fewer. */
export function figureText({
  level,
  shown,
  n,
  share,
  low,
  high,
  valid,
  satisfied,
}: ShownFigure): string {
  if (shown === 'hidden' || n === null) return 'không nêu'
  const people = `${numberText(n)} người`
  if (shown === 'counts') {
    return level === 'criterion'
      ? `${satisfied}/${people} hài lòng`
      : `${satisfied}/${valid} câu trả lời hài lòng, ${people}`
  }
  const [from, to] = [low ?? 0, high ?? 0].map((end) => numberText(end * 100, 1))
  return `${percentText(share ?? 0)} (${from}–${to}), ${people}`
}

export function changeText({ by, is }: Change): string {
  const points = `${by < 0 ? '−' : '+'}${numberText(Math.abs(by) * 100, 1)} điểm`
  return `${points} so với kỳ trước: ${is === 'clear' ? 'khác biệt rõ' : 'có thể do ngẫu nhiên'}`
}

function setAsideLines({ forms, reasons, figures }: Group['setAside']): string[] {
  if (forms === 0) return []
  const told = reasons.map(
    ({ reason, forms: count }) => `${SET_ASIDE_NAMES[reason]}: ${count ?? 'không nêu'}`,
  )
  return [
    `Để riêng ${numberText(forms)} phiếu, không tính ở trên (${told.join('; ')}). Nếu tính cả phiếu để riêng:`,
    ...figures.filter(isHeadline).map((figure) => figureLine(figure, null)),
  ]
}

function sliceLines(slices: readonly Slice[], by: Dimension, nameOf: SliceName): string[] {
  if (slices.length < 2) return []
  return [
    `-- ${DIMENSION_NAMES[by]}`,
    ...slices.map(({ key, figures }) => {
      const told = figures.filter(isHeadline).map((each) => `${keyText(each)} ${figureText(each)}`)
      return `  ${nameOf(by, key)}: ${told.join(' | ')}`
    }),
  ]
}

/** Of a long form the overall figure; of a short one the question about the whole. */
export function isHeadline({ level, key }: Pick<ShownFigure, 'level' | 'key'>): boolean {
  return level === 'overall' || key === 'overall'
}
