import type { Clock, Log } from '../../core/ports.ts'
import {
  createPolledHealth,
  type PolledChannel,
  type PolledHealth,
} from '../receiving/polled-health.ts'

/** What can be wrong besides receiving, each by itself. */
export type Health = PolledHealth<'verify' | 'admit' | 'send'>

export function createHealth(
  clock: Clock,
  log: Log,
  how: Pick<PolledChannel, 'silentMs' | 'listens' | 'quiet'> = {},
): Health {
  return createPolledHealth({ name: 'Zalo Bot', logName: 'zalo-bot', clock, log, ...how })
}
