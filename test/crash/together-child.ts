import type { Message } from '../../src/core/message.ts'
import type { Log, Part } from '../../src/core/ports.ts'
import type { Reply } from '../../src/core/reply.ts'
import { newSession } from '../../src/core/session.ts'
import { createDelivery } from '../../src/delivery.ts'
import { createService } from '../../src/service.ts'
import { openPostgresStore } from '../../src/storage/open-store.ts'
import { joinPeers } from '../../src/storage/postgres-peers.ts'

/**
 * One of several processes on the same PostgreSQL records. It is told by IPC what to admit, tells what it admitted,
 * and when it is elected.
 */
const [, , url = '', platform = '', name = ''] = process.argv
const leaseMs = 8000
const clock = (): number => Date.now()
const silent: Log = { info: () => undefined, warn: () => undefined, error: console.error }

const render = ({ text }: Reply): Part[] => [{ text: `${text} a` }, { text: `${text} b` }]

async function send(to: string, part: Part): Promise<void> {
  const body = JSON.stringify({ to, ...part, by: name })
  const response = await fetch(platform, { method: 'POST', body })
  await response.text()
}

const peers = await joinPeers(url, { beatMs: 200, answerMs: 1000, deadMs: 3000 })
const store = await openPostgresStore(url, Buffer.alloc(32, 7), clock())
if (peers.cameAlone) await store.recover(clock())
const delivery = createDelivery({
  store,
  channels: new Map([['telegram', { render, send }]]),
  full: () => peers.call('parts'),
  leaseMs,
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
    events: [{ kind: 'turn-taken', outcome: { kind: 'answered', ids: [name] } }],
    claims: [],
    outcome: { kind: 'answered', ids: [] },
  }),
  newSession: (message) => newSession(message.from, 'vi'),
  apology: () => ({ text: 'sorry' }),
  queued: () => delivery.wake(),
  full: () => peers.call('messages'),
  leaseMs,
  clock,
  log: silent,
})
peers.listen((what) => {
  if (what !== 'parts') service.wake()
  delivery.wake()
})
service.start()
void peers.settled().then(delivery.start)
const over = new AbortController()
const electing = peers.whileElected(async (signal) => {
  process.send?.('elected')
  await new Promise((lost) => signal.addEventListener('abort', lost))
}, over.signal)

process.on('message', async (told: Message | 'end') => {
  if (told === 'end') {
    over.abort()
    await electing
    await service.drain()
    await delivery.drain()
    await store.close()
    await peers.leave()
    process.disconnect()
  } else {
    await service.admit(told)
    process.send?.(told.id)
  }
})
process.send?.('ready')
