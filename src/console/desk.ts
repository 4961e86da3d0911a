import type { Context } from 'hono'
import type { AskedQuestions } from '../core/asked-questions.ts'
import type { Collecting } from '../core/collecting.ts'
import type { Content } from '../core/content.ts'
import type { DataTaskRecords } from '../core/data-tasks.ts'
import type { DeadLetterRecords } from '../core/dead-letters.ts'
import type { DeputyRecords } from '../core/deputies.ts'
import type { Dossier } from '../core/dossier.ts'
import type { DossierImport } from '../core/dossier-import.ts'
import type { DossierRecords } from '../core/dossier-records.ts'
import type { FeedbackRecords } from '../core/feedback.ts'
import type { Find } from '../core/finding.ts'
import type { GradingRecords } from '../core/grading.ts'
import type { CardRecords, ReadCard } from '../core/greeting-card.ts'
import type { HandOverRecords } from '../core/hand-over.ts'
import type { DeliveryRecords } from '../core/home-delivery.ts'
import type { Reason } from '../core/instrument.ts'
import type { LeaderRecords } from '../core/leader.ts'
import type { ChannelName } from '../core/message.ts'
import type { Office } from '../core/office.ts'
import type { OfficeFiles } from '../core/office-files.ts'
import type { Clock, Log } from '../core/ports.ts'
import type { ProcedureCounts } from '../core/procedure-counts.ts'
import type { QualityRecords } from '../core/quality.ts'
import type { ReceiptRecords } from '../core/receipts.ts'
import type { MakeReformFigures } from '../core/reform-figures.ts'
import type { Reply } from '../core/reply.ts'
import type { CatalogueRecords, ProcedureFiles, PublishingRun } from '../core/revisions.ts'
import type { MakeSatisfaction } from '../core/satisfaction-page.ts'
import type { SetAsideReviews } from '../core/set-aside-review.ts'
import type { Role, StaffRecords } from '../core/staff.ts'
import type { Records } from '../core/store.ts'
import type { SurveyRecords } from '../core/survey-records.ts'
import type { TesterRecords } from '../core/testers.ts'
import type { TreeMap } from '../core/tree.ts'
import type { TryOut } from '../core/tried.ts'
import type { AskChat } from './counter/turn.ts'
import type { Sheets } from './sheets.ts'
import type { SignIn } from './sign-in.ts'
import type { TodaySource } from './today.ts'
import type { WaitingFiles } from './waiting-files.ts'

/** What the pages of the console have at hand. */
export interface Desk {
  readonly store: StaffRecords &
    DeputyRecords &
    DeadLetterRecords &
    DataTaskRecords &
    HandOverRecords &
    CatalogueRecords &
    ReceiptRecords &
    DeliveryRecords &
    CardRecords &
    FeedbackRecords &
    QualityRecords &
    TesterRecords &
    LeaderRecords &
    GradingRecords &
    ProcedureCounts &
    SetAsideReviews &
    AskedQuestions &
    Pick<Records, 'keptSince'> &
    Pick<DossierRecords, 'keepOneTime'> &
    Pick<SurveyRecords, 'ratingTasks' | 'endRatingTask' | 'countedReasons'>
  readonly signIn: SignIn
  /** The sections of the page of the day, in the order of urgency. */
  readonly today: readonly TodaySource[]
  office(): Office
  /** What staff write of the office itself. */
  readonly officeFiles: OfficeFiles
  /** The channels that this installation has. */
  readonly channels: readonly ChannelName[]
  /** As citizens are told it at first contact. */
  privacyNotice(): string
  /** `null` for one that is not in the catalogue any more. */
  procedureName(id: string): string | null
  /** As the citizens' look-up reads it, without a second fact: staff may. */
  readDossier(code: string): Promise<Dossier | null>
  /** Loading the office's exports, and where dossiers are looked up. */
  readonly imports: {
    readonly source: 'imported' | 'http' | 'sample'
    readonly run: DossierImport
    readonly waiting: WaitingFiles
  }
  /** A picture of a card as it may be sent. */
  readonly readCard: ReadCard
  /** Excel files of the catalogue, and those that wait for a word to be taken over. */
  readonly sheets: Sheets
  readonly sheetsWaiting: WaitingFiles
  /** The satisfaction index and its files. */
  readonly satisfaction: MakeSatisfaction
  /** Rounds, slips, posters and forms on paper. */
  readonly collecting: Collecting
  /** What reports of the reform are made of. */
  readonly reform: MakeReformFigures
  /** What complaints are called. */
  readonly ratings: {
    reasons(): readonly Reason[]
    procedureName(id: string): string | null
  }
  /** The procedures as citizens see them, as their files stand, and what becomes of a change. */
  readonly catalogue: CatalogueDesk
  /** Where citizens open the chat so that it begins with a payload, a link for each channel that has one. */
  startLinks(payload: string): readonly StartLink[]
  /** Where citizens open the chat on Zalo, which begins with no payload; `null` without an Official Account. */
  zaloChat(): string | null
  /** What the chat answers to who asks this first. */
  readonly askChat: AskChat
  /** How the console is reached, without a slash at the end. */
  publicUrl(): string
  /** `null` for this machine itself, and for all behind a proxy that nobody told of. */
  clientAddress(c: Context): string | null
  /** The pages that a role finds in the menu. */
  menuFor(role: Role): readonly MenuEntry[]
  readonly clock: Clock
  readonly log: Log
}

export interface CatalogueDesk {
  content(): Content
  /** `file:line: fault` of all content. */
  faults(): readonly string[]
  /** What a question leads to now. */
  readonly find: Find
  readonly readFile: ProcedureFiles['read']
  readonly publishing: PublishingRun
  readonly tryOut: TryOut
  /** The first answer to who asks for it, on each channel; `null` while it is at fault. */
  previewed(
    procedure: string,
    tree: TreeMap,
  ): Promise<((channel: ChannelName) => readonly Reply[]) | null>
}

/** Where the menu leads. */
export interface MenuEntry {
  readonly path: string
  readonly label: string
}

export interface StartLink {
  /** What it opens: `Trò chuyện trên web`. */
  readonly label: string
  readonly url: string
}

/** Who is signed in, and with which session. */
export interface Who {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** The id of their unit, `null` for who belongs to none. */
  readonly unit: string | null
  readonly session: string
  /** Who is away, where the role is theirs for the time. */
  readonly standsInFor?: string
}

export type Answered = Response | Promise<Response>

/** A page or a deed, and who may have it. This is the only way to add one: see `console-app.tsx`. */
export type StaffRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** How it is called in the menu, where it stands there. */
  readonly menu?: string
  /** It takes files, and keeps to a limit of its own. */
  readonly takesFiles?: true
} & (
  | { readonly needs: 'anyone'; handle(c: Context, desk: Desk, who: Who | null): Answered }
  | { readonly needs: Role; handle(c: Context, desk: Desk, who: Who): Answered }
)
