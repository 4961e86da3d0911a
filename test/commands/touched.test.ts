import { expect, test } from 'vitest'
import { touchedIn } from '../../src/commands/touched/touched.ts'
import { parseConfig } from '../../src/config.ts'
import { openSqliteStore } from '../../src/storage/open-store.ts'
import { readSecretKey } from '../../src/storage/secret-key.ts'
import { answered, DAY, HOA, NOW, text } from '../contracts/store/given.ts'
import { freshFolder } from '../storage/fresh-folder.ts'

test('what was touched in a time is counted by table and chat, with what staff did, and no words', async () => {
  const folder = freshFolder()
  const store = await openSqliteStore(folder, readSecretKey(folder, undefined), NOW)
  await answered(store, text('1', 'lan'), { at: NOW - 9 * DAY })
  await answered(store, text('2', 'lan'), { at: NOW })
  await answered(store, text('3', 'minh'), { at: NOW })
  await store.reportFromCounter(
    { kind: 'visit', procedure: 'khai-sinh', receipt: null, unit: null, what: null, words: null },
    HOA,
    NOW,
  )
  await store.close()
  const report = await touchedIn(parseConfig({ DATA_DIR: folder }), NOW - DAY, NOW + DAY)
  expect(report.citizens).toBe(2)
  expect(report.tables).toContainEqual({ table: 'inbox', rows: 2, citizens: 2 })
  expect(report.tables).toContainEqual({ table: 'sessions', rows: 2, citizens: 2 })
  expect(report.deeds).toMatchObject([{ action: 'counter-reported', about: 'khai-sinh' }])
  expect(JSON.stringify(report)).not.toContain('xin chào')
})
