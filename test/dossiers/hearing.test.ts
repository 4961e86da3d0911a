import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { instantOf } from '../../src/core/local-time.ts'
import { createHttpSource } from '../../src/dossiers/http/http-source.ts'
import { createHearing } from '../../src/hearing.ts'
import { type OpenStore, openSqliteStore, SQLITE_FILE } from '../../src/storage/open-store.ts'
import { createSeal } from '../../src/storage/seal.ts'
import { createTelling, type Telling } from '../../src/telling.ts'
import { freshFolder } from '../storage/fresh-folder.ts'
import { igateDossier, json, type OfficeService, officeService } from '../support/office-service.ts'
import { recordingLog, SECRET } from '../support/records.ts'
import { fixtureWorld } from '../support/world.ts'
import { shippedColumns, shippedHttp } from './columns.ts'

const CODE = 'H26.15.17-261101-0004'
const HOUR = 60 * 60_000
const WHO = { channel: 'telegram', id: '1' } as const
const calendar = { years: [{ year: 2026, source: 's', holidays: [], workdays: [] }] }

let service: OfficeService
let store: OpenStore
let sql: Libsql.Database
let now: number
let isOpen: boolean

beforeEach(async () => {
  service = await officeService()
  const folder = freshFolder()
  store = await openSqliteStore(folder, SECRET, 0)
  sql = new Libsql(join(folder, SQLITE_FILE))
  now = instantOf('2026-11-24', 9 * 60)
  isOpen = true
})
afterEach(async () => {
  sql.close()
  await store.close()
  await service.close()
})

/** The job as the service sets it up, over an office's service that is asked by HTTP. */
function telling(): Telling {
  const clock = (): number => now
  const log = recordingLog()
  const { hear } = createHttpSource({
    office: { url: service.url, token: undefined, withinMs: 2_000 },
    mapping: shippedHttp,
    columns: shippedColumns,
    imported: store,
    clock,
    log,
  })
  return createTelling({
    store,
    hearing: createHearing({
      store,
      hear,
      everyMs: () => HOUR,
      isWorkingTime: () => isOpen,
      clock,
      log,
    }),
    hours: () => ({ open: 7 * 60, close: 21 * 60 }),
    calendar: () => calendar,
    clock,
    log,
  })
}

function says(state: number): void {
  service.answer = json({ content: [igateDossier({ statusCurrentTask: state })] })
}

function follow(code = CODE): void {
  const seal = createSeal(SECRET)
  const citizen = seal.hash('citizen', WHO.channel, WHO.id)
  const reach = seal.seal(JSON.stringify(WHO), `follow:${citizen}`)
  sql
    .prepare(
      "insert into follows (citizen, dossier, how, since, touched, tells, reach) values (?, ?, 'counter', 0, 0, 1, ?)",
    )
    .run([citizen, code, reach])
}

function notices(): number {
  return (sql.prepare('select count(*) as n from inbox').get() as { n: number }).n
}

test('a change that the office’s service tells is told once; what was heard first is not', async () => {
  const job = telling()
  says(4)
  await job.run()
  expect(service.calls).toEqual([])
  follow()
  await job.run()
  expect([service.calls.length, notices()]).toEqual([1, 0])
  says(9)
  now += HOUR - 1
  await job.run()
  expect([service.calls.length, notices()]).toEqual([1, 0])
  now += 2
  await job.run()
  await job.run()
  expect([service.calls.length, notices()]).toEqual([2, 1])
  // Also after a restart.
  now += 2 * HOUR
  await telling().run()
  expect([service.calls.length, notices()]).toEqual([3, 1])
})

test('out of working time only a dossier that was never asked about is', async () => {
  const job = telling()
  says(4)
  isOpen = false
  follow()
  await job.run()
  now += 5 * HOUR
  await job.run()
  expect(service.calls).toHaveLength(1)
  isOpen = true
  await job.run()
  expect(service.calls).toHaveLength(2)
})

test('while the service is silent nothing is told, nothing is lost, and one question a run is asked', async () => {
  const job = telling()
  says(4)
  follow()
  follow('H26.15.17-261101-0005')
  await job.run()
  now += HOUR + 1
  service.answer = (_, response) => response.writeHead(500).end()
  const before = service.calls.length
  await job.run()
  expect([service.calls.length - before, notices()]).toEqual([1, 0])
  says(9)
  now += HOUR + 1
  await job.run()
  expect(notices()).toBe(1)
})

test('a dossier that the service does not know any more is no change', async () => {
  const job = telling()
  says(4)
  follow()
  await job.run()
  service.answer = json({ content: [] })
  now += HOUR + 1
  await job.run()
  says(4)
  now += HOUR + 1
  await job.run()
  expect(notices()).toBe(0)
})

test('nobody asks any more about a dossier that has ended', async () => {
  const job = telling()
  says(4)
  follow()
  await job.run()
  says(10)
  now += HOUR + 1
  await job.run()
  expect(notices()).toBe(1)
  const { length } = service.calls
  now += 3 * HOUR
  await job.run()
  expect(service.calls).toHaveLength(length)
  await store.retain(now, (await fixtureWorld()).content.settings.keep)
  expect(sql.prepare('select count(*) as n from heard_dossiers').get()).toMatchObject({ n: 0 })
})

test('staff are warned of followed dossiers that the office’s service says are due soon, then late', async () => {
  const job = telling()
  says(4)
  follow()
  await job.run()
  const { due } = sql.prepare('select due from heard_dossiers').get() as { due: number }
  now = due - HOUR
  await job.run()
  expect(job.warnings()).toEqual(['Hồ sơ: 1 hồ sơ đến hạn trong 2 ngày làm việc.'])
  now = due + HOUR
  await job.run()
  expect(job.warnings()).toEqual(['Hồ sơ: 1 hồ sơ đã quá ngày hẹn.'])
  says(9)
  now += HOUR + 1
  await job.run()
  expect(job.warnings()).toEqual([])
})
