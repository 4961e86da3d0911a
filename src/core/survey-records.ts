import type { FormTally } from './form-tally.ts'
import type { IsoWeek, LocalDay } from './local-time.ts'
import type { Actor } from './staff.ts'
import type { Draft, OpenSurvey, RatedService, RatingTask, Response } from './survey.ts'

/** Surveys, and what becomes of their answers. Turns of the conversation change them by their events. */
export interface SurveyRecords {
  /**
   * Puts a notice into the inbox of those who are to be reminded now, at most so many: each once, and the
   * address goes. Tells how many.
   */
  remindOfSurveys(at: number, atMost: number): Promise<number>
  /** The survey that a page's token opens; `null` if it is closed, over or never was. */
  surveyOf(token: string, at: number): Promise<OpenSurvey | null>
  /**
   * Closes it from its page, that was open for so many seconds (`null` where that is not known); `false` if
   * it is closed, over or never was.
   */
  closeSurvey(token: string, draft: Draft, at: number, seconds: number | null): Promise<boolean>
  /**
   * Closes what was broken off, lets go what nobody answered, opens tasks and counts reasons, and moves
   * what can be moved from the ballots into the responses.
   */
  sweepSurveys(at: number, taskDue: LocalDay): Promise<void>
  /** Of these ISO weeks, both inclusive. */
  responsesOf(from: IsoWeek, to: IsoWeek): Promise<readonly Response[]>
  /** What reports are made of: the responses of these ISO weeks, both inclusive, counted. */
  formTallies(from: IsoWeek, to: IsoWeek): Promise<readonly FormTally[]>
  /** Dossiers that were decided or given back from one instant on, until another. */
  finishedDossiers(from: number, until: number): Promise<readonly FinishedCount[]>
  /** Closed forms that still wait to be mixed. */
  waitingBallots(): Promise<number>
  commentsOf(from: IsoWeek, to: IsoWeek): Promise<readonly { week: IsoWeek; text: string }[]>
  countedReasons(
    from: IsoWeek,
    to: IsoWeek,
  ): Promise<readonly { week: IsoWeek; reason: string; told: number }[]>
  invitationsOf(from: IsoWeek, to: IsoWeek): Promise<readonly InvitationCount[]>
  ratingTasks(): Promise<readonly RatingTask[]>
  /** Tells the citizen the answer, where they wanted one; `null` if somebody ended it before. */
  endRatingTask(
    key: string,
    end: { readonly answer: string | null; readonly outcome: TaskOutcome },
    by: Actor,
    at: number,
  ): Promise<'ended' | 'answered' | null>
}

/** What became of a complaint; it stands in the audit log. */
export const TASK_OUTCOMES = ['mended', 'explained', 'unfounded'] as const
export type TaskOutcome = (typeof TASK_OUTCOMES)[number]

export interface InvitationCount extends RatedService {
  readonly week: IsoWeek
  readonly invited: number
  /** How many of them arrived. */
  readonly reached: number
}

export interface FinishedCount {
  /** `1.001193`, `null` where the source does not tell. */
  readonly procedureCode: string | null
  /** Who had it when it was finished. */
  readonly unit: string | null
  readonly dossiers: number
}
