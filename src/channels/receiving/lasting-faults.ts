import { clockText, dayText, localDay, localMinutes } from '../../core/local-time.ts'
import type { Clock, LogFields } from '../../core/ports.ts'

const LASTING_MS = 5 * 60_000

/** What is wrong with a channel now, each concern by itself; what lasts is logged once. */
export interface LastingFaults<Concern extends string> {
  ok(concern: Concern): void
  failed(concern: Concern, fault: string): void
  has(concern: Concern): boolean
  /** Whether one of them has lasted for minutes: no passing trouble. */
  lasts(concerns: readonly Concern[]): boolean
  /** For operators, each with the moment since when. */
  warnings(): readonly string[]
}

/** How a fault and its end are told in the log. */
export interface Told {
  fault(fields: LogFields): void
  recovered(fields: LogFields): void
}

export function createLastingFaults<Concern extends string>(
  clock: Clock,
  told: Told,
): LastingFaults<Concern> {
  const faults = new Map<Concern, { readonly fault: string; readonly since: number }>()
  return {
    ok(concern) {
      if (faults.delete(concern)) told.recovered({ concern })
    },
    failed(concern, fault) {
      const known = faults.get(concern)
      if (known?.fault === fault) return
      faults.set(concern, { fault, since: known?.since ?? clock() })
      told.fault({ concern, fault })
    },
    has: (concern) => faults.has(concern),
    lasts: (concerns) =>
      concerns.some((concern) => {
        const since = faults.get(concern)?.since
        return since !== undefined && clock() - since >= LASTING_MS
      }),
    warnings: () =>
      [...faults.values()].map(({ fault, since }) => `${fault} Từ ${momentText(since)}.`),
  }
}

/** `09:05 ngày 24/11/2026` */
export function momentText(at: number): string {
  return `${clockText(localMinutes(at))} ngày ${dayText(localDay(at))}`
}
