import type { Clock, Log } from '../../core/ports.ts'
import {
  createPolledHealth,
  type PolledChannel,
  type PolledHealth,
} from '../receiving/polled-health.ts'

/** What can be wrong besides receiving, each by itself. */
export type Health = PolledHealth<'admit' | 'commands' | 'send'>

export function createHealth(
  clock: Clock,
  log: Log,
  how: Pick<PolledChannel, 'silentMs' | 'listens' | 'quiet'> = {},
): Health {
  return createPolledHealth({ name: 'Telegram', logName: 'telegram', clock, log, ...how })
}
