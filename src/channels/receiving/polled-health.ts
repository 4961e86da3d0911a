import type { Clock, Log } from '../../core/ports.ts'
import { createLastingFaults, momentText } from './lasting-faults.ts'

/** Knows whether a channel works: by what succeeded, not by what is being tried. */
export interface PolledHealth<Concern extends string> {
  ok(concern: Concern | 'receive'): void
  /** A fault that lasts is logged once. */
  failed(concern: Concern | 'receive', error: unknown): void
  warnings(): readonly string[]
}

export interface PolledChannel {
  /** As operators read it: `Telegram`. */
  readonly name: string
  /** The first word of its log lines: `telegram`. */
  readonly logName: string
  readonly clock: Clock
  readonly log: Log
  /** How long a poll may go without an answer; left out where silence is normal. */
  readonly silentMs?: number | undefined
}

export function createPolledHealth<Concern extends string>({
  name,
  logName,
  clock,
  log,
  silentMs,
}: PolledChannel): PolledHealth<Concern> {
  const faults = createLastingFaults<Concern | 'receive' | 'admit'>(clock, {
    fault: (fields) => log.warn(`${logName}-fault`, fields),
    recovered: (fields) => log.info(`${logName}-recovered`, fields),
  })
  let lastHeard = clock()

  return {
    ok(concern) {
      if (concern === 'receive') lastHeard = clock()
      faults.ok(concern)
    },
    failed(concern, error) {
      faults.failed(concern, error instanceof Error ? error.message : String(error))
    },
    warnings() {
      const isSilent = silentMs !== undefined && clock() - lastHeard > silentMs
      // Nothing is asked for while an update is in hand that cannot be stored.
      const asks = !faults.has('receive') && !faults.has('admit')
      return [
        ...faults.warnings(),
        ...(isSilent && asks ? [`${name} không trả lời từ ${momentText(lastHeard)}.`] : []),
      ]
    },
  }
}
