import type { Clock } from '../../core/ports.ts'

/** Takes one from a key's bucket: 0 when there was one, else the milliseconds until there is. */
export type TakeOne = (key: string) => number

/** More keys than this and the one untouched for longest is forgotten, that is, full again. */
const MOST_KEYS = 20_000

/** A token bucket for each key: `burst` at once, and as many again in every `windowMs`. */
export function createRateLimit(burst: number, windowMs: number, clock: Clock): TakeOne {
  const buckets = new Map<string, { left: number; at: number }>()
  const msEach = windowMs / burst

  return (key) => {
    const now = clock()
    const bucket = buckets.get(key) ?? { left: burst, at: now }
    buckets.delete(key)
    const left = Math.min(burst, bucket.left + (now - bucket.at) / msEach)
    const taken = left >= 1
    buckets.set(key, { left: taken ? left - 1 : left, at: now })
    if (buckets.size > MOST_KEYS) forgetOldest(buckets)
    return taken ? 0 : Math.ceil((1 - left) * msEach)
  }
}

function forgetOldest(buckets: Map<string, unknown>): void {
  for (const oldest of buckets.keys()) {
    buckets.delete(oldest)
    return
  }
}
