import type { Clock } from '../../core/ports.ts'

/** So many failures in a row, and the service is left alone for a while. */
const MOST_FAILURES = 3
const REST_MS = 30_000

/** A service that fails is not called, so that nobody waits for it; from time to time one call tries it. */
export interface Breaker {
  /** Makes the call, or throws at once what the last one threw. */
  run<Answer>(call: () => Promise<Answer>): Promise<Answer>
  /** Since when it has been left alone, or is tried without success; `null` while it works. */
  downSince(): number | null
}

export function createBreaker(clock: Clock): Breaker {
  let failures = 0
  let firstFailure = 0
  let lastFault: unknown
  let restsUntil = 0
  return {
    async run(call) {
      if (clock() < restsUntil) throw lastFault
      // This call is the trial: the others go on without it.
      if (failures >= MOST_FAILURES) restsUntil = clock() + REST_MS
      try {
        const answer = await call()
        failures = 0
        restsUntil = 0
        return answer
      } catch (fault) {
        if (failures === 0) firstFailure = clock()
        failures += 1
        lastFault = fault
        if (failures >= MOST_FAILURES) restsUntil = clock() + REST_MS
        throw fault
      }
    },
    downSince: () => (failures >= MOST_FAILURES ? firstFailure : null),
  }
}
