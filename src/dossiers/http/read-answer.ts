import { z } from 'zod'
import { DOSSIER_COLUMNS, type DossierColumns } from '../../core/dossier-columns.ts'
import type { DossierHttp } from '../../core/dossier-http.ts'
import type { LoadedDossier } from '../../core/dossier-records.ts'
import { codeInCell } from '../export/code-cell.ts'
import { readRow } from '../export/dossier-row.ts'
import { stateReader } from '../export/state-names.ts'
import { cellText } from '../file/cell-text.ts'
import { OfficeFault } from './ask-office.ts'

/** Who asks for one code and gets more has got something else. */
const MOST_ITEMS = 100

const item = z.record(z.string(), z.unknown())
const items = z.array(item).max(MOST_ITEMS)
/** What a dossier's field may be; anything else is read as nothing. */
const field = z.union([
  z.string(),
  z.number().transform(String),
  z.array(z.string()).transform((texts) => texts.join('\n')),
])

export type ReadAnswer =
  | { readonly kind: 'dossier'; readonly loaded: LoadedDossier }
  | { readonly kind: 'absent' }
  /** The dossier is there, but cannot be understood; in Vietnamese, without what the answer said. */
  | { readonly kind: 'unread'; readonly what: string }

/** Finds the dossier of a code in an answer, as rows of exports are read. Throws OfficeFault for another shape. */
export function readAnswer(
  answer: unknown,
  code: string,
  { mapping, columns, asOf }: { mapping: DossierHttp; columns: DossierColumns; asOf: number },
): ReadAnswer {
  const found = itemsOf(answer, mapping).find(
    (each) => codeInCell(textAt(each, mapping.fields.code)) === code,
  )
  if (found === undefined) return { kind: 'absent' }
  const row = readRow(
    { number: 1, cells: DOSSIER_COLUMNS.map((column) => textAt(found, mapping.fields[column])) },
    {
      header: { row: 1, at: new Map(DOSSIER_COLUMNS.map((column, i) => [column, i])), unread: [] },
      columns: { ...columns, source: mapping.source },
      readState: stateReader(columns.states),
      serialShift: 0,
      asOf,
      hidesWritten: true,
    },
  )
  if (row.kind === 'dossier') return row
  return { kind: 'unread', what: row.kind === 'fault' ? row.what : 'không có gì' }
}

function itemsOf(answer: unknown, mapping: DossierHttp): z.infer<typeof items> {
  if (answer === null) return []
  const list = mapping.items === null ? [answer] : valueAt(answer, mapping.items)
  const read = items.safeParse(list ?? (list === null ? [] : undefined))
  if (!read.success) throw new OfficeFault('JSON không đúng dạng của content/dossier-http.yaml')
  return read.data
}

function textAt(from: unknown, path: string | undefined): string {
  const read = field.safeParse(path === undefined ? null : valueAt(from, path))
  return read.success ? cellText(read.data) : ''
}

/** `procedure.translate[0].name`; `undefined` where it leads nowhere. */
function valueAt(from: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? (value as Record<string, unknown>)[step]
          : undefined,
      from,
    )
}
