import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readRecords } from '../catalogue/import/read-records.ts'
import { loadContent } from '../catalogue/load.ts'
import { ConfigError, readConfig } from '../config.ts'
import { ContentError, OperatorError } from '../core/errors.ts'
import { isDay, localDay } from '../core/local-time.ts'
import { importDrafts } from './content-import/drafts.ts'
import { importElsewhere } from './content-import/elsewhere.ts'

/**
 * `npm run content:import -- FILE [--code 1.001193 …] [--all] [--on yyyy-MM-dd]`: drafts of procedures, for
 * staff to review. `--elsewhere FILE`: the whole list as what is known to be done elsewhere. Nothing that
 * it writes is an answer about documents. Exit 1 when a record was refused, 2 when nothing could be done.
 */
try {
  process.exitCode = (await run()) ? 0 : 1
} catch (error) {
  const isForOperator = [OperatorError, ConfigError, ContentError].some(
    (kind) => error instanceof kind,
  )
  console.error(isForOperator && error instanceof Error ? error.message : error)
  process.exitCode = 2
}

async function run(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    options: {
      elsewhere: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      code: { type: 'string', multiple: true, default: [] },
      on: { type: 'string' },
    },
    allowPositionals: true,
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) {
    throw new OperatorError('Cần đúng một tên tệp: npm run content:import -- TỆP')
  }
  if (values.on !== undefined && !isDay(values.on)) {
    throw new OperatorError(
      `--on phải là ngày, viết năm-tháng-ngày: 2026-11-24 (đang là "${values.on}")`,
    )
  }
  const config = readConfig()
  const office = join(config.DATA_DIR, 'content')
  const { content } = await loadContent({ shipped: config.CONTENT_DIR, office })
  const read = readRecords(file, bytesOf(file), (done, all) =>
    console.error(`Đã đọc ${done}/${all} bản ghi`),
  )
  const job = {
    ...read,
    content,
    isDayTold: values.on !== undefined,
    on: values.on ?? localDay(statSync(file).mtimeMs),
    say: (line: string) => console.log(line),
    progress: (line: string) => console.error(line),
  }
  return values.elsewhere
    ? importElsewhere(job, office)
    : importDrafts(job, join(config.DATA_DIR, 'content-drafts', 'procedures'), values)
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new OperatorError(`${file}: không mở được tệp (${String(error)})`)
  }
}
