import { randomBytes } from 'node:crypto'
import { render } from '../../channels/telegram/render.ts'
import { clock as realClock } from '../../compose.ts'
import { respond, type Surroundings } from '../../conversation/respond.ts'
import type { LookedUp } from '../../core/look-up.ts'
import type { Message } from '../../core/message.ts'
import { noPeers, type Peers } from '../../core/peers.ts'
import type { Clock, Log } from '../../core/ports.ts'
import { newSession, type Session } from '../../core/session.ts'
import { createDelivery, type Delivery } from '../../delivery.ts'
import { createService, type Service } from '../../service.ts'
import { type OpenStore, openSqliteStore } from '../../storage/open-store.ts'
import type { Figure } from './figure.ts'

const CITIZENS = 200
const EACH = 10
export const COUNT = CITIZENS * EACH
export const TEXTS = [
  'làm giấy khai sinh cần gì',
  'lệ phí bao nhiêu',
  'nộp ở đâu',
  'đăng ký tạm trú',
  'menu',
]

/** What works on messages, with a fake platform that takes no time. */
export interface AtWork {
  readonly service: Service
  readonly delivery: Delivery
  /** Parts sent so far. */
  sent(): number
}

export type LookUp = (message: Message, session: Session, now: number) => Promise<LookedUp>

/** What a day that is played brings along. */
interface Played {
  readonly clock?: Clock
  readonly lookUp?: LookUp
}

export function workOn(
  store: OpenStore,
  around: Surroundings,
  peers: Peers,
  { clock = realClock, lookUp }: Played = {},
): AtWork {
  let sent = 0
  const channel = {
    render,
    send: async () => {
      sent += 1
    },
  }
  const log: Log = { info: () => {}, warn: console.warn, error: console.error }
  const delivery = createDelivery({
    store,
    channels: new Map([['telegram', channel]]),
    full: () => peers.call('parts'),
    tooLate: () => ({ text: '' }),
    clock,
    log,
  })
  const service = createService({
    store,
    channels: new Map([['telegram', render]]),
    ...(lookUp !== undefined && { lookUp }),
    respond: (message, session, moment) => respond(message, session, { ...around, ...moment }),
    newSession: ({ from }) => newSession(from, 'vi'),
    apology: () => ({ text: '' }),
    queued: delivery.wake,
    full: () => peers.call('messages'),
    clock,
    log,
  })
  peers.listen(() => {
    service.wake()
    delivery.wake()
  })
  service.start()
  delivery.start()
  return { service, delivery, sent: () => sent }
}

/** One inbound, its turn and all its parts sent to a fake that takes no time. */
export async function benchMessages(
  around: Surroundings,
  folder: string,
): Promise<readonly Figure[]> {
  const store = await openSqliteStore(folder, randomBytes(32), realClock())
  const { service, delivery, sent } = workOn(
    store,
    around,
    noPeers(() => undefined),
  )
  const began = performance.now()
  await Promise.all(messages(0, 1).map((message) => service.admit(message)))
  await service.idle()
  await delivery.idle()
  const seconds = (performance.now() - began) / 1000
  await service.drain()
  await delivery.drain()
  await store.close()
  return [
    aSecond('SQLite', seconds),
    { name: 'parts sent for each message', value: (sent() / COUNT).toFixed(2), unit: '' },
  ]
}

export function aSecond(kind: string, seconds: number): Figure {
  return {
    name: `messages of ${CITIZENS} citizens, answered and sent (${kind})`,
    value: (COUNT / seconds).toFixed(0),
    unit: '/s',
    aim: '≥ 300/s',
  }
}

/** The share of the `nth` of so many processes: each citizen is heard by one of them. */
export function messages(nth: number, among: number): readonly Message[] {
  return Array.from({ length: COUNT }, (_, i) => ({
    id: `m${i}`,
    from: { channel: 'telegram' as const, id: String(i % CITIZENS) },
    kind: 'text' as const,
    text: TEXTS[Math.floor(i / CITIZENS) % TEXTS.length] ?? '',
  })).filter((_, i) => (i % CITIZENS) % among === nth)
}
