import { awaitedAnswers } from './awaited-answers.ts'
import { faultSummary } from './core/fault.ts'
import { type LookedUp, NOTHING_LOOKED_UP } from './core/look-up.ts'
import type { Address, ChannelName, Message } from './core/message.ts'
import type { PhotoReading } from './core/photo.ts'
import type { Admit, AnswerTo, Clock, Log, Part } from './core/ports.ts'
import type { Reply } from './core/reply.ts'
import { type Locale, type Session, wantsPicture } from './core/session.ts'
import type { Answer, Given, Inbox, Kept, Waiting } from './core/store.ts'
import type { Claim, TakenTurn } from './core/turn.ts'
import { createWorkers } from './core/workers.ts'
import { toldAgain } from './told-again.ts'

/** How long a citizen is held; renewed with each turn, and while one takes longer. */
const LEASE_MS = 20_000
/** How soon work is found that nobody woke us for: what a process left that died. */
const LOOK_EVERY_MS = 5000
/** When a message is taken again that the store failed over. */
const AGAIN_MS = 1000
/** The more turns are saved at the same time, the fewer commits: measured, a third faster than 8. */
const AT_ONCE = 32
/** A turn that was stale so often is a fault. */
const MAX_TAKES = 3
/** A message over which a step threw so often is given up. */
const MAX_FAULTS = 3

/** What a turn may know that is neither message nor session. */
export interface Moment {
  readonly now: number
  /** When the message was stored. */
  readonly admitted: number
  readonly kept: Kept
  /** Claims of an earlier take of this turn that did not hold. */
  readonly refused: readonly Claim[]
  readonly lookedUp: LookedUp
}

export interface ServiceDeps {
  readonly store: Inbox
  /** Fetches what the turn needs from dossiers, anew for each take; without it there are none. */
  lookUp?(message: Message, session: Session, now: number): Promise<LookedUp>
  /** Pure: it may be called again for the same message, against a fresher session and moment. */
  respond(message: Message, session: Session, moment: Moment): TakenTurn
  /** How each channel is answered. Messages of a channel that is not here wait until it is. */
  readonly channels: ReadonlyMap<ChannelName, ((reply: Reply) => readonly Part[]) | 'on-request'>
  /** Fetches and reads a photo, before the step; it may be asked twice. Left out where no channel has photos. */
  photoOf?(from: Address, photo: string, toKeep: boolean): Promise<PhotoReading>
  newSession(message: Message): Session
  apology(locale: Locale): Reply
  /** There may be something to send. */
  queued(): void
  /** More may wait than we can take in hand: other processes hear of it. */
  full?(): void
  /** Somebody is answered on request who does not wait in this process; see `savedElsewhere`. */
  unheard?(key: string): void
  /** By what a message is known in the log. */
  nameOf?(message: Message): string
  readonly clock: Clock
  readonly log: Log
  /** How many citizens are answered at the same time. */
  readonly atOnce?: number
  /** For how long they are held. */
  readonly leaseMs?: number
}

export interface Service {
  readonly admit: Admit
  readonly answerTo: AnswerTo
  /** There may be something to answer. */
  wake(): void
  /** Another process answered; see `ServiceDeps.unheard`. */
  savedElsewhere(key: string): void
  /** Begins to answer, with what waited before. */
  start(): void
  /** Resolves when nothing waits that could be answered now. */
  idle(): Promise<void>
  /** Stops answering; resolves when the turns in hand are saved. What waits stays for the next start. */
  drain(): Promise<void>
}

/** Answers admitted messages: a citizen's in order, different citizens at the same time. */
export function createService(deps: ServiceDeps): Service {
  const { store, channels, clock, log, leaseMs = LEASE_MS } = deps
  const answers = awaitedAnswers(store, clock)
  let poll: NodeJS.Timeout | undefined
  let lastTurn = Promise.resolve()

  const workers = createWorkers<Waiting>({
    atMost: deps.atOnce ?? AT_ONCE,
    take: (atMost) => store.takeMessages({ channels: [...channels.keys()], atMost, ...span() }),
    handle: answerCitizen,
    failed: (error) => log.error('answering-failed', { fault: faultSummary(error, []) }),
    full: () => deps.full?.(),
  })

  /** Before the start, and after the end, there is nobody to wake. */
  function wake(): void {
    if (poll !== undefined) workers.wake()
  }

  function span(): { at: number; until: number } {
    const at = clock()
    return { at, until: at + leaseMs }
  }

  /**
   * One turn for each round of the event loop. The store is synchronous beneath: without this, turns would
   * follow each other unbroken while platforms wait to be told that their messages arrived.
   */
  function ahead(): Promise<void> {
    lastTurn = lastTurn.then(() => new Promise<void>((done) => setImmediate(done)))
    return lastTurn
  }

  /** Goes on with the citizen as long as something waits for them. */
  async function answerCitizen(first: Waiting): Promise<void> {
    let waiting: Waiting | null = first
    // What is fetched for a turn may take longer than a lease.
    const renewing = setInterval(() => {
      store.renewMessage(first, span().until).catch(() => undefined)
    }, leaseMs / 3)
    try {
      while (waiting !== null) {
        if (workers.stopping()) return await store.releaseMessage(waiting, clock())
        waiting = await answerOrRelease(waiting)
      }
    } finally {
      clearInterval(renewing)
    }
  }

  async function answerOrRelease(waiting: Waiting): Promise<Waiting | null> {
    try {
      return await answerOne(waiting)
    } catch (error) {
      // The store failed, which is no fault of the message.
      await toldAgain(() => store.releaseMessage(waiting, clock() + AGAIN_MS)).catch(
        () => undefined,
      )
      setTimeout(wake, AGAIN_MS).unref()
      throw error
    }
  }

  async function answerOne(waiting: Waiting): Promise<Waiting | null> {
    const { message, admitted } = waiting
    await ahead()
    const refused: Claim[] = []
    let { session, kept } = await known(waiting)
    const read = await photoRead(message, session)
    const began = clock()
    for (let take = 1; take <= MAX_TAKES; take += 1) {
      const { at, until } = span()
      const lookedUp = (await deps.lookUp?.(read, session, at)) ?? NOTHING_LOOKED_UP
      let turn: TakenTurn
      let given: Given
      try {
        turn = deps.respond(read, session, { now: at, admitted, kept, refused, lookedUp })
        given = { ...give(message.from, turn.replies), ...heldFrom(began, turn) }
      } catch (error) {
        return await stumble(waiting, session, error)
      }
      const saving = await store.saveTurn(waiting, turn, given, { at, until })
      if (saving.kind === 'saved') {
        // What is held is sent at its time, not at the next look.
        if (turn.holdMs !== undefined) setTimeout(deps.queued, turn.holdMs).unref()
        return told(waiting, saving.next)
      }
      if (saving.kind === 'lease-lost') return lost(waiting)
      if (saving.kind === 'refused') refused.push(...saving.claims)
      ;({ session, kept } = await known(waiting))
    }
    return await stumble(waiting, session, new Error(`the turn was stale ${MAX_TAKES} times`))
  }

  async function photoRead(message: Message, session: Session): Promise<Message> {
    if (message.kind !== 'photo') return message
    const { photo, ...rest } = message
    const reading = await deps
      .photoOf?.(message.from, photo, wantsPicture(session))
      .catch((error: unknown) => {
        log.error('photo-failed', { fault: faultSummary(error, wordsOf(message)) })
      })
    return { ...rest, kind: 'photo-read', reading: reading ?? { kind: 'unavailable' } }
  }

  /** Counts the fault; tries again, or gives the message up with an apology. */
  async function stumble(
    waiting: Waiting,
    session: Session,
    error: unknown,
  ): Promise<Waiting | null> {
    const { message, lease } = waiting
    const fault = faultSummary(error, wordsOf(message))
    const faults = await store.countFault(waiting)
    if (faults === null) return lost(waiting)
    log.error('turn-failed', {
      message: deps.nameOf?.(message),
      citizen: lease.citizen,
      channel: message.from.channel,
      faults,
      fault,
    })
    if (faults < MAX_FAULTS) return { ...waiting, faults }
    const answer: Answer = {
      // Nobody waits for what is told unasked.
      replies: message.kind === 'notice' ? [] : [deps.apology(session.locale)],
      outcome: { kind: 'failed', ids: [] },
    }
    const given = giveApology(message.from, answer)
    const letter = { fault, locale: session.locale, answer }
    const saving = await store.bury(waiting, letter, given, span())
    return saving.kind === 'saved' ? told(waiting, saving.next) : lost(waiting)
  }

  /** What fails may be the rendering itself. */
  function giveApology(from: Address, { replies }: Answer): Given {
    try {
      return give(from, replies)
    } catch (error) {
      log.error('apology-failed', { channel: from.channel, fault: faultSummary(error, []) })
      return { kind: 'parts', parts: [] }
    }
  }

  async function known(waiting: Waiting): Promise<{ session: Session; kept: Kept }> {
    const { message } = waiting
    const { session, kept } = await store.whatIsKnown(message.from, waiting)
    return { session: session ?? deps.newSession(message), kept }
  }

  function give({ channel }: Address, replies: readonly Reply[]): Given {
    const render = channels.get(channel)
    if (render === undefined || render === 'on-request') return { kind: 'on-request' }
    return { kind: 'parts', parts: replies.flatMap((reply) => render(reply)) }
  }

  function told({ message }: Waiting, next: Waiting | null): Waiting | null {
    const { isHeard, key } = answers.saved(message)
    if (!isHeard && channels.get(message.from.channel) === 'on-request') deps.unheard?.(key)
    deps.queued()
    return next
  }

  function lost({ lease }: Waiting): null {
    log.warn('lease-lost', { citizen: lease.citizen })
    return null
  }

  return {
    async admit(message) {
      const admission = await store.admit(message, clock())
      if (admission === 'admitted') wake()
      return admission
    },
    answerTo: answers.answerTo,
    savedElsewhere: answers.savedElsewhere,
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

function heldFrom(began: number, { holdMs }: TakenTurn): Pick<Given, 'notBefore'> {
  return holdMs === undefined ? {} : { notBefore: began + holdMs }
}

/** What a citizen wrote, or what their message carried from outside. */
function wordsOf(message: Message): string[] {
  const { id } = message.from
  if (message.kind === 'text') return [id, message.text]
  if (message.kind === 'photo') return [id, message.photo, message.caption ?? '']
  if (message.kind === 'photo-read') return [id, message.caption ?? '']
  if (message.kind === 'choice') return [id, message.choice]
  return message.kind === 'start' ? [id, message.payload ?? ''] : [id]
}
