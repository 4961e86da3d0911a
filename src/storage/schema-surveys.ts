import type { Generated } from 'kysely'
import type { ChannelName } from '../core/message.ts'
import type { SetAsideReason } from '../core/set-aside.ts'
import type { CollectionMode } from '../core/survey.ts'
import type { Flag } from './schema.ts'

/** Surveys from their draw to the index: runs, ballots without an address, responses, and what low scores open. */
export interface SurveysSchema {
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
