import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, vi } from 'vitest'
import {
  createZaloOaChannel,
  type ZaloOaChannel,
  type ZaloOaOptions,
} from '../../../src/channels/zalo-oa/channel.ts'
import type { Message } from '../../../src/core/message.ts'
import type { Admission, Log } from '../../../src/core/ports.ts'
import type { Store } from '../../../src/core/store.ts'
import { openSqliteStore } from '../../../src/storage/open-store.ts'
import { APP_ID, APP_SECRET, type FakeOa, startFakeOa } from './fake-oa.ts'

export const OA_ID = '388613280878808645'
export const SECRET_KEY = 'planted-oa-secret-key'
/** For tests in which Zalo hangs. */
export const IMPATIENT = { times: { callMs: 500, tokenMs: 10 } }
export const HOUR = 60 * 60_000

export interface Rehearsal {
  readonly oa: FakeOa
  /** A clock that a test moves. Begins at 10:00 on 24/11/2026 in Vietnam. */
  readonly clock: { now: number }
  /** Log lines as `level: what {fields}`. */
  readonly lines: string[]
  readonly store: Store
  /** What was admitted, in order; each id once, as the inbox does. */
  readonly inbox: Message[]
  readonly admit: (message: Message) => Promise<Admission>
  /** One process of the service. */
  readonly make: (options?: Partial<ZaloOaOptions>) => ZaloOaChannel
}

const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A stage with Zalo's side, real records and an inbox. At the end, no rule was broken and no secret told. */
export async function rehearse(): Promise<Rehearsal> {
  const oa = await startFakeOa()
  const clock = { now: Date.parse('2026-11-24T03:00:00Z') }
  const lines: string[] = []
  const inbox: Message[] = []
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
  const store = await openSqliteStore(folder, Buffer.alloc(32, 7), clock.now)
  const write =
    (level: string): Log['info'] =>
    (what, fields = {}) => {
      lines.push(`${level}: ${what} ${JSON.stringify(fields)}`)
    }
  closing.push(async () => {
    await oa.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
    expect(oa.faults).toEqual([])
    for (const [tried, times] of oa.deadTries) expect(`${times} ${tried}`).toMatch(/^1 /)
    expectNoSecret(lines.join('\n'))
  })

  return {
    oa,
    clock,
    lines,
    store,
    inbox,
    async admit(message) {
      if (inbox.some(({ id }) => id === message.id)) return 'known'
      inbox.push(message)
      return 'admitted'
    },
    make(options) {
      const channel = createZaloOaChannel({
        oaId: OA_ID,
        appId: APP_ID,
        appSecret: APP_SECRET,
        secretKey: SECRET_KEY,
        refreshToken: 'planted-refresh-0',
        apiRoot: oa.root,
        oauthRoot: oa.root,
        buttons: 'off',
        store,
        clock: () => clock.now,
        log: { info: write('info'), warn: write('warn'), error: write('error') },
        times: { callMs: 10_000, tokenMs: 10 },
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
  expect(text).not.toContain('planted')
}

/** Waits until the assertions hold; fails with theirs after ten seconds. */
export function soon(assertions: () => void): Promise<void> {
  return vi.waitFor(assertions, { timeout: 10_000, interval: 2 })
}
