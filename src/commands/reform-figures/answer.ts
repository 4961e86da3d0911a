import type { Content } from '../../core/content.ts'
import { addDays, instantOf, isoWeekOf, type LocalDay } from '../../core/local-time.ts'
import type { ProcedureCounts } from '../../core/procedure-counts.ts'
import type { ReceiptRecords } from '../../core/receipts.ts'
import {
  dossierTally,
  type LateDossier,
  lateIn,
  type PaperCount,
  type ProcedureFigures,
  type ReformFigures,
  type ReformRecords,
} from '../../core/reform-figures.ts'
import type { ShownFigure } from '../../satisfaction/hiding.ts'
import { periodOf } from '../../satisfaction/period.ts'
import type { Report } from '../../satisfaction/report.ts'
import { MODE_NAMES } from '../../satisfaction/wording.ts'
import { type ReportRecords, reportsOf } from '../satisfaction-index/reports.ts'

export interface ReformRequest {
  readonly from: LocalDay
  readonly to: LocalDay
  readonly at: number
}

const AT_ONCE = 500
/** More late dossiers than these are no list to read. */
const MOST_LATE = 2000

type Records = ReformRecords &
  ReportRecords &
  ProcedureCounts &
  Pick<ReceiptRecords, 'counterReports'>

/** All that the reform pages count, of these days, both inclusive. */
export async function answerReform(
  store: Records,
  content: Content,
  { from, to, at }: ReformRequest,
): Promise<ReformFigures> {
  const span = { from: instantOf(from), until: instantOf(addDays(to, 1)) }
  const ids = idsByCode(content)
  const all = dossierTally(content.calendar, span)
  const tallies = new Map<string, ReturnType<typeof dossierTally>>()
  const names = new Map<string, string>()
  const late: LateDossier[] = []
  for (let after = ''; ; ) {
    const seen = await store.seenDossiers(after, AT_ONCE)
    for (const each of seen) {
      const { procedureCode, procedureName } = each.dossier
      const procedure = ids.get(procedureCode ?? '') ?? procedureCode ?? 'không rõ'
      const tally = tallies.get(procedure) ?? dossierTally(content.calendar, span)
      tallies.set(procedure, tally)
      if (procedureName !== null) names.set(procedure, procedureName)
      tally.add(each, procedure)
      all.add(each, procedure)
      const isLate = lateIn(each, { ...span, now: at })
      if (isLate !== null && late.length < MOST_LATE) {
        late.push({
          ...isLate,
          procedure: content.procedures.get(procedure)?.name ?? procedureName ?? procedure,
        })
      }
    }
    const last = seen.at(-1)
    if (last === undefined) break
    after = last.dossier.code
  }
  const asked = new Map(
    (await store.procedureCounts(isoWeekOf(from), isoWeekOf(to))).map((each) => [
      each.procedure,
      each,
    ]),
  )
  const papers = await store.paperCounts(from, to)
  const reports = await store.counterReports(span.from, span.until)
  const period = periodOf(from, to)
  const satisfied = await reportsOf(store, content.surveys, { period, instrument: null })
  const satisfaction = satisfactionOf(satisfied[0])
  const none = dossierTally(content.calendar, span).figures()
  const procedures = [...new Set([...content.procedures.keys(), ...tallies.keys()])].map(
    (procedure): ProcedureFigures => ({
      procedure,
      name: content.procedures.get(procedure)?.name ?? names.get(procedure) ?? procedure,
      ...(tallies.get(procedure)?.figures() ?? none),
      asked: asked.get(procedure)?.answered ?? 0,
      useful: asked.get(procedure)?.useful ?? 0,
      useless: asked.get(procedure)?.useless ?? 0,
      papers: papersOf(procedure, papers, content),
      otherPapers: reports.filter((each) => each.procedure === procedure && each.kind === 'paper')
        .length,
      visits: reports.filter((each) => each.procedure === procedure && each.kind === 'visit')
        .length,
      satisfaction: satisfaction.get(procedure) ?? null,
    }),
  )
  return {
    from,
    to,
    procedures: procedures.filter(isSomething),
    all: all.figures(),
    late: late.toSorted((a, b) => a.due - b.due),
    index: indexOf(satisfied),
    turns: await store.turnCounts(span.from, span.until),
  }
}

function idsByCode({ procedures }: Content): ReadonlyMap<string, string> {
  return new Map(
    [...procedures.values()].flatMap(({ id, code, formerCodes }) =>
      [...formerCodes, ...(code === undefined ? [] : [code])].map((each) => [each, id] as const),
    ),
  )
}

function papersOf(
  procedure: string,
  counts: readonly PaperCount[],
  { procedures }: Content,
): ProcedureFigures['papers'] {
  const documents = procedures.get(procedure)?.documents ?? []
  return counts
    .filter((each) => each.procedure === procedure)
    .map(({ paper, listed, had }) => ({
      name: documents.find(({ key }) => key === paper)?.name ?? paper,
      listed,
      had: Math.min(had, listed),
    }))
    .toSorted((a, b) => b.listed - b.had - (a.listed - a.had))
}

/** `86,5 % (80,1–91,2), 120 phiếu`, of the group with most forms; what few would tell is left out there already. */
function satisfactionOf(report: Report | undefined): ReadonlyMap<string, string> {
  const group = mostForms(report)
  return new Map(
    (group?.slices.procedure ?? []).flatMap(({ key, figures }) => {
      const told = shareText(figures.at(-1))
      return key === null || told === null ? [] : [[key, told] as const]
    }),
  )
}

/** Of those drawn at random before volunteers: the ways of collecting are never pooled. */
function indexOf(reports: readonly Report[]): string | null {
  const told = reports
    .flatMap(({ groups }) => groups)
    .toSorted((a, b) => Number(b.drawn) - Number(a.drawn) || b.complete - a.complete)
    .flatMap(({ mode, drawn, figures }) => {
      const share = shareText(figures.find(({ level }) => level === 'overall'))
      const who = drawn ? 'người được mời' : 'người tự nguyện'
      return share === null ? [] : [`${share}, ${MODE_NAMES[mode]}, ${who}`]
    })
  return told[0] ?? null
}

function shareText(figure: ShownFigure | undefined): string | null {
  if (figure === undefined || figure.shown !== 'percent') return null
  const { share, low, high, n } = figure
  if (share === null || low === null || high === null) return null
  return `${percent(share)} % (${percent(low)}–${percent(high)}), ${n} phiếu`
}

function mostForms(report: Report | undefined): Report['groups'][number] | undefined {
  return report?.groups.toSorted((a, b) => b.complete + b.partial - a.complete - a.partial)[0]
}

function percent(share: number): string {
  return (100 * share).toFixed(1).replace('.', ',')
}

function isSomething(of: ProcedureFigures): boolean {
  return (
    of.asked + of.all.received + of.finished + of.otherPapers + of.visits + of.papers.length > 0
  )
}
