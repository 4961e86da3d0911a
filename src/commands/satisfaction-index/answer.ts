import type { Content } from '../../core/content.ts'
import type {
  AskedSatisfaction,
  SatisfactionAnswer,
  SatisfactionFile,
} from '../../core/satisfaction-page.ts'
import { intervalChart, trendChart, valueChart } from '../../satisfaction/chart.ts'
import { csv } from '../../satisfaction/csv.ts'
import { flatTable } from '../../satisfaction/flat-table.ts'
import type { SatisfactionRequest } from '../../satisfaction/making.ts'
import { openDataFiles } from '../../satisfaction/open-data/folder.ts'
import { satisfactionPage } from '../../satisfaction/page.ts'
import { type Period, periodBefore, periodOf } from '../../satisfaction/period.ts'
import type { Report } from '../../satisfaction/report.ts'
import type { SliceName } from '../../satisfaction/tables.ts'
import { type EarlierPeriod, type Trends, trendsOf } from '../../satisfaction/trend.ts'
import { xlsx } from '../../satisfaction/xlsx.ts'
import { zipOf } from '../../satisfaction/zip.ts'
import { type ReportRecords, reportsOf } from './reports.ts'
import { sliceNames } from './slice-names.ts'

/** So many periods stand in a line, the one that is asked for among them. */
const PERIODS = 6

/** What the console asks for, made as `npm run index` makes it. An unknown instrument is none. */
export async function answerSatisfaction(
  store: ReportRecords,
  content: Pick<Content, 'surveys' | 'procedures'>,
  { from, to, instrument }: AskedSatisfaction,
  besides: SatisfactionRequest['besides'],
): Promise<SatisfactionAnswer> {
  const { surveys } = content
  const known = instrument !== null && surveys.has(instrument) ? instrument : null
  const period = periodOf(from, to)
  const once = readOnce(store)
  const reports = await reportsOf(once, surveys, { period, instrument: known })
  const [first] = reports
  if (first === undefined) throw new Error('there is no instrument to report on')
  const nameOf = sliceNames(content)
  const instruments = [...surveys.values()].map(({ id, name }) => ({ id, name }))
  const trends = await trendsIn(once, first, period)
  const isFile = besides !== null && besides !== 'charts'
  return {
    page: satisfactionPage(first, nameOf, instruments, trends),
    file: isFile ? fileOf(besides, first, nameOf) : null,
    charts: besides === 'charts' ? await chartsOf(first, trends) : null,
  }
}

/** The report and the line of periods ask for the same weeks: they are read and counted once. */
function readOnce(store: ReportRecords): ReportRecords {
  const read = new Map<string, ReturnType<ReportRecords['formTallies']>>()
  return {
    ...store,
    formTallies: (from, to) => {
      const name = `${from} ${to}`
      const known = read.get(name) ?? store.formTallies(from, to)
      read.set(name, known)
      return known
    },
  }
}

async function trendsIn(store: ReportRecords, report: Report, period: Period): Promise<Trends> {
  const earlier: EarlierPeriod[] = []
  let before = period
  while (earlier.length < PERIODS - 1) {
    before = periodBefore(before)
    const tallies = await store.formTallies(before.firstWeek, before.lastWeek)
    earlier.unshift({ period: before, tallies })
  }
  const now = await store.formTallies(period.firstWeek, period.lastWeek)
  return trendsOf(report, earlier, now)
}

async function chartsOf(report: Report, trends: Trends): Promise<SatisfactionAnswer['charts']> {
  const charts = []
  for (const [at, group] of report.groups.entries()) {
    charts.push({
      intervals: await intervalChart(report, [group]),
      values: await valueChart(report, group),
      trend: await trendChart(report, group, trends[at] ?? []),
    })
  }
  return charts
}

function fileOf(file: SatisfactionFile, report: Report, nameOf: SliceName): Uint8Array {
  if (file === 'csv') return Buffer.from(csv(flatTable(report, nameOf)))
  if (file === 'open-data') return zipOf(openDataFiles(report))
  return xlsx(new Map([[report.form.instrument.id, flatTable(report, nameOf)]]))
}
