import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { KeptToken, TokenPair } from '../../src/core/platform-token.ts'
import type { Store } from '../../src/core/store.ts'
import { openSqliteStore, SQLITE_FILE } from '../../src/storage/open-store.ts'
import { NOW } from '../contracts/store/given.ts'
import { freshFolder } from './fresh-folder.ts'

const pair = (n: number): TokenPair => ({
  access: `planted-access-${n}`,
  refresh: `planted-refresh-${n}`,
  expires: NOW + n,
})

/** Two processes on the same records. */
async function twoStores(): Promise<{ folder: string; one: Store; two: Store }> {
  const folder = freshFolder()
  const open = async (): Promise<Store> => {
    const store = await openSqliteStore(folder, Buffer.alloc(32, 7), NOW)
    onTestFinished(() => store.close())
    return store
  }
  return { folder, one: await open(), two: await open() }
}

async function kept(store: Store): Promise<KeptToken> {
  const token = await store.loadToken('zalo-oa')
  if (token === null) throw new Error('no token')
  return token
}

test('there is none at first; what one process stores, the other reads', async () => {
  const { one, two } = await twoStores()
  expect(await one.loadToken('zalo-oa')).toBeNull()
  await one.putToken('zalo-oa', pair(1))
  expect(await kept(two)).toEqual({ pair: pair(1), revision: 1, refresh: { kind: 'unused' } })
  await two.putToken('zalo-oa', pair(2))
  expect(await kept(one)).toEqual({ pair: pair(2), revision: 2, refresh: { kind: 'unused' } })
})

test('one of two takes the right to use the refresh token', async () => {
  const { one, two } = await twoStores()
  await one.putToken('zalo-oa', pair(1))
  const read = await kept(one)
  const begun = await Promise.all([
    one.beginRefresh('zalo-oa', read, NOW + 60),
    two.beginRefresh('zalo-oa', read, NOW + 60),
  ])
  expect(begun.toSorted()).toEqual([false, true])
  expect((await kept(two)).refresh).toEqual({ kind: 'in-use', until: NOW + 60 })
})

test('what was left in use is taken over by one only, and settled by who holds it', async () => {
  const { one, two } = await twoStores()
  await one.putToken('zalo-oa', pair(1))
  await one.beginRefresh('zalo-oa', await kept(one), NOW)
  const left = await kept(one)
  expect(await two.beginRefresh('zalo-oa', left, NOW + 9)).toBe(true)
  expect(await one.beginRefresh('zalo-oa', left, NOW + 10)).toBe(false)
  expect(await one.settleRefresh('zalo-oa', left, 'unused')).toBe(false)
  expect(await two.settleRefresh('zalo-oa', await kept(two), 'spent')).toBe(true)
  expect((await kept(one)).refresh).toEqual({ kind: 'spent' })
})

test('a new pair follows its revision; a late one never replaces what came after', async () => {
  const { one, two } = await twoStores()
  await one.putToken('zalo-oa', pair(1))
  await one.beginRefresh('zalo-oa', await kept(one), NOW)
  expect(await one.replaceToken('zalo-oa', 1, pair(2))).toBe(true)
  expect(await two.replaceToken('zalo-oa', 1, pair(3))).toBe(false)
  expect(await kept(two)).toEqual({ pair: pair(2), revision: 2, refresh: { kind: 'unused' } })
})

test('what the configuration says is taken once, and again only when it says something else', async () => {
  const { one } = await twoStores()
  await one.seedToken('zalo-oa', pair(1))
  await one.replaceToken('zalo-oa', 1, pair(2))
  await one.seedToken('zalo-oa', pair(1))
  expect((await kept(one)).pair).toEqual(pair(2))
  await one.putToken('zalo-oa', pair(3))
  await one.seedToken('zalo-oa', pair(1))
  expect((await kept(one)).pair).toEqual(pair(3))
  await one.seedToken('zalo-oa', pair(4))
  expect((await kept(one)).pair).toEqual(pair(4))
})

test('no token stands readable in the files', async () => {
  const { folder, one } = await twoStores()
  await one.seedToken('zalo-oa', pair(1))
  await one.replaceToken('zalo-oa', 1, pair(2))
  for (const file of [SQLITE_FILE, `${SQLITE_FILE}-wal`]) {
    expect(readFileSync(join(folder, file), 'latin1')).not.toContain('planted-')
  }
})
