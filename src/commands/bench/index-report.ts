import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Surroundings } from '../../conversation/respond.ts'
import { addDays, isoWeekOf } from '../../core/local-time.ts'
import { tally } from '../../storage/form-tallies.ts'
import { openSqliteStore, SQLITE_FILE } from '../../storage/open-store.ts'
import type { ResponsesTable } from '../../storage/schema-surveys.ts'
import { openSqlite } from '../../storage/sqlite.ts'
import { durations, type Figure } from './figure.ts'

const FORMS = 1_000_000
const WEEKS = 48
const FIRST_DAY = '2025-12-29'
const PROCEDURES = 60
/** Forms that are alike in all but their scores, in a week. */
const ALIKE = 40
/** Such cells to a transaction. */
const AT_ONCE = 50
const NEW_FORMS = 500
export const SECRET = 'bench'.repeat(8)
const HOUR_MS = 60 * 60_000

/** A year of a large office: the report on all of it, in a process of its own, and a new form beside it. */
export async function benchIndex(
  { content, now }: Surroundings,
  folder: string,
): Promise<readonly Figure[]> {
  const store = await openSqliteStore(folder, Buffer.from(SECRET), now)
  try {
    await fill(
      join(folder, SQLITE_FILE),
      content.surveys.get('service-2026')?.criteria.map(({ key }) => key) ?? [],
    )
    const lastDay = addDays(FIRST_DAY, WEEKS * 7 - 1)
    const began = performance.now()
    const args = ['dist/commands/satisfaction-index.js', '--from', FIRST_DAY, '--to', lastDay]
    execFileSync(process.execPath, args, {
      env: { DATA_DIR: folder, SECRET_KEY: SECRET },
      stdio: ['ignore', 'ignore', 'inherit'],
      maxBuffer: Number.POSITIVE_INFINITY,
    })
    const seconds = (performance.now() - began) / 1000
    return [
      {
        name: `index: ${FORMS} forms, all tables, with the start of the command`,
        value: seconds.toFixed(2),
        unit: 's',
        aim: '≤ 3 s',
      },
      ...durations(`index: a new form beside ${FORMS}`, await newForms(store, now), '≤ 20 ms'),
    ]
  } finally {
    await store.close()
  }
}

async function newForms(
  store: Awaited<ReturnType<typeof openSqliteStore>>,
  now: number,
): Promise<readonly number[]> {
  const service = { procedure: 'p1', field: null, unit: null, channel: null, drawn: false }
  const slips = Array.from({ length: NEW_FORMS }, () => ({ dossier: null, service }))
  const batch = { prefix: 'PX', batch: '2026-W48 bench', mode: null, until: now + HOUR_MS, slips }
  const codes = await store.makeSlips(batch, now)
  const times: number[] = []
  for (const code of codes) {
    const token = (await store.slipPage(code, now)) ?? ''
    const scores = { C1: 4, D1: 5, overall: 4 }
    const form = { instrument: 'quick', version: '2026-1', complete: true, scores }
    const began = performance.now()
    const closed = await store.closeSurvey(token, { ...form, reason: null, comment: null }, now, 60)
    times.push(performance.now() - began)
    if (!closed) throw new Error('a survey that is open was not closed')
  }
  return times
}

/** A quarter are long forms; answers go together by person, as people lean one way. */
async function fill(file: string, criteria: readonly string[]): Promise<void> {
  const database = openSqlite(file)
  for (let cell = 0; cell < FORMS / ALIKE; cell += AT_ONCE) {
    const cells = Array.from({ length: AT_ONCE }, (_, at) => cell + at).map((each) =>
      Array.from({ length: ALIKE }, (_, at) => formOf(each, at, criteria)),
    )
    await database.write(async (trx) => {
      for (const rows of cells) {
        await trx.insertInto('responses').values(rows).execute()
        await tally(trx, rows)
      }
    })
  }
  await database.close()
}

function formOf(cell: number, at: number, criteria: readonly string[]): ResponsesTable {
  const procedure = cell % PROCEDURES
  const isLong = Math.floor(cell / PROCEDURES) % 4 === 0
  const keys = isLong ? criteria : ['C1', 'D1', 'overall']
  const chance = (salt: number): number =>
    ((cell * 7919 + at * 104_729 + salt * 15_485_863) % 997) / 997
  const leaning = chance(1) < 0.85 ? 5 : 2
  const scores = keys.map((key, place) => {
    const drawn = chance(place + 2)
    return [key, drawn < 0.7 ? leaning : drawn < 0.95 ? 4 : 'na'] as const
  })
  return {
    key: randomUUID(),
    week: isoWeekOf(addDays(FIRST_DAY, 7 * (Math.floor(cell / PROCEDURES / 4) % WEEKS))),
    mode: cell % 2 === 0 ? 'link' : 'chat',
    instrument: isLong ? 'service-2026' : 'quick',
    version: '2026-1',
    complete: 1,
    procedure: `p${procedure}`,
    field: `f${procedure % 9}`,
    unit: `u${procedure % 7}`,
    channel: cell % 3 === 0 ? 'web' : 'zalo-oa',
    drawn: cell % 5 === 0 ? 0 : 1,
    scores: JSON.stringify(Object.fromEntries(scores)),
    set_aside: null,
  }
}
