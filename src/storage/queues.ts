import { randomUUID } from 'node:crypto'

import type { ChannelName } from '../core/message.ts'
import type { Lease, LeaseRequest } from '../core/store.ts'
import type { Trx } from './room.ts'
import type { QueueName } from './schema.ts'

/** Something waits for a citizen from `due` on; where something does already, that stands. */
export async function enqueue(
  trx: Trx,
  queue: QueueName,
  { citizen, channel, due }: { citizen: string; channel: ChannelName; due: number },
): Promise<void> {
  await trx
    .insertInto('queues')
    .values({ queue, citizen, channel, due, holder: null })
    // Not `do nothing`: where several processes write, this waits for one that is removing the row.
    .onConflict((conflict) => conflict.columns(['queue', 'citizen']).doUpdateSet({ channel }))
    .execute()
}

/** Takes the citizen who is due longest. A lease that ran out is due as well. */
export async function takeLease(
  trx: Trx,
  queue: QueueName,
  { channels, at, until }: LeaseRequest,
): Promise<Lease | null> {
  if (channels.length === 0) return null
  const holder = randomUUID()
  const taken = await trx
    .updateTable('queues')
    .set({ due: until, holder })
    .where('queue', '=', queue)
    .where('citizen', '=', (next) =>
      next
        .selectFrom('queues')
        .select('citizen')
        .where('queue', '=', queue)
        .where('due', '<=', at)
        .where('channel', 'in', channels)
        .orderBy('due')
        .limit(1),
    )
    .returning('citizen')
    .executeTakeFirst()
  return taken === undefined ? null : { citizen: taken.citizen, holder }
}

/** `false` if the lease is lost. In a transaction this also keeps others from taking it meanwhile. */
export async function renewLease(
  trx: Trx,
  queue: QueueName,
  lease: Lease,
  until: number,
): Promise<boolean> {
  const renewed = await trx
    .updateTable('queues')
    .set({ due: until })
    .where('queue', '=', queue)
    .where('citizen', '=', lease.citizen)
    .where('holder', '=', lease.holder)
    .executeTakeFirst()
  return renewed.numUpdatedRows > 0n
}

/** Lets the citizen go, to be taken again from `due` on. */
export async function releaseLease(
  trx: Trx,
  queue: QueueName,
  lease: Lease,
  due: number,
): Promise<void> {
  await trx
    .updateTable('queues')
    .set({ due, holder: null })
    .where('queue', '=', queue)
    .where('citizen', '=', lease.citizen)
    .where('holder', '=', lease.holder)
    .execute()
}

/** Lets the citizen go for whom nothing waits any more. */
export async function endQueue(trx: Trx, queue: QueueName, lease: Lease): Promise<void> {
  await trx
    .deleteFrom('queues')
    .where('queue', '=', queue)
    .where('citizen', '=', lease.citizen)
    .where('holder', '=', lease.holder)
    .execute()
}

/** Makes everything that is held due at once. */
export async function freeLeases(trx: Trx, at: number): Promise<void> {
  await trx
    .updateTable('queues')
    .set({ due: at, holder: null })
    .where('holder', 'is not', null)
    .execute()
}
