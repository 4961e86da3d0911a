import type { DossierState } from './dossier.ts'
import type { ChangedAspect } from './dossier-records.ts'
import type { SentCard } from './greeting-card.ts'
import type { GreetingKind } from './greetings.ts'
import type { Address, Message } from './message.ts'

/**
 * Something told unasked, made by our own code only. Plain JSON without a name or a word of a citizen's:
 * while it waits to be told it stands in their session, unsealed.
 */
export type Notice =
  /** An officer answers this citizen by hand: the assistant says so and falls silent. */
  | { readonly about: 'person-answering' }
  | DossierNews
  | SurveyReminder
  | OfficerAnswer
  | TaskAnswer
  | FeedbackMove
  | ResultAtHome
  | Greeting
  | NextDuties

/** A dossier of which they asked to be told has changed. No field that Telegram may not carry. */
export interface DossierNews {
  readonly about: 'dossier-changed'
  readonly code: string
  readonly state: DossierState
  readonly what: readonly ChangedAspect[]
  /** When the result is promised now, `null` if that is not known. */
  readonly due: number | null
  /** When the office's system said so. */
  readonly asOf: number
  /** Which system that is; one that waits from before this was told has none. */
  readonly source?: string
  /** The procedure's code, and the unit or desk that has it: what a rating is of. */
  readonly procedureCode: string | null
  readonly holder: string | null
}

/** A survey still waits for its answers. */
export interface SurveyReminder {
  readonly about: 'survey-reminder'
  readonly run: string
}

/** An officer answered a question that was handed over; what, stands with the question. */
export interface OfficerAnswer {
  readonly about: 'officer-answer'
  readonly code: string
}

/** What the Centre answers to a complaint of somebody who wanted to be answered. */
export interface TaskAnswer {
  readonly about: 'task-answer'
  /** As an officer wrote it. */
  readonly text: string
}

/** Feedback was passed on or answered; to whom and what, stands with it. */
export interface FeedbackMove {
  readonly about: 'feedback-moved'
  readonly code: string
}

/** The result that they wanted brought home is on its way, or was handed over. */
export interface ResultAtHome {
  readonly about: 'result-at-home'
  readonly procedure: string
  readonly is: 'sent' | 'delivered'
}

/** A person released it; the wording is the office's, as it stands approved when it is told. */
export interface Greeting {
  readonly about: 'greeting'
  readonly kind: GreetingKind
  readonly procedure: string
  /** Never beside a condolence. */
  readonly card?: SentCard
}

/** After a condolence, at the next contact: what the family has yet to see to. */
export interface NextDuties {
  readonly about: 'next-duties'
  readonly procedure: string
}

/** What a notice is worth. */
export interface Worth {
  /** The citizen asked to be told: an office may pay for it. */
  readonly asked: boolean
  /** Still worth saying days later, when they write again. */
  readonly lasts: boolean
}

export const WORTH: Readonly<Record<Notice['about'], Worth>> = {
  'person-answering': { asked: false, lasts: false },
  'dossier-changed': { asked: true, lasts: true },
  'survey-reminder': { asked: false, lasts: true },
  'officer-answer': { asked: true, lasts: true },
  'task-answer': { asked: true, lasts: true },
  'feedback-moved': { asked: true, lasts: true },
  'result-at-home': { asked: true, lasts: true },
  greeting: { asked: false, lasts: true },
  'next-duties': { asked: false, lasts: true },
}

/**
 * The message that admits a notice to the citizen's inbox, where it waits its turn among their own.
 * `happening` is the same for the same thing that happened: admitted again, it is taken once.
 */
export function noticeTo(to: Address, notice: Notice, happening: string): Message {
  return { id: `notice:${notice.about}:${happening}`, from: to, kind: 'notice', notice }
}
