import { setTimeout as sleep } from 'node:timers/promises';
import { createBell } from "./core/bell.js";
import { addressKey } from "./core/message.js";
/** How soon an answer is found that another process saved. */
const POLL_MS = 1000;
export function awaitedAnswers(store, clock) {
    const bell = createBell();
    /** Waits while the answer is held; `null` if that takes longer than there is time. */
    async function atItsTime(answer, over) {
        const holdMs = (answer?.notBefore ?? 0) - clock();
        if (holdMs <= 0)
            return answer;
        return await sleep(holdMs, answer, { signal: over, ref: false }).catch(() => null);
    }
    return {
        async answerTo(from, messageId, withinMs) {
            const over = AbortSignal.timeout(withinMs);
            for (;;) {
                const soon = AbortSignal.any([over, AbortSignal.timeout(POLL_MS)]);
                const rung = bell.heard(bellKey(from, messageId), soon);
                const answer = await store.answerOf(from, messageId);
                if (answer !== 'waiting')
                    return await atItsTime(answer, over);
                if (over.aborted)
                    return null;
                await rung;
            }
        },
        saved: ({ from, id }) => bell.ring(bellKey(from, id)),
    };
}
function bellKey(from, messageId) {
    return `${addressKey(from)}\n${messageId}`;
}
