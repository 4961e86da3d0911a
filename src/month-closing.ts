import type { Content } from './core/content.ts'
import { faultSummary } from './core/fault.ts'
import type { FeedbackRecords } from './core/feedback.ts'
import { besidesOf, isCounted, type LeaderRecords, type Month, outcomesOf } from './core/leader.ts'
import { addDays, localDay, localMinutes } from './core/local-time.ts'
import { instantsOf, monthAfter, monthBefore } from './core/months.ts'
import type { Clock, Log } from './core/ports.ts'
import type { MakeReformFigures } from './core/reform-figures.ts'

/** On the first day of a month: dossiers of the last day are loaded by then. */
const FROM_MINUTES = 7 * 60

export interface MonthClosingDeps {
  readonly store: Pick<LeaderRecords, 'keepOutcomes' | 'outcomes'> &
    Pick<FeedbackRecords, 'countedFeedback'>
  readonly reform: MakeReformFigures
  content(): Pick<Content, 'procedures'>
  readonly clock: Clock
  readonly log: Log
}

/** Keeps what the past month was, also where nobody opens the leader's page: what it is counted from is deleted in time. */
export function createMonthClosing({ store, reform, content, clock, log }: MonthClosingDeps): {
  run(): Promise<void>
} {
  /** The last month that nothing more is to be done for. */
  let closed: Month | null = null

  async function close(month: Month, now: number): Promise<void> {
    if ((await store.outcomes(month)) === null) {
      const figures = await reform(`${month}-01`, addDays(`${monthAfter(month)}-01`, -1))
      // What failed is in the log; the next run tries again.
      if (figures === null) return
      if (isCounted(figures)) {
        const { from, until } = instantsOf(month)
        const feedback = await store.countedFeedback(from, until)
        const besides = besidesOf(content(), feedback, { next: monthAfter(month), now })
        await store.keepOutcomes(month, outcomesOf(figures, besides))
        log.info('month-kept', { month })
      }
    }
    closed = month
  }

  return {
    async run() {
      const now = clock()
      const today = localDay(now)
      const month = monthBefore(today)
      const isEarly = today.endsWith('-01') && localMinutes(now) < FROM_MINUTES
      if (isEarly || month === closed) return
      await close(month, now).catch((error: unknown) =>
        log.error('month-not-kept', { fault: faultSummary(error, []) }),
      )
    },
  }
}
