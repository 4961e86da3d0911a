import type { ChannelName } from './message.ts'
import type { Locale } from './session.ts'
import type { Actor } from './staff.ts'

/** What a citizen asked an officer, as the citizen sees it. */
export interface HandedQuestion {
  /** `K7M2`: by it both sides speak of the question. */
  readonly code: string
  readonly at: number
  /** When an answer was promised. */
  readonly due: number
  readonly text: string
  readonly answer: { readonly text: string; readonly at: number } | null
}

/** A question that a citizen hands over in this turn. */
export interface NewHandOver {
  readonly code: string
  readonly text: string
  /** What was in hand when it was asked. */
  readonly procedure: string | null
  readonly locale: Locale
  readonly due: number
}

/** The same as staff see it: who asked is not told, only by which channel. */
export interface QueuedQuestion extends HandedQuestion {
  readonly channel: ChannelName
  readonly procedure: string | null
  readonly locale: Locale
  /** Who answered. */
  readonly by: string | null
}

export interface HandOverRecords {
  /** Without an answer, the soonest promised first. */
  openQuestions(): Promise<readonly QueuedQuestion[]>
  /** Answered last, newest first. */
  answeredQuestions(atMost: number): Promise<readonly QueuedQuestion[]>
  handedQuestion(code: string): Promise<QueuedQuestion | null>
  /**
   * Keeps the answer and puts it in the citizen's inbox, to be told in their chat. `answered`: somebody was
   * quicker, and nothing was changed. `unknown`: there is none, or the citizen had it deleted.
   */
  answerQuestion(
    code: string,
    text: string,
    by: Actor,
    at: number,
  ): Promise<'done' | 'answered' | 'unknown'>
}

/** Letters and digits that nobody mistakes for each other when they are read out. */
export const HAND_OVER_LETTERS = 'ACDEFGHJKMNPQRTUVWXY34679'
export const HAND_OVER_LENGTH = 4

/** The code that a text is, as `k7m2` or `số K7M2`; `null` if it is none. */
export function handOverCode(text: string): string | null {
  const [, code] = text.match(/^(?:(?:câu hỏi )?số |#)?([a-z0-9]{4})$/iu) ?? []
  return code === undefined || !/\d/.test(code) ? null : code.toUpperCase()
}
