import type { Clock, Log } from '../../core/ports.ts'
import { createLastingFaults, momentText } from '../receiving/lasting-faults.ts'

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
  const faults = createLastingFaults<Concern>(clock, {
    fault: (fields) => log.error('zalo-oa-fault', fields),
    recovered: (fields) => log.info('zalo-oa-recovered', fields),
  })
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
    ok: faults.ok,
    failed: faults.failed,
    warnings: () => [
      ...faults.warnings(),
      ...(quiet && isQuiet(quiet)
        ? [
            `Kênh Zalo không có tin đến hay đi từ ${momentText(lastSign)}, trong giờ làm việc. Hãy nhắn thử cho OA, và xem mục Webhook ở developers.zalo.me có bị tắt không.`,
          ]
        : []),
    ],
  }
}
