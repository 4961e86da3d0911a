import type { Dossier, DossierState } from './dossier.ts'
import type { DossierSource } from './dossier-source.ts'
import type { Address } from './message.ts'

/** A row that an import read: the dossier, and what opens it, which is stored as keyed hashes only. */
export interface LoadedDossier {
  readonly dossier: Dossier
  /** As printed on the receipt. */
  readonly lookupCode: string | null
  /** The whole number or its end: only the last four digits count. */
  readonly phone: string | null
}

/** One import. */
export interface DossierLoad {
  /** When the office's system wrote these states: its age is told with every answer. */
  readonly asOf: number
  readonly at: number
  /** The file's name or what else it came from; for operators. */
  readonly from: string
  /** Whether followers may be told of these changes; the first import tells nobody. */
  readonly tell: boolean
}

/** What of a dossier changed in a way that its followers care about. */
export const CHANGED_ASPECTS = ['state', 'due', 'missing', 'fee', 'apology'] as const
export type ChangedAspect = (typeof CHANGED_ASPECTS)[number]

/** What rows would change, told before anything is. */
export interface LoadComparison {
  /** Dossiers that were there before. */
  readonly known: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Rows that say less than what is known already, because they are older; they change nothing. */
  readonly older: number
  /** Of the dossiers that were there, those whose state is another now. */
  readonly otherState: number
  readonly backwards: readonly BackwardsState[]
  /** Messages to followers that these changes lead to. */
  readonly tellings: number
}

/** A state that comes before the one that was known. It is taken over all the same. */
export interface BackwardsState {
  readonly code: string
  readonly was: DossierState
  readonly is: DossierState
}

/** A dossier that a chat follows or has opened. */
export interface HeldDossier {
  readonly code: string
  /** `counter`: shown to this chat by an officer, so that no second fact is asked. */
  readonly how: 'second-fact' | 'counter'
  readonly since: number
  /** When its second fact was last given, or an officer showed it. */
  readonly seen: number
  /** Whether they want to be told of changes. */
  readonly tells: boolean
  /** How often anybody opened it, and tried to with a wrong second fact, in the days that is kept. */
  readonly opened: number
  readonly refused: number
}

/** What somebody who holds a one-time token may do, until it is used. */
export type OneTime =
  /** Follow a dossier without a second fact: an officer showed it as a QR at the counter. */
  | { readonly kind: 'follow'; readonly code: string }
  /** See a dossier's fields that the chat's channel does not carry, on a page. */
  | { readonly kind: 'dossier-page'; readonly code: string }
  /** Try the assistant out before it is open; `by` is who had the code made. */
  | { readonly kind: 'test-chat'; readonly by: string }

/** Rows made ready to be stored. */
export interface ReadyDossiers {
  /** What they would change. Nothing is stored. */
  compare(): Promise<LoadComparison>
  /**
   * Takes all rows over in one transaction, or none. Same rows again change nothing. A change of a
   * dossier that was known is recorded, to be told to its followers.
   */
  apply(load: DossierLoad): Promise<LoadComparison>
}

/** Dossiers as they are stored, and who may see which. */
export interface DossierRecords extends DossierSource {
  readyDossiers(rows: readonly LoadedDossier[]): ReadyDossiers
  /** The `asOf` of the newest import; `null` before the first. */
  newestLoad(): Promise<number | null>
  heldBy(from: Address): Promise<readonly HeldDossier[]>
  /** Makes a token usable until an instant. The token itself is not stored. */
  keepOneTime(token: string, what: OneTime, until: number): Promise<void>
  /** What a token is for, without using it; `null` if it is unknown, used or too old. */
  oneTimeOf(token: string, at: number): Promise<OneTime | null>
  /** Uses it: `null` if somebody did before. */
  spendOneTime(token: string, at: number): Promise<OneTime | null>
}
