import { DeliveryError } from './core/errors.ts'
import { faultSummary } from './core/fault.ts'
import type { ChannelName } from './core/message.ts'
import type { Channel, Clock, Log, LogFields } from './core/ports.ts'
import type { Reply } from './core/reply.ts'
import type { Locale } from './core/session.ts'
import { type Outbox, type Outgoing, shortOf } from './core/store.ts'
import { createWorkers } from './core/workers.ts'
import { toldAgain } from './told-again.ts'

/** How long a citizen is held; renewed while a call takes longer. */
const LEASE_MS = 20_000
/** How soon work is found that nobody woke us for: what a process left that died. */
const LOOK_EVERY_MS = 5000
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 5 * 60_000
/** An answer that old is of no use any more. */
const TOO_LATE_MS = 12 * 60 * 60_000

export interface DeliveryDeps {
  readonly store: Outbox
  /** Parts for a channel that is not here wait until it is. */
  readonly channels: ReadonlyMap<ChannelName, Pick<Channel, 'render' | 'send'>>
  /** Whether this process sends on a channel now; left out, it sends on all. */
  sendsOn?(channel: ChannelName): boolean
  /** Waits until a platform may be called once more. Throws DeliveryError. */
  paced?(channel: ChannelName): Promise<void>
  /** More may wait than we can take in hand: other processes hear of it. */
  full?(): void
  /** One line that stands for all that came too late. */
  tooLate(locale: Locale): Reply
  readonly clock: Clock
  readonly log: Log
  /** How many citizens are sent to at the same time. */
  readonly atOnce?: number
  /** For how long they are held. */
  readonly leaseMs?: number
}

export interface Delivery {
  /** There may be something to send. */
  wake(): void
  /** Begins to send, with what waited before. */
  start(): void
  /** Resolves when nothing waits that could be sent now. */
  idle(): Promise<void>
  /** Stops sending; resolves when the calls in hand are over. What waits stays for the next start. */
  drain(): Promise<void>
}

/** Sends what the outbox holds: a citizen's parts in order, one at a time. */
export function createDelivery(deps: DeliveryDeps): Delivery {
  const { store, channels, clock, log, leaseMs = LEASE_MS } = deps
  let poll: NodeJS.Timeout | undefined
  /** What only an operator can mend, told once until a channel sends again. */
  const toldFaults = new Map<ChannelName, Set<string>>()

  const workers = createWorkers<Outgoing>({
    atMost: deps.atOnce ?? 16,
    take: (atMost) => store.takeParts({ channels: sentHere(), atMost, ...span() }),
    handle: deliver,
    failed: (error) => log.error('delivering-failed', { fault: faultSummary(error, []) }),
    full: () => deps.full?.(),
  })

  function sentHere(): readonly ChannelName[] {
    return [...channels.keys()].filter((channel) => deps.sendsOn?.(channel) ?? true)
  }

  function span(): { at: number; until: number } {
    const at = clock()
    return { at, until: at + leaseMs }
  }

  /** Goes on with the citizen as long as there is something to send and sending works. */
  async function deliver(first: Outgoing): Promise<void> {
    let outgoing: Outgoing | null = first
    while (outgoing !== null) {
      if (workers.stopping()) return await store.holdPart(outgoing, outgoing.failures, clock())
      const now: Outgoing | null = await timely(outgoing)
      // News that waited too long is decided on anew, like news that is new.
      outgoing = now === null ? await toldAnew(outgoing) : await sendOne(now)
    }
  }

  /** The part itself, or the line that stands for an answer that waited too long; `null` for news that did. */
  async function timely(outgoing: Outgoing): Promise<Outgoing | null> {
    const at = clock()
    const before = at - TOO_LATE_MS
    if (outgoing.queued >= before || outgoing.late) return outgoing
    if (outgoing.notice !== undefined) return null
    const [line] = channelOf(outgoing).render(deps.tooLate(outgoing.locale))
    log.warn('answers-too-late', who(outgoing))
    return line === undefined ? outgoing : await store.replaceLate(outgoing, line, before, at)
  }

  async function toldAnew(outgoing: Outgoing): Promise<Outgoing | null> {
    log.warn('news-too-late', who(outgoing))
    return await store.dropTurn(outgoing, { ...span(), why: 'late' })
  }

  async function sendOne(outgoing: Outgoing): Promise<Outgoing | null> {
    if (outgoing.doubled) log.warn('possibly-sent-twice', who(outgoing))
    const renewing = setInterval(() => {
      store.renewPart(outgoing, clock() + leaseMs).catch(() => undefined)
    }, leaseMs / 3)
    try {
      await deps.paced?.(outgoing.channel)
      await channelOf(outgoing).send(outgoing.to, outgoing.part)
    } catch (error) {
      return await fail(outgoing, error)
    } finally {
      clearInterval(renewing)
    }
    if (toldFaults.delete(outgoing.channel)) log.info('sends-again', { channel: outgoing.channel })
    return await toldAgain(() => store.markSent(outgoing, span()))
  }

  /** Whether it is new: every citizen's part fails of it. */
  function isNews({ channel }: Outgoing, { failure, message }: DeliveryError): boolean {
    if (failure !== 'misconfigured') return true
    const told = toldFaults.get(channel) ?? new Set()
    toldFaults.set(channel, told)
    return told.size < told.add(message).size
  }

  async function fail(outgoing: Outgoing, error: unknown): Promise<Outgoing | null> {
    const known = error instanceof DeliveryError
    const failures = outgoing.failures + 1
    const fields = {
      ...who(outgoing),
      failures,
      fault: faultSummary(error, [outgoing.to, JSON.stringify(outgoing.part)]),
    }
    if (known && !isNews(outgoing, error)) log.info('part-waits', who(outgoing))
    else if (!known || error.ours) log.error('part-not-sent', fields)
    else log.warn('part-not-sent', fields)
    if (known && !error.retryable) {
      const why = error.failure === 'blocked' ? 'unreachable' : 'refused'
      return await toldAgain(() => store.dropTurn(outgoing, { ...span(), why }))
    }
    const asked = known ? (error.retryAfterMs ?? 0) : 0
    const pauseMs = Math.max(asked, pauseAfter(failures))
    await toldAgain(() => store.holdPart(outgoing, failures, clock() + pauseMs))
    setTimeout(wake, pauseMs).unref()
    return null
  }

  function channelOf({ channel }: Outgoing): Pick<Channel, 'render' | 'send'> {
    const known = channels.get(channel)
    if (known === undefined) throw new Error(`a part of ${channel} was taken unasked`)
    return known
  }

  /** Before the start, and after the end, there is nobody to wake. */
  function wake(): void {
    if (poll !== undefined) workers.wake()
  }

  return {
    wake,
    start() {
      poll ??= setInterval(wake, LOOK_EVERY_MS).unref()
      wake()
    },
    idle: () => workers.idle(),
    async drain() {
      clearInterval(poll)
      await workers.stop()
    },
  }
}

/** Twice as long with each failure. */
function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS)
}

function who({ channel, lease, event }: Outgoing): LogFields {
  return { message: shortOf(event), channel, citizen: lease.citizen }
}
