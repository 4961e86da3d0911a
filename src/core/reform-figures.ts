import { type Calendar, workingDaysBetween } from './calendar.ts'
import { type Dossier, promised } from './dossier.ts'
import { type LocalDay, localDay } from './local-time.ts'

/** A dossier as reports read it, with what happened around it. Nothing of a person. */
export interface SeenDossier {
  readonly dossier: Dossier
  /** It was sent back for papers, at least once. */
  readonly supplemented: boolean
  /** The procedures whose papers its chat was shown before it was handed in; `null` where no chat has it. */
  readonly listsSeen: readonly string[] | null
  /** Some chat agreed to be told of it. */
  readonly told: boolean
}

export interface PaperCount {
  readonly procedure: string
  readonly paper: string
  /** How often it stood on a list that somebody ticked, and how often they had it. */
  readonly listed: number
  readonly had: number
}

export interface ReformRecords {
  /** In the order of codes, so many after `code`. */
  seenDossiers(after: string, atMost: number): Promise<readonly SeenDossier[]>
  /** From one instant until another. */
  turnCounts(from: number, until: number): Promise<TurnCounts>
  /** Of the weeks of these days, both inclusive. */
  paperCounts(from: LocalDay, to: LocalDay): Promise<readonly PaperCount[]>
}

/** Dossiers that were received in a time, and those of them that were sent back for papers. */
export interface SentBack {
  readonly received: number
  readonly supplemented: number
}

export interface LateDossier {
  readonly code: string
  readonly procedure: string
  /** The desk that has it, or had it last. */
  readonly unit: string
  readonly due: number
  /** `null` while it is not finished. */
  readonly finished: number | null
  readonly reason: string | null
  /** The day that an apology named instead. */
  readonly newDue: number | null
  readonly apologised: boolean
  readonly told: boolean
}

/** What dossiers tell of one procedure. */
export interface DossierFigures {
  readonly all: SentBack
  readonly withList: SentBack
  readonly withoutList: SentBack
  readonly finished: number
  readonly onTime: number
  /** Working days, of the middle one; `null` where none is known. */
  readonly taken: number | null
  readonly allowed: number | null
}

export interface ProcedureFigures extends DossierFigures {
  /** The id in the catalogue, else the code of the office's system. */
  readonly procedure: string
  readonly name: string
  readonly asked: number
  readonly useful: number
  readonly useless: number
  /** By how often it was missing. */
  readonly papers: readonly {
    readonly name: string
    readonly listed: number
    readonly had: number
  }[]
  readonly otherPapers: number
  readonly visits: number
  /** Of the way of collecting with most forms; `null` for none or too few to tell. */
  readonly satisfaction: string | null
}

export interface ReformFigures {
  readonly from: LocalDay
  readonly to: LocalDay
  readonly procedures: readonly ProcedureFigures[]
  readonly all: DossierFigures
  readonly late: readonly LateDossier[]
  /** The overall satisfaction index of full forms, with its interval; `null` where too few would tell. */
  readonly index: string | null
  readonly turns: TurnCounts
}

/** What citizens sent: how much of it was answered with a procedure, and how much went to a person. */
export interface TurnCounts {
  readonly all: number
  readonly answered: number
  readonly person: number
}

/** Makes the figures of some days away from the thread that answers citizens; `null` where that failed. */
export type MakeReformFigures = (from: LocalDay, to: LocalDay) => Promise<ReformFigures | null>

/** How often people met with trouble: by this the review is sorted. */
export function troubles(of: ProcedureFigures): number {
  const late = of.finished - of.onTime
  return of.all.supplemented + of.otherPapers + of.visits + late + of.useless
}

/** Of a hundred; `null` without any. */
export function perHundred({ received, supplemented }: SentBack): number | null {
  return received === 0 ? null : (100 * supplemented) / received
}

/** Counts dossiers one by one. `from` and `until` are instants. */
export function dossierTally(
  calendar: Calendar,
  { from, until }: { readonly from: number; readonly until: number },
): { add(seen: SeenDossier, procedure: string): void; figures(): DossierFigures } {
  const sent = { all: [0, 0], with: [0, 0], without: [0, 0] }
  const taken: number[] = []
  const allowed: number[] = []
  let finishedCount = 0
  let onTime = 0
  return {
    add({ dossier, supplemented, listsSeen }, procedure) {
      const { received, finished, due } = dossier
      if (received !== null && received >= from && received < until) {
        count(sent.all, supplemented)
        if (listsSeen !== null) {
          count(listsSeen.includes(procedure) ? sent.with : sent.without, supplemented)
        }
      }
      if (finished === null || finished < from || finished >= until) return
      finishedCount += 1
      if (due === null || finished <= due) onTime += 1
      if (received === null) return
      const days = daysTaken(dossier, received, finished, calendar)
      if (days !== null) taken.push(days)
      const most =
        due === null ? null : workingDaysBetween(calendar, localDay(received), localDay(due))
      if (most !== null) allowed.push(most)
    },
    figures: () => ({
      all: sentBack(sent.all),
      withList: sentBack(sent.with),
      withoutList: sentBack(sent.without),
      finished: finishedCount,
      onTime,
      taken: middle(taken),
      allowed: middle(allowed),
    }),
  }
}

/** Whether it is late in the time, by the day that was promised first; `now` ends what still runs. */
export function lateIn(
  { dossier, told }: SeenDossier,
  { from, until, now }: { readonly from: number; readonly until: number; readonly now: number },
): Omit<LateDossier, 'procedure'> | null {
  const { code, due, finished, holder, apology, reason, state } = dossier
  const isOpen = state === 'received' || state === 'processing'
  if (due === null || due < from || due >= until || due >= now) return null
  if (finished === null ? !isOpen : finished <= due) return null
  return {
    code,
    unit: holder?.name ?? 'Không rõ',
    due,
    finished,
    reason: apology?.reason ?? reason,
    newDue: apology === null ? null : promised(dossier),
    apologised: apology !== null,
    told: told && apology !== null,
  }
}

function count(pair: number[], supplemented: boolean): void {
  pair[0] = (pair[0] ?? 0) + 1
  pair[1] = (pair[1] ?? 0) + Number(supplemented)
}

function sentBack([received = 0, supplemented = 0]: readonly number[]): SentBack {
  return { received, supplemented }
}

/** Without the days on which the clock stood still. */
function daysTaken(
  { pauses }: Dossier,
  received: number,
  finished: number,
  calendar: Calendar,
): number | null {
  const all = workingDaysBetween(calendar, localDay(received), localDay(finished))
  if (all === null) return null
  const still = pauses
    .map(({ from, until }) =>
      workingDaysBetween(calendar, localDay(from), localDay(Math.min(until ?? finished, finished))),
    )
    .reduce((sum: number, days) => sum + Math.max(0, days ?? 0), 0)
  return Math.max(0, all - still)
}

function middle(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
