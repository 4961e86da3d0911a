import type { Generated } from 'kysely'
import type { QuestionMark } from '../core/asked-questions.ts'
import type { ChannelName } from '../core/message.ts'
import type { Platform, RefreshState } from '../core/platform-token.ts'
import type { CatalogueSchema } from './schema-catalogue.ts'
import type { CollectingSchema } from './schema-collecting.ts'
import type { DossiersSchema } from './schema-dossiers.ts'
import type { OpeningSchema } from './schema-opening.ts'
import type { ReformSchema } from './schema-reform.ts'
import type { RightsSchema } from './schema-rights.ts'
import type { StaffSchema } from './schema-staff.ts'
import type { SurveysSchema } from './schema-surveys.ts'

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
    RightsSchema,
    DossiersSchema,
    SurveysSchema {
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
  uploads: UploadsTable
  not_free: NotFreeTable
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

interface MetaTable {
  name: string
  value: string
}

interface MigrationsTable {
  id: number
  name: string
  at: number
}
