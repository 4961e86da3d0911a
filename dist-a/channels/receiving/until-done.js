import { setTimeout as pause } from 'node:timers/promises';
import { DeliveryError } from "../../core/errors.js";
/**
 * Repeats a step until it resolves to `true` or `signal` is aborted; a step that throws has failed.
 * Waits twice as long after each failure, and at least as long as an error asks.
 */
export async function untilDone(step, failed, { firstMs, mostMs }, signal) {
    for (let waitMs = firstMs; !signal.aborted; waitMs = Math.min(waitMs * 2, mostMs)) {
        let askedMs = 0;
        try {
            if (await step())
                return;
        }
        catch (error) {
            if (signal.aborted)
                return;
            failed(error);
            if (error instanceof DeliveryError)
                askedMs = error.retryAfterMs ?? 0;
        }
        await pause(Math.max(waitMs, askedMs), undefined, { signal }).catch(() => undefined);
    }
}
