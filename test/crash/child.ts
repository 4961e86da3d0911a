import type { Message } from '../../src/core/message.ts'
import type { Log, Part } from '../../src/core/ports.ts'
import type { Reply } from '../../src/core/reply.ts'
import { newSession } from '../../src/core/session.ts'
import { createDelivery } from '../../src/delivery.ts'
import { createService } from '../../src/service.ts'
import { openSqliteStore } from '../../src/storage/open-store.ts'
import { takeServiceLock } from '../../src/storage/service-lock.ts'

/**
 * The real store, service and delivery as a process of its own, to be killed. It is told by IPC what to
 * admit, tells what it admitted, and sends to a platform that the test plays.
 */
const [, , folder = '', platform = ''] = process.argv
const clock = (): number => Date.now()
const silent: Log = { info: () => undefined, warn: () => undefined, error: console.error }

const render = ({ text }: Reply): Part[] => [{ text: `${text} a` }, { text: `${text} b` }]

async function send(to: string, part: Part): Promise<void> {
  const response = await fetch(platform, { method: 'POST', body: JSON.stringify({ to, ...part }) })
  await response.text()
}

takeServiceLock(folder)
const store = await openSqliteStore(folder, Buffer.alloc(32, 7), clock())
await store.recover(clock())
const delivery = createDelivery({
  store,
  channels: new Map([['telegram', { render, send }]]),
  tooLate: () => ({ text: 'too late' }),
  clock,
  log: silent,
})
const service = createService({
  store,
  channels: new Map([['telegram', render]]),
  respond: (message, session) => ({
    replies: [{ text: message.kind === 'text' ? message.text : '' }],
    session: { ...session, misses: session.misses + 1 },
    events: [{ kind: 'turn-taken', outcome: { kind: 'answered', ids: [] } }],
    claims: [],
    outcome: { kind: 'answered', ids: [] },
  }),
  newSession: (message) => newSession(message.from, 'vi'),
  apology: () => ({ text: 'sorry' }),
  queued: () => delivery.wake(),
  clock,
  log: silent,
})
service.start()
delivery.start()

process.on('message', async (told: Message | 'end') => {
  if (told === 'end') {
    await service.drain()
    await delivery.drain()
    await store.close()
    process.disconnect()
  } else {
    await service.admit(told)
    process.send?.(told.id)
  }
})
process.send?.('ready')
