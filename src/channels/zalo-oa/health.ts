import { clockText, dayText, localDay, localMinutes } from '../../core/local-time.ts'
import type { Clock, Log } from '../../core/ports.ts'

/** What can be wrong, each by itself. */
export type Concern = 'token' | 'admit' | 'signature' | 'send' | 'buttons'

/** Knows whether the channel works, and alarms once for what lasts. */
export interface Health {
  ok(concern: Concern): void
  failed(concern: Concern, fault: string): void
  warnings(): readonly string[]
}

export function createHealth(clock: Clock, log: Log): Health {
  const faults = new Map<Concern, { readonly fault: string; readonly since: number }>()
  return {
    ok(concern) {
      if (faults.delete(concern)) log.info('zalo-oa-recovered', { concern })
    },
    failed(concern, fault) {
      const known = faults.get(concern)
      if (known?.fault === fault) return
      faults.set(concern, { fault, since: known?.since ?? clock() })
      log.error('zalo-oa-fault', { concern, fault })
    },
    warnings: () =>
      [...faults.values()].map(({ fault, since }) => `${fault} Từ ${momentText(since)}.`),
  }
}

function momentText(at: number): string {
  return `${clockText(localMinutes(at))} ngày ${dayText(localDay(at))}`
}
