import type { HeldDossier, OneTime } from './dossier-records.ts'
import type { NewFeedback } from './feedback.ts'
import type { NewHandOver } from './hand-over.ts'
import type { NewDelivery } from './home-delivery.ts'
import type { LocalDay } from './local-time.ts'
import type { Notice } from './notice.ts'
import type { Picture } from './photo.ts'
import type { CounterReport, Receipt } from './receipts.ts'
import type { Locale } from './session.ts'
import type { Draft, NewSurvey, RatedService } from './survey.ts'
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
  | DossierEvent
  | { readonly kind: 'useful-asked' }
  /** Whether what was told of a procedure was of use. Kept without who said it; no part of any index. */
  | { readonly kind: 'useful-told'; readonly procedure: string; readonly useful: boolean }
  | { readonly kind: 'language-chosen'; readonly locale: Locale }
  /** How something was told unasked, or why it was not. */
  | { readonly kind: 'news-decided'; readonly about: Notice['about']; readonly way: Way }
  /** What was kept was told, before an answer. */
  | { readonly kind: 'news-told'; readonly about: Notice['about'] }
  | SurveyEvent
  /** A list of papers was shown, under its code. Kept once, whoever it is shown to. */
  | { readonly kind: 'checklist-shown'; readonly receipt: Receipt }
  | { readonly kind: 'counter-reported'; readonly report: CounterReport }
  /** A word more about what this citizen reported last. Masked. */
  | { readonly kind: 'counter-noted'; readonly words: string }
  /** A page waits for where to bring a result. */
  | { readonly kind: 'delivery-begun'; readonly delivery: NewDelivery }
  | PapersTicked
  | { readonly kind: 'feedback-given'; readonly feedback: NewFeedback }
  /** A photo to feedback that this citizen gave. */
  | { readonly kind: 'feedback-pictured'; readonly code: string; readonly picture: Picture }
  /** A question goes to the officers' queue, because the citizen asked for that. */
  | { readonly kind: 'question-handed'; readonly question: NewHandOver }
  /** This chat tries the assistant out from now on; `by` is who showed it the code. */
  | { readonly kind: 'tester-added'; readonly by: string }
  /** They were told what is kept of them. */
  | { readonly kind: 'data-asked' }
  /** Everything kept of this citizen goes, in the saving transaction; only this event stays. */
  | { readonly kind: 'citizen-forgotten' }

/** Keys of papers that stood on a list when its ticking began, and those ticked now. Only counted. */
export interface PapersTicked {
  readonly kind: 'papers-ticked'
  readonly procedure: string
  readonly listed: readonly string[]
  readonly had: readonly string[]
}

/** What a turn does with dossiers; applied in the saving transaction. */
export type DossierEvent =
  /** Somebody tried to open it; who, is not kept. */
  | { readonly kind: 'dossier-tried'; readonly code: string; readonly opened: boolean }
  /** This chat may see it from now on. */
  | { readonly kind: 'dossier-held'; readonly code: string; readonly how: HeldDossier['how'] }
  /** The citizen agrees to be told of changes, or wants it no more; a consent under this notice. */
  | {
      readonly kind: 'dossier-tells'
      readonly code: string
      readonly tells: boolean
      readonly version: string
    }
  /** A token was given out. */
  | {
      readonly kind: 'one-time-given'
      readonly token: string
      readonly what: OneTime
      readonly until: number
    }

/** What a turn does with surveys, applied in the saving transaction: nothing of it is among the events. */
export type SurveyEvent =
  | { readonly kind: 'survey-begun'; readonly survey: NewSurvey }
  /** How often somebody was invited about such a service, and how often the invitation arrived. */
  | {
      readonly kind: 'survey-counted'
      readonly service: RatedService
      readonly invited: 0 | 1
      readonly reached: 0 | 1
    }
  | {
      readonly kind: 'survey-answered' | 'survey-closed'
      readonly run: string
      readonly draft: Draft
    }
  /** The survey of a slip of paper becomes this chat's, with the number `run`. */
  | {
      readonly kind: 'slip-taken'
      readonly code: string
      readonly run: string
      readonly until: number
    }
  /** The citizen wants the office to know who they are: a task of its own, apart from the ballot. */
  | {
      readonly kind: 'survey-contact'
      readonly run: string
      readonly reason: string
      readonly due: LocalDay
    }
