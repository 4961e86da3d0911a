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
