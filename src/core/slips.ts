import type { CollectionMode, RatedService } from './survey.ts'

/** What a slip of paper is handed over with. */
export const OCCASIONS = ['receipt', 'supplement', 'refusal', 'result'] as const
export type Occasion = (typeof OCCASIONS)[number]

/** Slips of paper that are printed at a time, each with a code that opens one survey, once. */
export interface SlipBatch {
  /** Begins with its ISO week: `2026-W48-3f9a`. */
  readonly batch: string
  /** How their codes begin: the office's letters. */
  readonly prefix: string
  /** `null`: on whichever way they are answered. */
  readonly mode: CollectionMode | null
  readonly until: number
  readonly slips: readonly Slip[]
}

export interface Slip {
  readonly service: RatedService
  /** Of a slip for one dossier, which then gets no other survey; not kept with the slip. */
  readonly dossier: string | null
}

/** What nobody has used yet of a batch. */
export interface SlipBatchLeft {
  readonly batch: string
  readonly left: number
  readonly until: number
  readonly unit: string | null
  readonly mode: CollectionMode | null
}

export interface SlipRecords {
  /** Their codes, which are kept nowhere. A slip counts as an invitation that arrived. */
  makeSlips(batch: SlipBatch, at: number): Promise<readonly string[]>
  /** Those of which a slip is good at this instant, the newest first. */
  slipBatches(at: number): Promise<readonly SlipBatchLeft[]>
  /** Takes back those that nobody has used, and their invitations; how many. */
  cancelSlips(batch: string): Promise<number>
  /** The token of the slip's page; `null` if it was used, is over or never was. */
  slipPage(code: string, at: number): Promise<string | null>
}
