import type { ChosenOptions } from './checklist.ts'
import type { FeedbackCategory } from './feedback.ts'
import type { LocalDay } from './local-time.ts'
import type { Address } from './message.ts'
import type { Notice } from './notice.ts'
import type { Facet } from './procedure.ts'
import type { CounterReport } from './receipts.ts'
import type { Choice } from './reply.ts'

export const LOCALES = ['vi', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** What is remembered of one conversation between messages. Always plain JSON. */
export interface Session {
  readonly address: Address
  readonly locale: Locale
  readonly place: Place
  /** The choices last shown to something that the citizen did: what a typed number picks from. */
  readonly menu: readonly Choice[]
  /** The version of the privacy notice that was told, `null` before the first contact. */
  readonly noticed: string | null
  /** Whether the texts of questions may be kept for staff, and under which notice. */
  readonly keepsQuestions: string | null
  /** How many times in a row the citizen was not understood. */
  readonly misses: number
  /** When the citizen last wrote, `null` where that was not remembered yet. */
  readonly heard: number | null
  /** What is told before the answer to their next message. */
  readonly news: readonly Notice[]
  /** Until then an officer answers by hand, and the assistant keeps silent. */
  readonly silentUntil: number | null
  /** The day on which they were told that the channel is not open yet: once a day is enough. */
  readonly turnedAway: LocalDay | null
  /** Whether they were asked if an answer was of use: once a conversation is enough. */
  readonly usefulAsked: boolean
  /** Rises by one with each saved turn; a save from an older revision is refused. */
  readonly revision: number
}

/** Where in the conversation the citizen is, and what a bare word means there. */
export type Place =
  /** Something was said by the way; what was in hand before stays there. */
  | { readonly at: 'start'; readonly procedure?: string }
  /** A procedure is in hand: `lệ phí bao nhiêu` is about it. */
  | { readonly at: 'procedure'; readonly procedure: string }
  /** Choices were offered; `asked` is what to answer once one is picked. */
  | { readonly at: 'offer'; readonly asked: readonly Facet[]; readonly procedure?: string }
  | { readonly at: 'case'; readonly procedure: string; readonly chosen: ChosenOptions }
  /** The citizen ticks the documents they have. */
  | {
      readonly at: 'papers'
      readonly procedure: string
      readonly chosen: ChosenOptions
      readonly have: readonly string[]
    }
  /** A question was not understood; what was in hand before stays there. */
  | { readonly at: 'declined'; readonly procedure?: string }
  /** The next text is for an officer. */
  | { readonly at: 'to-officer'; readonly procedure?: string }
  /** What the counter wanted, or why they came again, may be told in words; `noted`: it was picked already. */
  | {
      readonly at: 'counter-report'
      readonly kind: CounterReport['kind']
      readonly procedure: string
      readonly code: string
      readonly noted?: true
    }
  /** The next text is feedback; then a photo may come to what was given. */
  | { readonly at: 'feedback'; readonly category: FeedbackCategory }
  | { readonly at: 'feedback-picture'; readonly code: string }
  /** A dossier code is awaited: digits are no choices here. */
  | { readonly at: 'dossier-code' }
  /** The second fact of one of these dossiers is awaited. */
  | { readonly at: 'dossier-fact'; readonly codes: readonly string[] }
  /** A survey asks; `confirm` is a score told in words, which waits for a yes. */
  | {
      readonly at: 'survey'
      readonly run: string
      readonly step: SurveyStep
      readonly confirm?: number
    }
  /** It was asked whether everything kept is to be deleted. */
  | { readonly at: 'delete-asked' }

/** What a survey asks: a criterion by its key, or one of the questions around them. */
export type SurveyStep = `criterion:${string}` | 'reason' | 'contact' | 'comment' | 'more'

/** Whether a photo that comes now is to be kept, with what they gave before. */
export function wantsPicture(session: Session | null): boolean {
  return session?.place.at === 'feedback-picture'
}

export function newSession(address: Address, locale: Locale): Session {
  return {
    address,
    locale,
    place: { at: 'start' },
    menu: [],
    noticed: null,
    keepsQuestions: null,
    misses: 0,
    heard: null,
    news: [],
    silentUntil: null,
    turnedAway: null,
    usefulAsked: false,
    revision: 0,
  }
}
