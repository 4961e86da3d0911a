import type { FormTally } from '../core/form-tally.ts'
import type { Instrument } from '../core/instrument.ts'
import { type Change, changeBetween } from '../core/period-change.ts'
import type { SetAsideReason } from '../core/set-aside.ts'
import { hiddenParts, shownAs } from '../core/small-cells.ts'
import { COLLECTION_MODES, type CollectionMode } from '../core/survey.ts'
import type { FinishedCount, InvitationCount } from '../core/survey-records.ts'
import { type Figure, figuresOf } from './figures.ts'
import { type ShownFigure, shownFigure, tellsFew } from './hiding.ts'
import type { Period } from './period.ts'
import { type ReportedForm, reportedForm } from './reported-form.ts'
import { type Row, rowsOf } from './rows.ts'
import { type Slice, slicesOf } from './slices.ts'
import type { Dimension } from './wording.ts'

/** What a report is made of. */
export interface ReportSource {
  readonly period: Period
  readonly instrument: Instrument
  readonly surveys: ReadonlyMap<string, Instrument>
  readonly tallies: readonly FormTally[]
  /** Of the period before, as long as this one. */
  readonly talliesBefore: readonly FormTally[]
  readonly invitations: readonly InvitationCount[]
  /** `null` where no dossiers are imported. */
  readonly finished: readonly FinishedCount[] | null
}

/** The satisfaction index of one instrument over one period. Modes stand apart, and so do volunteers. */
export interface Report {
  readonly period: Period
  readonly form: ReportedForm
  /** Forms of other versions of the instrument, which are in no figure. */
  readonly ofOtherVersions: number
  readonly invitations: Invitations
  /** Of each unit that had dossiers finished or people invited, by name. */
  readonly units: readonly UnitCoverage[]
  readonly groups: readonly Group[]
}

export interface Invitations {
  readonly invited: number
  /** Mời thành công. */
  readonly reached: number
  /** Complete forms of invited people ÷ invitations that arrived; `null` without any. */
  readonly responseRate: number | null
  readonly finished: number | null
  /** Invitations ÷ finished dossiers. */
  readonly coverage: number | null
}

export interface UnitCoverage {
  readonly unit: string | null
  readonly invited: number
  readonly finished: number | null
  /** Invitations ÷ finished dossiers, `null` where it has too few to tell a share of. */
  readonly coverage: number | null
}

/** Answers that were collected in one way: of people drawn at random, or of volunteers. */
export interface Group {
  readonly mode: CollectionMode
  readonly drawn: boolean
  /** The forms that its figures are made of. */
  readonly rows: readonly Row[]
  readonly complete: number
  readonly partial: number
  readonly figures: readonly ShownFigure[]
  /** For each figure since the period before, `null` where either is hidden. */
  readonly changes: readonly (Change | null)[]
  readonly slices: Readonly<Record<Dimension, readonly Slice[]>>
  readonly setAside: SetAside
}

/** Forms that look like fraud: in no main figure, and what the figures would be with them. */
export interface SetAside {
  readonly forms: number
  /** `null` where so few have the reason that it would tell. */
  readonly reasons: readonly { readonly reason: SetAsideReason; readonly forms: number | null }[]
  /** With what was set aside; empty where nothing was. */
  readonly figures: readonly ShownFigure[]
}

export function buildReport(source: ReportSource): Report {
  const { period, instrument, invitations, finished } = source
  const ours = source.tallies.filter((each) => each.instrument === instrument.id)
  const tallies = ours.filter(({ version }) => version === instrument.version)
  const form = reportedForm(instrument, source.surveys, tallies)
  const before = source.talliesBefore.filter(
    (each) => each.instrument === instrument.id && each.version === instrument.version,
  )
  const rows = rowsOf(tallies, form)
  const rowsBefore = rowsOf(before, form)
  const groups = COLLECTION_MODES.flatMap((mode) =>
    [true, false].flatMap((drawn) => {
      const isOf = ({ of }: Row): boolean => of.mode === mode && of.drawn === drawn
      const mine = rows.filter(isOf)
      return mine.length === 0 ? [] : [groupOf(mode, drawn, mine, rowsBefore.filter(isOf), form)]
    }),
  )
  // Whoever is invited may answer with either form: the rate is of all of them.
  const answered = source.tallies.filter(
    ({ drawn, complete, setAside }) => drawn && complete && setAside === null,
  )
  return {
    period,
    form,
    ofOtherVersions: formsOf(ours) - formsOf(tallies),
    invitations: invitationsOf(invitations, finished, formsOf(answered)),
    units: unitsOf(invitations, finished),
    groups,
  }
}

function invitationsOf(
  counts: readonly InvitationCount[],
  finishedCounts: readonly FinishedCount[] | null,
  complete: number,
): Invitations {
  const drawn = counts.filter((each) => each.drawn)
  const sum = (of: (count: InvitationCount) => number): number =>
    drawn.reduce((total, count) => total + of(count), 0)
  const [invited, reached] = [sum((count) => count.invited), sum((count) => count.reached)]
  const finished = finishedCounts?.reduce((total, { dossiers }) => total + dossiers, 0) ?? null
  return {
    invited,
    reached,
    responseRate: reached === 0 ? null : complete / reached,
    finished,
    coverage: finished === null || finished === 0 ? null : invited / finished,
  }
}

function unitsOf(
  counts: readonly InvitationCount[],
  finishedCounts: readonly FinishedCount[] | null,
): readonly UnitCoverage[] {
  const drawn = counts.filter((each) => each.drawn)
  const names = new Set([...drawn, ...(finishedCounts ?? [])].map(({ unit }) => unit))
  return [...names]
    .toSorted((a, b) => (a ?? '').localeCompare(b ?? '', 'vi'))
    .map((unit) => {
      const ofUnit = <Count extends { readonly unit: string | null }>(all: readonly Count[]) =>
        all.filter((each) => each.unit === unit)
      const invited = ofUnit(drawn).reduce((sum, each) => sum + each.invited, 0)
      const finished =
        finishedCounts === null
          ? null
          : ofUnit(finishedCounts).reduce((sum, { dossiers }) => sum + dossiers, 0)
      const isTold = finished !== null && shownAs(finished) === 'percent'
      return { unit, invited, finished, coverage: isTold ? invited / finished : null }
    })
}

function groupOf(
  mode: CollectionMode,
  drawn: boolean,
  rows: readonly Row[],
  before: readonly Row[],
  form: ReportedForm,
): Group {
  const isCounted = ({ of }: Row): boolean => of.setAside === null
  const counted = rows.filter(isCounted)
  const scale = form.instrument.scale.map(({ value }) => value)
  const raw = figuresOf(counted, form)
  const rawBefore = figuresOf(before.filter(isCounted), form)
  const figures = raw.map((figure) => shownFigure(figure, scale))
  const people = (some: readonly Row[]): number =>
    some.reduce((total, row) => total + row.people, 0)
  const complete = people(counted.filter(({ of }) => of.complete))
  return {
    mode,
    drawn,
    rows: counted,
    complete,
    partial: people(counted) - complete,
    figures,
    changes: raw.map((figure, at) => changeOf(rawBefore[at], figure, scale)),
    slices: slicesOf(counted, form),
    setAside: setAsideOf(rows, raw, form),
  }
}

function changeOf(
  before: Figure | undefined,
  now: Figure,
  scale: readonly number[],
): Change | null {
  if (before?.of == null || now.of === null) return null
  const shown = [before, now].every((each) => shownFigure(each, scale).shown === 'percent')
  return shown ? changeBetween(before.of, now.of) : null
}

function setAsideOf(rows: readonly Row[], main: readonly Figure[], form: ReportedForm): SetAside {
  const counts = new Map<SetAsideReason, number>()
  for (const { of, people } of rows) {
    if (of.setAside !== null) counts.set(of.setAside, (counts.get(of.setAside) ?? 0) + people)
  }
  const forms = [...counts.values()].reduce((a, b) => a + b, 0)
  if (forms === 0) return { forms, reasons: [], figures: [] }
  const scale = form.instrument.scale.map(({ value }) => value)
  const hidden = hiddenParts([...counts.values()])
  return {
    forms,
    reasons: [...counts].map(([reason, count], at) => ({
      reason,
      forms: hidden.has(at) ? null : count,
    })),
    figures: figuresOf(rows, form).map((figure, at) =>
      shownFigure(figure, scale, tellsFew(figure.of?.n ?? 0, main[at]?.of?.n ?? 0)),
    ),
  }
}

function formsOf(tallies: readonly FormTally[]): number {
  return tallies.reduce(
    (total, { forms }) => total + [...forms.values()].reduce((a, b) => a + b, 0),
    0,
  )
}
