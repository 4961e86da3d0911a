import { randomUUID } from 'node:crypto';
/** Something waits for a citizen from `due` on; where something does already, that stands. */
export async function enqueue(trx, queue, { citizen, channel, due }) {
    await trx
        .insertInto('queues')
        .values({ queue, citizen, channel, due, holder: null })
        // Not `do nothing`: where several processes write, this waits for one that is removing the row.
        .onConflict((conflict) => conflict.columns(['queue', 'citizen']).doUpdateSet({ channel }))
        .execute();
}
/** Takes the citizens who are due longest. A lease that ran out is due as well. */
async function takeLeases(trx, queue, { channels, atMost, at, until }) {
    if (channels.length === 0)
        return [];
    const holder = randomUUID();
    const taken = await trx
        .updateTable('queues')
        .set({ due: until, holder })
        .where('queue', '=', queue)
        .where('citizen', 'in', (next) => next
        .selectFrom('queues')
        .select('citizen')
        .where('queue', '=', queue)
        .where('due', '<=', at)
        .where('channel', 'in', channels)
        .orderBy('due')
        .limit(atMost))
        .returning('citizen')
        .execute();
    return taken.map(({ citizen }) => ({ citizen, holder }));
}
/** Takes citizens together with what `first` finds for each, until there are enough or none is left. */
export async function takeEach(trx, queue, request, first) {
    const found = [];
    while (found.length < request.atMost) {
        const atMost = request.atMost - found.length;
        const leases = await takeLeases(trx, queue, { ...request, atMost });
        for (const lease of leases) {
            const one = await first(lease);
            if (one !== null)
                found.push(one);
        }
        if (leases.length < atMost)
            break;
    }
    return found;
}
/** `false` if the lease is lost. In a transaction this also keeps others from taking it meanwhile. */
export async function renewLease(trx, queue, lease, until) {
    const renewed = await trx
        .updateTable('queues')
        .set({ due: until })
        .where('queue', '=', queue)
        .where('citizen', '=', lease.citizen)
        .where('holder', '=', lease.holder)
        .executeTakeFirst();
    return renewed.numUpdatedRows > 0n;
}
/** Lets the citizen go, to be taken again from `due` on. */
export async function releaseLease(trx, queue, lease, due) {
    await trx
        .updateTable('queues')
        .set({ due, holder: null })
        .where('queue', '=', queue)
        .where('citizen', '=', lease.citizen)
        .where('holder', '=', lease.holder)
        .execute();
}
/** Lets the citizen go for whom nothing waits any more. */
export async function endQueue(trx, queue, lease) {
    await trx
        .deleteFrom('queues')
        .where('queue', '=', queue)
        .where('citizen', '=', lease.citizen)
        .where('holder', '=', lease.holder)
        .execute();
}
/** Makes everything that is held due at once. */
export async function freeLeases(trx, at) {
    await trx
        .updateTable('queues')
        .set({ due: at, holder: null })
        .where('holder', 'is not', null)
        .execute();
}
