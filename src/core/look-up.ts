import type { Dossier } from './dossier.ts'
import type { HeldDossier, OneTime } from './dossier-records.ts'
import type { ChannelName } from './message.ts'
import type { Receipt } from './receipts.ts'
import type { SecondFact } from './second-fact.ts'

/** What a message needs from dossiers, worked out before its turn, for a turn itself does no I/O. */
export interface LookUpNeeds {
  /** Codes that may be meant, best first. */
  readonly codes: readonly string[]
  /** What was typed as second fact. */
  readonly typed: string | null
  /** Whether the states of all that this chat holds are wanted. */
  readonly all: boolean
  /** A one-time token that an officer's QR carried. */
  readonly token: string | null
  /** The code of a list of papers that may be meant. */
  readonly receipt: string | null
}

/** So long after its second fact was given a web conversation, a bare secret, sees a dossier again. */
const WEB_TRUST_MS = 15 * 60_000

/** Longer lists are not read on a phone. */
export const MOST_LISTED = 6

/** Whether a chat may see what it holds without the second fact. */
export function maySee({ how, seen }: HeldDossier, channel: ChannelName, now: number): boolean {
  return how === 'counter' || channel !== 'web' || now - seen < WEB_TRUST_MS
}

/** What was found before the turn. It may be fetched twice. */
export interface LookedUp {
  /** What this chat follows or has opened, newest first. */
  readonly held: readonly HeldDossier[]
  /** By code; without those that did not open. */
  readonly found: ReadonlyMap<string, FoundDossier>
  readonly oneTime: OneTime | null
  /** The list of papers whose code was scanned or typed. */
  readonly receipt: Receipt | null
  /** A token that nobody has, for a page that this turn may give out. */
  readonly freshToken: string
  /** The source did not answer and nothing older is known. */
  readonly unavailable: boolean
  /** How long the source may take to answer; what did not open is told no sooner. */
  readonly withinMs: number
}

export interface FoundDossier {
  readonly dossier: Dossier
  /** `held`: this chat may see it without a second fact. */
  readonly by: SecondFact | 'held' | 'one-time'
}

export const NOTHING_LOOKED_UP: LookedUp = {
  held: [],
  found: new Map(),
  oneTime: null,
  receipt: null,
  freshToken: '',
  unavailable: false,
  withinMs: 0,
}
