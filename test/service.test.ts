import { describe, expect, onTestFinished, test } from 'vitest'
import { NOTHING_LOOKED_UP } from '../src/core/look-up.ts'
import type { ChannelName, Message } from '../src/core/message.ts'
import type { Part } from '../src/core/ports.ts'
import type { Reply } from '../src/core/reply.ts'
import { newSession } from '../src/core/session.ts'
import type { Outgoing, Store } from '../src/core/store.ts'
import type { Claim } from '../src/core/turn.ts'
import { createService, type Service, type ServiceDeps } from '../src/service.ts'
import { freshStore, recordingLog } from './support/records.ts'

const START = 1_781_053_200_000
const OUTCOME = { kind: 'answered', ids: [] } as const

function text(
  id: string,
  words = `hỏi ${id}`,
  from = 'lan',
  channel: ChannelName = 'telegram',
): Message {
  return { id, from: { channel, id: from }, kind: 'text', text: words }
}

/** Answers with the words themselves, and counts the citizen's turns in `misses`. */
const echo: ServiceDeps['respond'] = (message, session) => ({
  replies: [
    { text: message.kind === 'text' ? `${session.misses}: ${message.text}` : message.kind },
  ],
  session: { ...session, misses: session.misses + 1 },
  events: [],
  claims: [],
  outcome: OUTCOME,
})

const render = (reply: Reply): { text: string }[] => [{ text: reply.text }]

/** A service over a store of its own, not yet at work. */
async function serving(over: Partial<ServiceDeps> & { wrap?: (store: Store) => Store } = {}) {
  const time = { now: START }
  const log = recordingLog()
  const store = await freshStore(START)
  const woken = { times: 0 }
  const deps: ServiceDeps = {
    store: over.wrap?.(store) ?? store,
    respond: echo,
    channels: new Map<ChannelName, typeof render | 'on-request'>([
      ['telegram', render],
      ['web', 'on-request'],
    ]),
    newSession: (message) => newSession(message.from, message.appLanguage === 'en' ? 'en' : 'vi'),
    apology: (locale) => ({ text: locale === 'en' ? 'Sorry' : 'Xin lỗi' }),
    queued: () => {
      woken.times += 1
    },
    clock: () => time.now,
    log,
    ...over,
  }
  const service = createService(deps)
  onTestFinished(() => service.drain())
  return { service, store, log, time, woken, deps }
}

async function settled(service: Service): Promise<void> {
  service.start()
  await service.idle()
}

function textOf({ text }: Part): string {
  return String(text)
}

/** Takes out all that is to be sent, as delivery would. */
async function outbox(store: Store): Promise<string[]> {
  const sent: string[] = []
  const span = { at: START + 60_000, until: START + 60_001 }
  const held = await store.takeParts({ channels: ['telegram'], atMost: 99, ...span })
  for (let outgoing of held as (Outgoing | null)[]) {
    while (outgoing !== null) {
      const { to, part } = outgoing
      sent.push(`${to} < ${textOf(part)}`)
      outgoing = await store.markSent(outgoing, span)
    }
  }
  return sent
}

describe('answering', () => {
  test('answers each citizen in order, with the session of the turn before', async () => {
    const { service, store, woken } = await serving()
    for (const id of ['1', '2', '3']) {
      await service.admit(text(id))
      await service.admit(text(id, `việc ${id}`, 'minh'))
    }
    await settled(service)
    const sent = await outbox(store)
    expect(sent.filter((line) => line.startsWith('lan'))).toEqual([
      'lan < 0: hỏi 1',
      'lan < 1: hỏi 2',
      'lan < 2: hỏi 3',
    ])
    expect(sent.filter((line) => line.startsWith('minh'))).toHaveLength(3)
    expect(woken.times).toBeGreaterThan(0)
  })

  test('a message that comes while it is at work is answered without a further start', async () => {
    const { service, store } = await serving()
    await settled(service)
    expect(await service.admit(text('1'))).toBe('admitted')
    await service.idle()
    expect(await outbox(store)).toEqual(['lan < 0: hỏi 1'])
  })

  test('a message delivered again is answered once', async () => {
    const { service, store } = await serving()
    await service.admit(text('1'))
    expect(await service.admit(text('1'))).toBe('known')
    await settled(service)
    expect(await service.admit(text('1'))).toBe('known')
    await service.idle()
    expect(await outbox(store)).toHaveLength(1)
  })

  test('of a channel that is off waits until it is on', async () => {
    const { service, store, deps } = await serving()
    await service.admit(text('1', 'alo', 'tam', 'zalo-oa'))
    await settled(service)
    expect((await store.backlog()).messages).toBe(1)
    const channels = new Map<ChannelName, typeof render>([['zalo-oa', render]])
    const later = createService({ ...deps, channels })
    onTestFinished(() => later.drain())
    await settled(later)
    expect(await store.backlog()).toMatchObject({ messages: 0, parts: 1 })
  })

  test('a turn knows the moment: now, what is kept, and nothing refused', async () => {
    const moments: unknown[] = []
    const { service } = await serving({
      respond: (message, session, moment) => {
        moments.push(moment)
        return echo(message, session, moment)
      },
    })
    await service.admit(text('1'))
    await service.admit(text('2'))
    await settled(service)
    expect(moments[0]).toEqual({
      now: START,
      admitted: START,
      kept: {
        questions: 0,
        waiting: 1,
        since: START,
        unreachable: false,
        tester: false,
        surveys: [],
        freshSurvey: expect.anything(),
        handed: [],
        feedback: [],
        freshHandOver: expect.any(String),
      },
      refused: [],
      lookedUp: NOTHING_LOOKED_UP,
    })
  })
})

describe('answers on request', () => {
  const message = text('1', 'alo', 'secret', 'web')

  test('are given to who waits, as soon as the turn is saved', async () => {
    const { service } = await serving()
    await service.admit(message)
    const answer = service.answerTo(message.from, '1', 20_000)
    service.start()
    expect(await answer).toEqual({ replies: [{ text: '0: alo' }], outcome: OUTCOME })
  })

  test('are given again to who asks again', async () => {
    const { service, deps } = await serving()
    await service.admit(message)
    await settled(service)
    const first = await service.answerTo(message.from, '1', 0)
    expect(await service.admit(message)).toBe('known')
    expect(await createService(deps).answerTo(message.from, '1', 0)).toEqual(first)
    expect(first?.replies).toEqual([{ text: '0: alo' }])
  })

  test('are null when the wait is over, and when nothing was admitted', async () => {
    const { service } = await serving()
    await service.admit(message)
    expect(await service.answerTo(message.from, '1', 5)).toBeNull()
    expect(await service.answerTo(message.from, '2', 20_000)).toBeNull()
  })
})

describe('a turn that does not hold', () => {
  test('is taken again against the fresh session', async () => {
    let loads = 0
    const { service, store, log } = await serving({
      wrap: (store) => ({
        ...store,
        async loadSession(from) {
          loads += 1
          const session = await store.loadSession(from)
          return session !== null && loads === 2 ? { ...session, revision: 0, misses: 9 } : session
        },
      }),
    })
    await service.admit(text('1'))
    await service.admit(text('2'))
    await settled(service)
    expect(await outbox(store)).toEqual(['lan < 0: hỏi 1', 'lan < 1: hỏi 2'])
    expect(log.lines).toEqual([])
  })

  test('is taken again knowing which claims were refused', async () => {
    const budget: Claim = { kind: 'budget', key: 'lookup:lan', limit: 1, windowMs: 60_000 }
    const { service, store } = await serving({
      respond: (message, session, moment) => {
        const spent = moment.refused.length > 0
        const turn = echo(message, session, moment)
        return spent ? { ...turn, replies: [{ text: 'hết lượt' }] } : { ...turn, claims: [budget] }
      },
    })
    await service.admit(text('1'))
    await service.admit(text('2'))
    await settled(service)
    expect(await outbox(store)).toEqual(['lan < 0: hỏi 1', 'lan < hết lượt'])
  })

  test('and never does is given up like one that throws', async () => {
    const impossible: Claim = { kind: 'budget', key: 'x', limit: 0, windowMs: 60_000 }
    let takes = 0
    const { service, store } = await serving({
      respond: (message, session, moment) => {
        takes += 1
        return { ...echo(message, session, moment), claims: [impossible] }
      },
    })
    await service.admit(text('1'))
    await settled(service)
    expect(takes).toBe(9)
    expect(await outbox(store)).toEqual(['lan < Xin lỗi'])
  })

  test('because another took the citizen over is left to them', async () => {
    const { service, store, log, time } = await serving({
      respond: (message, session, moment) => echo(message, session, moment),
      wrap: (store) => ({
        ...store,
        async saveTurn(...turn) {
          await store.takeMessages({
            channels: ['telegram'],
            atMost: 1,
            at: START + 120_000,
            until: START + 180_000,
          })
          return await store.saveTurn(...turn)
        },
      }),
    })
    await service.admit(text('1'))
    await settled(service)
    expect(await outbox(store)).toEqual([])
    expect(log.lines.map(({ what }) => what)).toEqual(['lease-lost'])
    time.now = START + 180_000
    expect((await store.backlog()).messages).toBe(1)
  })
})

describe('a step that throws', () => {
  const failing =
    (times: number): ServiceDeps['respond'] =>
    (message, session, moment) => {
      if (message.id === 'bad' && times > 0) {
        times -= 1
        throw new TypeError('no fee for Nguyễn Thị Lan')
      }
      return echo(message, session, moment)
    }

  test('twice is tried again', async () => {
    const { service, store } = await serving({ respond: failing(2) })
    await service.admit(text('bad'))
    await settled(service)
    expect(await outbox(store)).toEqual(['lan < 0: hỏi bad'])
    expect((await store.backlog()).deadLetters).toBe(0)
  })

  test('three times is given up with an apology, and the queue moves on', async () => {
    const { service, store, log } = await serving({ respond: failing(3) })
    await service.admit(text('bad', 'tôi là nguyen thi lan'))
    await service.admit(text('2'))
    await settled(service)
    expect(await outbox(store)).toEqual(['lan < Xin lỗi', 'lan < 0: hỏi 2'])
    expect((await store.backlog()).deadLetters).toBe(1)
    expect(log.lines).toMatchObject(
      [1, 2, 3].map((faults) => ({
        what: 'turn-failed',
        fields: { faults, fault: expect.stringMatching(/^TypeError: no fee for … … …\n/) },
      })),
    )
    expect(JSON.stringify(log.lines)).not.toMatch(/Nguyễn|Lan|"lan"/)
  })

  test('is apologised for in the language of the citizen', async () => {
    const { service, store } = await serving({ respond: failing(3) })
    await service.admit({ ...text('bad'), appLanguage: 'en' })
    await settled(service)
    expect(await outbox(store)).toEqual(['lan < Sorry'])
  })

  test('is told to who asks', async () => {
    const { service } = await serving({ respond: failing(3) })
    const message = text('bad', 'alo', 'secret', 'web')
    await service.admit(message)
    await settled(service)
    expect(await service.answerTo(message.from, 'bad', 0)).toEqual({
      replies: [{ text: 'Xin lỗi' }],
      outcome: { kind: 'failed', ids: [] },
    })
  })

  test('in rendering too does not stop the queue', async () => {
    const { service, store, log } = await serving({
      channels: new Map([
        [
          'telegram',
          (reply: Reply) => {
            if (/bad|Xin lỗi/.test(reply.text)) throw new RangeError('too long')
            return render(reply)
          },
        ],
      ]),
    })
    await service.admit(text('bad'))
    await service.admit(text('2'))
    await settled(service)
    expect(await outbox(store)).toEqual(['lan < 0: hỏi 2'])
    expect(log.lines.at(-1)?.what).toBe('apology-failed')
  })
})

test('a fault of the store is no fault of the message: it is answered when the store works', async () => {
  let broken = true
  const { service, store, log, time } = await serving({
    wrap: (store) => ({
      ...store,
      async saveTurn(...turn) {
        if (broken) throw new Error('SQLITE_FULL')
        return await store.saveTurn(...turn)
      },
    }),
  })
  await service.admit(text('1'))
  await settled(service)
  expect(log.lines.map(({ what }) => what)).toEqual(['answering-failed'])
  broken = false
  time.now += 1000
  await settled(service)
  expect(await outbox(store)).toEqual(['lan < 0: hỏi 1'])
})

test('drain ends with the turn in hand, and leaves the rest to the next start at once', async () => {
  let service: Service | undefined
  const draining: Promise<void>[] = []
  const { store, deps } = await serving()
  service = createService({
    ...deps,
    respond: (message, session, moment) => {
      draining.push(service?.drain() ?? Promise.resolve())
      return echo(message, session, moment)
    },
  })
  for (const id of ['1', '2', '3']) await service.admit(text(id))
  service.start()
  await service.idle()
  await Promise.all(draining)
  expect(await outbox(store)).toEqual(['lan < 0: hỏi 1'])
  const next = createService(deps)
  onTestFinished(() => next.drain())
  await settled(next)
  expect(await outbox(store)).toEqual(['lan < 1: hỏi 2', 'lan < 2: hỏi 3'])
})

test('a photo is read before the step, each time anew, and the step sees only what was read', async () => {
  const fetched: string[] = []
  const steps: object[] = []
  const { service } = await serving({
    async photoOf({ id }, photo) {
      fetched.push(`${id} ${photo}`)
      return { kind: 'no-barcode' }
    },
    respond(message, ...rest) {
      steps.push(message)
      if (steps.length === 1) throw new Error('once')
      return echo(message, ...rest)
    },
  })
  const message: Message = {
    id: '1',
    from: { channel: 'telegram', id: '42' },
    kind: 'photo',
    photo: 'AgACAgU',
    caption: 'giấy này?',
  }
  await service.admit(message)
  await settled(service)
  const read = {
    id: '1',
    from: message.from,
    kind: 'photo-read',
    caption: 'giấy này?',
    reading: { kind: 'no-barcode' },
  }
  expect(steps).toEqual([read, read])
  expect(fetched).toEqual(['42 AgACAgU', '42 AgACAgU'])
})

test('a photo that the service has no means to read is said to be unavailable', async () => {
  const steps: object[] = []
  const { service } = await serving({
    respond(message, ...rest) {
      steps.push(message)
      return echo(message, ...rest)
    },
  })
  const from = { channel: 'telegram', id: '42' } as const
  await service.admit({ id: '1', from, kind: 'photo', photo: 'AgACAgU' })
  await settled(service)
  expect(steps).toMatchObject([{ kind: 'photo-read', reading: { kind: 'unavailable' } }])
})
