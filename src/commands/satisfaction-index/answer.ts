import type { Content } from '../../core/content.ts'
import type {
  AskedSatisfaction,
  SatisfactionAnswer,
  SatisfactionFile,
} from '../../core/satisfaction-page.ts'
import { csv } from '../../satisfaction/csv.ts'
import { flatTable } from '../../satisfaction/flat-table.ts'
import { openDataFiles } from '../../satisfaction/open-data/folder.ts'
import { satisfactionPage } from '../../satisfaction/page.ts'
import { periodOf } from '../../satisfaction/period.ts'
import type { Report } from '../../satisfaction/report.ts'
import type { SliceName } from '../../satisfaction/tables.ts'
import { xlsx } from '../../satisfaction/xlsx.ts'
import { zipOf } from '../../satisfaction/zip.ts'
import { type ReportRecords, reportsOf } from './reports.ts'
import { sliceNames } from './slice-names.ts'

/** What the console asks for, made as `npm run index` makes it. An unknown instrument is none. */
export async function answerSatisfaction(
  store: ReportRecords,
  content: Pick<Content, 'surveys' | 'procedures'>,
  { from, to, instrument }: AskedSatisfaction,
  file: SatisfactionFile | null,
): Promise<SatisfactionAnswer> {
  const { surveys } = content
  const known = instrument !== null && surveys.has(instrument) ? instrument : null
  const reports = await reportsOf(store, surveys, { period: periodOf(from, to), instrument: known })
  const [first] = reports
  if (first === undefined) throw new Error('there is no instrument to report on')
  const nameOf = sliceNames(content)
  const instruments = [...surveys.values()].map(({ id, name }) => ({ id, name }))
  return {
    page: satisfactionPage(first, nameOf, instruments),
    file: file === null ? null : fileOf(file, first, nameOf),
  }
}

function fileOf(file: SatisfactionFile, report: Report, nameOf: SliceName): Uint8Array {
  if (file === 'csv') return Buffer.from(csv(flatTable(report, nameOf)))
  if (file === 'open-data') return zipOf(openDataFiles(report))
  return xlsx(new Map([[report.form.instrument.id, flatTable(report, nameOf)]]))
}
