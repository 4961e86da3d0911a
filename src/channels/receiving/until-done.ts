import { setTimeout as pause } from 'node:timers/promises'
import { DeliveryError } from '../../core/errors.ts'

export interface Backoff {
  readonly firstMs: number
  readonly mostMs: number
}

/**
 * Repeats a step until it resolves to `true` or `signal` is aborted; a step that throws has failed.
 * Waits twice as long after each failure, and at least as long as an error asks.
 */
export async function untilDone(
  step: () => Promise<boolean>,
  failed: (error: unknown) => void,
  { firstMs, mostMs }: Backoff,
  signal: AbortSignal,
): Promise<void> {
  for (let waitMs = firstMs; !signal.aborted; waitMs = Math.min(waitMs * 2, mostMs)) {
    let askedMs = 0
    try {
      if (await step()) return
    } catch (error) {
      if (signal.aborted) return
      failed(error)
      if (error instanceof DeliveryError) askedMs = error.retryAfterMs ?? 0
    }
    await pause(Math.max(waitMs, askedMs), undefined, { signal }).catch(() => undefined)
  }
}
