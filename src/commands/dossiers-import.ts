import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { loadDossierColumns } from '../catalogue/dossier-columns.ts'
import { ConfigError, readConfig } from '../config.ts'
import { ContentError, OperatorError } from '../core/errors.ts'
import { instantOf } from '../core/local-time.ts'
import { readTime } from '../dossiers/export/instant-text.ts'
import { FileFault, MAX_FILE_BYTES } from '../dossiers/file/table.ts'
import { openRecords } from '../open-records.ts'
import { progressBar } from './dossiers-import/progress.ts'
import { type ImportEnd, runImport } from './dossiers-import/run.ts'

/**
 * `npm run dossiers:import -- FILE [--check] [--yes] [--no-tell] [--as-of "dd/MM/yyyy HH:mm"]`: loads the
 * states of dossiers, beside the running service. Exit 1 if nothing was loaded, 2 if but for bad rows.
 */
const EXIT: Record<ImportEnd, number> = { done: 0, 'not-loaded': 1, faulty: 2 }

try {
  process.exitCode = EXIT[await run()]
} catch (error) {
  const isForOperator = [OperatorError, ConfigError, ContentError, FileFault].some(
    (kind) => error instanceof kind,
  )
  console.error(isForOperator ? (error as Error).message : error)
  process.exitCode = 1
}

async function run(): Promise<ImportEnd> {
  const { values, positionals } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      'no-tell': { type: 'boolean', default: false },
      'as-of': { type: 'string' },
    },
    allowPositionals: true,
  })
  const [path] = positionals
  if (path === undefined) {
    throw new OperatorError(
      'Cần tên tệp: npm run dossiers:import -- ho-so.xlsx. Xem docs/ho-so.md.',
    )
  }
  const { bytes, saved } = readFile(path)
  const config = readConfig()
  const { CONTENT_DIR, DATA_DIR, DOSSIER_SOURCE } = config
  const columns = loadDossierColumns({ shipped: CONTENT_DIR, office: join(DATA_DIR, 'content') })
  const { store } = await openRecords(config, Date.now())
  const isAsked = process.stdin.isTTY === true
  const lines = isAsked ? createInterface({ input: process.stdin, output: process.stdout }) : null
  const bar = progressBar(process.stderr)
  try {
    return await runImport(
      {
        records: store,
        columns,
        tell: (line) => {
          bar.end()
          console.log(line)
        },
        ask: lines === null ? null : (question) => lines.question(question),
        onProgress: bar.show,
        clock: Date.now,
      },
      {
        bytes,
        name: basename(path),
        saved,
        asOf: values['as-of'] === undefined ? undefined : asOfIn(values['as-of']),
        checkOnly: values.check,
        yes: values.yes,
        // What the office's own service says is what followers are told.
        quiet: values['no-tell'] || DOSSIER_SOURCE === 'http',
      },
    )
  } finally {
    bar.end()
    lines?.close()
    await store.close()
  }
}

function readFile(path: string): { readonly bytes: Buffer; readonly saved: number } {
  try {
    const { mtimeMs, size } = statSync(path)
    // What is too large is refused by its first bytes, without filling the memory.
    const bytes = size > MAX_FILE_BYTES ? Buffer.alloc(MAX_FILE_BYTES + 1) : readFileSync(path)
    return { bytes, saved: Math.floor(mtimeMs) }
  } catch (error) {
    throw new OperatorError(`${path}: không đọc được tệp (${(error as Error).message}).`, {
      cause: error,
    })
  }
}

function asOfIn(text: string): number {
  const time = readTime(text)
  if (time !== null) return instantOf(time.day, time.minutes ?? 0)
  throw new OperatorError('--as-of phải là ngày giờ, như "24/11/2026 16:30".')
}
