import type { Content } from '../core/content.ts'
import type { ConversationEvent } from '../core/events.ts'
import type { Find } from '../core/finding.ts'
import type { LookedUp } from '../core/look-up.ts'
import type { ChannelName } from '../core/message.ts'
import type { Say, Standing } from '../core/ports.ts'
import type { Reply } from '../core/reply.ts'
import type { Locale, Place, Session } from '../core/session.ts'
import type { Kept } from '../core/store.ts'
import type { Claim, Outcome, OutcomeKind } from '../core/turn.ts'

/** What a step may look at. It may look, never change: writing is the caller's, after the turn. */
export interface World {
  /** Epoch ms, fixed for a turn. */
  readonly now: number
  /** When the message was stored: sooner than now, where it had to wait. */
  readonly admitted: number
  readonly say: Say
  readonly locale: Locale
  readonly content: Content
  readonly find: Find
  /** What is stored of this citizen at the beginning of the turn. */
  readonly kept: Kept
  /** Whether citizens are served on another channel now. */
  standing(channel: ChannelName): Standing
  /** Whether Zalo approved a template by which to tell that there is news. */
  readonly hasTemplate: boolean
  /** What was fetched of dossiers for this message. */
  readonly lookedUp: LookedUp
  /** Claims of an earlier take of this turn that did not hold. */
  readonly refused: readonly Claim[]
  /** Who is counted for what may be tried only so often: an address on the web, else the citizen. */
  readonly caller: string
  /** A made-up dossier to try look-up with, while there are no others. */
  readonly sample: { readonly code: string; readonly lookupCode: string } | null
  /** Where this service is reached; links may lead there. */
  readonly publicUrl: string
}

/** What a step decides; respond.ts makes a session of it. */
export interface Turn {
  readonly outcome: Outcome
  readonly replies: readonly Reply[]
  readonly place: Place
  readonly events: readonly ConversationEvent[]
  readonly claims?: readonly Claim[]
  /** See `TakenTurn`. */
  readonly holdMs?: number
}

/** One step of the conversation: the same input, session and world always give the same turn. */
export type Step<Input> = (input: Input, session: Session, world: World) => Turn

export function turn(
  kind: OutcomeKind,
  ids: readonly string[],
  replies: readonly Reply[],
  place: Place,
  events: readonly ConversationEvent[] = [],
): Turn {
  return { outcome: { kind, ids }, replies, place, events }
}
