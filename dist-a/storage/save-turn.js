import { refusedClaims, useClaims } from "./claims.js";
import { applyDossierEvent, isDossierEvent } from "./dossier-events.js";
import { recordEvent } from "./events.js";
import { forget } from "./forget.js";
import { keepHandOver } from "./handed-questions.js";
import { nextMessage } from "./inbox.js";
import { queueParts } from "./outbox.js";
import { renewLease } from "./queues.js";
import { revisionOf, saveSession } from "./sessions.js";
import { applySurveyEvent, isSurveyEvent } from "./survey-events.js";
/** All checks come before the first change, so that a turn that does not hold leaves nothing. */
export async function saveTurn(room, waiting, turn, given, { at, until }) {
    const { lease, message } = waiting;
    const { citizen } = lease;
    const { session, claims, replies, outcome } = turn;
    return await room.write(async (trx) => {
        if (!(await renewLease(trx, 'inbox', lease, until)))
            return { kind: 'lease-lost' };
        if ((await revisionOf(trx, citizen)) !== session.revision)
            return { kind: 'stale' };
        const refused = await refusedClaims(room, trx, claims, { citizen, at });
        if (refused.length > 0)
            return { kind: 'refused', claims: refused };
        await useClaims(room, trx, claims, at);
        const forgotten = turn.events.find(({ kind }) => kind === 'citizen-forgotten');
        if (forgotten !== undefined) {
            await forget(trx, citizen);
            await recordEvent(trx, forgotten, { citizen: null, channel: message.from.channel, at });
        }
        else {
            await saveSession(trx, citizen, session, at);
            await recordEvents(room, trx, turn.events, waiting, at);
        }
        await settle(room, trx, waiting, { body: null }, { replies, outcome }, given, at);
        await give(room, trx, waiting, session.locale, given, at);
        return { kind: 'saved', next: await nextMessage(room, trx, lease, at) };
    });
}
export async function bury(room, waiting, { fault, locale, answer }, given, { at, until }) {
    const { lease } = waiting;
    return await room.write(async (trx) => {
        if (!(await renewLease(trx, 'inbox', lease, until)))
            return { kind: 'lease-lost' };
        await recordEvents(room, trx, [{ kind: 'turn-taken', outcome: answer.outcome }], waiting, at);
        await settle(room, trx, waiting, { dead: 1, fault }, answer, given, at);
        await give(room, trx, waiting, locale, given, at);
        return { kind: 'saved', next: await nextMessage(room, trx, lease, at) };
    });
}
async function recordEvents(room, trx, events, { lease: { citizen }, seq, message: { from } }, at) {
    for (const event of events) {
        if (isDossierEvent(event)) {
            await applyDossierEvent(room, trx, event, { citizen, from, at });
        }
        else if (isSurveyEvent(event)) {
            await applySurveyEvent(room, trx, event, { citizen, from, seq, at });
        }
        else if (event.kind === 'question-handed') {
            await keepHandOver(room, trx, event.question, { citizen, from, at });
        }
        else {
            await recordEvent(trx, event, { citizen, channel: from.channel, at });
        }
    }
}
async function settle({ bodies }, trx, { lease: { citizen }, seq }, how, answer, given, at) {
    const { notBefore } = given;
    const timed = { ...answer, ...(notBefore !== undefined && { notBefore }) };
    const kept = given.kind === 'on-request' ? bodies.sealAnswer(citizen, timed) : null;
    await trx
        .updateTable('inbox')
        .set({ ...how, settled: at, answer: kept })
        .where('seq', '=', seq)
        .execute();
}
async function give(room, trx, waiting, locale, given, at) {
    if (given.kind === 'on-request')
        return;
    await queueParts(room, trx, waiting, given, locale, at);
}
