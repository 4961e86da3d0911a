import { once } from 'node:events'
import type { Election } from '../core/peers.ts'

/** The times during which this process is the elected one. */
export interface Reign extends Election {
  begin(): void
  end(): void
}

export function createReign(): Reign {
  let reign: AbortController | null = null
  const begun = new EventTarget()

  return {
    begin() {
      if (reign !== null) return
      reign = new AbortController()
      begun.dispatchEvent(new Event('begun'))
    },
    end() {
      reign?.abort()
      reign = null
    },
    isElected: () => reign !== null,
    async whileElected(work, over) {
      while (!over.aborted) {
        if (reign === null) await once(begun, 'begun', { signal: over }).catch(() => undefined)
        else await work(AbortSignal.any([reign.signal, over]))
      }
    },
  }
}
