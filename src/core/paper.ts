import { drawSome } from './draw.ts'
import type { Scores } from './instrument.ts'
import type { IsoWeek, LocalDay } from './local-time.ts'
import type { Draft, RatedService } from './survey.ts'

/** A form on paper as an officer typed it. */
export interface PaperForm {
  /** As numbered on the stack, from 1. */
  readonly number: number
  readonly draft: Draft
}

/** A stack of paper forms, entered by one officer; some are entered again by another. */
export interface PaperBatch {
  /** `giay-3f9a`. */
  readonly batch: string
  /** Filled in by citizens at the counter, or by an officer who asked them. */
  readonly mode: 'paper' | 'staff'
  readonly service: RatedService
  /** In which they were filled in. */
  readonly week: IsoWeek
  readonly enteredBy: string
  readonly enteredOn: LocalDay
  /** Draws those to be entered again. */
  readonly seed: string
}

export interface PaperCheck {
  /** The numbers that were drawn. */
  readonly again: readonly number[]
  readonly secondBy: string | null
  /** Not entered again yet. */
  readonly missing: readonly number[]
  readonly differing: readonly { readonly number: number; readonly keys: readonly string[] }[]
}

export type OpenPaperBatch = PaperBatch & {
  /** The id of the instrument that its forms are of. */
  readonly instrument: string
  readonly check: PaperCheck
}

export interface PaperRecords {
  /** Replaces forms of the same number: so are faults mended. */
  enterPaper(batch: PaperBatch, forms: readonly PaperForm[]): Promise<void>
  paperBatch(batch: string): Promise<OpenPaperBatch | null>
  mendPaper(batch: string, forms: readonly PaperForm[]): Promise<void>
  enterPaperAgain(batch: string, by: string, forms: readonly PaperForm[]): Promise<void>
  /**
   * Its forms become ballots, and cannot be told from others any more; how many. `null` while forms are
   * missing or differ in the second entry, and where there is none open.
   */
  closePaper(batch: string, on: LocalDay): Promise<number | null>
  /** Before it is closed: nothing of it stays. `false` if it is closed or never was. */
  undoPaper(batch: string): Promise<boolean>
  paperBatches(): Promise<readonly PaperTally[]>
}

/** What stays of a batch, closed or not: none of its forms. */
export interface PaperTally extends PaperBatch {
  readonly forms: number
  readonly closedOn: LocalDay | null
  readonly secondBy: string | null
  /** How many were entered twice. */
  readonly checked: number
}

/** One of twenty is typed by two people. */
const AGAIN = 0.05

export function numbersAgain(seed: string, numbers: readonly number[]): readonly number[] {
  const count = Math.ceil(numbers.length * AGAIN)
  return drawSome(seed, numbers, String, count).toSorted((a, b) => a - b)
}

/** The questions that two people typed differently; `reason` for what went wrong. */
export function differingKeys(first: Draft, second: Draft): readonly string[] {
  const keys = new Set([...Object.keys(first.scores), ...Object.keys(second.scores)])
  const scores = [...keys].filter(
    (key) => scoreIn(first.scores, key) !== scoreIn(second.scores, key),
  )
  return first.reason?.key === second.reason?.key ? scores : [...scores, 'reason']
}

function scoreIn(scores: Scores, key: string): Scores[string] | undefined {
  return scores[key]
}
