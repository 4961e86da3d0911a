import { setTimeout as pause } from 'node:timers/promises';
import { untilDone } from "../receiving/until-done.js";
/** How much longer than that a poll may take. */
const GRACE_MS = 10_000;
/**
 * Receives by long polling until `signal` is aborted. Zalo forgets an update as it hands it out, and knows
 * no confirmation: what a crash catches between that and `take` is lost. So an update is asked for only when
 * the last one is taken in. Resolves when the one in hand is, or cannot be.
 */
export async function receiveByPolling(polling, signal) {
    const { api, take, health, times, clock, log } = polling;
    /** Handed out to us, and not taken in yet. */
    const inHand = [];
    async function poll() {
        const began = clock();
        const payload = { timeout: String(times.pollSeconds) };
        const withinMs = times.pollSeconds * 1000 + GRACE_MS;
        inHand.push(...updatesIn(await api('getUpdates', payload, { signal, withinMs })));
        health.ok('receive');
        if (inHand.length > 0 || clock() - began >= times.firstMs)
            return;
        // Zalo did not hold the poll; asked again at once, it would be asked without end.
        await pause(times.firstMs, undefined, { signal }).catch(() => undefined);
    }
    async function receive() {
        if (inHand.length === 0)
            await poll();
        while (inHand.length > 0) {
            if (!(await take(inHand[0])))
                return false;
            inHand.shift();
        }
        return true;
    }
    while (!signal.aborted) {
        await untilDone(receive, (error) => health.failed('receive', error), times, signal);
    }
    for (const update of inHand) {
        if (!(await take(update)))
            log.error('zalo-bot-update-lost');
    }
}
/** One update is documented; a list is what other platforms give. */
function updatesIn(result) {
    if (Array.isArray(result))
        return result;
    return Object.keys(Object(result)).length === 0 ? [] : [result];
}
