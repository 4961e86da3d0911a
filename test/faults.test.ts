import { expect, onTestFinished, test } from 'vitest'
import type { Message } from '../src/core/message.ts'
import { newSession } from '../src/core/session.ts'
import type { Store } from '../src/core/store.ts'
import { createDelivery } from '../src/delivery.ts'
import { createService, type ServiceDeps } from '../src/service.ts'
import { freshStore, recordingLog } from './support/records.ts'
import { NOW } from './support/world.ts'

const OUTCOME = { kind: 'answered', ids: [] } as const

/** The service and the delivery over a real store, with a platform that takes everything. */
async function office(wrap: (store: Store) => Store = (store) => store) {
  const time = { now: NOW }
  const store = await freshStore(NOW)
  const log = recordingLog()
  const sent: string[] = []
  const render = ({ text }: { text: string }) => [{ text }]
  const send = async (to: string, part: { text?: unknown }) => {
    sent.push(`${to} < ${part.text}`)
  }
  const shared = { store: wrap(store), clock: () => time.now, log }
  const delivery = createDelivery({
    ...shared,
    channels: new Map([['telegram', { render, send }]]),
    tooLate: () => ({ text: 'muộn' }),
  })
  const respond: ServiceDeps['respond'] = (message, session) => {
    const words = message.kind === 'text' ? message.text : ''
    if (words === 'độc') throw new TypeError('poisoned')
    const replies = [{ text: `${session.misses}: ${words}` }]
    const next = { ...session, misses: session.misses + 1 }
    return { replies, session: next, events: [], claims: [], outcome: OUTCOME }
  }
  const service = createService({
    ...shared,
    respond,
    channels: new Map([['telegram', render]]),
    newSession: ({ from }) => newSession(from, 'vi'),
    apology: () => ({ text: 'xin lỗi' }),
    queued: delivery.wake,
  })
  onTestFinished(async () => {
    await service.drain()
    await delivery.drain()
  })
  const settled = async (): Promise<void> => {
    service.start()
    delivery.start()
    await service.idle()
    await delivery.idle()
  }
  return { store, service, delivery, sent, log, time, settled }
}

function said(from: string, id: string, text = id): Message {
  return { id, from: { channel: 'telegram', id: from }, kind: 'text', text }
}

test('the same update a thousand times is answered once', async () => {
  const { service, sent, settled } = await office()
  const all = await Promise.all(
    Array.from({ length: 1000 }, () => service.admit(said('lan', '7', 'khai sinh'))),
  )
  expect(all.filter((admission) => admission === 'admitted')).toHaveLength(1)
  await settled()
  expect(sent).toEqual(['lan < 0: khai sinh'])
})

test('a flood from one citizen is answered in order, and holds up nobody else', async () => {
  const { service, sent, settled } = await office()
  for (let n = 0; n < 200; n += 1) await service.admit(said('lan', String(n)))
  await service.admit(said('minh', 'một câu'))
  await settled()
  expect(sent.filter((line) => line.startsWith('lan'))).toEqual(
    Array.from({ length: 200 }, (_, n) => `lan < ${n}: ${n}`),
  )
  expect(sent.indexOf('minh < 0: một câu')).toBeLessThan(100)
})

test('a message that makes a step throw gets the apology, and those after it their answers', async () => {
  const { store, service, sent, settled } = await office()
  await service.admit(said('lan', '1', 'độc'))
  await service.admit(said('lan', '2', 'khai sinh'))
  await settled()
  expect(sent).toEqual(['lan < xin lỗi', 'lan < 0: khai sinh'])
  expect(await store.deadLetters(9)).toMatchObject([
    { fault: expect.stringContaining('TypeError') },
  ])
  expect(await store.backlog()).toMatchObject({ messages: 0, deadLetters: 1 })
})

test.each(['SQLITE_FULL', 'SQLITE_BUSY', 'ECONNREFUSED'])(
  'a store that fails to take a message (%s) refuses it, so that the platform brings it again',
  async (code) => {
    let fails = true
    const { service, sent, settled } = await office((store) => ({
      ...store,
      admit: (message, at) =>
        fails ? Promise.reject(Object.assign(new Error(code), { code })) : store.admit(message, at),
    }))
    await expect(service.admit(said('lan', '1'))).rejects.toThrow(code)
    fails = false
    await service.admit(said('lan', '1'))
    await settled()
    expect(sent).toEqual(['lan < 0: 1'])
  },
)

test('a clock that jumps ahead by a year loses and doubles nothing', async () => {
  const { store, service, sent, time, settled } = await office()
  await service.admit(said('lan', '1'))
  time.now += 365 * 24 * 60 * 60_000
  await service.admit(said('lan', '2'))
  await settled()
  expect(sent).toEqual(['lan < 0: 1', 'lan < 1: 2'])
  expect(await store.backlog()).toMatchObject({ messages: 0, parts: 0, possiblyDoubled: 0 })
})

test('a clock that is set back an hour answers when it has caught up, in order and once', async () => {
  const { service, sent, time, settled } = await office()
  await service.admit(said('lan', '1'))
  time.now -= 60 * 60_000
  await service.admit(said('lan', '2'))
  await service.admit(said('minh', '3'))
  await settled()
  expect(sent).toEqual(['minh < 0: 3'])
  time.now += 60 * 60_000
  await settled()
  expect(sent).toEqual(['minh < 0: 3', 'lan < 0: 1', 'lan < 1: 2'])
})
