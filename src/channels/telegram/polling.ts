import type { Api } from 'grammy'
import { z } from 'zod'
import { type Backoff, untilDone } from '../receiving/until-done.ts'
import type { ApiSignal } from './client.ts'
import type { Health } from './health.ts'
import type { TakeIn } from './intake.ts'
import { ALLOWED_UPDATES } from './update.ts'

export interface PollingTimes extends Backoff {
  /** How long Telegram may hold a poll that has nothing to tell. */
  readonly pollSeconds: number
  /** How long the last call, which confirms, may take at the stop. */
  readonly confirmMs: number
}

const updates = z.array(z.looseObject({ update_id: z.int() }))

/**
 * Receives by long polling until `signal` is aborted. Telegram forgets what is below the offset of the
 * next call, so the offset only passes an update that was taken in: what a crash leaves comes again,
 * and its `update_id` tells that it is known. Resolves when the batch in hand is taken in and confirmed.
 */
export async function receiveByPolling(
  api: Api,
  take: TakeIn,
  health: Health,
  times: PollingTimes,
  signal: AbortSignal,
): Promise<void> {
  /** One past the last update taken in. */
  let offset: number | undefined
  let unconfirmed = false

  const poll = (limit: number, timeout: number, until: AbortSignal): Promise<unknown> =>
    api.getUpdates(
      { ...(offset !== undefined && { offset }), limit, timeout, allowed_updates: ALLOWED_UPDATES },
      until as ApiSignal,
    )

  async function receiveBatch(): Promise<boolean> {
    const batch = updates.parse(await poll(100, times.pollSeconds, signal))
    unconfirmed = false
    health.ok('receive')
    for (const update of batch) {
      if (!(await take(update))) return false
      offset = update.update_id + 1
      unconfirmed = true
    }
    // All is confirmed. After a quiet week ids may begin anew, lower, where an old offset would forget them.
    if (batch.length === 0) offset = undefined
    return true
  }

  while (!signal.aborted) {
    await untilDone(receiveBatch, (error) => health.failed('receive', error), times, signal)
  }
  if (unconfirmed) await poll(1, 0, AbortSignal.timeout(times.confirmMs)).catch(() => undefined)
}
