import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { DeliveryError } from '../src/core/errors.ts'
import type { ChannelName, Message } from '../src/core/message.ts'
import type { Part } from '../src/core/ports.ts'
import { type Locale, newSession } from '../src/core/session.ts'
import type { Store } from '../src/core/store.ts'
import { createDelivery, type DeliveryDeps } from '../src/delivery.ts'
import { freshStore, recordingLog } from './support/records.ts'

const START = 1_781_053_200_000
const HOUR = 60 * 60_000

/** A platform that takes what is sent, unless told what to do instead. */
async function delivering(over: Partial<DeliveryDeps> & { wrap?: (store: Store) => Store } = {}) {
  const time = { now: START }
  const log = recordingLog()
  const store = await freshStore(START)
  const sent: string[] = []
  const platform = {
    answer: async (_to: string, _text: string): Promise<void> => undefined,
  }
  const channel = {
    render: ({ text }: { text: string }) => [{ text }],
    async send(to: string, { text }: Part) {
      await platform.answer(to, String(text))
      sent.push(`${to} < ${text}`)
    },
  }
  const deps: DeliveryDeps = {
    store: over.wrap?.(store) ?? store,
    channels: new Map<ChannelName, typeof channel>([['telegram', channel]]),
    tooLate: (locale) => ({ text: locale === 'en' ? 'Too late' : 'Quá muộn' }),
    clock: () => time.now,
    log,
    ...over,
  }
  const delivery = createDelivery(deps)
  onTestFinished(() => delivery.drain())
  /** What is due now is sent, or was tried. */
  const settle = async (): Promise<void> => {
    delivery.start()
    await delivery.idle()
  }
  return { delivery, store, log, time, sent, platform, settle, deps }
}

let messages = 0

/** Puts an answer of several parts in the outbox. */
async function answer(
  store: Store,
  to: string,
  texts: readonly string[],
  { at = START, locale = 'vi' as Locale } = {},
): Promise<void> {
  messages += 1
  const message: Message = {
    id: `${messages}`,
    from: { channel: 'telegram', id: to },
    kind: 'start',
  }
  const span = { at, until: at + 60_000 }
  await store.admit(message, at)
  const [waiting] = await store.takeMessages({ channels: ['telegram'], atMost: 1, ...span })
  if (waiting === undefined) throw new Error('nobody waits')
  const session = (await store.loadSession(message.from)) ?? newSession(message.from, locale)
  const outcome = { kind: 'answered', ids: [] } as const
  const turn = { replies: [], session, events: [], claims: [], outcome }
  await store.saveTurn(
    waiting,
    turn,
    { kind: 'parts', parts: texts.map((text) => ({ text })) },
    span,
  )
}

test('sends a citizen’s parts in order', async () => {
  const { store, sent, settle } = await delivering()
  await answer(store, 'lan', ['1', '2'])
  await answer(store, 'lan', ['3'])
  await settle()
  expect(sent).toEqual(['lan < 1', 'lan < 2', 'lan < 3'])
  expect((await store.backlog()).parts).toBe(0)
})

test('a slow call holds up its citizen only, and never two at once for one', async () => {
  const { store, sent, platform, delivery } = await delivering()
  await answer(store, 'lan', ['1', '2'])
  await answer(store, 'minh', ['1', '2'])
  let release = (): void => undefined
  const slow = new Promise<void>((resolve) => {
    release = resolve
  })
  const calls: string[] = []
  platform.answer = async (to, text) => {
    calls.push(`${to} ${text}`)
    if (to === 'lan' && text === '1') await slow
  }
  delivery.start()
  await vi.waitFor(() => expect(sent).toEqual(['minh < 1', 'minh < 2']))
  expect(calls).toEqual(expect.arrayContaining(['lan 1']))
  expect(calls).not.toContain('lan 2')
  release()
  await delivery.idle()
  expect(sent.slice(2)).toEqual(['lan < 1', 'lan < 2'])
})

test('a citizen is held for as long as a call takes', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const { store, platform, delivery, time } = await delivering()
  await answer(store, 'lan', ['1'])
  let release = (): void => undefined
  let called = false
  platform.answer = () =>
    new Promise((resolve) => {
      called = true
      release = resolve
    })
  delivery.start()
  await vi.waitFor(() => expect(called).toBe(true))
  time.now = START + 15_000
  await vi.advanceTimersByTimeAsync(10_000)
  const later = { channels: ['telegram'], at: START + 30_000, until: START + 31_000 } as const
  expect(await store.takeParts({ ...later, atMost: 1 })).toEqual([])
  release()
  await delivery.idle()
})

describe('a failure that may pass', () => {
  test('holds that citizen only, twice as long each time, five minutes at most', async () => {
    const { store, sent, platform, settle, time } = await delivering()
    await answer(store, 'lan', ['1', '2'])
    await answer(store, 'minh', ['1'])
    let tries = 0
    platform.answer = async (to) => {
      if (to !== 'lan') return
      tries += 1
      throw new DeliveryError('unreachable', 'no connection')
    }
    await settle()
    expect(sent).toEqual(['minh < 1'])
    for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]) {
      const before = tries
      time.now += seconds * 1000 - 1
      await settle()
      expect(tries).toBe(before)
      time.now += 1
      await settle()
      expect(tries).toBe(before + 1)
    }
    platform.answer = async () => undefined
    time.now += 300_000
    await settle()
    expect(sent).toEqual(['minh < 1', 'lan < 1', 'lan < 2'])
  })

  test('waits as long as the platform asks', async () => {
    const { store, sent, platform, settle, time } = await delivering()
    await answer(store, 'lan', ['1'])
    platform.answer = async () => {
      throw new DeliveryError('throttled', 'slow down', { retryAfterMs: 30_000 })
    }
    await settle()
    platform.answer = async () => undefined
    time.now += 29_999
    await settle()
    expect(sent).toEqual([])
    time.now += 1
    await settle()
    expect(sent).toEqual(['lan < 1'])
  })

  test('of a kind that we do not know is logged as ours, without the text or the address', async () => {
    const { store, sent, platform, settle, time, log } = await delivering()
    await answer(store, 'lan', ['Nguyễn Thị Lan'])
    platform.answer = async (to, text) => {
      throw new TypeError(`cannot send ${text} to ${to}`)
    }
    await settle()
    expect(log.lines).toMatchObject([
      { level: 'error', what: 'part-not-sent', fields: { failures: 1 } },
    ])
    expect(JSON.stringify(log.lines)).not.toMatch(/Nguyễn|Lan|to lan/)
    platform.answer = async () => undefined
    time.now += 1000
    await settle()
    expect(sent).toHaveLength(1)
  })
})

test('what only an operator can mend is an error once, until the channel sends again', async () => {
  const { store, log, time, platform, settle } = await delivering()
  for (const citizen of ['lan', 'minh', 'tam']) await answer(store, citizen, ['1'])
  platform.answer = async () => {
    throw new DeliveryError('misconfigured', 'Zalo: OA chưa được xác thực (mã -221).')
  }
  const errors = (): number => log.lines.filter(({ level }) => level === 'error').length
  await settle()
  time.now += HOUR
  await settle()
  expect(errors()).toBe(1)
  platform.answer = async () => undefined
  time.now += HOUR
  await settle()
  expect(log.lines.filter(({ what }) => what === 'sends-again')).toHaveLength(1)
  platform.answer = async () => {
    throw new DeliveryError('misconfigured', 'Zalo: OA chưa được xác thực (mã -221).')
  }
  await answer(store, 'lan', ['2'], { at: time.now })
  await settle()
  expect(errors()).toBe(2)
})

describe('a failure that will not pass', () => {
  test('drops the rest of the turn, and goes on with the next', async () => {
    const { store, sent, platform, settle, log } = await delivering()
    await answer(store, 'lan', ['1', '2', '3'])
    await answer(store, 'lan', ['4'])
    platform.answer = async (_, text) => {
      if (text === '2') throw new DeliveryError('rejected', 'too long')
    }
    await settle()
    expect(sent).toEqual(['lan < 1', 'lan < 4'])
    expect(await store.backlog()).toMatchObject({ parts: 0, dropped: 2, unreachable: 0 })
    expect(log.lines).toMatchObject([{ level: 'error', what: 'part-not-sent' }])
  })

  test('because we are blocked is remembered, and is no error', async () => {
    const { store, platform, settle, log } = await delivering()
    await answer(store, 'lan', ['1'])
    platform.answer = async () => {
      throw new DeliveryError('blocked', 'blocked by the citizen')
    }
    await settle()
    expect(await store.backlog()).toMatchObject({ parts: 0, unreachable: 1 })
    expect(log.lines).toMatchObject([{ level: 'warn', what: 'part-not-sent' }])
  })
})

describe('an answer that is too old', () => {
  test('is replaced by one line in the citizen’s language, what is not too old is sent', async () => {
    const { store, sent, settle, time } = await delivering()
    await answer(store, 'ann', ['1', '2'], { locale: 'en' })
    await answer(store, 'ann', ['3'], { at: START + 1 })
    await answer(store, 'ann', ['4'], { at: START + HOUR })
    time.now = START + 12 * HOUR + 2
    await settle()
    expect(sent).toEqual(['ann < Too late', 'ann < 4'])
  })

  test('is still sent at twelve hours', async () => {
    const { store, sent, settle, time } = await delivering()
    await answer(store, 'lan', ['1'])
    time.now = START + 12 * HOUR
    await settle()
    expect(sent).toEqual(['lan < 1'])
  })

  test('leaves one line, however long that waits', async () => {
    const { store, sent, platform, settle, time, log } = await delivering()
    await answer(store, 'lan', ['1', '2'])
    platform.answer = async () => {
      throw new DeliveryError('unreachable', 'no connection')
    }
    for (const hours of [13, 40]) {
      time.now = START + hours * HOUR
      await settle()
    }
    platform.answer = async () => undefined
    time.now += HOUR
    await settle()
    expect(sent).toEqual(['lan < Quá muộn'])
    expect(log.lines.filter(({ what }) => what === 'answers-too-late')).toHaveLength(1)
  })
})

test('a part that a crash left in flight is sent again, and said so', async () => {
  const { store, sent, settle, log } = await delivering()
  await answer(store, 'lan', ['1', '2'])
  await store.takeParts({ channels: ['telegram'], atMost: 1, at: START, until: START + 60_000 })
  await store.recover(START)
  await settle()
  expect(sent).toEqual(['lan < 1', 'lan < 2'])
  expect(log.lines.map(({ what }) => what)).toEqual(['possibly-sent-twice'])
  expect((await store.backlog()).possiblyDoubled).toBe(1)
})

test('what was sent while the store was away is recorded when it is back, and not sent again', async () => {
  let away = 2
  const { store, sent, settle } = await delivering({
    wrap: (store) => ({
      ...store,
      async markSent(...asked) {
        away -= 1
        if (away >= 0) throw new Error('the server restarts')
        return await store.markSent(...asked)
      },
    }),
  })
  await answer(store, 'lan', ['một', 'hai'])
  await settle()
  expect(sent).toEqual(['lan < một', 'lan < hai'])
  expect(await store.backlog()).toMatchObject({ parts: 0, possiblyDoubled: 0 })
})

test('drain ends with the call in hand, and leaves the rest to the next start at once', async () => {
  const { store, sent, platform, delivery, deps } = await delivering()
  await answer(store, 'lan', ['1', '2'])
  let drained: Promise<void> | undefined
  platform.answer = async () => {
    drained = delivery.drain()
  }
  delivery.start()
  await delivery.idle()
  await drained
  expect(sent).toEqual(['lan < 1'])
  platform.answer = async () => undefined
  const next = createDelivery(deps)
  onTestFinished(() => next.drain())
  next.start()
  await next.idle()
  expect(sent).toEqual(['lan < 1', 'lan < 2'])
  expect((await store.backlog()).possiblyDoubled).toBe(0)
})
