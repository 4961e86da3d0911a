import { DeliveryError } from "./core/errors.js";
import { faultSummary } from "./core/fault.js";
import { createWorkers } from "./core/workers.js";
/** How long a citizen is held; renewed while a call takes longer. */
const LEASE_MS = 60_000;
const POLL_MS = 1000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** An answer that old is of no use any more. */
const TOO_LATE_MS = 12 * 60 * 60_000;
/** Sends what the outbox holds: a citizen's parts in order, one at a time. */
export function createDelivery(deps) {
    const { store, channels, clock, log } = deps;
    let poll;
    /** What only an operator can mend, told once until a channel sends again. */
    const toldFaults = new Map();
    const workers = createWorkers({
        atMost: deps.atOnce ?? 16,
        take: (atMost) => store.takeParts({ channels: [...channels.keys()], atMost, ...span() }),
        handle: deliver,
        failed: (error) => log.error('delivering-failed', { fault: faultSummary(error, []) }),
    });
    function span() {
        const at = clock();
        return { at, until: at + LEASE_MS };
    }
    /** Goes on with the citizen as long as there is something to send and sending works. */
    async function deliver(first) {
        let outgoing = first;
        while (outgoing !== null) {
            if (workers.stopping())
                return await store.holdPart(outgoing, outgoing.failures, clock());
            outgoing = await sendOne(await timely(outgoing));
        }
    }
    /** The part itself, or the line that stands for it if it waited too long. */
    async function timely(outgoing) {
        const at = clock();
        const before = at - TOO_LATE_MS;
        if (outgoing.queued >= before || outgoing.late)
            return outgoing;
        const [line] = channelOf(outgoing).render(deps.tooLate(outgoing.locale));
        log.warn('answers-too-late', who(outgoing));
        return line === undefined ? outgoing : await store.replaceLate(outgoing, line, before, at);
    }
    async function sendOne(outgoing) {
        if (outgoing.doubled)
            log.warn('possibly-sent-twice', who(outgoing));
        const renewing = setInterval(() => {
            store.renewPart(outgoing, clock() + LEASE_MS).catch(() => undefined);
        }, LEASE_MS / 3);
        try {
            await channelOf(outgoing).send(outgoing.to, outgoing.part);
        }
        catch (error) {
            return await fail(outgoing, error);
        }
        finally {
            clearInterval(renewing);
        }
        if (toldFaults.delete(outgoing.channel))
            log.info('sends-again', { channel: outgoing.channel });
        return await store.markSent(outgoing, span());
    }
    /** Whether it is new: every citizen's part fails of it. */
    function isNews({ channel }, { failure, message }) {
        if (failure !== 'misconfigured')
            return true;
        const told = toldFaults.get(channel) ?? new Set();
        toldFaults.set(channel, told);
        return told.size < told.add(message).size;
    }
    async function fail(outgoing, error) {
        const known = error instanceof DeliveryError;
        const failures = outgoing.failures + 1;
        const fields = {
            ...who(outgoing),
            failures,
            fault: faultSummary(error, [outgoing.to, JSON.stringify(outgoing.part)]),
        };
        if (known && !isNews(outgoing, error))
            log.info('part-waits', who(outgoing));
        else if (!known || error.ours)
            log.error('part-not-sent', fields);
        else
            log.warn('part-not-sent', fields);
        if (known && !error.retryable) {
            return await store.dropTurn(outgoing, { ...span(), unreachable: error.failure === 'blocked' });
        }
        const asked = known ? (error.retryAfterMs ?? 0) : 0;
        await store.holdPart(outgoing, failures, clock() + Math.max(asked, pauseAfter(failures)));
        return null;
    }
    function channelOf({ channel }) {
        const known = channels.get(channel);
        if (known === undefined)
            throw new Error(`a part of ${channel} was taken unasked`);
        return known;
    }
    /** Before the start, and after the end, there is nobody to wake. */
    function wake() {
        if (poll !== undefined)
            workers.wake();
    }
    return {
        wake,
        start() {
            poll ??= setInterval(wake, POLL_MS).unref();
            wake();
        },
        idle: () => workers.idle(),
        async drain() {
            clearInterval(poll);
            await workers.stop();
        },
    };
}
/** Twice as long with each failure. */
function pauseAfter(failures) {
    return Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
}
function who({ channel, lease }) {
    return { channel, citizen: lease.citizen };
}
