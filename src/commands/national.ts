import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Content } from '../core/content.ts'
import type { Procedure } from '../core/procedure.ts'

/** The whole national database, for measuring at scale. Not part of the project: it may be absent. */
export const NATIONAL_FILE = '/work/shared/data/national-procedures.jsonl.gz'

/** Content with each row of the file as a procedure that has only its code, name and field. */
export function nationalContent(content: Content, file = NATIONAL_FILE): Content {
  const rows = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').map(rowOf)
  return {
    ...content,
    version: 'national',
    procedures: new Map(rows.map((row, at) => [`n${at}`, procedureOf(`n${at}`, row)])),
    topics: new Map(),
    elsewhere: new Map(),
  }
}

interface Row {
  readonly code: string
  readonly name: string
  readonly field: string
}

function rowOf(line: string): Row {
  const row: Record<string, unknown> = JSON.parse(line)
  return {
    code: String(row['code'] ?? ''),
    name: String(row['name'] ?? ''),
    field: String(row['field'] ?? ''),
  }
}

function procedureOf(id: string, { code, name, field }: Row): Procedure {
  return {
    id,
    code,
    name,
    field,
    formerCodes: [],
    aliases: [],
    questions: [],
    sensitive: false,
    mourning: false,
    notes: [],
    documents: [],
    cases: [],
    fees: [],
    times: [],
    places: [],
    online: 'none',
    steps: [],
    forms: [],
    results: [],
    conditions: [],
    legal: [],
    related: [],
    covers: [],
    next: [],
    sources: [],
    asOf: '2026-06-10',
    reviewBy: '2026-12-31',
    verified: null,
    staffNotes: [],
  }
}
