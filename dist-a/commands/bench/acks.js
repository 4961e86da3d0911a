import { setTimeout as wait } from 'node:timers/promises';
/** What a whole city writes at its busiest; arrivals are paced, so that no one waits for another's answer. */
export const A_SECOND = 100;
export const COUNTED = 2000;
/** Sent before, and not counted: a program just started is not what citizens meet. */
const WARM_UP = 500;
/** Times from when each was due, so that a queue that builds up is not hidden. Throws for any answer but 200. */
export async function acksOf(url, delivered) {
    const began = performance.now();
    const send = async (id) => {
        const due = began + (id * 1000) / A_SECOND;
        await wait(Math.max(0, due - performance.now()));
        const response = await fetch(url, { method: 'POST', ...delivered(id) });
        await response.arrayBuffer();
        if (response.status !== 200)
            throw new Error(`${url}: ${response.status}`);
        return performance.now() - due;
    };
    const all = await Promise.all(Array.from({ length: WARM_UP + COUNTED }, (_, id) => send(id)));
    return all.slice(WARM_UP);
}
