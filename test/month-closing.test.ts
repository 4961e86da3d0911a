import { expect, test } from 'vitest'
import { answerReform } from '../src/commands/reform-figures/answer.ts'
import { visitsPerDossier } from '../src/core/leader.ts'
import { instantOf } from '../src/core/local-time.ts'
import { createMonthClosing } from '../src/month-closing.ts'
import { dossier } from './contracts/store/dossiers.ts'
import { freshStore, recordingLog } from './support/records.ts'
import { fixtureWorld, NOW } from './support/world.ts'

const { content } = await fixtureWorld()
const HOUR = 60 * 60_000
/** December begins in Vietnam. */
const FIRST = instantOf('2026-12-01')

test('the past month is kept from seven on its first day, once, though nobody opens the page', async () => {
  const store = await freshStore(NOW)
  const received = dossier({ received: NOW - 9 * 24 * HOUR, due: NOW + 24 * HOUR })
  await store
    .readyDossiers([{ dossier: received, lookupCode: null, phone: null }])
    .apply({ asOf: NOW, at: NOW, from: 'a.csv', tell: false })
  const again = { kind: 'visit', procedure: 'khai-sinh', receipt: null, unit: null } as const
  const report = { ...again, what: 'paper', words: null }
  await store.reportFromCounter(report, { id: null, name: 'Hoa' }, NOW)
  let now = FIRST + 7 * HOUR - 1
  let made = 0
  let fails = true
  const months = createMonthClosing({
    store,
    reform: async (from, to) => {
      made += 1
      return fails ? null : await answerReform(store, content, { from, to, at: now })
    },
    content: () => content,
    clock: () => now,
    log: recordingLog(),
  })
  await months.run()
  expect(made).toBe(0)
  now = FIRST + 7 * HOUR
  await months.run()
  expect(await store.baseline()).toBeNull()
  fails = false
  await months.run()
  const kept = await store.baseline()
  expect(kept).toMatchObject({ month: '2026-11', outcomes: { visitsPerHundred: 100 } })
  expect(kept && visitsPerDossier(kept.outcomes)).toBe(2)
  await months.run()
  expect(made).toBe(2)
})

test('a month without anything to count is no baseline, and is not counted again; after a stop it is made up for', async () => {
  const store = await freshStore(NOW)
  let made = 0
  const months = createMonthClosing({
    store,
    reform: async (from, to) => {
      made += 1
      return await answerReform(store, content, { from, to, at: NOW })
    },
    content: () => content,
    clock: () => NOW,
    log: recordingLog(),
  })
  await months.run()
  await months.run()
  expect(made).toBe(1)
  expect(await store.baseline()).toBeNull()
})
