import type { ChannelName } from './message.ts'
import type { Actor } from './staff.ts'

/** A message that was given up (tin không trả lời được), without a word of the citizen's. */
export interface DeadLetterShown {
  readonly seq: number
  readonly channel: ChannelName
  readonly admitted: number
  /** When it was given up, and the citizen got the apology. */
  readonly buried: number
  /** What went wrong, in the words of the log. */
  readonly fault: string
  /** The message itself is still there and can be opened. */
  readonly kept: boolean
}

export interface DeadLetterRecords {
  /** Newest first. */
  deadLetters(atMost: number): Promise<readonly DeadLetterShown[]>
  /** Puts one back among the messages that wait, with a line in the log; `false` if there is none by now. */
  retryDeadLetter(seq: number, by: Actor, at: number): Promise<boolean>
}
