import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../report.ts'
import { codeBook } from './code-book.ts'
import { openTables } from './tables.ts'

/** From `src/` as from `dist/`. */
const SCRIPT = new URL('../../../src/satisfaction/open-data/tinh-lai.js', import.meta.url)

const KIND = ['mode', 'drawn'] as const
const HEADERS = {
  'so-dem.csv': [...KIND, 'scope', 'name', 'key', 'people', 'satisfied'],
  'nhom-nguoi.csv': [...KIND, 'level', 'key', 'people', 'standing'],
  'chi-so.csv': [...KIND, 'scope', 'name', 'level', 'key', 'people', 'share', 'low', 'high'],
} as const

/** Writes them into a folder and tells their names. */
export function writeOpenData(report: Report, folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true })
  return [...openDataFiles(report)].map(([name, text]) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  })
}

/**
 * What of a report may be published: coarsened data, the figures that are made of them, a code book, and a
 * script that makes the figures again. No comments, no forms.
 */
export function openDataFiles(report: Report): ReadonlyMap<string, string> {
  const tables = report.groups.map(({ rows, mode, drawn }) =>
    openTables(rows, report.form, { mode, drawn }),
  )
  const rows = {
    'so-dem.csv': tables.flatMap(({ counts }) => counts),
    'nhom-nguoi.csv': tables.flatMap(({ groups }) => groups),
    'chi-so.csv': tables.flatMap(({ figures }) => figures),
  }
  const names = Object.keys(HEADERS) as (keyof typeof HEADERS)[]
  return new Map([
    ...names.map((name) => [name, csv([HEADERS[name], ...rows[name]])] as const),
    ['ma-so.md', codeBook(report)],
    ['tinh-lai.mjs', readFileSync(SCRIPT, 'utf8')],
  ])
}

/** For programs: commas, decimal points. Nothing that a spreadsheet would run begins a cell. */
function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
