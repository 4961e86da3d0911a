import { clockText, dayText, localDay, localMinutes } from '../../core/local-time.ts'
import type { Clock, Log } from '../../core/ports.ts'

/** What can be wrong, each by itself. */
export type Concern = 'token' | 'admit' | 'signature' | 'send' | 'buttons'

/** When silence is no good sign. */
export interface Quiet {
  readonly afterMs: number
  /** Whether the office is open, when citizens would write. */
  isOpen(at: number): boolean
}

/** Knows whether the channel works, and alarms once for what lasts. */
export interface Health {
  /** Something was received or sent. */
  alive(): void
  ok(concern: Concern): void
  failed(concern: Concern, fault: string): void
  warnings(): readonly string[]
}

export function createHealth(clock: Clock, log: Log, quiet?: Quiet): Health {
  const faults = new Map<Concern, { readonly fault: string; readonly since: number }>()
  let lastSign = clock()

  /** Only where the whole time was within the hours: a night is quiet, and so is a morning's first hour. */
  function isQuiet({ afterMs, isOpen }: Quiet): boolean {
    const now = clock()
    return now - lastSign > afterMs && isOpen(now) && isOpen(now - afterMs)
  }

  return {
    alive() {
      lastSign = clock()
    },
    ok(concern) {
      if (faults.delete(concern)) log.info('zalo-oa-recovered', { concern })
    },
    failed(concern, fault) {
      const known = faults.get(concern)
      if (known?.fault === fault) return
      faults.set(concern, { fault, since: known?.since ?? clock() })
      log.error('zalo-oa-fault', { concern, fault })
    },
    warnings: () => [
      ...[...faults.values()].map(({ fault, since }) => `${fault} Từ ${momentText(since)}.`),
      ...(quiet && isQuiet(quiet)
        ? [
            `Kênh Zalo không có tin đến hay đi từ ${momentText(lastSign)}, trong giờ làm việc. Hãy nhắn thử cho OA, và xem mục Webhook ở developers.zalo.me có bị tắt không.`,
          ]
        : []),
    ],
  }
}

function momentText(at: number): string {
  return `${clockText(localMinutes(at))} ngày ${dayText(localDay(at))}`
}
