import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Message } from '../../src/core/message.ts'
import { openPostgresStore } from '../../src/storage/open-store.ts'
import { freshPostgres, SECRET, whyNoPostgres } from '../support/postgres.ts'
import { compile } from './compile.ts'
import { openPlatform } from './platform.ts'

const CITIZENS = Array.from({ length: 24 }, (_, n) => `citizen-${n}`)
const PER_CITIZEN = 3
const PARTS = CITIZENS.length * PER_CITIZEN * 2

/** Two processes on one database, and a platform that gives each message to either, again until one has it. */
async function twoProcesses() {
  const url = await freshPostgres()
  const js = compile([
    'src/core',
    'src/storage',
    'src/awaited-answers.ts',
    'src/told-again.ts',
    'src/service.ts',
    'src/delivery.ts',
    'test/crash/together-child.ts',
  ])
  let onArrival = (): void => undefined
  const platform = await openPlatform(() => onArrival())
  onTestFinished(() => platform.close())
  const waiting = new Map<string, { message: Message; told: () => void }>()
  const elected: string[] = []

  async function start(name: string): Promise<ChildProcess> {
    const child = fork(join(js, 'test/crash/together-child.js'), [url, platform.url, name])
    onTestFinished(() => void child.kill('SIGKILL'))
    await new Promise<void>((ready) => {
      child.on('message', (told: string) => {
        if (told === 'ready') ready()
        else if (told === 'elected') elected.push(name)
        else waiting.get(told)?.told()
      })
    })
    return child
  }
  const first = await start('first')
  const second = await start('second')

  async function write(citizen: string, to: () => ChildProcess): Promise<void> {
    for (let n = 1; n <= PER_CITIZEN; n += 1) {
      const id = `${citizen}/${n}`
      const from = { channel: 'telegram', id: citizen } as const
      const message: Message = { id, from, kind: 'text', text: id }
      await new Promise<void>((told) => {
        waiting.set(id, { message, told })
        to().send(message)
      })
      waiting.delete(id)
    }
  }
  const again = (to: ChildProcess): void => {
    for (const { message } of waiting.values()) to.send(message)
  }
  const hear = (heard: () => void): void => {
    onArrival = heard
  }
  return { url, first, second, platform, elected, write, again, hear }
}

describe.skipIf(whyNoPostgres !== null)('two processes on one PostgreSQL', () => {
  test('share the work; one is killed -9 under load, the other goes on with all of it, once and in order', async () => {
    const { url, first, second, platform, elected, write, again, hear } = await twoProcesses()
    const { arrivals } = platform
    let isDead = false
    hear(() => {
      if (isDead || arrivals.length < PARTS / 2) return
      isDead = true
      first.kill('SIGKILL')
    })
    void once(first, 'exit').then(() => again(second))
    expect(elected).toEqual(['first'])
    await Promise.all(
      CITIZENS.map((citizen, n) => write(citizen, () => (isDead || n % 2 ? second : first))),
    )
    while (new Set(arrivals.map(({ text }) => text)).size < PARTS) await pause(20)
    expect(elected, 'taken over').toEqual(['first', 'second'])
    second.send('end')
    await once(second, 'exit')

    expect(isDead).toBe(true)
    for (const name of ['first', 'second']) {
      expect(arrivals.filter(({ by }) => by === name).length, name).toBeGreaterThan(PARTS / 20)
    }
    for (const citizen of CITIZENS) {
      const theirs = arrivals.filter(({ to }) => to === citizen)
      expect([...new Set(theirs.map(({ text }) => text))], 'each answered, in order').toEqual(
        Array.from({ length: PER_CITIZEN }, (_, n) => `${citizen}/${n + 1}`).flatMap((text) => [
          `${text} a`,
          `${text} b`,
        ]),
      )
      const twice = theirs.filter(({ text }, at) =>
        theirs.slice(at + 1).some((later) => later.text === text),
      )
      expect(twice.length, 'only what was in flight at the kill').toBeLessThanOrEqual(1)
      for (const { by } of twice) expect(by).toBe('first')
    }
    await expectNothingLost(url)
  }, 120_000)
})

async function expectNothingLost(url: string): Promise<void> {
  const store = await openPostgresStore(url, SECRET, 0)
  onTestFinished(() => store.close())
  expect(await store.backlog()).toMatchObject({ messages: 0, parts: 0, deadLetters: 0, dropped: 0 })
  for (const id of CITIZENS) {
    const session = await store.loadSession({ channel: 'telegram', id })
    expect(session).toMatchObject({ misses: PER_CITIZEN, revision: PER_CITIZEN })
  }
}
