import { endQueue, enqueue, releaseLease, takeEach } from "./queues.js";
import { citizenOf } from "./room.js";
export async function admit(room, message, at) {
    return await room.write((trx) => putInInbox(room, trx, message, at), 'ahead');
}
/** Admits a message together with something else that has to hold with it. */
export async function putInInbox(room, trx, message, at) {
    const { channel } = message.from;
    const citizen = citizenOf(room, message.from);
    const event = room.seal.hash('event', message.id);
    const body = room.bodies.sealMessage(citizen, message);
    const added = await trx
        .insertInto('inbox')
        .values({ channel, citizen, event, admitted: at, body })
        .onConflict((conflict) => conflict.columns(['citizen', 'event']).doNothing())
        .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n)
        return 'known';
    await enqueue(trx, 'inbox', { citizen, channel, due: at });
    if (message.kind === 'notice')
        return 'admitted';
    await trx.deleteFrom('unreachable').where('citizen', '=', citizen).execute();
    return 'admitted';
}
export async function takeMessages(room, request) {
    return await room.write((trx) => takeEach(trx, 'inbox', request, (lease) => nextMessage(room, trx, lease, request.at)));
}
/** The first message that waits for a citizen who is held; without one the citizen is let go. */
export async function nextMessage({ bodies }, trx, lease, at) {
    for (;;) {
        const row = await trx
            .selectFrom('inbox')
            .select(['seq', 'admitted', 'body', 'faults'])
            .where('citizen', '=', lease.citizen)
            .where('settled', 'is', null)
            .orderBy('seq')
            .limit(1)
            .executeTakeFirst();
        if (row === undefined) {
            await endQueue(trx, 'inbox', lease);
            return null;
        }
        const { seq, admitted, body, faults } = row;
        const message = bodies.openMessage(lease.citizen, body);
        if (message !== null)
            return { lease, seq, message, admitted, faults };
        await trx
            .updateTable('inbox')
            .set({ settled: at, dead: 1, fault: 'the body was damaged and cannot be opened' })
            .where('seq', '=', seq)
            .execute();
    }
}
export async function countFault(room, { lease, seq }) {
    return await room.write(async (trx) => {
        const held = await trx
            .selectFrom('queues')
            .select('citizen')
            .where('queue', '=', 'inbox')
            .where('citizen', '=', lease.citizen)
            .where('holder', '=', lease.holder)
            .execute();
        if (held.length === 0)
            return null;
        const counted = await trx
            .updateTable('inbox')
            .set((row) => ({ faults: row('faults', '+', 1) }))
            .where('seq', '=', seq)
            .returning('faults')
            .executeTakeFirst();
        return counted?.faults ?? null;
    });
}
export async function releaseMessage(room, { lease }, due) {
    await room.write((trx) => releaseLease(trx, 'inbox', lease, due));
}
export async function answerOf(room, from, messageId) {
    const citizen = citizenOf(room, from);
    const row = await room.db
        .selectFrom('inbox')
        .select(['settled', 'answer'])
        .where('citizen', '=', citizen)
        .where('event', '=', room.seal.hash('event', messageId))
        .executeTakeFirst();
    if (row === undefined)
        return null;
    return row.settled === null ? 'waiting' : room.bodies.openAnswer(citizen, row.answer);
}
