import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Message } from '../../../src/core/message.ts'
import type { Log } from '../../../src/core/ports.ts'
import { newSession, type Session } from '../../../src/core/session.ts'
import type { TakenTurn } from '../../../src/core/turn.ts'
import { createDelivery } from '../../../src/delivery.ts'
import { createService } from '../../../src/service.ts'
import { APP_ID, refusal } from './fake-oa.ts'
import { OA_ID, rehearse, SECRET_KEY } from './rehearsal.ts'

const CS = '/v3.0/oa/message/cs'
const OAUTH = '/v4/oa/access_token'
const HOUR = 60 * 60_000
const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

function respond(message: Message, session: Session): TakenTurn {
  const text = message.kind === 'text' ? message.text : message.kind
  const outcome = { kind: 'answered', ids: [] } as const
  const replies = [{ text: `${text}, phần một` }, { text: `${text}, phần hai` }]
  return { replies, session, events: [{ kind: 'turn-taken', outcome }], claims: [], outcome }
}

/** The service on a Zalo OA, from the signed event to the message that arrives. */
async function stage() {
  const rehearsal = await rehearse()
  const { store, clock, make } = rehearsal
  const channel = make({ times: { callMs: 2000, tokenMs: 10 } })
  const now = (): number => clock.now
  const delivery = createDelivery({
    store,
    channels: new Map([['zalo-oa', channel]]),
    tooLate: () => ({ text: 'muộn' }),
    clock: now,
    log: SILENT,
  })
  const service = createService({
    store,
    channels: new Map([['zalo-oa', channel.render]]),
    respond,
    newSession: ({ from }) => newSession(from, 'vi'),
    apology: () => ({ text: 'xin lỗi' }),
    queued: delivery.wake,
    clock: now,
    log: SILENT,
  })
  await channel.open(service.admit)
  service.start()
  delivery.start()
  return {
    ...rehearsal,
    channel,
    /** A citizen writes; Zalo may deliver it more than once. */
    async write(citizen: string, text: string, times = 1): Promise<void> {
      const body = JSON.stringify({
        app_id: APP_ID,
        event_name: 'user_send_text',
        sender: { id: citizen },
        recipient: { id: OA_ID },
        message: { msg_id: `${citizen}-${text}`, text },
        timestamp: '1',
      })
      const mac = createHash('sha256').update(`${APP_ID}${body}1${SECRET_KEY}`).digest('hex')
      const [route] = channel.routes
      for (let time = 0; time < times; time += 1) {
        const request = new Request('https://a.vn/', {
          method: 'POST',
          body,
          headers: { 'X-ZEvent-Signature': `mac=${mac}` },
        })
        expect((await route?.handle(request))?.status).toBe(200)
      }
    },
    /** Lets time pass until nothing waits any more. */
    async settle(): Promise<void> {
      for (let i = 0; i < 400; i += 1) {
        await service.idle()
        await delivery.idle()
        const { messages, parts } = await store.backlog()
        if (messages === 0 && parts === 0) return
        clock.now += 5000
        // As the poll of each would, once a second.
        delivery.wake()
        await new Promise((resolve) => setTimeout(resolve, 12))
      }
      throw new Error(`never settled: ${channel.warnings().join()}`)
    },
    async stop(): Promise<void> {
      await channel.close()
      await service.drain()
      await delivery.drain()
    },
  }
}

test('through all that can go wrong no message is lost, and none is out of order', async () => {
  const { oa, clock, channel, store, write, settle, stop } = await stage()
  const citizens = Array.from({ length: 8 }, (_, i) => `24684588352919790${i}`)
  const html = { status: 502, body: '<html>502 Bad Gateway</html>' }
  let lostAnswers = 0
  const troubles: (() => void)[] = [
    () => undefined,
    () => oa.expireAccess(),
    () => oa.answer(CS, html, 'cut', html),
    () => oa.answer(CS, 'hang', 'hang'),
    () => oa.answer(CS, refusal(-32)),
    () => {
      lostAnswers += 2
      oa.answer(CS, { after: 'cut' }, { after: 'hang' })
    },
    () => {
      oa.answer(OAUTH, 'hang')
      clock.now += 23 * HOUR
    },
    () => {
      oa.answer(OAUTH, html)
      clock.now += 23 * HOUR
    },
    () => oa.answer(CS, refusal(-221), refusal(-200)),
    () => {
      clock.now += 26 * HOUR
    },
  ]
  for (const [round, trouble] of troubles.entries()) {
    trouble()
    await Promise.all(citizens.map((citizen) => write(citizen, `tin ${round}`, 1 + (round % 2))))
    await settle()
    // A lost answer is looked into after a minute.
    clock.now += 61_000
    await expect.poll(() => channel.warnings(), { timeout: 5000 }).toEqual([])
  }

  // The worst: the pair was bought, and nobody heard which. An operator pastes another.
  oa.answer(OAUTH, { after: 'hang' })
  clock.now += 26 * HOUR
  await Promise.all(citizens.map((citizen) => write(citizen, 'tin cuối')))
  await expect.poll(() => channel.warnings().join(), { timeout: 5000 }).toMatch('zalo:token')
  clock.now += 61_000
  const { access, refresh } = oa.issue()
  await store.putToken('zalo-oa', { access, refresh, expires: clock.now + 25 * HOUR })
  await settle()
  await stop()

  const rounds = [...troubles.map((_, round) => `tin ${round}`), 'tin cuối']
  const expected = rounds.flatMap((text) => [`${text}, phần một`, `${text}, phần hai`])
  let doubled = 0
  for (const citizen of citizens) {
    const texts = oa.sent.filter(({ to }) => to === citizen).map(({ message }) => message['text'])
    const once = texts.filter((text, i) => text !== texts[i - 1])
    expect(once).toEqual(expected)
    doubled += texts.length - once.length
  }
  expect(doubled).toBeLessThanOrEqual(lostAnswers)
  for (const [token, times] of oa.refreshes) expect(`${times} × ${token}`).toMatch(/^1 ×/)
  expect(oa.refreshes.size).toBeGreaterThan(4)
}, 60_000)
