import { clockText, dayText, localDay, localMinutes } from '../../core/local-time.ts'
import type { Clock, Log } from '../../core/ports.ts'

/** What can be wrong, each by itself. */
type Concern = 'receive' | 'verify' | 'admit' | 'send'

/** Knows whether the channel works: by what succeeded, not by what is being tried. */
export interface Health {
  ok(concern: Concern): void
  /** A fault that lasts is logged once. */
  failed(concern: Concern, error: unknown): void
  warnings(): readonly string[]
}

/** `silentMs`: how long a poll may go without an answer; left out where silence is normal. */
export function createHealth(clock: Clock, log: Log, silentMs?: number): Health {
  const faults = new Map<Concern, { readonly message: string; readonly since: number }>()
  let lastHeard = clock()

  return {
    ok(concern) {
      if (concern === 'receive') lastHeard = clock()
      if (faults.delete(concern)) log.info('zalo-bot-recovered', { concern })
    },
    failed(concern, error) {
      const message = error instanceof Error ? error.message : String(error)
      const known = faults.get(concern)
      if (known?.message === message) return
      faults.set(concern, { message, since: known?.since ?? clock() })
      log.warn('zalo-bot-fault', { concern, fault: message })
    },
    warnings() {
      const silent = clock() - lastHeard
      // Nothing is asked for while an update is in hand that cannot be stored.
      const asks = !faults.has('receive') && !faults.has('admit')
      return [
        ...[...faults.values()].map(({ message, since }) => `${message} Từ ${momentText(since)}.`),
        ...(silentMs !== undefined && silent > silentMs && asks
          ? [`Zalo Bot không trả lời từ ${momentText(lastHeard)}.`]
          : []),
      ]
    },
  }
}

function momentText(at: number): string {
  return `${clockText(localMinutes(at))} ngày ${dayText(localDay(at))}`
}
