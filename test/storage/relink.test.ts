import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import pg from 'pg'
import { expect, test } from 'vitest'
import type { ConversationEvent } from '../../src/core/events.ts'
import { MOST_OF_A_CHAT, MOST_OF_A_WINDOW } from '../../src/core/set-aside.ts'
import type { Store } from '../../src/core/store.ts'
import type { Draft, NewSurvey } from '../../src/core/survey.ts'
import { openPostgresStore, openSqliteStore, SQLITE_FILE } from '../../src/storage/open-store.ts'
import { answered, DAY, MINUTE, NOW, text } from '../contracts/store/given.ts'
import { dice } from '../support/dice.ts'
import { freshPostgres, SECRET, whyNoPostgres } from '../support/postgres.ts'
import { freshFolder } from './fresh-folder.ts'

/*
 * Somebody has the whole database file, every table, hidden row number and instant, and knows from a dossier
 * that each citizen follows whom they could be. They try to say who gave which answers.
 */

const SEED = 20261124
const CITIZENS = 40
const PROCEDURES = ['khai-sinh', 'ket-hon', 'tam-tru', 'khai-tu']

const SERVICE = {
  procedure: 'khai-sinh',
  field: 'Hộ tịch',
  unit: null,
  channel: 'telegram',
  drawn: true,
} as const
/** Volunteers about one unit within minutes, then as many again of one chat as are set aside for that. */
const SET_ASIDE = MOST_OF_A_WINDOW.volunteers + 7 + MOST_OF_A_CHAT + 6

interface Row {
  readonly [column: string]: string | number | null
}

/** All rows of all tables, as they lie, with their hidden number where there is one. */
function everything(file: string): ReadonlyMap<string, readonly Row[]> {
  const db = new Libsql(file)
  const tables = db.prepare(`select name, sql from sqlite_master where type = 'table'`).all() as {
    name: string
    sql: string
  }[]
  const rows = tables.map(({ name, sql }) => {
    const columns = /without rowid/i.test(sql) ? '*' : 'rowid as hidden, *'
    return [name, db.prepare(`select ${columns} from "${name}"`).all() as Row[]] as const
  })
  db.close()
  return new Map(rows)
}

/**
 * How many citizens are linked to their own answers. `order` is the one in which citizens closed their
 * survey, as their sessions, messages and events tell it; a guess is the row at the same place.
 */
function linkedByOrder(
  order: readonly string[],
  responses: readonly Row[],
  truth: ReadonlyMap<string, string>,
): number {
  return order.filter((citizen, i) => responses[i]?.['scores'] === truth.get(citizen)).length
}

/** The values of a row that stand in a response too, and in rows of one citizen only. */
function linkedByValue(
  tables: ReadonlyMap<string, readonly Row[]>,
  known: ReadonlySet<string>,
): number {
  const owner = new Map<string, string>()
  for (const [name, rows] of tables) {
    if (['responses', 'comments', 'migrations', 'meta'].includes(name)) continue
    for (const row of rows) {
      const citizen = row['citizen']
      if (typeof citizen !== 'string') continue
      for (const value of Object.values(row)) {
        const key = String(value)
        owner.set(key, owner.has(key) && owner.get(key) !== citizen ? '' : citizen)
      }
    }
  }
  return (tables.get('responses') ?? []).filter((row) =>
    Object.entries(row).some(
      ([column, value]) =>
        column !== 'scores' && (owner.get(String(value)) ?? '') !== '' && !known.has(String(value)),
    ),
  ).length
}

/** Citizens whose procedure and channel belong to so few responses that theirs can be picked out. */
function fewestAlike(responses: readonly Row[]): number {
  const sizes = new Map<string, number>()
  for (const { key, scores, hidden, xmin, complete, ...told } of responses) {
    const look = JSON.stringify(told)
    sizes.set(look, (sizes.get(look) ?? 0) + 1)
  }
  return Math.min(...sizes.values())
}

/** Each citizen's scores are theirs alone, so that a guess is right or wrong. */
function draftOf(i: number): Draft {
  const scores = {
    C1: 1 + (i % 5),
    D1: 1 + (Math.floor(i / 5) % 5),
    overall: 1 + Math.floor(i / 25),
  }
  const filled = { instrument: 'quick', version: '1', complete: true, scores }
  return { ...filled, reason: null, comment: null }
}

function beginning(survey: NewSurvey): ConversationEvent {
  return { kind: 'survey-begun', survey }
}

const codes: string[] = []

/** Every fifth comes with a slip of paper that was printed for their dossier. */
async function slipFor(
  store: Store,
  { run, dossier, service, until }: NewSurvey,
  at: number,
): Promise<ConversationEvent> {
  const slips = [{ dossier, service: { ...service, channel: null } }]
  const batch = { batch: '2026-W24-1', prefix: 'PX', mode: null, until, slips }
  const [code = ''] = await store.makeSlips(batch, at)
  codes.push(code)
  return { kind: 'slip-taken', code, run, until }
}

/** Comes upon 20 minutes in which more forms are sent than a desk has people, and whoever sends many. */
async function playFraud(store: Store, truth: Map<string, string>): Promise<void> {
  const service = { ...SERVICE, procedure: 'khai-sinh', drawn: false }
  for (let i = 0; i < SET_ASIDE; i += 1) {
    const run = `f${i}`
    const at = NOW + 3 * DAY + i * 1000
    const survey = { run, dossier: run, service, until: at + DAY, remindAt: null }
    const draft = draftOf(CITIZENS + i)
    const citizen = i < MOST_OF_A_WINDOW.volunteers + 7 ? `f${i}` : 'f-many'
    const waiting = await answered(store, text(run, citizen), {
      at,
      events: [
        { kind: 'survey-begun', survey },
        { kind: 'survey-closed', run, draft },
      ],
    })
    if (citizen !== 'f-many') truth.set(waiting.lease.citizen, JSON.stringify(draft.scores))
  }
}

async function play(store: Store): Promise<ReadonlyMap<string, string>> {
  const { roll } = dice(SEED)
  codes.length = 0
  const truth = new Map<string, string>()
  for (let i = 0; i < CITIZENS; i += 1) {
    const at = NOW + i * MINUTE + Math.floor(roll() * 1000)
    const run = `r${i}`
    // The last is alone with their procedure.
    const procedure = i === CITIZENS - 1 ? 'le-loi' : (PROCEDURES[i % 4] ?? '')
    const service = { ...SERVICE, procedure }
    const survey = { run, dossier: `H26-${i}`, service, until: at + DAY, remindAt: at + DAY }
    const draft = draftOf(i)
    const of = (n: number) => text(`${i}-${n}`, `c${i}`)
    const begins = i % 5 === 0 ? await slipFor(store, survey, at) : beginning(survey)
    const waiting = await answered(store, of(1), { at, events: [begins] })
    await answered(store, of(2), { at: at + 1, events: [{ kind: 'survey-answered', run, draft }] })
    await answered(store, of(3), { at: at + 2, events: [{ kind: 'survey-closed', run, draft }] })
    truth.set(waiting.lease.citizen, JSON.stringify(draft.scores))
    if (i % 7 === 6) await store.sweepSurveys(at + 3, '2026-06-17')
  }
  await playFraud(store, truth)
  // What is rare waits for its like, and is told less exactly after some weeks.
  expect(await store.waitingBallots()).toBeGreaterThan(0)
  await store.sweepSurveys(NOW + 40 * DAY, '2026-06-17')
  await store.close()
  return truth
}

test('whoever has the whole file cannot tell who gave which answers', async () => {
  console.log(`relink: seed ${SEED}`)
  const folder = freshFolder()
  const truth = await play(await openSqliteStore(folder, SECRET, NOW))
  const file = join(folder, SQLITE_FILE)
  const tables = everything(file)
  const responses = tables.get('responses') ?? []
  expect(responses.length).toBe(CITIZENS + SET_ASIDE)
  const aside = responses.filter((row) => row['set_aside'] !== null)
  expect(new Set(aside.map((row) => row['set_aside']))).toEqual(new Set(['burst', 'one-many']))
  // The office knows for which dossier it printed which code, and finds none of them here.
  expect(codes.length).toBe(CITIZENS / 5)
  const whole = readFileSync(file, 'latin1')
  expect(codes.filter((code) => whole.includes(code))).toEqual([])
  // Who sent how many cannot be counted again.
  expect(tables.get('rating_salts')).toEqual([])
  expect(tables.get('rating_counters')).toEqual([])
  expect(tables.get('ballots')).toEqual([])
  expect(tables.get('survey_runs')).toEqual([])
  const order = [...truth.keys()]

  // By any order that is in the file no more is found than by drawing lots: 1 of them, on the average.
  for (const column of ['key', 'hidden']) {
    const sorted = responses.toSorted((a, b) => (String(a[column]) < String(b[column]) ? -1 : 1))
    expect(linkedByOrder(order, sorted, truth)).toBeLessThan(12)
  }
  expect(linkedByOrder(order, responses, truth)).toBeLessThan(12)
  // No value leads from a response to one citizen, and everybody hides among five.
  expect(linkedByValue(tables, new Set(['quick', '1', '0', '', 'null', 'telegram']))).toBe(0)
  expect(fewestAlike(responses)).toBeGreaterThanOrEqual(5)

  // The same eyes on a table that was written as answers came: all are found. So the attack can succeed.
  const leaky = new Libsql(file)
  leaky.exec('create table leaky as select * from responses where 0')
  const put = leaky.prepare('insert into leaky (key, scores, week) values (?, ?, ?)')
  for (const citizen of order) put.run(citizen, truth.get(citizen) ?? '', '2026-W24')
  leaky.close()
  const leaked = everything(file)
  const rows = (leaked.get('leaky') ?? []).toSorted(
    (a, b) => Number(a['hidden']) - Number(b['hidden']),
  )
  expect(linkedByOrder(order, rows, truth)).toBe(order.length)
  const asResponses = new Map([...leaked, ['responses', rows] as const])
  expect(linkedByValue(asResponses, new Set(['quick', '1', '0', '', 'null', 'telegram']))).toBe(
    order.length,
  )
  expect(fewestAlike(rows.slice(0, 4))).toBeLessThan(5)
})

/** All rows of all tables as PostgreSQL has them: where they lie (ctid) and which transaction put them there. */
async function everythingOn(client: pg.Client): Promise<ReadonlyMap<string, readonly Row[]>> {
  const { rows: tables } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  )
  const all = new Map<string, readonly Row[]>()
  for (const { name } of tables) {
    const columns = `lpad(split_part(trim('()' from ctid::text), ',', 1), 8, '0') || lpad(split_part(trim('()' from ctid::text), ',', 2), 8, '0') as hidden, xmin::text as xmin, *`
    all.set(name, (await client.query<Row>(`select ${columns} from "${name}"`)).rows)
  }
  return all
}

test.skipIf(whyNoPostgres !== null)(
  'nor whoever has all of PostgreSQL, with ctid and xmin',
  async () => {
    const url = await freshPostgres()
    const truth = await play(await openPostgresStore(url, SECRET, NOW))
    const client = new pg.Client(url)
    await client.connect()
    try {
      const tables = await everythingOn(client)
      const responses = tables.get('responses') ?? []
      expect(responses.length).toBe(CITIZENS + SET_ASIDE)
      for (const gone of ['rating_salts', 'rating_counters', 'ballots', 'survey_runs']) {
        expect(tables.get(gone)).toEqual([])
      }
      const order = [...truth.keys()]
      for (const column of ['key', 'hidden', 'xmin']) {
        const sorted = responses.toSorted((a, b) =>
          String(a[column]) < String(b[column]) ? -1 : 1,
        )
        expect([column, linkedByOrder(order, sorted, truth) < 12]).toEqual([column, true])
      }
      // No transaction wrote a response and a row of a citizen, and none wrote fewer than five.
      const known = new Set(['quick', '1', '0', '', 'null', 'telegram'])
      expect(linkedByValue(withoutPlaces(tables), known)).toBe(0)
      const together = new Map<string, number>()
      for (const { xmin } of responses) {
        together.set(String(xmin), (together.get(String(xmin)) ?? 0) + 1)
      }
      expect(Math.min(...together.values())).toBeGreaterThanOrEqual(5)
      expect(fewestAlike(responses)).toBeGreaterThanOrEqual(5)

      // The same eyes on what was written as answers came: all are found.
      await client.query('create table leaky as select * from responses where false')
      for (const citizen of order) {
        const put = 'insert into leaky (key, scores, week) values ($1, $2, $3)'
        await client.query(put, [citizen, truth.get(citizen) ?? '', '2026-W24'])
      }
      const rows = ((await everythingOn(client)).get('leaky') ?? []).toSorted((a, b) =>
        String(a['hidden']) < String(b['hidden']) ? -1 : 1,
      )
      expect(linkedByOrder(order, rows, truth)).toBe(order.length)
    } finally {
      await client.query('drop table if exists leaky')
      await client.end()
    }
  },
)

/** Places on a page are small numbers that every table has; xmin stays, for it tells what was written together. */
function withoutPlaces(
  tables: ReadonlyMap<string, readonly Row[]>,
): ReadonlyMap<string, readonly Row[]> {
  return new Map(
    [...tables].map(([name, rows]) => [name, rows.map(({ hidden: _, ...row }) => row)] as const),
  )
}
