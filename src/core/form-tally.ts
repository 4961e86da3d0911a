import type { Score, Scores } from './instrument.ts'
import type { IsoWeek } from './local-time.ts'
import type { SetAsideReason } from './set-aside.ts'
import type { CollectionMode, RatedService } from './survey.ts'

/** Answered forms that are alike in all but their scores, counted: reports read these, not the forms. */
export interface FormTally extends RatedService {
  readonly week: IsoWeek
  readonly mode: CollectionMode
  readonly instrument: string
  readonly version: string
  readonly complete: boolean
  readonly setAside: SetAsideReason | null
  /** The keys of the criteria that these forms answer, sorted. */
  readonly criteria: readonly string[]
  /** How many forms have these scores: a sign for each criterion, see `scoreSigns`. */
  readonly forms: ReadonlyMap<string, number>
}

/** Scales go from 0 to 9 at most, so that a score is one sign. */
export const HIGHEST_SCORE = 9
const NOT_APPLICABLE = '-'

/** The criteria of a form, and its scores as a digit each, `-` where one does not apply. */
export function scoreSigns(scores: Scores): {
  readonly criteria: readonly string[]
  readonly signs: string
} {
  const criteria = Object.keys(scores).toSorted()
  return { criteria, signs: criteria.map((key) => signOf(scores[key] ?? 'na')).join('') }
}

/** `null` where it does not apply, or was not asked (`at` is −1). */
export function scoreAt(signs: string, at: number): number | null {
  const sign = signs[at]
  return sign === undefined || sign === NOT_APPLICABLE ? null : Number(sign)
}

function signOf(score: Score): string {
  return score === 'na' ? NOT_APPLICABLE : String(score)
}
