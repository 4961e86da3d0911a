import { afterEach, expect, vi } from 'vitest'
import {
  createZaloBotChannel,
  type ZaloBotChannel,
  type ZaloBotOptions,
} from '../../../src/channels/zalo-bot/channel.ts'
import type { Message } from '../../../src/core/message.ts'
import type { Admission, Log } from '../../../src/core/ports.ts'
import { type FakeBotApi, startFakeBotApi } from './fake-bot-api.ts'

export const TOKEN = '12345689:planted-token-that_no_log_may_show'
export const SECRET = 'planted_webhook_secret'

const PER_CHAT_MS = 20

/** A clock that a test moves. Begins at 10:00 on 24/11/2026 in Vietnam. */
export interface TestClock {
  now: number
}

export interface Rehearsal {
  readonly api: FakeBotApi
  readonly clock: TestClock
  /** Log lines as `level: what {fields}`. */
  readonly lines: string[]
  /** What was admitted, in order; each id once, as the inbox does. */
  readonly inbox: Message[]
  readonly admit: (message: Message) => Promise<Admission>
  readonly make: (options?: Partial<ZaloBotOptions>) => ZaloBotChannel
}

const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A stage with Zalo's side and an inbox. At the end, no call was against the rules and no secret was told. */
export async function rehearse(secondMs = 1000): Promise<Rehearsal> {
  const api = await startFakeBotApi({ token: TOKEN, secondMs, perChatMs: PER_CHAT_MS })
  const clock = { now: Date.parse('2026-11-24T03:00:00Z') }
  const lines: string[] = []
  const inbox: Message[] = []
  const write =
    (level: string): Log['info'] =>
    (what, fields = {}) => {
      lines.push(`${level}: ${what} ${JSON.stringify(fields)}`)
    }
  const log: Log = { info: write('info'), warn: write('warn'), error: write('error') }
  closing.push(async () => {
    await api.close()
    expect(api.faults).toEqual([])
    expectNoSecret(lines.join('\n'))
  })

  return {
    api,
    clock,
    lines,
    inbox,
    async admit(message) {
      if (inbox.some(({ id }) => id === message.id)) return 'known'
      inbox.push(message)
      return 'admitted'
    },
    make(options) {
      const channel = createZaloBotChannel({
        token: TOKEN,
        apiRoot: api.root,
        receive: { mode: 'polling' },
        clock: () => clock.now,
        log,
        times: { firstMs: 1, mostMs: 4, pollSeconds: 30, perChatMs: PER_CHAT_MS },
        ...options,
      })
      closing.push(async () => {
        expectNoSecret(channel.warnings().join('\n'))
        await channel.close()
      })
      return channel
    },
  }
}

export function expectNoSecret(text: string): void {
  expect(text).not.toContain(TOKEN)
  expect(text).not.toContain(TOKEN.split(':')[1])
  expect(text).not.toContain(SECRET)
}

/** Waits until the assertions hold; fails with theirs after ten seconds. */
export function soon(assertions: () => void): Promise<void> {
  return vi.waitFor(assertions, { timeout: 10_000, interval: 2 })
}
