import type { Address, Message } from '../core/message.ts'
import type { Admission } from '../core/ports.ts'
import type { Answer, Lease, LeaseRequest, Waiting } from '../core/store.ts'
import { endQueue, enqueue, releaseLease, renewLease, takeEach } from './queues.ts'
import { citizenOf, type Room, type Trx } from './room.ts'
import { sideBySide } from './side-by-side.ts'

export async function admit(room: Room, message: Message, at: number): Promise<Admission> {
  return await room.write((trx) => putInInbox(room, trx, message, at), {
    of: citizenOf(room, message.from),
    ahead: true,
  })
}

/** Admits a message together with something else that has to hold with it. */
export async function putInInbox(
  room: Pick<Room, 'seal' | 'bodies'>,
  trx: Trx,
  message: Message,
  at: number,
): Promise<Admission> {
  const { channel } = message.from
  const citizen = citizenOf(room, message.from)
  const event = room.seal.hash('event', message.id)
  const body = room.bodies.sealMessage(citizen, message)
  const added = await trx
    .insertInto('inbox')
    .values({ channel, citizen, event, admitted: at, body })
    .onConflict((conflict) => conflict.columns(['citizen', 'event']).doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return 'known'
  const isTheirs = message.kind !== 'notice'
  await sideBySide(trx, [
    () => enqueue(trx, 'inbox', { citizen, channel, due: at }),
    ...(isTheirs
      ? [() => trx.deleteFrom('unreachable').where('citizen', '=', citizen).execute()]
      : []),
  ])
  return 'admitted'
}

export async function takeMessages(room: Room, request: LeaseRequest): Promise<readonly Waiting[]> {
  return await room.write(
    (trx) =>
      takeEach(room, trx, 'inbox', request, (lease) => nextMessage(room, trx, lease, request.at)),
    { of: null },
  )
}

/** The first message that waits for a citizen who is held; without one the citizen is let go. */
export async function nextMessage(
  { bodies }: Room,
  trx: Trx,
  lease: Lease,
  at: number,
): Promise<Waiting | null> {
  for (;;) {
    const row = await trx
      .selectFrom('inbox')
      .select(['seq', 'admitted', 'body', 'faults'])
      .where('citizen', '=', lease.citizen)
      .where('settled', 'is', null)
      .orderBy('seq')
      .limit(1)
      .executeTakeFirst()
    if (row === undefined) {
      await endQueue(trx, 'inbox', lease)
      return null
    }
    const { seq, admitted, body, faults } = row
    const message = bodies.openMessage(lease.citizen, body)
    if (message !== null) return { lease, seq, message, admitted, faults }
    await trx
      .updateTable('inbox')
      .set({ settled: at, dead: 1, fault: 'the body was damaged and cannot be opened' })
      .where('seq', '=', seq)
      .execute()
  }
}

export async function countFault(room: Room, { lease, seq }: Waiting): Promise<number | null> {
  return await room.write(
    async (trx) => {
      const held = await trx
        .selectFrom('queues')
        .select('citizen')
        .where('queue', '=', 'inbox')
        .where('citizen', '=', lease.citizen)
        .where('holder', '=', lease.holder)
        .execute()
      if (held.length === 0) return null
      const counted = await trx
        .updateTable('inbox')
        .set((row) => ({ faults: row('faults', '+', 1) }))
        .where('seq', '=', seq)
        .returning('faults')
        .executeTakeFirst()
      return counted?.faults ?? null
    },
    { of: lease.citizen },
  )
}

export async function renewMessage(
  room: Room,
  { lease }: Waiting,
  until: number,
): Promise<boolean> {
  return await room.write((trx) => renewLease(trx, 'inbox', lease, until), { of: lease.citizen })
}

export async function releaseMessage(room: Room, { lease }: Waiting, due: number): Promise<void> {
  await room.write((trx) => releaseLease(trx, 'inbox', lease, due), { of: lease.citizen })
}

export async function answerOf(
  room: Room,
  from: Address,
  messageId: string,
): Promise<Answer | 'waiting' | null> {
  const citizen = citizenOf(room, from)
  const row = await room.db
    .selectFrom('inbox')
    .select(['settled', 'answer'])
    .where('citizen', '=', citizen)
    .where('event', '=', room.seal.hash('event', messageId))
    .executeTakeFirst()
  if (row === undefined) return null
  return row.settled === null ? 'waiting' : room.bodies.openAnswer(citizen, row.answer)
}
