import { addWorkingDays, type Calendar } from './calendar.ts'
import { HAND_OVER_LENGTH } from './hand-over.ts'
import { addDays, instantOf, localDay } from './local-time.ts'
import type { ChannelName } from './message.ts'
import type { Picture } from './photo.ts'
import type { Locale } from './session.ts'
import type { Actor } from './staff.ts'

/** What feedback (phản ánh, kiến nghị) is about, as the citizen picks it. */
export const FEEDBACK_CATEGORIES = ['procedure', 'conduct', 'works', 'other'] as const
export type FeedbackCategory = (typeof FEEDBACK_CATEGORIES)[number]

/** Working days within which it is passed on to whom it concerns: the rule on phản ánh, kiến nghị. */
const FORWARD_DAYS = 5
const END_OF_DAY = 17 * 60

/** By when it must be passed on. Where the calendar does not reach, in as many days of any kind. */
export function forwardBy(calendar: Calendar, at: number): number {
  const today = localDay(at)
  const day = addWorkingDays(calendar, today, FORWARD_DAYS) ?? addDays(today, FORWARD_DAYS)
  return instantOf(day, END_OF_DAY)
}

/** Given in this turn. */
export interface NewFeedback {
  /** `PA-K7M2` without what stands before the dash. */
  readonly code: string
  readonly category: FeedbackCategory
  /** Masked. */
  readonly text: string
  readonly locale: Locale
  readonly due: number
}

/** The same later, as its citizen sees it. */
export interface Feedback extends NewFeedback {
  readonly at: number
  readonly forwarded: { readonly to: string; readonly at: number } | null
  readonly answer: { readonly text: string; readonly at: number } | null
}

/** As staff see it: who gave it is not told, only by which channel. */
export interface QueuedFeedback extends Feedback {
  readonly channel: ChannelName
  readonly hasPicture: boolean
}

/** What is left for counting when words, picture and citizen are gone. */
export interface CountedFeedback {
  readonly at: number
  readonly category: FeedbackCategory
  readonly due: number
  readonly forwarded: number | null
  readonly answered: number | null
}

/** `unknown`: there is none, or the citizen had it deleted. `done-before`: somebody was quicker. */
export type FeedbackMoved = 'done' | 'done-before' | 'unknown'

export interface FeedbackRecords {
  /** Without an answer; the soonest to be passed on first, then what waits for its answer. */
  openFeedback(): Promise<readonly QueuedFeedback[]>
  answeredFeedback(atMost: number): Promise<readonly QueuedFeedback[]>
  feedback(code: string): Promise<QueuedFeedback | null>
  feedbackPicture(code: string): Promise<Picture | null>
  /** Tells the citizen to whom it went, and leaves a line in the log. */
  forwardFeedback(code: string, to: string, by: Actor, at: number): Promise<FeedbackMoved>
  /** Tells the citizen the answer. */
  answerFeedback(code: string, text: string, by: Actor, at: number): Promise<FeedbackMoved>
  /** All given in a time, also what citizens had deleted since. */
  countedFeedback(from: number, until: number): Promise<readonly CountedFeedback[]>
}

const CODE = new RegExp(
  `^(?:(?:phản ánh|phan anh|feedback)\\s+)?(?:số |so )?PA[- ]?([A-Z0-9]{${HAND_OVER_LENGTH}})$`,
  'iu',
)

/** The code that a text is, as `PA-K7M2` or `phản ánh số pa k7m2`; `null` if it is none. */
export function feedbackCodeIn(text: string): string | null {
  return text.trim().match(CODE)?.[1]?.toUpperCase() ?? null
}

/** As citizens and staff read it. */
export function feedbackNumber(code: string): string {
  return `PA-${code}`
}
