import type { Address, Message } from './message.ts'
import type { FetchedPhoto } from './photo.ts'
import type { Reply } from './reply.ts'
import type { Outcome } from './turn.ts'

/** Says a message of `locales/` in one language. Throws for an unknown id: a fault of ours. */
export type Say = (id: string, args?: Record<string, string | number>) => string

/** Epoch milliseconds. */
export type Clock = () => number

/** `known`: this message was admitted before; it is not taken again. */
export type Admission = 'admitted' | 'known'

/** Stores a message durably, to be answered later; resolves once it is safe to tell the platform 200. */
export type Admit = (message: Message) => Promise<Admission>

/**
 * What was answered to an admitted message, for a channel that is asked rather than told (web, terminal).
 * Waits for the turn to be saved, `withinMs` at most; `null` if it was not.
 */
export type AnswerTo = (
  from: Address,
  messageId: string,
  withinMs: number,
) => Promise<{ readonly replies: readonly Reply[]; readonly outcome: Outcome } | null>

/** One call to a platform, in its own form: plain JSON, made by a channel's `render`. */
export type Part = Readonly<Record<string, unknown>>

/** A way in which citizens reach the service and are reached. */
export interface Channel {
  /** Puts a reply in this channel's form: pure, within the limits, nothing of it lost. */
  render(reply: Reply): readonly Part[]
  /** Makes the call, to the channel's own id of the citizen. Throws DeliveryError. */
  send(to: string, part: Part): Promise<void>
  /** Fetches the photo of a message of this channel's, into memory only. Never rejects. */
  fetchPhoto?(photo: string): Promise<FetchedPhoto>
  /** Begins to receive. Resolves when it does; later faults are the channel's to mend and to log. */
  open(admit: Admit): Promise<void>
  /** Stops receiving; resolves when nothing that was received is still being admitted. */
  close(): Promise<void>
  /** Where a citizen opens this channel so that it begins with a payload; `null` while that is not known. */
  startLink?(payload: string): string | null
  /** What an operator should know now; empty when all is well. */
  warnings(): readonly string[]
  standing(): Standing
}

/**
 * Whether citizens are served on a channel. `quiet`: nothing came or went for too long in working hours;
 * `down`: it has not worked for minutes.
 */
export type Standing = 'well' | 'quiet' | 'down'

/**
 * Tells the staff's own chats that so much waits for them. Nothing else can be said in it: a phone shows it
 * to whoever looks.
 */
export type AlertStaff = (count: number, link: string) => Promise<void>

/** An HTTP route that a channel wants served. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  handle(request: Request): Promise<Response>
}

export interface Log {
  info(what: string, fields?: LogFields): void
  warn(what: string, fields?: LogFields): void
  error(what: string, fields?: LogFields): void
}

/** Never a text of a citizen, a secret or a plain address. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>
