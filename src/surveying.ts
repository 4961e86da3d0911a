import { addWorkingDays, type Calendar } from './core/calendar.ts'
import type { TellingHours } from './core/dossier-telling.ts'
import { faultSummary } from './core/fault.ts'
import { addDays, localDay, localMinutes } from './core/local-time.ts'
import type { Clock, Log } from './core/ports.ts'
import type { Settings } from './core/settings.ts'
import type { SurveyRecords } from './core/survey-records.ts'

/** So many notices to a transaction: none may hold the service up for long. */
const AT_ONCE = 20

export interface SurveyingDeps {
  readonly store: Pick<SurveyRecords, 'remindOfSurveys' | 'sweepSurveys'>
  settings(): Pick<Settings, 'ratings'> & { readonly tellingHours: TellingHours }
  calendar(): Calendar
  /** Leaves time between some notices and the next, so that no platform takes us for a flood; `false`: no more now. */
  mayGoOn?(): Promise<boolean>
  readonly clock: Clock
  readonly log: Log
}

export interface Surveying {
  run(): Promise<void>
  /** Resolves when no run is under way. */
  rest(): Promise<void>
}

/** Reminds by day of surveys without an answer, and moves closed forms on towards the responses. */
export function createSurveying({
  store,
  settings,
  calendar,
  mayGoOn = async () => true,
  clock,
  log,
}: SurveyingDeps): Surveying {
  let running: Promise<void> = Promise.resolve()

  async function run(): Promise<void> {
    const now = clock()
    const { ratings, tellingHours } = settings()
    const minutes = localMinutes(now)
    if (minutes >= tellingHours.open && minutes < tellingHours.close) {
      while ((await store.remindOfSurveys(now, AT_ONCE)) === AT_ONCE && (await mayGoOn()));
    }
    const today = localDay(now)
    // Where the calendar does not reach, days are days.
    const due =
      addWorkingDays(calendar(), today, ratings.taskDays) ?? addDays(today, ratings.taskDays)
    await store.sweepSurveys(now, due)
  }

  return {
    run() {
      running = running
        .then(run)
        .catch((error) => log.error('surveying-failed', { fault: faultSummary(error, []) }))
      return running
    },
    rest: () => running,
  }
}
