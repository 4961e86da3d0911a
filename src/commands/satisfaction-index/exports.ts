import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../../core/errors.ts'
import { intervalChart } from '../../satisfaction/chart.ts'
import { csv } from '../../satisfaction/csv.ts'
import { flatTable } from '../../satisfaction/flat-table.ts'
import { writeOpenData } from '../../satisfaction/open-data/folder.ts'
import type { Report } from '../../satisfaction/report.ts'
import type { SliceName } from '../../satisfaction/tables.ts'
import { xlsx } from '../../satisfaction/xlsx.ts'
import type { AskedReport } from './asked.ts'

/**
 * Writes the files that are asked for and tells their names. A workbook has a sheet for each instrument, an
 * open-data folder a folder; a CSV file and a chart are of the first.
 */
export async function writeExports(
  reports: readonly Report[],
  asked: Pick<AskedReport, 'csv' | 'xlsx' | 'svg' | 'openData'>,
  nameOf: SliceName,
): Promise<readonly string[]> {
  const [first] = reports
  if (first === undefined) return []
  const sheets = () =>
    new Map(reports.map((each) => [each.form.instrument.id, flatTable(each, nameOf)]))
  const svg = asked.svg === undefined ? '' : await intervalChart(first)
  return [
    write(asked.csv, () => csv(flatTable(first, nameOf))),
    write(asked.xlsx, () => xlsx(sheets())),
    write(asked.svg, () => svg),
    ...reports.map((each) => writeFolder(asked.openData, each)),
  ].flat()
}

function writeFolder(folder: string | undefined, report: Report): readonly string[] {
  if (folder === undefined) return []
  return writeOpenData(report, join(folder, report.form.instrument.id))
}

function write(file: string | undefined, content: () => string | Buffer): readonly string[] {
  if (file === undefined) return []
  try {
    writeFileSync(file, content())
  } catch (error) {
    throw new OperatorError(`${file}: không ghi được tệp (${(error as Error).message}).`, {
      cause: error,
    })
  }
  return [file]
}
