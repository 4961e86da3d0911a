import type { Scores } from './instrument.ts'
import { localMinutes } from './local-time.ts'

/**
 * Why an answered form is set aside (để riêng): kept, in no main figure, for staff to review. `several`:
 * too few of each reason to tell which.
 */
export type SetAsideReason = 'one-many' | 'burst' | 'straight-line' | 'odd-hours' | 'several'

/** What is known of a form in the moment in which it is sent; nothing of it is kept with its scores. */
export interface Sending {
  readonly at: number
  /** Asked by a random draw of dossiers: news goes out in batches, so answers come in batches. */
  readonly drawn: boolean
  readonly scores: Scores
  /** From opening its page to sending it; `null` where nobody opened one. */
  readonly seconds: number | null
  /** Forms of the same chat in this week, this one too; 0 where there is no chat. */
  readonly ofChat: number
  /** Forms about the same unit within the same ten minutes, this one too. */
  readonly ofWindow: number
}

/** A family's dossiers of one week, rated by who handed them in. */
export const MOST_OF_A_CHAT = 5
const WINDOW_MS = 10 * 60_000
/** A busy desk's people who answer of themselves, and those whom one load of dossiers invites. */
export const MOST_OF_A_WINDOW = { volunteers: 8, drawn: 40 } as const
/** All the same in so long a form, sooner than anybody reads it. */
export const LONG_FORM = 12
export const SECONDS_A_QUESTION = 2
const NIGHT = { from: 23 * 60, to: 5 * 60 } as const

/** `null` for nearly all. The first reason that fits, the surest first. */
export function setAsideReason(sending: Sending): SetAsideReason | null {
  const { drawn, ofChat, ofWindow } = sending
  if (ofChat > MOST_OF_A_CHAT) return 'one-many'
  if (ofWindow > MOST_OF_A_WINDOW[drawn ? 'drawn' : 'volunteers']) return 'burst'
  if (isStraightLine(sending)) return 'straight-line'
  return isNight(sending.at) ? 'odd-hours' : null
}

/** What the forms of one window are counted under. */
export function windowOf(at: number, unit: string | null, drawn: boolean): string {
  return JSON.stringify([Math.floor(at / WINDOW_MS), unit, drawn])
}

function isStraightLine({ scores, seconds }: Sending): boolean {
  const given = Object.values(scores)
  if (seconds === null || given.length < LONG_FORM) return false
  return new Set(given).size === 1 && seconds < given.length * SECONDS_A_QUESTION
}

function isNight(at: number): boolean {
  const minutes = localMinutes(at)
  return minutes >= NIGHT.from || minutes < NIGHT.to
}
