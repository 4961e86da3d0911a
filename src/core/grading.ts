import type { Month } from './leader.ts'
import { criterionShare, type Share } from './satisfaction-index.ts'
import type { Actor } from './staff.ts'
import type { Outcome } from './turn.ts'

export const GRADES = ['right', 'partial', 'wrong'] as const
export type Grade = (typeof GRADES)[number]

/** How many questions of a month are drawn, and how many clerks grade each. */
export const DRAWN = 50
export const CLERKS = 2

/** A question as it was asked, masked, and what the assistant did with it. */
export interface SampledQuestion {
  readonly id: number
  /** `null` once the question is past its days, or who asked had it deleted. */
  readonly asked: { readonly text: string; readonly outcome: Outcome } | null
  readonly grades: readonly { readonly by: string; readonly grade: Grade }[]
}

export interface QuestionSample {
  readonly month: Month
  /** With it anybody can draw the same questions again. */
  readonly seed: string
  readonly questions: readonly SampledQuestion[]
}

export interface GradingRecords {
  /** Draws from what is kept of a time, once for each month; `false` if it is drawn, or nothing is kept. */
  drawQuestions(
    of: {
      readonly month: Month
      readonly seed: string
      readonly from: number
      readonly until: number
    },
    by: Actor,
    at: number,
  ): Promise<boolean>
  sampleOf(month: Month): Promise<QuestionSample | null>
  /** `false` if the same person or enough others have graded it, or it is not there. */
  gradeQuestion(id: number, grade: Grade, by: Actor & { readonly id: string }): Promise<boolean>
}

/** What a sample came to. */
export interface Graded {
  readonly drawn: number
  /** Graded by as many clerks as it takes. */
  readonly done: number
  /** Still to be graded. What is deleted before that is in neither. */
  readonly open: number
  /** Right to every clerk, of those done. */
  readonly right: Share | null
  /** Wrong to at least one. */
  readonly wrong: number
  /** All clerks said the same. */
  readonly agreed: number
}

export function gradedOf({ questions }: QuestionSample): Graded {
  const done = questions.filter(({ grades }) => grades.length >= CLERKS)
  const right = done.filter(({ grades }) => grades.every(({ grade }) => grade === 'right'))
  return {
    drawn: questions.length,
    done: done.length,
    open: questions.filter(({ asked, grades }) => asked !== null && grades.length < CLERKS).length,
    right: criterionShare(right.length, done.length),
    wrong: done.filter(({ grades }) => grades.some(({ grade }) => grade === 'wrong')).length,
    agreed: done.filter(({ grades }) => new Set(grades.map(({ grade }) => grade)).size === 1)
      .length,
  }
}

/** The next question that somebody has to grade, in the order of the draw. */
export function nextFor(staff: string, { questions }: QuestionSample): SampledQuestion | null {
  return (
    questions.find(
      ({ asked, grades }) =>
        asked !== null && grades.length < CLERKS && grades.every(({ by }) => by !== staff),
    ) ?? null
  )
}
