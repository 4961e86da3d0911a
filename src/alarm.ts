import type { AlertStaff, Clock, Log } from './core/ports.ts'

/** However much goes wrong, phones ring no oftener. */
const APART_MS = 15 * 60_000

export interface AlarmDeps {
  /** What is wrong now; the same trouble in the same words. */
  warnings(): readonly string[]
  readonly alert: AlertStaff
  /** Where it can be read. */
  link(): string
  readonly clock: Clock
  readonly log: Log
}

export interface Alarm {
  /** To be called once a minute: what is seen twice is no passing trouble. Never throws. */
  look(): Promise<void>
}

/** Raises each trouble once: a line in the log, and a count to the staff's chats. */
export function createAlarm({ warnings, alert, link, clock, log }: AlarmDeps): Alarm {
  let before: ReadonlySet<string> = new Set()
  let raised: ReadonlySet<string> = new Set()
  let untold = 0
  let toldAt = Number.NEGATIVE_INFINITY

  function raise(): void {
    const now = new Set(warnings())
    const lasting = [...now].filter((warning) => before.has(warning) || raised.has(warning))
    for (const warning of lasting) {
      if (raised.has(warning)) continue
      log.warn('operator-alarm', { warning })
      untold += 1
    }
    before = now
    raised = new Set(lasting)
  }

  return {
    async look() {
      raise()
      if (untold === 0 || clock() - toldAt < APART_MS) return
      const count = untold
      try {
        await alert(count, link())
        untold -= count
        toldAt = clock()
      } catch (error) {
        log.warn('staff-not-alerted', { fault: Object(error).message })
      }
    },
  }
}
