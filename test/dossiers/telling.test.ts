import { join } from 'node:path'
import Libsql from 'libsql'
import { expect, test } from 'vitest'
import type { Dossier } from '../../src/core/dossier.ts'
import type { DossierLoad } from '../../src/core/dossier-records.ts'
import { instantOf } from '../../src/core/local-time.ts'
import type { Address } from '../../src/core/message.ts'
import type { DossierNews } from '../../src/core/notice.ts'
import type { DeadLetter, Store, Waiting } from '../../src/core/store.ts'
import { openSqliteStore, SQLITE_FILE } from '../../src/storage/open-store.ts'
import { createSeal } from '../../src/storage/seal.ts'
import { createTelling } from '../../src/telling.ts'
import { freshFolder } from '../storage/fresh-folder.ts'

const SECRET = new Uint8Array(32).fill(7)
const at = (day: string, hour: number, minute = 0): number => instantOf(day, hour * 60 + minute)
const CODE = 'H26.15-261124-0001'
const OTHER = 'H26.15-261124-0002'
const LAN: Address = { channel: 'telegram', id: '1' }
const BINH: Address = { channel: 'zalo-oa', id: '2' }
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

const calendar = { years: [{ year: 2026, source: 's', holidays: [], workdays: [] }] }

function dossier(over: Partial<Dossier>): Dossier {
  return {
    code: CODE,
    state: 'received',
    procedureCode: null,
    procedureName: null,
    received: null,
    due: null,
    finished: null,
    pauses: [],
    holder: null,
    missing: [],
    reason: null,
    fee: null,
    collectAt: null,
    apology: null,
    source: 's',
    asOf: 0,
    sample: false,
    ...over,
  }
}

const LETTER: DeadLetter = {
  fault: '',
  locale: 'vi',
  answer: { replies: [], outcome: { kind: 'news', ids: [] } },
}

/** The records, a clock that stands at `now.at`, and the job. */
async function stage() {
  const folder = freshFolder()
  const store = await openSqliteStore(folder, SECRET, 0)
  const sql = new Libsql(join(folder, SQLITE_FILE))
  const now = { at: at('2026-11-24', 9) }
  const faults: unknown[] = []
  const telling = createTelling({
    store,
    hours: () => ({ open: 7 * 60, close: 21 * 60 }),
    calendar: () => calendar,
    clock: () => now.at,
    log: { ...silent, error: (_, fields) => faults.push(fields) },
  })
  const load = async (
    dossiers: readonly Partial<Dossier>[],
    over: Partial<DossierLoad> = {},
  ): Promise<void> => {
    const rows = dossiers.map((each) => ({
      dossier: dossier({ asOf: now.at, ...each }),
      lookupCode: null,
      phone: null,
    }))
    await store
      .readyDossiers(rows)
      .apply({ asOf: now.at, at: now.at, from: 't', tell: true, ...over })
  }
  /** As if the citizen had pressed *Báo cho tôi khi có thay đổi*. */
  const follow = (who: Address, code = CODE, tells = 1): void => {
    const seal = createSeal(SECRET)
    const citizen = seal.hash('citizen', who.channel, who.id)
    const reach = seal.seal(JSON.stringify(who), `follow:${citizen}`)
    sql
      .prepare(
        "insert into follows (citizen, dossier, how, since, touched, tells, reach) values (?, ?, 'counter', 0, 0, ?, ?)",
      )
      .run([citizen, code, tells, reach])
  }
  return { store, sql, now, telling, load, follow, faults }
}

/** What waits in the inboxes, citizen by citizen, in order; it is taken and settled. */
async function told(
  store: Store,
  now: number,
): Promise<readonly (readonly [string, DossierNews])[]> {
  const found: (readonly [string, DossierNews])[] = []
  const span = { at: now, until: now + 1 }
  for (;;) {
    const waiting = await store.takeMessages({
      channels: ['telegram', 'zalo-oa'],
      atMost: 9,
      ...span,
    })
    if (waiting.length === 0) return found
    for (const first of waiting) {
      for (let each: Waiting | null = first; each !== null; ) {
        const { message } = each
        if (message.kind !== 'notice' || message.notice.about !== 'dossier-changed') {
          throw new Error(message.kind)
        }
        found.push([message.from.id, message.notice])
        const saving = await store.bury(each, LETTER, { kind: 'parts', parts: [] }, span)
        each = saving.kind === 'saved' ? saving.next : null
      }
    }
  }
}

test('each change is told once, in order, to those who asked', async () => {
  const { store, now, telling, load, follow } = await stage()
  await load([{}, { code: OTHER }])
  follow(LAN)
  follow(BINH)
  follow({ channel: 'telegram', id: 'does not want it' }, CODE, 0)
  follow({ channel: 'telegram', id: 'follows another' }, 'H26.15-261124-0009')
  const due = at('2026-11-30', 17)
  await load([{ state: 'processing' }])
  now.at += 1000
  await load([{ state: 'processing', due }])
  await telling.run()
  await telling.run()
  const news = await told(store, now.at)
  const of = (who: Address) => news.filter(([id]) => id === who.id).map(([, each]) => each)
  expect(news).toHaveLength(4)
  const service = { procedureCode: null, holder: null, source: 's' }
  expect(of(LAN)).toEqual([
    {
      about: 'dossier-changed',
      code: CODE,
      state: 'processing',
      what: ['state'],
      due,
      asOf: now.at - 1000,
      ...service,
    },
    {
      about: 'dossier-changed',
      code: CODE,
      state: 'processing',
      what: ['due'],
      due,
      asOf: now.at,
      ...service,
    },
  ])
  expect(of(BINH)).toEqual(of(LAN))
  await load([{ state: 'done', due }])
  await telling.run()
  expect((await told(store, now.at)).map(([id, { state }]) => [id, state])).toEqual([
    [LAN.id, 'done'],
    [BINH.id, 'done'],
  ])
  await store.close()
})

test.each([
  ['06:59', false],
  ['07:00', true],
  ['20:59', true],
  ['21:00', false],
])('at %s they are told: %s', async (clock, isTold) => {
  const { store, now, telling, load, follow } = await stage()
  await load([{}])
  follow(LAN)
  await load([{ state: 'done' }])
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  now.at = at('2026-11-25', hour, minute)
  await telling.run()
  expect(await told(store, now.at)).toHaveLength(isTold ? 1 : 0)
  now.at = at('2026-11-26', 7)
  await telling.run()
  expect(await told(store, now.at)).toHaveLength(isTold ? 0 : 1)
  await store.close()
})

test('after three days without an import nothing is told; with the next one it is', async () => {
  const { store, now, telling, load, follow } = await stage()
  now.at = at('2026-11-24', 22)
  await load([{}])
  follow(LAN)
  await load([{ state: 'done' }])
  now.at = at('2026-11-28', 9)
  await telling.run()
  expect(await told(store, now.at)).toEqual([])
  expect(telling.warnings()).toEqual([
    'Hồ sơ: dữ liệu từ 22:00 ngày 24/11/2026, quá ba ngày; không báo tin cho ai nữa cho đến lần nạp sau.',
  ])
  await load([{ state: 'done' }])
  await telling.run()
  expect(await told(store, now.at)).toHaveLength(1)
  await store.close()
})

test('with the dossier, telling ends and the address goes', async () => {
  const { store, sql, now, telling, load, follow } = await stage()
  await load([{}, { code: OTHER }])
  follow(LAN)
  follow(BINH, OTHER)
  await load([{ state: 'returned' }])
  await load([{ code: OTHER, state: 'withdrawn' }], { tell: false })
  await telling.run()
  expect((await told(store, now.at)).map(([id]) => id)).toEqual([LAN.id])
  expect(sql.prepare('select tells, reach from follows').all()).toEqual([
    { tells: 0, reach: null },
    { tells: 0, reach: null },
  ])
  await load([{ state: 'processing' }])
  await telling.run()
  expect(await told(store, now.at)).toEqual([])
  await store.close()
})

test('what was not to be told is not, nor what was before they asked', async () => {
  const { store, sql, now, telling, load, follow } = await stage()
  await load([{}])
  await load([{ state: 'processing' }])
  follow(LAN)
  sql.exec('update follows set told = (select max(seq) from dossier_changes)')
  await load([{ state: 'supplement', missing: ['Giấy chứng sinh'] }], { tell: false })
  await telling.run()
  expect(await told(store, now.at)).toEqual([])
  await store.close()
})

test('a notice is admitted and its change told, or neither', async () => {
  const { store, sql, now, telling, load, follow, faults } = await stage()
  await load([{}, { code: OTHER }])
  follow(LAN)
  follow(BINH, OTHER)
  await load([{ state: 'processing' }, { code: OTHER, state: 'processing' }])
  // The disk is full, say, when the second is to be told.
  sql.exec(
    "create trigger full before update on follows when new.told = 2 begin select raise(abort, 'full'); end",
  )
  await telling.run()
  expect(faults).toHaveLength(1)
  expect(sql.prepare('select count(*) as n from inbox').get()).toMatchObject({ n: 0 })
  sql.exec('drop trigger full')
  await telling.run()
  expect((await told(store, now.at)).map(([id]) => id)).toEqual([LAN.id, BINH.id])
  await store.close()
})

test('an address that cannot be opened any more is let go, and stops nobody', async () => {
  const { store, sql, now, telling, load, follow } = await stage()
  await load([{}, { code: OTHER }])
  follow(LAN)
  follow(BINH, OTHER)
  sql.prepare("update follows set reach = 'damaged' where dossier = ?").run([CODE])
  await load([{ state: 'processing' }, { code: OTHER, state: 'processing' }])
  await telling.run()
  expect((await told(store, now.at)).map(([id]) => id)).toEqual([BINH.id])
  await store.close()
})

test('more changes than one transaction takes are all told', async () => {
  const { store, now, telling, load, follow } = await stage()
  const codes = Array.from({ length: 47 }, (_, i) => `H26.15-261124-${1000 + i}`)
  await load(codes.map((code) => ({ code })))
  for (const code of codes) follow(LAN, code)
  await load(codes.map((code) => ({ code, state: 'done' as const })))
  await telling.run()
  expect((await told(store, now.at)).map(([, { code }]) => code)).toEqual(codes)
  await store.close()
})

test('staff are warned two working days before a due day, and of late ones', async () => {
  const { store, now, telling, load } = await stage()
  now.at = at('2026-11-27', 9)
  await load([
    { code: 'H26.15-261124-0001', state: 'processing', due: at('2026-12-01', 17) },
    { code: 'H26.15-261124-0002', state: 'received', due: at('2026-11-27', 17) },
    { code: 'H26.15-261124-0003', state: 'processing', due: at('2026-12-02', 8) },
    { code: 'H26.15-261124-0004', state: 'processing', due: at('2026-11-26', 17) },
    { code: 'H26.15-261124-0005', state: 'done', due: at('2026-11-26', 17) },
    { code: 'H26.15-261124-0006', state: 'supplement', due: at('2026-11-26', 17) },
    { code: 'H26.15-261124-0007', state: 'processing' },
  ])
  await telling.run()
  expect(telling.warnings()).toEqual([
    'Hồ sơ: 2 hồ sơ đến hạn trong 2 ngày làm việc.',
    'Hồ sơ: 1 hồ sơ đã quá ngày hẹn.',
  ])
  await store.close()
})
