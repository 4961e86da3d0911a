import { awaitedAnswers } from "./awaited-answers.js";
import { faultSummary } from "./core/fault.js";
import { NOTHING_LOOKED_UP } from "./core/look-up.js";
import { createWorkers } from "./core/workers.js";
/** How long a citizen is held: much longer than a turn takes, for it is renewed with each. */
const LEASE_MS = 60_000;
/** How soon work is found that nobody woke us for: another process's, or after a fault of the store. */
const POLL_MS = 1000;
/** The more turns are saved at the same time, the fewer commits: measured, a third faster than 8. */
const AT_ONCE = 32;
/** A turn that was stale so often is a fault. */
const MAX_TAKES = 3;
/** A message over which a step threw so often is given up. */
const MAX_FAULTS = 3;
/** Answers admitted messages: a citizen's in order, different citizens at the same time. */
export function createService(deps) {
    const { store, channels, clock, log } = deps;
    const answers = awaitedAnswers(store, clock);
    let poll;
    let lastTurn = Promise.resolve();
    const workers = createWorkers({
        atMost: deps.atOnce ?? AT_ONCE,
        take: (atMost) => store.takeMessages({ channels: [...channels.keys()], atMost, ...span() }),
        handle: answerCitizen,
        failed: (error) => log.error('answering-failed', { fault: faultSummary(error, []) }),
    });
    /** Before the start, and after the end, there is nobody to wake. */
    function wake() {
        if (poll !== undefined)
            workers.wake();
    }
    function span() {
        const at = clock();
        return { at, until: at + LEASE_MS };
    }
    /**
     * One turn for each round of the event loop. The store is synchronous beneath: without this, turns would
     * follow each other unbroken while platforms wait to be told that their messages arrived.
     */
    function ahead() {
        lastTurn = lastTurn.then(() => new Promise((done) => setImmediate(done)));
        return lastTurn;
    }
    /** Goes on with the citizen as long as something waits for them. */
    async function answerCitizen(first) {
        let waiting = first;
        while (waiting !== null) {
            const inHand = waiting;
            if (workers.stopping())
                return await store.releaseMessage(inHand, clock());
            try {
                waiting = await answerOne(inHand);
            }
            catch (error) {
                // The store failed, which is no fault of the message.
                await store.releaseMessage(inHand, clock() + POLL_MS).catch(() => undefined);
                throw error;
            }
        }
    }
    async function answerOne(waiting) {
        const { message, admitted } = waiting;
        await ahead();
        const refused = [];
        const read = await photoRead(message);
        let session = await sessionFor(message);
        const began = clock();
        for (let take = 1; take <= MAX_TAKES; take += 1) {
            const { at, until } = span();
            const kept = await store.whatIsKept(message.from, waiting);
            const lookedUp = (await deps.lookUp?.(read, session, at)) ?? NOTHING_LOOKED_UP;
            let turn;
            let given;
            try {
                turn = deps.respond(read, session, { now: at, admitted, kept, refused, lookedUp });
                given = { ...give(message.from, turn.replies), ...heldFrom(began, turn) };
            }
            catch (error) {
                return await stumble(waiting, session, error);
            }
            const saving = await store.saveTurn(waiting, turn, given, { at, until });
            if (saving.kind === 'saved') {
                // What is held is sent at its time, not at the next look.
                if (turn.holdMs !== undefined)
                    setTimeout(deps.queued, turn.holdMs).unref();
                return told(waiting, saving.next);
            }
            if (saving.kind === 'lease-lost')
                return lost(waiting);
            if (saving.kind === 'refused')
                refused.push(...saving.claims);
            session = await sessionFor(message);
        }
        return await stumble(waiting, session, new Error(`the turn was stale ${MAX_TAKES} times`));
    }
    async function photoRead(message) {
        if (message.kind !== 'photo')
            return message;
        const { photo, ...rest } = message;
        const reading = await deps.photoOf?.(message.from, photo).catch((error) => {
            log.error('photo-failed', { fault: faultSummary(error, wordsOf(message)) });
        });
        return { ...rest, kind: 'photo-read', reading: reading ?? { kind: 'unavailable' } };
    }
    /** Counts the fault; tries again, or gives the message up with an apology. */
    async function stumble(waiting, session, error) {
        const { message, lease } = waiting;
        const fault = faultSummary(error, wordsOf(message));
        const faults = await store.countFault(waiting);
        if (faults === null)
            return lost(waiting);
        log.error('turn-failed', {
            citizen: lease.citizen,
            channel: message.from.channel,
            faults,
            fault,
        });
        if (faults < MAX_FAULTS)
            return { ...waiting, faults };
        const answer = {
            // Nobody waits for what is told unasked.
            replies: message.kind === 'notice' ? [] : [deps.apology(session.locale)],
            outcome: { kind: 'failed', ids: [] },
        };
        const given = giveApology(message.from, answer);
        const letter = { fault, locale: session.locale, answer };
        const saving = await store.bury(waiting, letter, given, span());
        return saving.kind === 'saved' ? told(waiting, saving.next) : lost(waiting);
    }
    /** What fails may be the rendering itself. */
    function giveApology(from, { replies }) {
        try {
            return give(from, replies);
        }
        catch (error) {
            log.error('apology-failed', { channel: from.channel, fault: faultSummary(error, []) });
            return { kind: 'parts', parts: [] };
        }
    }
    async function sessionFor(message) {
        return (await store.loadSession(message.from)) ?? deps.newSession(message);
    }
    function give({ channel }, replies) {
        const render = channels.get(channel);
        if (render === undefined || render === 'on-request')
            return { kind: 'on-request' };
        return { kind: 'parts', parts: replies.flatMap((reply) => render(reply)) };
    }
    function told({ message }, next) {
        answers.saved(message);
        deps.queued();
        return next;
    }
    function lost({ lease }) {
        log.warn('lease-lost', { citizen: lease.citizen });
        return null;
    }
    return {
        async admit(message) {
            const admission = await store.admit(message, clock());
            if (admission === 'admitted')
                wake();
            return admission;
        },
        answerTo: answers.answerTo,
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
function heldFrom(began, { holdMs }) {
    return holdMs === undefined ? {} : { notBefore: began + holdMs };
}
/** What a citizen wrote, or what their message carried from outside. */
function wordsOf(message) {
    const { id } = message.from;
    if (message.kind === 'text')
        return [id, message.text];
    if (message.kind === 'photo')
        return [id, message.photo, message.caption ?? ''];
    if (message.kind === 'photo-read')
        return [id, message.caption ?? ''];
    if (message.kind === 'choice')
        return [id, message.choice];
    return message.kind === 'start' ? [id, message.payload ?? ''] : [id];
}
