import type { LocalDay } from './local-time.ts'

/** Which report: of the whole weeks that two days lie in; `instrument` `null` for the one with most forms. */
export interface AskedSatisfaction {
  readonly from: LocalDay
  readonly to: LocalDay
  readonly instrument: string | null
}

export interface SatisfactionTable {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The picture of the same figures. */
  readonly chart?: ChartKind
}

export const CHART_KINDS = ['intervals', 'values', 'trend'] as const
export type ChartKind = (typeof CHART_KINDS)[number]

/** The satisfaction index as a page tells it, in words: what may not be told is not in it. */
export interface SatisfactionPage {
  readonly period: { readonly from: LocalDay; readonly to: LocalDay }
  readonly instrument: string
  /** Those there are to choose from. */
  readonly instruments: readonly { readonly id: string; readonly name: string }[]
  readonly title: string
  /** What stands above all of it. */
  readonly notes: readonly string[]
  /** How many were invited of each unit's dossiers. */
  readonly coverage: SatisfactionTable
  /** A part for each way of collecting and kind of people; these are never pooled. */
  readonly parts: readonly {
    readonly title: string
    readonly notes: readonly string[]
    readonly tables: readonly SatisfactionTable[]
  }[]
  /** Dossiers that were finished in the period, `null` where none are imported. */
  readonly finished: number | null
  /** `null` where nobody was invited. */
  readonly responseRate: number | null
}

export const SATISFACTION_FILES = ['csv', 'xlsx', 'open-data'] as const
export type SatisfactionFile = (typeof SATISFACTION_FILES)[number]

export interface SatisfactionAnswer {
  readonly page: SatisfactionPage
  /** The file that was asked for. */
  readonly file: Uint8Array | null
  /** SVGs for each part of the page, where they were asked for. */
  readonly charts: readonly Readonly<Record<ChartKind, string>>[] | null
}

/** Makes a report away from the thread that answers citizens; `null` where that failed. */
export type MakeSatisfaction = (
  asked: AskedSatisfaction,
  besides: SatisfactionFile | 'charts' | null,
) => Promise<SatisfactionAnswer | null>
