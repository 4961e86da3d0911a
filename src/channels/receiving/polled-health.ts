import type { Clock, Log, Standing } from '../../core/ports.ts'
import { createLastingFaults, momentText } from './lasting-faults.ts'
import { createSignOfLife, type Quiet, quietText } from './quiet.ts'

/** Knows whether a channel works: by what succeeded, not by what is being tried. */
export interface PolledHealth<Concern extends string> {
  ok(concern: Concern | 'receive'): void
  /** A fault that lasts is logged once. */
  failed(concern: Concern | 'receive', error: unknown): void
  /** This process polls from now on: what was before was another's to hear. */
  listensFromNow(): void
  /** Something was received or sent. */
  alive(): void
  warnings(): readonly string[]
  standing(): Standing
}

/** A poll that has not been answered for so long is no passing trouble. */
const DOWN_MS = 5 * 60_000

export interface PolledChannel {
  /** As operators read it: `Telegram`. */
  readonly name: string
  /** The first word of its log lines: `telegram`. */
  readonly logName: string
  readonly clock: Clock
  readonly log: Log
  /** How long a poll may go without an answer; left out where silence is normal. */
  readonly silentMs?: number | undefined
  /** Whether it is this process that polls; left out, it is. */
  readonly listens?: (() => boolean) | undefined
  /** When it is a bad sign that nothing is received; left out where that is polled for. */
  readonly quiet?: Quiet | undefined
}

export function createPolledHealth<Concern extends string>({
  name,
  logName,
  clock,
  log,
  silentMs,
  listens = () => true,
  quiet,
}: PolledChannel): PolledHealth<Concern> {
  const faults = createLastingFaults<Concern | 'receive' | 'admit' | 'send'>(clock, {
    fault: (fields) => log.warn(`${logName}-fault`, fields),
    recovered: (fields) => log.info(`${logName}-recovered`, fields),
  })
  let lastHeard = clock()
  const life = createSignOfLife(clock, quiet)

  /** Nothing is asked for while an update is in hand that cannot be stored. */
  function isUnanswered(): boolean {
    const asks = listens() && !faults.has('receive') && !faults.has('admit')
    return silentMs !== undefined && asks && clock() - lastHeard > silentMs
  }

  return {
    ok(concern) {
      if (concern === 'receive') lastHeard = clock()
      faults.ok(concern)
    },
    listensFromNow() {
      lastHeard = clock()
    },
    failed(concern, error) {
      faults.failed(concern, error instanceof Error ? error.message : String(error))
    },
    alive: life.alive,
    warnings() {
      const since = life.quietSince()
      return [
        ...faults.warnings(),
        ...(isUnanswered() ? [`${name} không trả lời từ ${momentText(lastHeard)}.`] : []),
        ...(since === null ? [] : [quietText(name, since)]),
      ]
    },
    standing() {
      const isDown = faults.lasts(['receive', 'admit', 'send'])
      if (isDown || (isUnanswered() && clock() - lastHeard > DOWN_MS)) return 'down'
      return life.quietSince() === null ? 'well' : 'quiet'
    },
  }
}
