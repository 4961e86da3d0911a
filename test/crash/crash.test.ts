import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Message } from '../../src/core/message.ts'
import { openSqliteStore } from '../../src/storage/open-store.ts'
import { freshFolder } from '../storage/fresh-folder.ts'
import { compile } from './compile.ts'
import { type Arrival, openPlatform } from './platform.ts'

const CITIZENS = Array.from({ length: 20 }, (_, n) => `citizen-${n}`)
const PER_CITIZEN = 5
const KILLS = 4
/** 100 admissions told, 200 parts arrived. */
const HAPPENINGS = CITIZENS.length * PER_CITIZEN * 3

const { CRASH_SEED = '20261124' } = process.env
const SEED = Number(CRASH_SEED)

/** The same chances for the same seed (mulberry32). */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

test(`after kill -9 at ${KILLS} random instants all is answered, once and in order (CRASH_SEED=${SEED})`, async () => {
  const chance = chanceFrom(SEED)
  const killAt = Array.from({ length: KILLS }, () => 3 + chance(HAPPENINGS - 30)).toSorted(
    (a, b) => a - b,
  )
  const js = compile([
    'src/core',
    'src/storage',
    'src/awaited-answers.ts',
    'src/service.ts',
    'src/delivery.ts',
    'test/crash/child.ts',
  ])
  const folder = freshFolder()

  let happenings = 0
  let life = 0
  let child: ChildProcess | undefined
  const happened = (): void => {
    happenings += 1
    if (killAt[0] === undefined || happenings < killAt[0]) return
    killAt.shift()
    const doomed = child
    setTimeout(() => doomed?.kill('SIGKILL'), chance(6))
  }
  const platform = await openPlatform({
    life: () => life,
    delayMs: () => chance(4),
    arrived: happened,
  })
  onTestFinished(() => platform.close())

  /** Keeps the service alive: starts it again whenever it was killed, until it ends by itself. */
  const waiting = new Map<string, { message: Message; told: () => void }>()
  const tell = (message: Message): boolean | undefined => child?.connected && child.send(message)
  async function liveOn(): Promise<void> {
    for (;;) {
      const alive = fork(join(js, 'test/crash/child.js'), [folder, platform.url])
      onTestFinished(() => void alive.kill('SIGKILL'))
      alive.on('message', (told: string) => {
        if (told === 'ready') {
          child = alive
          for (const { message } of waiting.values()) tell(message)
        } else {
          waiting.get(told)?.told()
          happened()
        }
      })
      const [code, signal] = await once(alive, 'exit')
      child = undefined
      if (signal !== 'SIGKILL') return expect(code).toBe(0)
      life += 1
    }
  }
  const living = liveOn()

  /** As a platform does: one at a time for a citizen, and again until it is told that it was taken. */
  async function write(citizen: string): Promise<void> {
    for (let n = 1; n <= PER_CITIZEN; n += 1) {
      const id = `${citizen}/${n}`
      const message: Message = {
        id,
        from: { channel: 'telegram', id: citizen },
        kind: 'text',
        text: id,
      }
      await new Promise<void>((told) => {
        waiting.set(id, { message, told })
        tell(message)
      })
      waiting.delete(id)
    }
  }
  await Promise.all(CITIZENS.map(write))
  const expected = CITIZENS.length * PER_CITIZEN * 2
  await until(() => killAt.length === 0 && textsOf(platform.arrivals).size === expected)
  await until(() => child !== undefined)
  child?.send('end')
  await living

  expect(life).toBeGreaterThan(0)
  for (const citizen of CITIZENS) {
    const theirs = platform.arrivals.filter(({ to }) => to === citizen)
    expect([...textsOf(theirs)], 'each answered, in order').toEqual(
      Array.from({ length: PER_CITIZEN }, (_, n) => `${citizen}/${n + 1}`).flatMap((text) => [
        `${text} a`,
        `${text} b`,
      ]),
    )
    for (const { text, life } of repeatedOf(theirs)) {
      const last = theirs.findLast((arrival) => arrival.life === life)
      expect(text, 'sent again: only the part in flight at the kill').toBe(last?.text)
    }
  }
  await expectNothingLost(folder)
}, 120_000)

async function expectNothingLost(folder: string): Promise<void> {
  const store = await openSqliteStore(folder, Buffer.alloc(32, 7), 0)
  onTestFinished(() => store.close())
  expect(await store.backlog()).toMatchObject({ messages: 0, parts: 0, deadLetters: 0, dropped: 0 })
  for (const id of CITIZENS) {
    const session = await store.loadSession({ channel: 'telegram', id })
    expect(session).toMatchObject({ misses: PER_CITIZEN, revision: PER_CITIZEN })
  }
}

/** In the order of their first arrival. */
function textsOf(arrivals: readonly Arrival[]): Set<string> {
  return new Set(arrivals.map(({ text }) => text))
}

/** What was sent although it arrives again later. */
function repeatedOf(arrivals: readonly Arrival[]): readonly Arrival[] {
  return arrivals.filter(({ text }, at) =>
    arrivals.slice(at + 1).some((later) => later.text === text),
  )
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}
