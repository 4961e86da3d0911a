import { statSync } from 'node:fs'
import { join } from 'node:path'
import { needsOf } from '../../conversation/dossier-needs.ts'
import { type Surroundings, worldFor } from '../../conversation/respond.ts'
import type { Dossier, DossierState } from '../../core/dossier.ts'
import { NOTHING_LOOKED_UP } from '../../core/look-up.ts'
import { noPeers } from '../../core/peers.ts'
import type { Clock, Log } from '../../core/ports.ts'
import type { Settings } from '../../core/settings.ts'
import { fetchDossiers } from '../../dossiers/look-up.ts'
import { type OpenStore, openSqliteStore, SQLITE_FILE } from '../../storage/open-store.ts'
import { tableSizes } from '../../storage/table-sizes.ts'
import { createSurveying } from '../../surveying.ts'
import { createTelling } from '../../telling.ts'
import { type Day, dayOf, dossierOf, STEPS } from './day-citizens.ts'
import { benchDossier } from './dossier.ts'
import { memory } from './memory.ts'
import { type AtWork, type LookUp, workOn } from './messages.ts'

const MIDNIGHT = Date.parse('2026-11-24T00:00:00+07:00')
const STEP_MS = 5 * 60_000
const STEPS_AN_HOUR = STEPS / 24
const SEED = 7
/** The office loads its export at these hours. */
const IMPORTS = [0, 8, 11, 14, 17]
/** Their dossiers ended, one in so many follows on with a rating. */
const ONE_RATES_OF = 2
const QUIET: Log = { info() {}, warn: console.warn, error: console.error }

/**
 * A city's day on SQLite with a clock that is played: questions by the curve of the day, look-ups, follows, imports and
 * the news of them, ratings, deletions, hand-overs, and all jobs. What is kept for days is kept for as many hours, so
 * that what is recorded stops to grow within the day. Prints an hour a line, then what each table holds.
 */
export async function playDay(around: Surroundings, folder: string, count: number): Promise<void> {
  let now = MIDNIGHT
  const clock: Clock = () => now
  const store = await openSqliteStore(folder, Buffer.alloc(32, 1), now)
  const work = workOn(
    store,
    around,
    noPeers(() => undefined),
    {
      clock,
      lookUp: lookUpIn(store, around),
    },
  )
  const { settings, calendar } = around.content
  const jobs = { store, calendar: () => calendar, clock, log: QUIET }
  const telling = createTelling({ ...jobs, hours: () => settings.tellingHours })
  const surveying = createSurveying({ ...jobs, settings: () => settings })
  const day = dayOf(count, SEED)
  const followers: string[] = []
  let heard = 0
  let logPeak = 0
  console.log(' hour  messages    sent    rows   file MB  in use MB  log MB   RSS MB  heap MB')
  for (let step = 0; step < STEPS; step += 1) {
    now = MIDNIGHT + step * STEP_MS
    const messages = day.messagesOf(step)
    heard += messages.length
    await Promise.all(messages.map((message) => work.service.admit(message)))
    followers.push(...day.newFollowers(step))
    if (step % STEPS_AN_HOUR === 0 && IMPORTS.includes(step / STEPS_AN_HOUR)) {
      await importAll(store, count, now, followers.splice(0), day, step)
    }
    await telling.run()
    await surveying.run()
    await rest(work)
    logPeak = Math.max(logPeak, logBytes(folder))
    if ((step + 1) % STEPS_AN_HOUR > 0) continue
    await store.retain(now, inHours(settings.keep))
    await tellHour((step + 1) / STEPS_AN_HOUR, heard, work.sent(), logPeak, folder)
    logPeak = 0
  }
  await work.service.drain()
  await work.delivery.drain()
  await store.close()
  for (const { table, rows, bytes } of await tableSizes(join(folder, SQLITE_FILE))) {
    if (rows > 0) {
      console.log(
        `${table.padEnd(24)} ${String(rows).padStart(8)} rows ${String(Math.round(bytes / rows)).padStart(6)} bytes each, indexes too`,
      )
    }
  }
}

/** Until nobody has anything to do: an answer may be followed by another. */
async function rest({ service, delivery }: AtWork): Promise<void> {
  await service.idle()
  await delivery.idle()
}

function lookUpIn(store: OpenStore, around: Surroundings): LookUp {
  const facts = around.content.settings.dossiers.secondFacts
  return async (message, session, now) => {
    const needs = needsOf(message, session, worldFor(message, session.locale, { ...around, now }))
    if (needs === null) return NOTHING_LOOKED_UP
    const sources = { source: store, records: store, facts, log: QUIET }
    return await fetchDossiers(needs, message.from, now, sources)
  }
}

/** Every dossier of the office; those that are followed have ended since the last time. */
async function importAll(
  store: OpenStore,
  count: number,
  at: number,
  followed: readonly string[],
  day: Day,
  step: number,
): Promise<void> {
  const ended = new Set(followed)
  const all = step === 0 ? Array.from({ length: count }, (_, i) => String(i + 1)) : followed
  const rows = all.map((citizen) => {
    const { code, lookupCode } = dossierOf(citizen)
    const state = ended.has(citizen) ? 'returned' : 'processing'
    return { dossier: dossierIn(code, state, at), lookupCode, phone: null }
  })
  const load = { asOf: at, at, from: 'bench', tell: step > 0 }
  await store.readyDossiers(rows).apply(load)
  for (const citizen of followed.filter((_, nth) => nth % ONE_RATES_OF === 0)) {
    day.rate(citizen, step + 2)
  }
}

function dossierIn(code: string, state: DossierState, asOf: number): Dossier {
  return benchDossier({
    code,
    state,
    received: MIDNIGHT - 3 * 86_400_000,
    due: MIDNIGHT + 3 * 86_400_000,
    finished: state === 'returned' ? asOf : null,
    asOf,
  })
}

function inHours(keep: Settings['keep']): Settings['keep'] {
  const hours = Object.entries(keep).map(([what, days]) => [what, days / 24])
  return Object.fromEntries(hours) as unknown as Settings['keep']
}

async function tellHour(
  hour: number,
  heard: number,
  sent: number,
  logPeak: number,
  folder: string,
): Promise<void> {
  const file = join(folder, SQLITE_FILE)
  const tables = await tableSizes(file)
  const rows = tables.reduce((all, table) => all + table.rows, 0)
  const inUse = tables.reduce((all, table) => all + table.bytes, 0)
  const { rss, heap } = memory()
  const files = [mb(statSync(file).size), mb(inUse), mb(logPeak)]
  const values = [heard, sent, rows, ...files, rss.toFixed(0), heap.toFixed(1)]
  console.log(
    `${String(hour).padStart(4)}h ${values.map((value) => String(value).padStart(9)).join('')}`,
  )
}

/** What SQLite wrote and has not moved into its file yet. */
function logBytes(folder: string): number {
  return statSync(`${join(folder, SQLITE_FILE)}-wal`).size
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
