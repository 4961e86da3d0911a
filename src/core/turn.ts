import type { ConversationEvent } from './events.ts'
import type { Reply } from './reply.ts'
import type { Session } from './session.ts'

/**
 * What one message leads to. Nothing has been sent or saved yet: the service saves session, events and
 * claims in one transaction, and the outbox sends.
 */
export interface TakenTurn {
  readonly replies: readonly Reply[]
  readonly session: Session
  readonly events: readonly ConversationEvent[]
  readonly claims: readonly Claim[]
  readonly outcome: Outcome
  /** The replies are given no sooner than so long after the turn began, however quick it was. */
  readonly holdMs?: number
}

/** A precondition that concerns others than this citizen, checked inside the saving transaction. */
export type Claim =
  | {
      readonly kind: 'budget'
      /** Whose budget, e.g. `dossier-wrong:<code>`. Stored as a keyed hash. */
      readonly key: string
      readonly limit: number
      readonly windowMs: number
      /** There must be something left, but nothing is used. */
      readonly checkOnly?: true
    }
  /** Uses up a one-time token, which nobody may have used before. */
  | { readonly kind: 'one-time'; readonly token: string }
  /** The survey is still open: it can be closed on its page meanwhile. */
  | { readonly kind: 'survey-open'; readonly run: string }
  /** No survey was ever begun about the dossier. */
  | { readonly kind: 'survey-new'; readonly dossier: string }
  /** There is a slip of paper with this code, which nobody has used. */
  | { readonly kind: 'slip'; readonly code: string }
  /** No feedback has this code. */
  | { readonly kind: 'feedback-new'; readonly code: string }
  /** No question that is still kept has this code. */
  | { readonly kind: 'hand-over-new'; readonly code: string }
  /** No other text stands under this code of a list of papers. */
  | { readonly kind: 'receipt'; readonly code: string; readonly text: string }

/** What was decided, so that evaluation and reports never parse text. */
export interface Outcome {
  readonly kind: OutcomeKind
  /** Ids of procedures, or of the topic, elsewhere entry or life event, best first. */
  readonly ids: readonly string[]
}

export const OUTCOME_KINDS = [
  'answered',
  'offered',
  'elsewhere',
  'declined',
  'procedure-asked',
  'case-asked',
  'list-given',
  'papers-asked',
  'ticked',
  'menu',
  'browsed',
  'life-event',
  'help',
  'greeting',
  'goodbye',
  'thanks',
  'affirm',
  'deny',
  'smalltalk',
  'bot-identity',
  'bot-capability',
  'office',
  'place',
  'contact',
  'booking',
  'dossier-shown',
  /** Nothing was opened: wrong, absent, or no second fact is known of it. */
  'dossier-not-opened',
  'dossier-tells',
  /** What is needed to look one up was asked for, or those of this chat were listed. */
  'dossier-status',
  'dossier-statistics',
  'dossier-of-another',
  'insurance-dossier',
  'dossier-withdraw',
  'forgot-dossier-code',
  'rating',
  'useful',
  'feedback',
  'denunciation',
  'portal-support',
  'general-policy',
  'out-of-scope',
  'emergency',
  'hand-over',
  /** The counter wanted another paper, or they had to come again. */
  'counter-report',
  'delivery',
  'language',
  'privacy',
  'data-shown',
  'data-deleted',
  'consent',
  'unreadable',
  'unclear',
  'stale-choice',
  /** A notice of ours was told or kept. */
  'news',
  /** An officer answers by hand: nothing was said. */
  'silent',
  /** Staff have switched the channel off, or it is not open to citizens yet. */
  'switched-off',
  'not-open',
  /** The chat is on the list of those that try the assistant out. */
  'tester',
  /** The step threw three times, and the citizen got an apology. */
  'failed',
] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]
