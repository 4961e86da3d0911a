import type { CustomSeriesOption, EChartsOption } from 'echarts'
import { dayText } from '../core/local-time.ts'
import { type Drawing, drawSvg } from './draw.ts'
import type { ShownFigure } from './hiding.ts'
import { numberText } from './number-text.ts'
import type { Group, Report } from './report.ts'
import { figureText, keyText } from './tables.ts'
import type { TrendPoint } from './trend.ts'
import { DRAWN, FORMULA, MODE_NAMES, TITLE, VOLUNTEERS } from './wording.ts'

const WIDTH = 960
const LEFT = 400
const RIGHT = 240
const LINE = 26
const BAR = '#1d5b8f'
const LABEL = { fontSize: 13, color: '#1a1a1a' } as const
/** From the lowest value up: told apart by people who see no red or no green. */
const VALUE_COLOURS = ['#b2182b', '#ef8a62', '#d9d9d9', '#67a9cf', '#2166ac']
const PERCENT = { min: 0, max: 100, axisLabel: { ...LABEL, formatter: '{value} %' } } as const

/** Shares with their intervals, a part for each group. What is not told as a percentage has no mark. */
export async function intervalChart(report: Report, groups = report.groups): Promise<string> {
  let top = 84
  const parts = groups.map((group) => {
    const height = group.figures.length * LINE
    const part = { group, top: top + 56, height }
    top += height + 110
    return part
  })
  const option: EChartsOption = {
    title: [
      { text: `${TITLE}\n${subtitle(report)}\n${FORMULA}`, ...headed(10) },
      ...parts.map(({ group, top: below }) => ({
        text: `${nameOf(group)}\n${group.drawn ? DRAWN : VOLUNTEERS}`,
        ...headed(below - 46),
      })),
    ],
    grid: parts.map(({ top: below, height }) => ({ left: LEFT, right: RIGHT, top: below, height })),
    xAxis: parts.map((_, at) => ({ type: 'value', gridIndex: at, ...PERCENT })),
    yAxis: parts.flatMap(({ group: { figures } }, at) =>
      (['left', 'right'] as const).map((position) => ({
        type: 'category' as const,
        position,
        gridIndex: at,
        inverse: true,
        axisTick: { show: false },
        axisLabel: { ...LABEL, interval: 0 },
        data: figures.map((each) => (position === 'left' ? named(each) : figureText(each))),
      })),
    ),
    series: parts.flatMap(({ group: { figures } }, at) => [
      bars(figures, 'row', { xAxisIndex: at, yAxisIndex: 2 * at }),
      {
        type: 'scatter' as const,
        xAxisIndex: at,
        yAxisIndex: 2 * at,
        symbolSize: 11,
        itemStyle: { color: BAR },
        data: figures.flatMap(({ share }, row) => (share === null ? [] : [[share * 100, row]])),
      },
    ]),
  }
  const about = 'Tỷ lệ hài lòng của từng mục và khoảng tin cậy 95 %, mỗi hình thức thu một phần'
  return await draw({
    title: `${TITLE}, ${report.form.instrument.name}`,
    about,
    height: top,
    option,
  })
}

/** How many of a hundred gave each value, a bar for each criterion of which that is told. */
export async function valueChart(report: Report, group: Group): Promise<string> {
  const scale = report.form.instrument.scale
  const told = group.figures.filter(
    ({ level, shown, values }) =>
      level === 'criterion' && shown === 'percent' && !values.includes(null),
  )
  const option: EChartsOption = {
    title: { text: `${nameOf(group)}\n${subtitle(report)}`, ...headed(10) },
    legend: { top: 56, left: 20, textStyle: LABEL, data: scale.map(legendOf) },
    grid: { left: LEFT, right: 40, top: 100, height: Math.max(1, told.length) * LINE },
    xAxis: { type: 'value', ...PERCENT },
    yAxis: {
      type: 'category',
      inverse: true,
      axisTick: { show: false },
      axisLabel: { ...LABEL, interval: 0 },
      data: told.map(named),
    },
    series: scale.map((step, at) => ({
      type: 'bar',
      stack: 'values',
      name: legendOf(step),
      barWidth: '70%',
      itemStyle: { color: VALUE_COLOURS[at % VALUE_COLOURS.length] ?? BAR },
      data: told.map(({ values, n }) => ((values[at] ?? 0) / (n ?? 1)) * 100),
    })),
  }
  const height = 150 + Math.max(1, told.length) * LINE
  const about = 'Phần trăm người chấm từng mức, mỗi tiêu chí một thanh'
  return await draw({ title: `Phân bố mức chấm, ${nameOf(group)}`, about, height, option })
}

/** The headline figure from period to period, with its intervals. */
export async function trendChart(
  report: Report,
  group: Group,
  points: readonly TrendPoint[],
): Promise<string> {
  const figures = points.map(({ figure }) => figure)
  const option: EChartsOption = {
    title: { text: `${nameOf(group)}\n${figures[0]?.label ?? ''}`, ...headed(10) },
    grid: { left: 70, right: 40, top: 80, height: 240 },
    xAxis: {
      type: 'category',
      axisLabel: { ...LABEL, interval: 0 },
      data: points.map(({ period: { from, to } }) => `${dayText(from)}\n– ${dayText(to)}`),
    },
    yAxis: { type: 'value', ...PERCENT },
    series: [
      bars(figures, 'column', {}),
      {
        type: 'line',
        symbolSize: 10,
        connectNulls: false,
        itemStyle: { color: BAR },
        data: figures.map(({ share }) => (share === null ? null : share * 100)),
      },
    ],
  }
  const about = 'Tỷ lệ hài lòng qua các kỳ dài bằng nhau, với khoảng tin cậy 95 %'
  const title = `Qua các kỳ, ${nameOf(group)}, ${report.form.instrument.name}`
  return await draw({ title, about, height: 390, option })
}

/** Error bars: ECharts has none of its own. */
function bars(
  figures: readonly ShownFigure[],
  along: 'row' | 'column',
  axes: Pick<CustomSeriesOption, 'xAxisIndex' | 'yAxisIndex'>,
): CustomSeriesOption {
  const intervals = figures.flatMap(({ low, high }, at) =>
    low === null || high === null ? [] : [[at, low * 100, high * 100]],
  )
  return {
    type: 'custom',
    ...axes,
    encode: along === 'row' ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
    data: intervals,
    renderItem(_, api) {
      const place = Number(api.value(0))
      const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [1, 2].map((end) => {
        const value = Number(api.value(end))
        return api.coord(along === 'row' ? [value, place] : [place, value])
      })
      const shape = { x1, y1, x2, y2 }
      return { type: 'line', shape, style: { stroke: BAR, lineWidth: 3 } }
    },
  }
}

function draw(drawing: Omit<Drawing, 'width'>): Promise<string> {
  return drawSvg({ ...drawing, width: WIDTH })
}

function headed(top: number) {
  const textStyle = { fontSize: 14, lineHeight: 20, color: '#1a1a1a' }
  return { left: 20, top, textStyle }
}

function subtitle({ form, period }: Report): string {
  return `${form.instrument.name}, kỳ ${dayText(period.from)} – ${dayText(period.to)}`
}

function nameOf({ mode, drawn }: Group): string {
  return `${MODE_NAMES[mode]}, ${drawn ? 'người được mời' : 'người tự nguyện'}`
}

function named(figure: ShownFigure): string {
  const text = `${keyText(figure)}  ${figure.label}`
  return text.length > 52 ? `${text.slice(0, 51)}…` : text
}

function legendOf({ value, label }: { readonly value: number; readonly label: string }): string {
  return `${numberText(value)} – ${label}`
}
