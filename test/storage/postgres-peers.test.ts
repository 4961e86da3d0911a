import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Peers } from '../../src/core/peers.ts'
import { joinPeers } from '../../src/storage/postgres-peers.ts'
import { freshPostgres, whyNoPostgres } from '../support/postgres.ts'

const TIMES = { beatMs: 50, answerMs: 300, deadMs: 1000, togetherMs: 5 }

async function joined(url: string, times = {}): Promise<Peers> {
  const peers = await joinPeers(url, { ...TIMES, ...times })
  onTestFinished(() => peers.leave())
  return peers
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5)
}

/** Ends connections as the death of their process does. */
async function endOldest(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`select pg_terminate_backend(pid) from pg_locks
    where locktype = 'advisory' and objid = 7002 and granted
      and database = (select oid from pg_database where datname = current_database())`)
  await client.end()
}

describe.skipIf(whyNoPostgres !== null)('processes on one PostgreSQL', () => {
  test('the first came alone and is elected; when it goes, the next is', async () => {
    const url = await freshPostgres()
    const first = await joined(url)
    const second = await joined(url)
    expect([first.cameAlone, second.cameAlone]).toEqual([true, false])
    expect([first.isElected(), second.isElected()]).toEqual([true, false])
    await first.leave()
    await until(second.isElected)
  })

  test('work of the elected one ends as its connection breaks, and another’s begins', async () => {
    const url = await freshPostgres()
    const over = new AbortController()
    onTestFinished(() => over.abort())
    const story: string[] = []
    const work = (name: string) => async (signal: AbortSignal) => {
      story.push(`${name} begins`)
      await new Promise((lost) => signal.addEventListener('abort', lost))
      story.push(`${name} ends`)
    }
    // It does not come back.
    const first = await joined(url, { beatMs: 60_000 })
    void first.whileElected(work('first'), over.signal)
    const second = await joined(url)
    void second.whileElected(work('second'), over.signal)
    await endOldest(url)
    await until(() => story.length === 3)
    // The server frees the lock before the one it was taken from hears of it.
    expect(story.toSorted()).toEqual(['first begins', 'first ends', 'second begins'])
    expect(first.isElected()).toBe(false)
  })

  test('one that gives no sign of life loses its place, though its connection stands', async () => {
    const url = await freshPostgres()
    const frozen = await joined(url, { beatMs: 60_000, deadMs: 300 })
    const second = await joined(url)
    expect([frozen.isElected(), second.isElected()]).toEqual([true, false])
    await until(second.isElected)
    await until(() => !frozen.isElected())
  })

  test('who comes later has no share of a limit before the others know of it', async () => {
    const url = await freshPostgres()
    const first = await joined(url)
    await first.settled()
    expect(first.sharers()).toBe(1)
    const second = await joined(url)
    expect(second.sharers()).toBeNull()
    await second.settled()
    expect([first.sharers(), second.sharers()]).toEqual([2, 2])
    await second.leave()
    expect(second.sharers()).toBeNull()
    await until(() => first.sharers() === 1)
  })

  test('a call reaches the others and not whoever calls, once for many', async () => {
    const url = await freshPostgres()
    const [one, other] = [await joined(url), await joined(url)]
    const heard: string[] = []
    one.listen((what) => heard.push(`one ${what}`))
    other.listen((what) => heard.push(`other ${what}`))
    for (let n = 0; n < 20; n += 1) one.call('messages')
    one.call('answered:k')
    await until(() => heard.length >= 2)
    await pause(30)
    expect(heard).toEqual(['other messages', 'other answered:k'])
  })

  test('who was away looks again by itself', async () => {
    const url = await freshPostgres()
    const peers = await joined(url)
    const heard: string[] = []
    peers.listen((what) => heard.push(what))
    await endOldest(url)
    await until(() => peers.isElected() && heard.length > 0)
    expect(heard).toEqual(['again'])
  })
})
