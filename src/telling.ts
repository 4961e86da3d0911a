import { addWorkingDays, type Calendar } from './core/calendar.ts'
import type { DossierRecords } from './core/dossier-records.ts'
import {
  type Deadlines,
  type DossierTelling,
  type Hearing,
  type TellingHours,
  TOO_OLD_MS,
} from './core/dossier-telling.ts'
import { faultSummary } from './core/fault.ts'
import { addDays, clockText, dayText, localDay, localMinutes } from './core/local-time.ts'
import type { Clock, Log } from './core/ports.ts'

/** So many notices to a transaction: none may hold the service up for long. */
const AT_ONCE = 20
/** Staff are warned of dossiers that are due within so many working days. */
const SOON_DAYS = 2

export interface TellingDeps {
  readonly store: DossierTelling & Pick<DossierRecords, 'newestLoad'>
  /** Asks the office's own service first; left out where states come from imports. */
  readonly hearing?: Hearing
  hours(): TellingHours
  calendar(): Calendar
  /** Leaves time between some notices and the next, so that no platform takes us for a flood; `false`: no more now. */
  mayGoOn?(): Promise<boolean>
  readonly clock: Clock
  readonly log: Log
}

export interface Telling {
  /** Tells followers what changed since the last time, if it is the hour for it. */
  run(): Promise<void>
  /** Resolves when no run is under way. */
  rest(): Promise<void>
  /** What staff should see to, as of the last run by day. */
  warnings(): readonly string[]
}

/** Tells followers of dossiers that something changed, by day only and never from data that is too old. */
export function createTelling({
  store,
  hearing,
  hours,
  calendar,
  mayGoOn = async () => true,
  clock,
  log,
}: TellingDeps): Telling {
  let notes: readonly string[] = []
  let running: Promise<void> = Promise.resolve()

  async function run(): Promise<void> {
    const now = clock()
    await hearing?.run()
    const loaded = await store.newestLoad()
    const asOf = hearing === undefined ? loaded : hearing.heardAt()
    const { open, close } = hours()
    const minutes = localMinutes(now)
    // What staff should see to rings their phones, too.
    if (minutes >= open && minutes < close) {
      notes = await notesOf(loaded, asOf, now)
      if (asOf !== null && now - asOf <= TOO_OLD_MS) await tellAll(now)
    } else if (asOf === null) notes = []
  }

  async function notesOf(
    loaded: number | null,
    asOf: number | null,
    now: number,
  ): Promise<readonly string[]> {
    const newest = Math.max(loaded ?? 0, asOf ?? 0)
    if (newest === 0) return []
    if (now - newest <= TOO_OLD_MS) {
      return deadlineText(await store.deadlines(now, soonUntil(calendar(), now)))
    }
    return hearing === undefined ? [tooOldText(newest)] : []
  }

  async function tellAll(now: number): Promise<void> {
    let told = 0
    for (;;) {
      const some = await store.tellFollowers(now, AT_ONCE)
      told += some
      if (some < AT_ONCE || !(await mayGoOn())) break
    }
    if (told > 0) log.info('dossier-changes-told', { told })
  }

  return {
    run() {
      running = running
        .then(run)
        .catch((error) => log.error('telling-failed', { fault: faultSummary(error, []) }))
      return running
    },
    rest: () => running,
    warnings: () => notes,
  }
}

/** Where the calendar does not reach, days are days. */
function soonUntil(calendar: Calendar, now: number): string {
  const today = localDay(now)
  return addWorkingDays(calendar, today, SOON_DAYS) ?? addDays(today, SOON_DAYS)
}

function tooOldText(asOf: number): string {
  const when = `${clockText(localMinutes(asOf))} ngày ${dayText(localDay(asOf))}`
  return `Hồ sơ: dữ liệu từ ${when}, quá ba ngày; không báo tin cho ai nữa cho đến lần nạp sau.`
}

function deadlineText({ soon, late }: Deadlines): readonly string[] {
  return [
    ...(soon > 0 ? [`Hồ sơ: ${soon} hồ sơ đến hạn trong ${SOON_DAYS} ngày làm việc.`] : []),
    ...(late > 0 ? [`Hồ sơ: ${late} hồ sơ đã quá ngày hẹn.`] : []),
  ]
}
