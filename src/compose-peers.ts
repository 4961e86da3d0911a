import { setTimeout as pause } from 'node:timers/promises'
import type { ChannelName } from './core/message.ts'
import type { Peers } from './core/peers.ts'
import type { Clock } from './core/ports.ts'
import type { Delivery, DeliveryDeps } from './delivery.ts'
import { createPace } from './platform-pace.ts'
import type { Service } from './service.ts'

/** Zalo allows an app 4,000 calls a minute; some of them send nothing. */
const ZALO_OA_A_SECOND = 60
/** Between one batch of 20 notices and the next: Telegram allows some 30 a second that nobody wrote for. */
const BETWEEN_NOTICES_MS = 1000

/** How delivery keeps the limits of platforms over all processes. Telegram has none for answers that matters here. */
export function limitsOver(
  peers: Peers,
  clock: Clock,
): Pick<Required<DeliveryDeps>, 'sendsOn' | 'paced' | 'full'> {
  const paces: Partial<Record<ChannelName, () => Promise<void>>> = {
    'zalo-oa': createPace(ZALO_OA_A_SECOND, peers.sharers, clock),
  }
  return {
    // Its limit is for each chat, and kept in the memory of the one process that sends.
    sendsOn: (channel) => channel !== 'zalo-bot' || peers.isElected(),
    paced: async (channel) => await paces[channel]?.(),
    full: () => peers.call('parts'),
  }
}

/** What is called out by other processes reaches who waits for it. */
export function hearPeers(
  peers: Peers,
  { service, delivery, publish }: { service: Service; delivery: Delivery; publish: () => void },
): void {
  peers.listen((what) => {
    if (what === 'messages' || what === 'again') service.wake()
    if (what === 'parts' || what === 'again') delivery.wake()
    if (what === 'content' || what === 'again') publish()
    if (what.startsWith('answered:')) service.savedElsewhere(what.slice('answered:'.length))
  })
}

export interface Jobs {
  /** Does a job now, or only after the first while, and every so often, in the elected process only. */
  every(ms: number, job: () => unknown, first?: 'now' | 'later'): void
  /** Leaves time between batches of notices; `false`: no more of them from this process. */
  mayGoOn(): Promise<boolean>
  end(): void
}

export function jobsOfElected(peers: Peers): Jobs {
  const over = new AbortController()
  const timers: NodeJS.Timeout[] = []
  return {
    every(ms, job, first = 'now') {
      const ifElected = (): void => {
        if (peers.isElected()) void job()
      }
      if (first === 'now') ifElected()
      timers.push(setInterval(ifElected, ms))
    },
    async mayGoOn() {
      await pause(BETWEEN_NOTICES_MS, undefined, { signal: over.signal }).catch(() => undefined)
      return !over.signal.aborted && peers.isElected()
    },
    end() {
      over.abort()
      for (const timer of timers) clearInterval(timer)
    },
  }
}
