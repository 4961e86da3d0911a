import type { FormTally } from '../core/form-tally.ts'
import { type Change, changeBetween } from '../core/period-change.ts'
import { type Figure, figuresOf } from './figures.ts'
import { type ShownFigure, shownFigure } from './hiding.ts'
import type { Period } from './period.ts'
import type { Group, Report } from './report.ts'
import { rowsOf } from './rows.ts'
import { isHeadline } from './tables.ts'

/** A period that went before, with its forms. */
export interface EarlierPeriod {
  readonly period: Period
  readonly tallies: readonly FormTally[]
}

/** The headline figure of one way of collecting, in one period. */
export interface TrendPoint {
  readonly period: Period
  readonly figure: ShownFigure
  /** Since the point before; `null` where either is not told as a percentage. */
  readonly change: Change | null
}

export type Trends = readonly (readonly TrendPoint[])[]

/** A line for each group of the report, over the periods before, oldest first, and its own. */
export function trendsOf(
  report: Report,
  earlier: readonly EarlierPeriod[],
  now: readonly FormTally[],
): Trends {
  const periods = [...earlier, { period: report.period, tallies: now }]
  return report.groups.map((group) => trendOf(group, report, periods))
}

function trendOf(
  { mode, drawn }: Group,
  { form }: Report,
  periods: readonly EarlierPeriod[],
): readonly TrendPoint[] {
  const { id, version, scale: steps } = form.instrument
  const scale = steps.map(({ value }) => value)
  const points = periods.flatMap(({ period, tallies }) => {
    const ours = tallies.filter(
      (each) =>
        each.instrument === id &&
        each.version === version &&
        each.mode === mode &&
        each.drawn === drawn &&
        each.setAside === null,
    )
    const raw = figuresOf(rowsOf(ours, form), form).find(isHeadline)
    return raw === undefined ? [] : [{ period, raw, figure: shownFigure(raw, scale) }]
  })
  return points.map(({ period, raw, figure }, at) => {
    const before = points[at - 1]
    const since = before === undefined ? null : changeSince(before, { raw, figure })
    return { period, figure, change: since }
  })
}

interface Told {
  readonly raw: Figure
  readonly figure: ShownFigure
}

function changeSince(before: Told, now: Told): Change | null {
  const isTold = [before, now].every(({ figure }) => figure.shown === 'percent')
  if (!isTold || before.raw.of === null || now.raw.of === null) return null
  return changeBetween(before.raw.of, now.raw.of)
}
