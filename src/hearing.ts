import type { Dossier } from './core/dossier.ts'
import type { FollowedHearing, Hearing } from './core/dossier-telling.ts'
import { faultSummary } from './core/fault.ts'
import type { Clock, Log } from './core/ports.ts'

/** No run asks for longer: the service may be slow, and we may be about to stop. */
const LONGEST_MS = 10_000
/** So many questions to the office's service in one run, one after the other. */
const AT_ONCE = 20

export interface HearingDeps {
  readonly store: FollowedHearing
  /** What the office's own service says now; `null` where it has none. Throws where it is silent. */
  hear(code: string): Promise<Dossier | null>
  /** How long a dossier is left alone. */
  everyMs(): number
  isWorkingTime(at: number): boolean
  readonly clock: Clock
  readonly log: Log
}

/**
 * Hears of followed dossiers from the office's own service, which tells nothing by itself. Each is asked about
 * rarely and in working time, when states change; one that was never asked about at once, to know where it stands.
 */
export function createHearing({
  store,
  hear,
  everyMs,
  isWorkingTime,
  clock,
  log,
}: HearingDeps): Hearing {
  let heard: number | null = null
  return {
    heardAt: () => heard,
    async run() {
      const now = clock()
      const before = isWorkingTime(now) ? now - everyMs() : 0
      for (const code of await store.followedUnheard(before, AT_ONCE)) {
        try {
          const dossier = await hear(code)
          await store.hearOf(code, dossier ?? 'nothing', clock())
          heard = clock()
          if (heard - now > LONGEST_MS) return
        } catch (error) {
          // It goes to the end of the line, and the service is left in peace until the next run.
          await store.hearOf(code, 'nothing', clock())
          log.warn('dossier-not-heard', { fault: faultSummary(error, [code]) })
          return
        }
      }
    },
  }
}
