import type { Besides } from './sayings.ts'

/**
 * What the words of a question point at. Ids are of `Content`. `near` are up to two procedures beside the
 * answer that may be meant instead, best first.
 */
export type Finding = {
  /** Candidates with their scores, best first, for `eval`, tests and the console. */
  readonly ranked: readonly Candidate[]
} /** `near` are up to two others that may be meant, best first. */ & (
  | { readonly kind: 'answer'; readonly procedure: string; readonly near: readonly string[] }
  /** Two or three procedures, best first. */
  | { readonly kind: 'offer'; readonly procedures: readonly string[] }
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'elsewhere'; readonly elsewhere: string }
  /** Not a procedure, but something else that people speak of. */
  | { readonly kind: 'besides'; readonly besides: Besides }
  | { readonly kind: 'nothing' }
)

export interface Candidate {
  readonly kind: 'procedure' | 'topic' | 'elsewhere'
  readonly id: string
  /** The chance that it is what is meant, 0 to 1. */
  readonly score: number
}

/**
 * Finds what a question is about, from raw text as typed. Pure and synchronous: the index is made
 * when content is read. `not` names procedures that the citizen has just said they do not mean.
 */
export type Find = (text: string, not?: readonly string[]) => Finding
