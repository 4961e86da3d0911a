import { randomBytes } from 'node:crypto'
import { render } from '../../channels/telegram/render.ts'
import { clock } from '../../compose.ts'
import { respond, type Surroundings } from '../../conversation/respond.ts'
import type { Message } from '../../core/message.ts'
import type { Log } from '../../core/ports.ts'
import { newSession } from '../../core/session.ts'
import { createDelivery } from '../../delivery.ts'
import { createService } from '../../service.ts'
import { type OpenStore, openSqliteStore } from '../../storage/open-store.ts'
import type { Figure } from './figure.ts'

const CITIZENS = 200
const EACH = 10
const TEXTS = [
  'làm giấy khai sinh cần gì',
  'lệ phí bao nhiêu',
  'nộp ở đâu',
  'đăng ký tạm trú',
  'menu',
]

/** One inbound, its turn and all its parts sent to a fake that takes no time. */
export async function benchMessages(
  around: Surroundings,
  folder: string,
): Promise<readonly Figure[]> {
  const store = await openSqliteStore(folder, randomBytes(32), clock())
  return await benchOn('SQLite', around, store)
}

export async function benchOn(
  kind: string,
  around: Surroundings,
  store: OpenStore,
): Promise<readonly Figure[]> {
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
    tooLate: () => ({ text: '' }),
    clock,
    log,
  })
  const service = createService({
    store,
    channels: new Map([['telegram', render]]),
    respond: (message, session, { now, admitted, kept }) =>
      respond(message, session, { ...around, now, admitted, kept }),
    newSession: ({ from }) => newSession(from, 'vi'),
    apology: () => ({ text: '' }),
    queued: delivery.wake,
    clock,
    log,
  })
  const began = performance.now()
  service.start()
  delivery.start()
  await Promise.all(messages().map((message) => service.admit(message)))
  await service.idle()
  await delivery.idle()
  const seconds = (performance.now() - began) / 1000
  await service.drain()
  await delivery.drain()
  await store.close()
  const count = CITIZENS * EACH
  return [
    {
      name: `messages of ${CITIZENS} citizens, answered and sent (${kind})`,
      value: (count / seconds).toFixed(0),
      unit: '/s',
      aim: '≥ 200/s',
    },
    { name: 'parts sent for each message', value: (sent / count).toFixed(2), unit: '' },
  ]
}

function messages(): readonly Message[] {
  return Array.from({ length: CITIZENS * EACH }, (_, i) => ({
    id: `m${i}`,
    from: { channel: 'telegram' as const, id: String(i % CITIZENS) },
    kind: 'text' as const,
    text: TEXTS[Math.floor(i / CITIZENS) % TEXTS.length] ?? '',
  }))
}
