import { randomUUID } from 'node:crypto'

import type { ChannelName } from '../core/message.ts'
import type { Lease, LeaseRequest } from '../core/store.ts'
import type { Room, Trx } from './room.ts'
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

/** Takes the citizens who are due longest. A lease that ran out is due as well. */
async function takeLeases(
  { skipHeld }: Pick<Room, 'skipHeld'>,
  trx: Trx,
  queue: QueueName,
  { channels, atMost, at, until }: LeaseRequest,
): Promise<readonly Lease[]> {
  if (channels.length === 0) return []
  const holder = randomUUID()
  const taken = await trx
    // Apart, for PostgreSQL may look into a plain subquery more than once, and hold more than was asked.
    .with('next', (db) =>
      skipHeld(
        db
          .selectFrom('queues')
          .select('citizen')
          .where('queue', '=', queue)
          .where('due', '<=', at)
          .where('channel', 'in', channels)
          .orderBy('due')
          .limit(atMost),
      ),
    )
    .updateTable('queues')
    .set({ due: until, holder })
    .where('queue', '=', queue)
    .where('citizen', 'in', (from) => from.selectFrom('next').select('citizen'))
    .returning('citizen')
    .execute()
  return taken.map(({ citizen }) => ({ citizen, holder }))
}

/** Takes citizens together with what `first` finds for each, until there are enough or none is left. */
export async function takeEach<Found>(
  room: Pick<Room, 'skipHeld'>,
  trx: Trx,
  queue: QueueName,
  request: LeaseRequest,
  first: (lease: Lease) => Promise<Found | null>,
): Promise<readonly Found[]> {
  const found: Found[] = []
  while (found.length < request.atMost) {
    const atMost = request.atMost - found.length
    const leases = await takeLeases(room, trx, queue, { ...request, atMost })
    for (const lease of leases) {
      const one = await first(lease)
      if (one !== null) found.push(one)
    }
    if (leases.length < atMost) break
  }
  return found
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
