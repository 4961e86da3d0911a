import { OperatorError } from '../../core/errors.ts'
import type { FormTally } from '../../core/form-tally.ts'
import type { Instrument } from '../../core/instrument.ts'
import { addDays, instantOf } from '../../core/local-time.ts'
import type { Store } from '../../core/store.ts'
import { periodBefore } from '../../satisfaction/period.ts'
import { buildReport, type Report } from '../../satisfaction/report.ts'
import type { AskedReport } from './asked.ts'

/** What a report is made from. */
export type ReportRecords = Pick<
  Store,
  'formTallies' | 'invitationsOf' | 'finishedDossiers' | 'newestLoad'
>

/** A report on each instrument that has forms, or on the one that is asked for; most forms first. */
export async function reportsOf(
  store: ReportRecords,
  surveys: ReadonlyMap<string, Instrument>,
  { period, instrument }: Pick<AskedReport, 'period' | 'instrument'>,
): Promise<readonly Report[]> {
  if (instrument !== null && !surveys.has(instrument)) {
    const known = [...surveys.keys()].join(', ')
    throw new OperatorError(`--instrument: không có bộ câu hỏi "${instrument}". Có: ${known}.`)
  }
  const { firstWeek, lastWeek, from, to } = period
  const before = periodBefore(period)
  const tallies = await store.formTallies(firstWeek, lastWeek)
  const talliesBefore = await store.formTallies(before.firstWeek, before.lastWeek)
  const invitations = await store.invitationsOf(firstWeek, lastWeek)
  const isImported = (await store.newestLoad()) !== null
  const finished = isImported
    ? await store.finishedDossiers(instantOf(from), instantOf(addDays(to, 1)))
    : null
  const source = { period, surveys, tallies, talliesBefore, invitations, finished }
  return [...surveys.values()]
    .filter(({ id }) => (instrument === null ? true : id === instrument))
    .map((each) => ({ each, forms: formsOf(tallies, each.id) }))
    .filter(({ forms }, at) => instrument !== null || forms > 0 || at === 0)
    .toSorted((a, b) => b.forms - a.forms)
    .map(({ each }) => buildReport({ ...source, instrument: each }))
}

function formsOf(tallies: readonly FormTally[], instrument: string): number {
  return tallies
    .filter((each) => each.instrument === instrument)
    .reduce((total, { forms }) => total + [...forms.values()].reduce((a, b) => a + b, 0), 0)
}
