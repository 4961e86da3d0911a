import type { Notice } from './notice.ts'
import type { Locale } from './session.ts'
import type { Way } from './telling.ts'
import type { Outcome } from './turn.ts'

/** Something that happened in a conversation and is worth keeping. Holds no text but masked ones. */
export type ConversationEvent =
  /** Every turn: what was decided. */
  | { readonly kind: 'turn-taken'; readonly outcome: Outcome }
  /** The text of a question, masked, of someone who agreed. */
  | { readonly kind: 'question-kept'; readonly text: string; readonly outcome: Outcome }
  | { readonly kind: 'notice-told'; readonly version: string }
  | {
      readonly kind: 'consent-given' | 'consent-withdrawn'
      readonly to: 'keep-questions'
      readonly version: string
    }
  | { readonly kind: 'language-chosen'; readonly locale: Locale }
  /** How something was told unasked, or why it was not. */
  | { readonly kind: 'news-decided'; readonly about: Notice['about']; readonly way: Way }
  /** What was kept was told, before an answer. */
  | { readonly kind: 'news-told'; readonly about: Notice['about'] }
  /** Everything kept of this citizen goes, in the saving transaction; only this event stays. */
  | { readonly kind: 'citizen-forgotten' }
