import { z } from 'zod';
import { untilDone } from "../receiving/until-done.js";
import { ALLOWED_UPDATES } from "./update.js";
const updates = z.array(z.looseObject({ update_id: z.int() }));
/**
 * Receives by long polling until `signal` is aborted. Telegram forgets what is below the offset of the
 * next call, so the offset only passes an update that was taken in: what a crash leaves comes again,
 * and its `update_id` tells that it is known. Resolves when the batch in hand is taken in and confirmed.
 */
export async function receiveByPolling(api, take, health, times, signal) {
    /** One past the last update taken in. */
    let offset;
    let unconfirmed = false;
    const poll = (limit, timeout, until) => api.getUpdates({ ...(offset !== undefined && { offset }), limit, timeout, allowed_updates: ALLOWED_UPDATES }, until);
    async function receiveBatch() {
        const batch = updates.parse(await poll(100, times.pollSeconds, signal));
        unconfirmed = false;
        health.ok('receive');
        for (const update of batch) {
            if (!(await take(update)))
                return false;
            offset = update.update_id + 1;
            unconfirmed = true;
        }
        // All is confirmed. After a quiet week ids may begin anew, lower, where an old offset would forget them.
        if (batch.length === 0)
            offset = undefined;
        return true;
    }
    while (!signal.aborted) {
        await untilDone(receiveBatch, (error) => health.failed('receive', error), times, signal);
    }
    if (unconfirmed)
        await poll(1, 0, AbortSignal.timeout(times.confirmMs)).catch(() => undefined);
}
