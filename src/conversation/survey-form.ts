import {
  type Criterion,
  type Instrument,
  isComplete,
  isLow,
  type Scores,
} from '../core/instrument.ts'
import type { SurveyStep } from '../core/session.ts'
import type { Draft, OpenSurvey } from '../core/survey.ts'
import type { World } from './turn.ts'

/** What one survey asks: three questions, then those of a factor drawn by chance for who has a minute. */
export interface Form {
  readonly quick: Instrument
  readonly more: readonly Criterion[]
}

/** `null` while staff have no quick form that can be read. */
export function formOf(run: string, { content }: World): Form | null {
  const quick = content.surveys.get('quick')
  if (quick === undefined) return null
  const full = quick.more === undefined ? undefined : content.surveys.get(quick.more)
  const factor = full?.factors[drawnBy(run, full.factors.length)]
  const asked = quick.criteria.map(({ key }) => key)
  const more = full?.criteria.filter((each) => each.factor === factor?.key) ?? []
  return { quick, more: more.filter(({ key }) => !asked.includes(key)) }
}

/** A run is chance, so it draws as well as dice. */
function drawnBy(run: string, among: number): number {
  return [...run].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_003, 7) % among
}

export function criteriaOf({ quick, more }: Form): readonly Criterion[] {
  return [...quick.criteria, ...more]
}

export function stepOf({ key }: Criterion): SurveyStep {
  return `criterion:${key}`
}

/** The survey of a choice id or a place, while it can be answered. */
export function openSurvey(run: string, { kept, now }: World): OpenSurvey | undefined {
  return kept.surveys.find((survey) => survey.run === run && survey.until > now)
}

/** Where to go on: the first question of the three that has no answer, or behind them. */
export function firstOpenStep(form: Form, scores: Scores): SurveyStep {
  const next = form.quick.criteria.find(({ key }) => !Object.hasOwn(scores, key))
  return next === undefined ? 'more' : stepOf(next)
}

/** What follows a criterion; `null` when nothing is left to ask. */
export function stepAfter(step: SurveyStep, form: Form, scores: Scores): SurveyStep | null {
  const steps = [
    ...form.quick.criteria.map(stepOf),
    ...(form.more.length > 0 ? (['more'] as const) : []),
    ...form.more.map(stepOf),
  ]
  return steps[steps.indexOf(step) + 1] ?? lastStep(scores)
}

/** A low score is asked about before the form goes. */
export function lastStep(scores: Scores): SurveyStep | null {
  return Object.values(scores).some(isLow) ? 'reason' : null
}

export function stepBefore(step: SurveyStep, form: Form): SurveyStep {
  const steps = criteriaOf(form).map(stepOf)
  const here = step === 'more' ? form.quick.criteria.length : steps.indexOf(step)
  return steps[(here < 0 ? steps.length : here) - 1] ?? steps[0] ?? 'more'
}

export function draftOf(
  { draft }: OpenSurvey,
  { quick }: Form,
  change: Partial<Draft> = {},
): Draft {
  const scores = change.scores ?? draft?.scores ?? {}
  return {
    reason: draft?.reason ?? null,
    comment: draft?.comment ?? null,
    ...change,
    instrument: quick.id,
    version: quick.version,
    complete: isComplete(quick, scores),
    scores,
  }
}
