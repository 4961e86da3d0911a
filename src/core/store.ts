import type { AskedQuestions } from './asked-questions.ts'
import type { DataTaskRecords } from './data-tasks.ts'
import type { DeadLetterRecords } from './dead-letters.ts'
import type { DeputyRecords } from './deputies.ts'
import type { DossierRecords } from './dossier-records.ts'
import type { DossierTelling, FollowedHearing } from './dossier-telling.ts'
import type { Feedback, FeedbackRecords } from './feedback.ts'
import type { GradingRecords } from './grading.ts'
import type { CardRecords } from './greeting-card.ts'
import type { HandedQuestion, HandOverRecords } from './hand-over.ts'
import type { DeliveryRecords } from './home-delivery.ts'
import type { LeaderRecords } from './leader.ts'
import type { Address, ChannelName, Message } from './message.ts'
import type { Notice } from './notice.ts'
import type { PaperRecords } from './paper.ts'
import type { PlatformTokens } from './platform-token.ts'
import type { PlatformUse } from './platform-use.ts'
import type { Admission, Part } from './ports.ts'
import type { ProcedureCounts } from './procedure-counts.ts'
import type { QualityRecords } from './quality.ts'
import type { ReceiptRecords } from './receipts.ts'
import type { ReformRecords } from './reform-figures.ts'
import type { Reply } from './reply.ts'
import type { CatalogueRecords } from './revisions.ts'
import type { RoundRecords } from './rounds.ts'
import type { Locale, Session } from './session.ts'
import type { SetAsideReviews } from './set-aside-review.ts'
import type { Settings } from './settings.ts'
import type { SlipRecords } from './slips.ts'
import type { StaffRecords } from './staff.ts'
import type { OpenSurvey } from './survey.ts'
import type { SurveyRecords } from './survey-records.ts'
import type { TabletRecords } from './tablets.ts'
import type { TesterRecords } from './testers.ts'
import type { Claim, Outcome, TakenTurn } from './turn.ts'

/** All records, behind one door. */
export interface Store
  extends Inbox,
    Outbox,
    DeadLetterRecords,
    DataTaskRecords,
    Records,
    PlatformTokens,
    PlatformUse,
    DossierRecords,
    DossierTelling,
    FollowedHearing,
    StaffRecords,
    DeputyRecords,
    SurveyRecords,
    SlipRecords,
    PaperRecords,
    RoundRecords,
    TabletRecords,
    SetAsideReviews,
    CatalogueRecords,
    ProcedureCounts,
    AskedQuestions,
    HandOverRecords,
    ReceiptRecords,
    DeliveryRecords,
    CardRecords,
    FeedbackRecords,
    ReformRecords,
    QualityRecords,
    TesterRecords,
    LeaderRecords,
    GradingRecords {
  close(): Promise<void>
}

/**
 * One citizen's queue in one worker's hands. It is known by `citizen`, a keyed hash of the address: the
 * same for the same citizen, leading back to nobody.
 */
export interface Lease {
  readonly citizen: string
  /** Chance, new with each taking: who took the queue over meanwhile is told apart from who held it. */
  readonly holder: string
}

/** Asks for citizens of these channels whom nobody holds at `at`, to be held until `until`. */
export interface LeaseRequest {
  readonly channels: readonly ChannelName[]
  readonly atMost: number
  readonly at: number
  readonly until: number
}

/** A message in the hands of a worker. */
export interface Waiting {
  readonly lease: Lease
  readonly seq: number
  readonly message: Message
  readonly admitted: number
  /** How many times a step threw over it so far. */
  readonly faults: number
}

/** What a citizen is given: rendered for a channel that is told, as it is for one that asks. */
export type Given = (
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  | { readonly kind: 'on-request' }
) & {
  /** Not to be given sooner. */
  readonly notBefore?: number
}

export interface Answer {
  readonly replies: readonly Reply[]
  readonly outcome: Outcome
  /** Not to be given sooner. */
  readonly notBefore?: number
}

/** When a turn is saved, and until when the citizen is held for their next message. */
export interface Span {
  readonly at: number
  readonly until: number
}

export type Saving =
  /** `next` is the same citizen's next message, still held; without one the citizen is let go. */
  | { readonly kind: 'saved'; readonly next: Waiting | null }
  /** The session was saved meanwhile: nothing was kept, take the turn again. */
  | { readonly kind: 'stale' }
  /** These claims do not hold: nothing was kept, take the turn again, knowing it. */
  | { readonly kind: 'refused'; readonly claims: readonly Claim[] }
  /** Somebody else holds the citizen by now: nothing was kept, and nothing is left to do. */
  | { readonly kind: 'lease-lost' }

/** Messages that were admitted, and the turns that answer them. */
export interface Inbox {
  admit(message: Message, at: number): Promise<Admission>
  /** The first message of each of the citizens who have waited longest. */
  takeMessages(request: LeaseRequest): Promise<readonly Waiting[]>
  loadSession(from: Address): Promise<Session | null>
  /** Saves all of a turn or nothing, and blanks the message. */
  saveTurn(waiting: Waiting, turn: TakenTurn, given: Given, span: Span): Promise<Saving>
  /** Records that a step threw, and tells how many times so far; `null` if the lease is lost. */
  countFault(waiting: Waiting): Promise<number | null>
  /** Gives a message up: it stays sealed for a while, the citizen gets the apology. */
  bury(waiting: Waiting, letter: DeadLetter, given: Given, span: Span): Promise<Saving>
  /** `false` if somebody else holds the citizen by now. */
  renewMessage(waiting: Waiting, until: number): Promise<boolean>
  /** Lets a citizen go, to be taken again from `due` on. */
  releaseMessage(waiting: Waiting, due: number): Promise<void>
  /** What was answered; `waiting` before it was; `null` if it was never admitted or is forgotten. */
  answerOf(from: Address, messageId: string): Promise<Answer | 'waiting' | null>
  whatIsKnown(from: Address, besides?: Waiting): Promise<Known>
}

export interface DeadLetter {
  /** What went wrong, without a word of the citizen's. */
  readonly fault: string
  readonly locale: Locale
  readonly answer: Answer
}

/** Of the keyed hash of a message: long enough to tell the messages of a log apart. */
export function shortOf(event: string): string {
  return event.slice(0, 12)
}

/** A part in the hands of a worker, marked as being sent. */
export interface Outgoing {
  readonly lease: Lease
  readonly seq: number
  readonly channel: ChannelName
  /** The keyed hash of the message that it answers; empty once that is forgotten. */
  readonly event: string
  /** The channel's own id of the citizen. */
  readonly to: string
  readonly part: Part
  readonly locale: Locale
  /** What it tells unasked, where that is kept nowhere else. */
  readonly notice?: Notice | 'kept'
  /** When the turn was saved. */
  readonly queued: number
  /** How many times sending failed so far. */
  readonly failures: number
  /** It was being sent when a process ended: it may arrive twice. */
  readonly doubled: boolean
  /** It already is the line that stands for answers that came too late. */
  readonly late: boolean
}

/** Parts to send: in order for a citizen, one at a time. */
/** Why a turn is given up: refused for what it says, nobody reached by the address, or it waited too long. */
export type Dropped = 'refused' | 'unreachable' | 'late'

export interface Outbox {
  /** The next part of each of some citizens, marked as being sent, durably, before anything is sent. */
  takeParts(request: LeaseRequest): Promise<readonly Outgoing[]>
  /** Blanks what was sent; gives the citizen's next part, or lets them go. */
  markSent(outgoing: Outgoing, span: Span): Promise<Outgoing | null>
  /**
   * Gives up this part and the rest of its turn; goes on as `markSent` does. What it told unasked is a notice again,
   * to be decided on anew, unless the platform refused what it says.
   */
  dropTurn(outgoing: Outgoing, span: Span & { why: Dropped }): Promise<Outgoing | null>
  /** Puts the part back, and leaves the citizen alone until `due`. */
  holdPart(outgoing: Outgoing, failures: number, due: number): Promise<void>
  /** Puts `line` in the place of all answers queued for the citizen before `before`; news among them is a notice again. */
  replaceLate(outgoing: Outgoing, line: Part, before: number, at: number): Promise<Outgoing>
  /** `false` if somebody else holds the citizen by now. */
  renewPart(outgoing: Outgoing, until: number): Promise<boolean>
}

export interface Known {
  /** `null` for whom we do not know, or not any more. */
  readonly session: Session | null
  readonly kept: Kept
}

/** What is kept of a citizen, told when they ask. */
export interface Kept {
  readonly questions: number
  readonly waiting: number
  /** The oldest thing we have of them, `null` if there is none. */
  readonly since: number | null
  /** They blocked us and have not written since: nothing is sent to them. */
  readonly unreachable: boolean
  /** This chat is on the list of those that try the assistant out. */
  readonly tester: boolean
  /** Surveys that wait for their answers, last answered first; `until` tells whether one is over. */
  readonly surveys: readonly OpenSurvey[]
  /** Of a survey that this turn may begin. */
  readonly freshSurvey: { readonly run: string; readonly token: string }
  /** Questions handed to officers, newest first. */
  readonly handed: readonly HandedQuestion[]
  /** Feedback that they gave, newest first. */
  readonly feedback: readonly Feedback[]
  /** For a question that this turn may hand over, or feedback that it may give. */
  readonly freshHandOver: string
}

/** How much waits, and what went wrong, for `/metrics` and `/readyz`. */
export interface Backlog {
  readonly messages: number
  readonly oldestMessage: number | null
  readonly parts: number
  readonly oldestPart: number | null
  /** Of the days that answered messages are kept. */
  readonly deadLetters: number
  readonly possiblyDoubled: number
  readonly dropped: number
  /** Citizens who blocked us and have not written since. */
  readonly unreachable: number
}

export interface Records {
  /** Frees what a process that ended left held. Only for who knows that no other is at work. */
  recover(at: number): Promise<void>
  /** Deletes what is past its days. */
  retain(at: number, keep: Settings['keep']): Promise<void>
  backlog(): Promise<Backlog>
  /** Texts of questions of those who agreed, newest first. */
  keptQuestions(atMost: number): Promise<KeptQuestions>
  /** Those asked since an instant, newest first. */
  keptSince(since: number, atMost: number): Promise<readonly KeptQuestion[]>
}

export interface KeptQuestions {
  readonly count: number
  readonly newest: readonly KeptQuestion[]
}

export interface KeptQuestion {
  readonly at: number
  /** Masked. */
  readonly text: string
  readonly outcome: Outcome
}
