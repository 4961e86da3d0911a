import { afterEach, beforeEach } from 'vitest'
import type { ChannelName, Message } from '../../../src/core/message.ts'
import { newSession } from '../../../src/core/session.ts'
import type {
  Given,
  LeaseRequest,
  Outgoing,
  Span,
  Store,
  Waiting,
} from '../../../src/core/store.ts'
import type { TakenTurn } from '../../../src/core/turn.ts'
import type { FreshDatabase } from '../store.ts'

/** 10/06/2026 08:00 in Vietnam. */
export const NOW = 1_781_053_200_000
export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

/** The store of each test, on a database of its own. */
export function eachFresh(fresh: () => Promise<FreshDatabase>): {
  readonly store: Store
  /** Ends the store, as a stop does, and opens it again. */
  restart(): Promise<Store>
} {
  let database: FreshDatabase
  let store: Store
  beforeEach(async () => {
    database = await fresh()
    store = await database.open()
  })
  afterEach(async () => {
    await store.close()
    await database.remove()
  })
  return {
    get store() {
      return store
    },
    async restart() {
      await store.close()
      store = await database.open()
      return store
    },
  }
}

export function text(id: string, from = 'lan', channel: ChannelName = 'telegram'): Message {
  return { id, from: { channel, id: from }, kind: 'text', text: `xin chào ${id}` }
}

export function asking(
  at = NOW,
  channels: readonly ChannelName[] = ['telegram', 'web'],
  atMost = 1,
): LeaseRequest {
  return { channels, atMost, at, until: at + MINUTE }
}

export function span(at = NOW): Span {
  return { at, until: at + MINUTE }
}

/** A turn that answers the message, from the session as it was loaded. */
export function turnFor({ message }: Waiting, over: Partial<TakenTurn> = {}): TakenTurn {
  const outcome = { kind: 'answered', ids: ['khai-sinh'] } as const
  return {
    replies: [{ text: `Trả lời ${message.id}` }],
    session: newSession(message.from, 'vi'),
    events: [{ kind: 'turn-taken', outcome }],
    claims: [],
    outcome,
    ...over,
  }
}

export function parts(...texts: readonly string[]): Given {
  return { kind: 'parts', parts: texts.map((text) => ({ text })) }
}

export const ON_REQUEST: Given = { kind: 'on-request' }

export async function admitted(store: Store, message: Message, at = NOW): Promise<void> {
  await store.admit(message, at)
}

/** Takes the citizen who is due, who must be there. */
export async function taken(store: Store, at = NOW): Promise<Waiting> {
  const [waiting] = await store.takeMessages(asking(at))
  if (waiting === undefined) throw new Error('nobody waits')
  return waiting
}

export async function takenPart(store: Store, at = NOW): Promise<Outgoing> {
  const [outgoing] = await store.takeParts(asking(at))
  if (outgoing === undefined) throw new Error('there is nothing to send')
  return outgoing
}

/** Admits a message and answers it with the session as it is in the store. */
export async function answered(
  store: Store,
  message: Message,
  {
    given = parts('một'),
    at = NOW,
    ...over
  }: Partial<TakenTurn> & { given?: Given; at?: number } = {},
): Promise<Waiting> {
  await store.admit(message, at)
  const waiting = await taken(store, at)
  const session = (await store.loadSession(message.from)) ?? newSession(message.from, 'vi')
  const saving = await store.saveTurn(
    waiting,
    turnFor(waiting, { session, ...over }),
    given,
    span(at),
  )
  if (saving.kind !== 'saved') throw new Error(`the turn was not saved: ${saving.kind}`)
  return waiting
}

export const HOA = { id: 's1', name: 'Chị Hoa' }

/** The days that things stay, as an office might have set them. */
export const KEEP = {
  questions: 30,
  sessions: 90,
  answered: 7,
  deadLetters: 7,
  dossiers: 90,
  follows: 90,
  handed: 60,
  addresses: 3,
}
