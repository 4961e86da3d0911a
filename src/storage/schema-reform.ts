import type { Generated } from 'kysely'
import type { FeedbackCategory } from '../core/feedback.ts'
import type { Grade } from '../core/grading.ts'
import type { DeliveryState } from '../core/home-delivery.ts'
import type { ChannelName } from '../core/message.ts'
import type { Picture } from '../core/photo.ts'

/** Tables of what the office's reform plan asks for. */
export interface ReformSchema {
  receipts: ReceiptsTable
  counter_reports: CounterReportsTable
  deliveries: DeliveriesTable
  greeting_cards: GreetingCardsTable
  feedback: FeedbackTable
  paper_counts: PaperCountsTable
  published_procedures: PublishedProceduresTable
  controlled_documents: ControlledDocumentsTable
  findings: FindingsTable
  reform_actions: ReformActionsTable
  month_outcomes: MonthOutcomesTable
  question_samples: QuestionSamplesTable
  sampled_questions: SampledQuestionsTable
  question_grades: QuestionGradesTable
}

/** Lists of papers as they were shown, to the last letter; nothing leads to whom. */
interface ReceiptsTable {
  code: string
  procedure: string
  /** Keys of options, as JSON. */
  chosen: string
  text: string
  /** When it was shown first. */
  shown: number
}

interface CounterReportsTable {
  seq: Generated<number>
  at: number
  /** `null`: the counter told it, or the citizen's days are over. */
  citizen: string | null
  source: 'citizen' | 'counter'
  kind: 'paper' | 'visit'
  procedure: string
  receipt: string | null
  unit: string | null
  what: string | null
  words: string | null
}

/** Results to bring home. `reach` (a chat) and `body` (an address) are sealed. */
interface DeliveriesTable {
  seq: Generated<number>
  /** Of the page, while it waits for the address. */
  token: string | null
  until: number | null
  state: 'open' | DeliveryState
  procedure: string
  dossier: string | null
  citizen: string
  reach: string
  /** `null` before it is given, and once it is deleted. */
  body: string | null
  /** The version of the notice under which they agreed. */
  consent: string | null
  asked: number
  changed: number
  /** When a congratulation or condolence was released. */
  greeted: number | null
}

/** Of `deliveries`, one each; `picture` is sealed. */
interface GreetingCardsTable {
  delivery: number
  /** `null` before it is released. */
  token: string | null
  type: Picture['type']
  picture: string
  /** When it was uploaded, then when it was released. */
  changed: number
}

/** `body`, `answer` and `picture` are sealed; they go with `citizen`, the rest stays to be counted. */
export interface FeedbackTable {
  code: string
  citizen: string | null
  channel: ChannelName
  category: FeedbackCategory
  at: number
  due: number
  body: string | null
  picture: string | null
  forwarded: number | null
  /** Whom it was passed on to. */
  forwarded_to: string | null
  answer: string | null
  answered: number | null
}

/** By week: how often a paper stood on a list that was ticked, and how often it was there. */
interface PaperCountsTable {
  week: string
  procedure: string
  paper: string
  listed: number
  had: number
}

/** The list of record in force; the decision stands with each line. */
interface PublishedProceduresTable {
  code: string
  name: string
  decision: string
  decided: string
}

interface ControlledDocumentsTable {
  seq: Generated<number>
  name: string
  version: string
  approver: string
  effective: string
  keep: string
  withdrawn: string | null
}

interface FindingsTable {
  seq: Generated<number>
  found: string
  what: string
  owner: string
  due: string
  mended: string | null
  rechecked: string | null
  recheck: 'good' | 'failed' | null
}

interface ReformActionsTable {
  seq: Generated<number>
  month: string
  text: string
  owner: string
  due: string
  done: string | null
}

interface MonthOutcomesTable {
  month: string
  /** JSON of `Outcomes`. */
  outcomes: string
}

interface QuestionSamplesTable {
  month: string
  seed: string
}

/** Its text is in `questions` only, and goes from there with its days. */
interface SampledQuestionsTable {
  seq: Generated<number>
  month: string
  question: number
  /** When it was asked, so that no later question is taken for it. */
  asked: number
}

interface QuestionGradesTable {
  /** Of `sampled_questions`. */
  question: number
  /** The first grade, or the second. */
  place: number
  /** The account. */
  by: string
  grade: Grade
}
