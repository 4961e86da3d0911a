import type { Clock, Log } from '../../core/ports.ts'
import { createPolledHealth, type PolledHealth } from '../receiving/polled-health.ts'

/** What can be wrong besides receiving, each by itself. */
export type Health = PolledHealth<'admit' | 'commands'>

/** `silentMs`: how long a poll may go without an answer; left out where silence is normal. */
export function createHealth(clock: Clock, log: Log, silentMs?: number): Health {
  return createPolledHealth({ name: 'Telegram', logName: 'telegram', clock, log, silentMs })
}
