import type { SetAsideReason } from '../core/set-aside.ts'
import type { SetAsideDecision } from '../core/set-aside-review.ts'
import type { CollectionMode } from '../core/survey.ts'

/** Tables of collecting answers that the console has besides the commands. */
export interface CollectingSchema {
  tablets: TabletsTable
  set_aside_reviews: SetAsideReviewsTable
}

interface TabletsTable {
  id: string
  /** Keyed hash of the token of its page. */
  token: string
  procedure: string | null
  field: string | null
  unit: string | null
  until: number
  opened_by: string
}

/** What a leader decided about forms that were set aside together. Unknown is the empty text. */
interface SetAsideReviewsTable {
  week: string
  mode: CollectionMode
  unit: string
  reason: SetAsideReason
  decision: SetAsideDecision
  /** How many there were. */
  forms: number
  by: string
  at: number
}
