import type { Dossier } from './dossier.ts'
import type { LocalDay } from './local-time.ts'

/** Three days without an import: what is known is too old to be told unasked. */
export const TOO_OLD_MS = 3 * 24 * 60 * 60 * 1000

/** Minutes since midnight, in Vietnam, between which citizens are told. */
export interface TellingHours {
  readonly open: number
  readonly close: number
}

/** How many dossiers that are worked on are near or past the day that was promised. */
export interface Deadlines {
  readonly soon: number
  readonly late: number
}

/** Telling followers what changed, as far as it is stored. */
export interface DossierTelling {
  /**
   * Puts notices of changes into the inboxes of those who asked for them, in order, at most so many; each
   * counts as told in the same transaction. With a dossier that has ended, telling ends. Tells how many.
   */
  tellFollowers(at: number, atMost: number): Promise<number>
  /** `soonUntil` is the last day that is near. */
  deadlines(at: number, soonUntil: LocalDay): Promise<Deadlines>
}

/** What is heard of followed dossiers from a service that only answers questions. */
export interface FollowedHearing {
  /** Codes of which changes are told and that were not asked about since `before`; the longest ago first. */
  followedUnheard(before: number, atMost: number): Promise<readonly string[]>
  /** What differs from what was heard before becomes a change to be told; what is heard first does not. */
  hearOf(code: string, heard: Dossier | 'nothing', at: number): Promise<void>
}

/** Hears of followed dossiers from a service that tells nothing by itself. */
export interface Hearing {
  /** Asks about some of them, and records what changed. */
  run(): Promise<void>
  /** When the service last answered; `null` before the first time. */
  heardAt(): number | null
}
