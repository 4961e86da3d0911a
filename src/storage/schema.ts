import type { Generated } from 'kysely'
import type { QuestionMark } from '../core/asked-questions.ts'
import type { DossierState } from '../core/dossier.ts'
import type { HeldDossier } from '../core/dossier-records.ts'
import type { ChannelName } from '../core/message.ts'
import type { Platform, RefreshState } from '../core/platform-token.ts'
import type { SetAsideReason } from '../core/set-aside.ts'
import type { CollectionMode } from '../core/survey.ts'
import type { CatalogueSchema } from './schema-catalogue.ts'
import type { CollectingSchema } from './schema-collecting.ts'
import type { OpeningSchema } from './schema-opening.ts'
import type { ReformSchema } from './schema-reform.ts'
import type { RightsSchema } from './schema-rights.ts'
import type { StaffSchema } from './schema-staff.ts'

/**
 * The tables as the newest migration leaves them. Columns are text, integer or JSON as text; yes and no
 * are 1 and 0; instants are epoch ms. `citizen` is always the keyed hash of an address.
 */
export interface Schema
  extends StaffSchema,
    CatalogueSchema,
    ReformSchema,
    CollectingSchema,
    OpeningSchema,
    RightsSchema {
  inbox: InboxTable
  outbox: OutboxTable
  queues: QueuesTable
  sessions: SessionsTable
  events: EventsTable
  questions: QuestionsTable
  consents: ConsentsTable
  unreachable: UnreachableTable
  budget_uses: BudgetUsesTable
  platform_tokens: PlatformTokensTable
  dossiers: DossiersTable
  dossier_loads: DossierLoadsTable
  dossier_changes: DossierChangesTable
  heard_dossiers: HeardDossiersTable
  follows: FollowsTable
  look_ups: LookUpsTable
  one_time: OneTimeTable
  uploads: UploadsTable
  not_free: NotFreeTable
  survey_runs: SurveyRunsTable
  surveyed: SurveyedTable
  survey_invitations: SurveyInvitationsTable
  ballots: BallotsTable
  responses: ResponsesTable
  form_tallies: FormTalliesTable
  comments: CommentsTable
  counted_reasons: CountedReasonsTable
  rating_tasks: RatingTasksTable
  rating_salts: RatingSaltsTable
  rating_counters: RatingCountersTable
  survey_rounds: SurveyRoundsTable
  paper_batches: PaperBatchesTable
  paper_forms: PaperFormsTable
  handed_questions: HandedQuestionsTable
  meta: MetaTable
  migrations: MigrationsTable
}

export type Flag = 0 | 1

/** Questions to officers. `body` and `answer` are sealed; `by` is the name of who answered. */
export interface HandedQuestionsTable {
  code: string
  citizen: string
  channel: ChannelName
  at: number
  due: number
  body: string
  answer: string | null
  answered: number | null
  by: string | null
}

/** Messages. The body is there until it is answered. */
interface InboxTable {
  seq: Generated<number>
  channel: ChannelName
  citizen: string
  /** Keyed hash of the channel's id of the message: a web client writes there what it likes. */
  event: string
  admitted: number
  body: string | null
  faults: Generated<number>
  /** When it was answered or given up. */
  settled: number | null
  dead: Generated<Flag>
  /** The sealed answer, for a channel that asks for it. */
  answer: string | null
  fault: string | null
}

/** Parts to send. The body holds the address too, so that both go at once. */
interface OutboxTable {
  seq: Generated<number>
  channel: ChannelName
  citizen: string
  /** The message that it answers: parts of one turn are dropped together. */
  turn: number
  queued: number
  body: string | null
  sending: Generated<Flag>
  failures: Generated<number>
  doubled: Generated<Flag>
  late: Generated<Flag>
  settled: number | null
  dropped: Generated<Flag>
  /** Not to be sent sooner; `null` for most. */
  not_before: number | null
}

export type QueueName = 'inbox' | 'outbox'

/** Citizens for whom something waits, and who holds them. Without anything waiting there is no row. */
interface QueuesTable {
  queue: QueueName
  citizen: string
  channel: ChannelName
  /** From when on it may be taken: now, the end of a pause, or the end of the lease. */
  due: number
  holder: string | null
}

interface SessionsTable {
  citizen: string
  revision: number
  touched: number
  /** A `Session` without its address and revision. */
  session: string
}

interface EventsTable {
  seq: Generated<number>
  at: number
  channel: ChannelName
  /** Unknown once the citizen is forgotten, or was not seen for as long as sessions are kept. */
  citizen: string | null
  kind: string
  /** The rest of the event. */
  detail: string
}

/** Texts of questions, masked, of those who agreed. */
interface QuestionsTable {
  seq: Generated<number>
  at: number
  channel: ChannelName
  citizen: string
  text: string
  outcome: string
  /** What staff did about it. */
  mark: QuestionMark | null
}

interface ConsentsTable {
  seq: Generated<number>
  at: number
  citizen: string
  subject: string
  given: Flag
  /** Of the privacy notice that was told. */
  version: string
}

/** Citizens who blocked us, until they write again. */
interface UnreachableTable {
  citizen: string
  since: number
}

/** One use of a budget, which counts until its end. */
interface BudgetUsesTable {
  seq: Generated<number>
  /** Keyed hash. */
  key: string
  until: number
}

/** One row a platform. */
export interface PlatformTokensTable {
  platform: Platform
  revision: number
  /** The sealed pair. */
  body: string
  state: RefreshState['kind']
  /** Of `in-use`; 0 in other states. */
  until: number
  /** Keyed hash of the refresh token last taken from the configuration. */
  seed: string | null
}

/** Dossiers as the last import told them. `body` is the rest of a `Dossier`, texts masked. */
export interface DossiersTable {
  code: string
  state: DossierState
  /** As promised now: an apology's date takes the place of the first. */
  due: number | null
  as_of: number
  body: string
  /** Changes with anything that an import says of the dossier, but its age. */
  digest: string
  /** Keyed hash of the code together with the lookup code; `null` where none was loaded. */
  lookup_hash: string | null
  /** Keyed hash of the code together with the last four digits of the phone. */
  phone_hash: string | null
  /** When it was decided or given back. */
  finished: number | null
}

interface DossierLoadsTable {
  seq: Generated<number>
  at: number
  as_of: number
  source: string
  rows: number
  added: number
  changed: number
  backwards: number
}

/** What the office's own service last said of a dossier that is followed; nulls before it said anything. */
interface HeardDossiersTable {
  code: string
  asked: number
  state: DossierState | null
  due: number | null
  as_of: number | null
  /** As in `dossiers`. */
  body: string | null
}

/** Changes of dossiers that were known before, in the order in which they are told. */
interface DossierChangesTable {
  seq: Generated<number>
  dossier: string
  at: number
  was: DossierState
  state: DossierState
  /** JSON list of `ChangedAspect`. */
  what: string
  backwards: Flag
  /** Whether followers may be told. */
  tell: Flag
}

/** Dossiers that a chat follows or has opened. */
interface FollowsTable {
  citizen: string
  dossier: string
  how: HeldDossier['how']
  since: number
  /** When they last opened it, or were told of it: it is forgotten some days after. */
  touched: number
  tells: Generated<Flag>
  /** The sealed address, only while they want to be told. */
  reach: string | null
  /** The last change that they were told of, or that was there before they asked. */
  told: Generated<number>
}

/** Who tried to open a dossier is not kept, only that somebody did. */
interface LookUpsTable {
  seq: Generated<number>
  /** Keyed hash of the code, for anything may have been typed. */
  dossier: string
  at: number
  opened: Flag
}

/** Rights that are used once. A row that is gone was used, or never was. */
interface OneTimeTable {
  /** Keyed hash. */
  token: string
  /** JSON of a `OneTime`. */
  what: string
  until: number
}

/** Files that a platform keeps for us for a while. */
interface UploadsTable {
  channel: ChannelName
  /** Hash of the file. */
  content: string
  id: string
  until: number
}

/** Messages of a month that were not free. */
interface NotFreeTable {
  channel: ChannelName
  month: string
  against: string
  messages: number
}

/** Surveys that are open. A row goes when its survey closes, and with it who answers. */
export interface SurveyRunsTable extends ServiceColumns {
  run: string
  /** Empty while it is a slip of paper. */
  citizen: string
  /** Keyed hash of the token of its page. */
  token: string
  /** When it was last answered, 0 before. */
  touched: Generated<number>
  until: number
  /** JSON of a `Draft`. */
  draft: string | null
  /** JSON list of the messages (`inbox.seq`) that answered it: what they led to is emptied at the close. */
  turns: Generated<string>
  /** The sealed address, while the citizen is still to be reminded. */
  reach: string | null
  remind_at: number | null
  /** How it is collected, whichever way it is answered; `null` where that says it. */
  mode: CollectionMode | null
  /** Of a slip of paper that no chat has. */
  batch: string | null
}

/** What is rated, in responses and in what becomes one. */
interface ServiceColumns {
  procedure: string | null
  field: string | null
  unit: string | null
  channel: ChannelName | null
  drawn: Flag
}

/** Dossiers that had their survey: keyed hashes, with nothing that leads to the survey. */
interface SurveyedTable {
  dossier: string
  /** The local day on which it is forgotten. */
  until: string
}

/** How many were invited, and how many invitations arrived. Unknown is the empty text. */
interface SurveyInvitationsTable {
  week: string
  procedure: string
  field: string
  unit: string
  channel: string
  drawn: Flag
  invited: number
  reached: number
}

/** Closed forms until they are mixed. The key is chance, and rows lie by their key. */
interface BallotsTable {
  key: string
  /** JSON of a `Ballot`. */
  body: string
  /** JSON of `Draft.reason`, until it has led to something. */
  reason: string | null
  comment: string | null
}

/**
 * Answered forms, mixed. The key is chance, and rows lie by their key. What changes here changes
 * `form_tallies` too.
 */
export interface ResponsesTable extends ServiceColumns {
  key: string
  week: string
  mode: CollectionMode
  instrument: string
  version: string
  complete: Flag
  /** JSON of `Scores`. */
  scores: string
  set_aside: SetAsideReason | null
}

/** The responses, counted: those alike in all but their scores in one row. Unknown is the empty text. */
export interface FormTalliesTable {
  week: string
  mode: CollectionMode
  instrument: string
  version: string
  procedure: string
  field: string
  unit: string
  channel: string
  set_aside: string
  /** Keys, with a space between. */
  criteria: string
  drawn: Flag
  complete: Flag
  /** A line for each different set of scores and how many forms have it, sorted. */
  forms: string
}

/** Words of citizens, masked, apart from what they scored. */
interface CommentsTable {
  key: string
  week: string
  text: string
}

/** How often something that is only counted was told. */
interface CountedReasonsTable {
  week: string
  reason: string
  told: number
}

interface RatingTasksTable {
  key: string
  opened: string
  due: string
  reason: string
  procedure: string | null
  unit: string | null
  /** Only of who wanted to be known. */
  citizen: string | null
  /** Their sealed address. */
  reach: string | null
}

/** What a week's counters are hashed with. It goes with its week. */
interface RatingSaltsTable {
  week: string
  salt: string
}

/** How many forms came from one chat, or about one unit at a time: to tell fraud, never with a score. */
interface RatingCountersTable {
  /** Hashed with the week's salt. */
  key: string
  week: string
  n: number
}

interface SurveyRoundsTable {
  id: string
  unit: string | null
  /** Local days. */
  from_day: string
  until_day: string
  target: number
  opened: string
  closed: string | null
  /** JSON of a `RoundDraw`. */
  draw: string | null
}

interface PaperBatchesTable {
  batch: string
  /** JSON of a `PaperBatch`. */
  body: string
  forms: number
  second_by: string | null
  /** How many were entered again. */
  checked: Generated<number>
  /** The local day; from then on its forms are ballots. */
  closed: string | null
}

/** Forms on paper until their batch is closed. */
interface PaperFormsTable {
  batch: string
  number: number
  /** JSON of a `Draft`, as first entered. */
  draft: string
  /** As entered by a second officer. */
  again: string | null
}

interface MetaTable {
  name: string
  value: string
}

interface MigrationsTable {
  id: number
  name: string
  at: number
}
