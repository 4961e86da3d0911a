import type { IsoWeek } from './local-time.ts'

/** How often a procedure was answered about, and what was said of the answers. Of nobody in particular. */
export interface ProcedureCount {
  readonly procedure: string
  readonly answered: number
  readonly useful: number
  readonly useless: number
}

export interface ProcedureCounts {
  /** Of these weeks, both inclusive; without an end, of all that followed. */
  procedureCounts(since: IsoWeek, until?: IsoWeek): Promise<readonly ProcedureCount[]>
}

/** Fewer than this say nothing about what a commune asks. */
const ENOUGH_ANSWERS = 5
/** One person's bad day is no judgement of a text. */
const ENOUGH_COMPLAINTS = 3

/** The most asked first; where too little was counted, in the order that the office itself gave. */
export function mostAsked(
  counts: readonly ProcedureCount[],
  usual: readonly string[],
  atMost: number,
): readonly string[] {
  const counted = counts
    .filter(({ answered }) => answered >= ENOUGH_ANSWERS)
    .toSorted((a, b) => b.answered - a.answered)
    .map(({ procedure }) => procedure)
  return [...new Set([...counted, ...usual])].slice(0, atMost)
}

/** Those of whose answers more people said that they were of no use than of use. */
export function badlyRated(counts: readonly ProcedureCount[]): readonly string[] {
  return counts
    .filter(({ useful, useless }) => useless >= ENOUGH_COMPLAINTS && useless > useful)
    .map(({ procedure }) => procedure)
}
