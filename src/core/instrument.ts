import type { Source } from './procedure.ts'

/** A set of questions by which a service is rated (bộ câu hỏi), as staff keep it in `content/surveys/`. */
export interface Instrument {
  /** The name of its file. */
  readonly id: string
  readonly name: string
  readonly englishName: string
  /** Changes with any change of what is asked: answers to another version are another instrument's. */
  readonly version: string
  readonly source: Source
  /** From the lowest value up. Answers on different scales are never mixed. */
  readonly scale: readonly ScaleStep[]
  readonly factors: readonly Factor[]
  readonly criteria: readonly Criterion[]
  /** The instrument of which a factor drawn by chance may be asked after this one. */
  readonly more?: string | undefined
  /** What may have gone wrong, asked after a low score. */
  readonly reasons: readonly Reason[]
}

export interface ScaleStep {
  readonly value: number
  readonly label: string
  readonly englishLabel: string
  /** Other words for it, which are confirmed; phrases as in `content/phrases.yaml`. */
  readonly says: readonly string[]
}

/** Yếu tố. */
export interface Factor {
  readonly key: string
  readonly name: string
  readonly englishName: string
}

/** Tiêu chí. */
export interface Criterion {
  /** `C1`; lower-case it is part of choice ids. The same in two instruments where they ask the same. */
  readonly key: string
  /** The key of its factor; none for a question that is reported apart. */
  readonly factor?: string | undefined
  readonly ask: string
  readonly englishAsk: string
  /** Whether it may be answered *không áp dụng*. */
  readonly mayNotApply: boolean
}

export interface Reason {
  readonly key: string
  readonly label: string
  readonly englishLabel: string
  /** `task`: somebody at the office sees to it. `count`: only counted, for the leader. */
  readonly leadsTo: 'task' | 'count'
}

/** A value of the scale, or that the criterion does not apply. What was skipped is not there. */
export type Score = number | 'na'

/** By key of the criterion. */
export type Scores = Readonly<Record<string, Score>>

/** Every criterion has an answer: the form counts as complete. */
export function isComplete({ criteria }: Instrument, scores: Scores): boolean {
  return criteria.every(({ key }) => Object.hasOwn(scores, key))
}

/** From here down somebody is asked what went wrong. */
export function isLow(score: Score): boolean {
  return score !== 'na' && score <= 2
}
