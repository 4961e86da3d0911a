import { join } from 'node:path'
import { loadContent } from '../catalogue/load.ts'
import { ConfigError, readConfig } from '../config.ts'
import { OperatorError } from '../core/errors.ts'
import { openRecords } from '../open-records.ts'
import { reportJson } from '../satisfaction/report-json.ts'
import { tables } from '../satisfaction/tables.ts'
import { askedReport } from './satisfaction-index/asked.ts'
import { writeExports } from './satisfaction-index/exports.ts'
import { askedPlan, planText } from './satisfaction-index/plan.ts'
import { reportsOf } from './satisfaction-index/reports.ts'
import { sliceNames } from './satisfaction-index/slice-names.ts'

/**
 * `npm run index -- --from yyyy-MM-dd --to yyyy-MM-dd`: the satisfaction index of the whole weeks that the
 * days lie in, beside the running service. See docs/chi-so-hai-long.md.
 */
try {
  const plan = askedPlan(process.argv.slice(2))
  if (plan === null) await report()
  else console.log(planText(plan))
} catch (error) {
  const isForOperator = error instanceof OperatorError || error instanceof ConfigError
  console.error(isForOperator ? error.message : error)
  process.exitCode = 1
}

async function report(): Promise<void> {
  const asked = askedReport(process.argv.slice(2))
  const config = readConfig()
  // Not the whole conversation: its search index takes a second that no report needs.
  const { CONTENT_DIR, DATA_DIR } = config
  const folders = { shipped: CONTENT_DIR, office: join(DATA_DIR, 'content') }
  const { content } = await loadContent(folders)
  const { store } = await openRecords(config, Date.now())
  try {
    const reports = await reportsOf(store, content.surveys, asked)
    const nameOf = sliceNames(content)
    const text = asked.json
      ? reports.slice(0, 1).map((report) => JSON.stringify(reportJson(report)))
      : reports.map((report) => tables(report, nameOf))
    console.log(text.join('\n\n'))
    for (const file of await writeExports(reports, asked, nameOf)) console.error(`Đã ghi ${file}`)
  } finally {
    await store.close()
  }
}
