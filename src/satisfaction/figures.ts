import { HIGHEST_SCORE } from '../core/form-tally.ts'
import {
  type AnswerRow,
  criterionShare,
  isSatisfied,
  overallShare,
  type PersonAnswers,
  type Share,
  sharedOver,
} from '../core/satisfaction-index.ts'
import type { ReportedFactor, ReportedForm } from './reported-form.ts'
import { alikeTogether, type Row } from './rows.ts'

export type Level = 'criterion' | 'factor' | 'overall'

/** A figure as it is, before anything is hidden. */
export interface Figure {
  readonly level: Level
  readonly key: string
  readonly label: string
  readonly of: Share | null
  /** Answers, and how many of them are 4 or 5; of a criterion these are people. */
  readonly valid: number
  readonly satisfied: number
  /** Of a criterion: how many gave each value of the scale, from the lowest up; else empty. */
  readonly values: readonly number[]
}

/** All figures of some rows: criteria, factors, overall, in the order of the form. */
export function figuresOf(all: readonly Row[], form: ReportedForm): readonly Figure[] {
  const rows = alikeTogether(all)
  const criteria = criterionFigures(rows, form)
  const factors = form.factors.map((factor) => factorFigure(rows, factor))
  return [...criteria, ...factors, ...overallFigure(rows, form)]
}

function criterionFigures(rows: readonly Row[], form: ReportedForm): readonly Figure[] {
  const scale = form.instrument.scale.map(({ value }) => value)
  // A place for each score of each criterion: a million rows are counted in one pass.
  const places = HIGHEST_SCORE + 1
  const counts = new Float64Array(form.criteria.length * places)
  for (const { answers, people } of rows) {
    for (let at = 0; at < answers.length; at += 1) {
      const score = answers[at]
      if (typeof score !== 'number') continue
      const place = at * places + score
      counts[place] = (counts[place] ?? 0) + people
    }
  }
  return form.criteria.map(({ key, ask }, at) => {
    const values = scale.map((value) => counts[at * places + value] ?? 0)
    const valid = values.reduce((a, b) => a + b, 0)
    const satisfied = values
      .filter((_, step) => isSatisfied(scale[step] ?? 0))
      .reduce((a, b) => a + b, 0)
    const of = criterionShare(satisfied, valid)
    return { level: 'criterion', key, label: ask, of, valid, satisfied, values }
  })
}

function factorFigure(rows: readonly Row[], factor: ReportedFactor): Figure {
  const people = peopleOf(rows, factor)
  const { key, name } = factor
  const sum = (of: (answers: PersonAnswers) => number): number =>
    people.reduce((total, each) => total + of(each) * (each.people ?? 1), 0)
  return {
    level: 'factor',
    key,
    label: name,
    of: sharedOver(people),
    valid: sum(({ valid }) => valid),
    satisfied: sum(({ satisfied }) => satisfied),
    values: [],
  }
}

/** How people answered a factor: those with as many valid and satisfied answers together. */
export function peopleOf(
  rows: readonly Row[],
  { columns, keys, drawn }: ReportedFactor,
): readonly PersonAnswers[] {
  // Rows of one tally stand together.
  let last: Row['of'] | undefined
  let isAsked = true
  const side = columns.length + 1
  const counts = new Float64Array(side * side)
  for (const { answers, people, of } of rows) {
    if (drawn && of !== last) {
      last = of
      isAsked = keys.every((key) => of.criteria.includes(key))
    }
    if (!isAsked) continue
    let [valid, satisfied] = [0, 0]
    for (const at of columns) {
      const score = answers[at]
      if (typeof score !== 'number') continue
      valid += 1
      if (isSatisfied(score)) satisfied += 1
    }
    const cell = satisfied * side + valid
    counts[cell] = (counts[cell] ?? 0) + people
  }
  return [...counts].flatMap((people, cell) =>
    people > 0 && cell % side > 0
      ? [{ satisfied: Math.floor(cell / side), valid: cell % side, people }]
      : [],
  )
}

function overallFigure(rows: readonly Row[], { overall }: ReportedForm): readonly Figure[] {
  if (overall.length === 0) return []
  const whole = wholeForms(rows)
  let [valid, satisfied] = [0, 0]
  for (const { answers, people } of whole) {
    for (const score of answers) {
      if (score === null) continue
      valid += people
      if (isSatisfied(score)) satisfied += people
    }
  }
  const of = overallShare(whole)
  const label = `Chung ${overall.length} tiêu chí`
  return [{ level: 'overall', key: 'overall', label, of, valid, satisfied, values: [] }]
}

/** Who filled in the whole form, with their answers to the criteria of the overall figure. */
export function wholeForms(rows: readonly Row[]): readonly AnswerRow[] {
  return rows
    .filter(({ of }) => of.complete)
    .map(({ whole, people }) => ({ answers: whole, people }))
}
