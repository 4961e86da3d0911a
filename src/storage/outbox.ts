import { noticeTo } from '../core/notice.ts'
import type { Part } from '../core/ports.ts'
import type { Locale } from '../core/session.ts'
import type { Dropped, Given, Lease, LeaseRequest, Outgoing, Span, Waiting } from '../core/store.ts'
import type { PartBody } from './bodies.ts'
import { putInInbox } from './inbox.ts'
import { endQueue, enqueue, releaseLease, renewLease, takeEach } from './queues.ts'
import type { Room, Trx } from './room.ts'
import { sideBySide } from './side-by-side.ts'

/** Puts the rendered replies to a message in the citizen's queue. */
export async function queueParts(
  { bodies }: Room,
  trx: Trx,
  { lease: { citizen }, seq: turn, message }: Waiting,
  { parts, notBefore }: Extract<Given, { kind: 'parts' }>,
  locale: Locale,
  at: number,
  notice: PartBody['notice'] | null,
): Promise<void> {
  if (parts.length === 0) return
  const { channel, id: to } = message.from
  const rows = parts.map((part) => {
    const body = bodies.sealPart(citizen, { to, locale, part, ...(notice && { notice }) })
    return { channel, citizen, turn, queued: at, body, not_before: notBefore ?? null }
  })
  await trx.insertInto('outbox').values(rows).execute()
  await enqueue(trx, 'outbox', { citizen, channel, due: at })
}

export async function takeParts(room: Room, request: LeaseRequest): Promise<readonly Outgoing[]> {
  return await room.write(
    (trx) =>
      takeEach(room, trx, 'outbox', request, (lease) => nextPart(room, trx, lease, request.at)),
    { of: null },
  )
}

export async function markSent(
  room: Room,
  outgoing: Outgoing,
  span: Span,
): Promise<Outgoing | null> {
  const { at } = span
  return await room.write(
    async (trx) => {
      let isHeld = false
      await sideBySide(trx, [
        () =>
          trx
            .updateTable('outbox')
            .set({ body: null, sending: 0, settled: at })
            .where('seq', '=', outgoing.seq)
            .execute(),
        async () => {
          isHeld = await renewLease(trx, 'outbox', outgoing.lease, span.until)
        },
      ])
      return isHeld ? await nextPart(room, trx, outgoing.lease, at) : null
    },
    { of: outgoing.lease.citizen },
  )
}

export async function dropTurn(
  room: Room,
  outgoing: Outgoing,
  { why, ...span }: Span & { why: Dropped },
): Promise<Outgoing | null> {
  const { seq, lease, channel, to, notice } = outgoing
  const { citizen } = lease
  const { at } = span
  return await room.write(
    async (trx) => {
      await trx
        .updateTable('outbox')
        .set({ body: null, sending: 0, settled: at, dropped: 1 })
        .where('citizen', '=', citizen)
        .where('settled', 'is', null)
        .where('turn', '=', (row) => row.selectFrom('outbox').select('turn').where('seq', '=', seq))
        .execute()
      if (why === 'unreachable') {
        await trx
          .insertInto('unreachable')
          .values({ citizen, since: at })
          .onConflict((conflict) => conflict.column('citizen').doNothing())
          .execute()
      }
      if (notice !== undefined && notice !== 'kept' && why !== 'refused') {
        await putInInbox(room, trx, noticeTo({ channel, id: to }, notice, `${why}:${seq}`), at)
      }
      return await goOn(room, trx, lease, span)
    },
    { of: lease.citizen },
  )
}

export async function holdPart(
  room: Room,
  { seq, lease }: Outgoing,
  failures: number,
  due: number,
): Promise<void> {
  await room.write(
    async (trx) => {
      await trx
        .updateTable('outbox')
        .set({ sending: 0, failures })
        .where('seq', '=', seq)
        .where('settled', 'is', null)
        .execute()
      await releaseLease(trx, 'outbox', lease, due)
    },
    { of: lease.citizen },
  )
}

export async function replaceLate(
  room: Room,
  outgoing: Outgoing,
  line: Part,
  before: number,
  at: number,
): Promise<Outgoing> {
  const { seq, lease, channel, to, locale } = outgoing
  const { citizen } = lease
  const body = room.bodies.sealPart(citizen, { to, locale, part: line })
  await room.write(
    async (trx) => {
      const late = await trx
        .selectFrom('outbox')
        .select(['seq', 'turn', 'body'])
        .where('citizen', '=', citizen)
        .where('settled', 'is', null)
        .where('queued', '<', before)
        .where('seq', '!=', seq)
        .execute()
      const news = new Map(
        late.map((row) => [row.turn, room.bodies.openPart(citizen, row.body)?.notice]),
      )
      for (const [turn, notice] of news) {
        if (notice === undefined || notice === 'kept') continue
        await putInInbox(room, trx, noticeTo({ channel, id: to }, notice, `late:${turn}`), at)
      }
      await trx
        .updateTable('outbox')
        .set({ body: null, settled: at, dropped: 1 })
        .where('citizen', '=', citizen)
        .where('settled', 'is', null)
        .where('queued', '<', before)
        .where('seq', '!=', seq)
        .execute()
      await trx.updateTable('outbox').set({ body, late: 1 }).where('seq', '=', seq).execute()
    },
    { of: lease.citizen },
  )
  return { ...outgoing, part: line, late: true }
}

export async function renewPart(room: Room, { lease }: Outgoing, until: number): Promise<boolean> {
  return await room.write((trx) => renewLease(trx, 'outbox', lease, until), { of: lease.citizen })
}

async function goOn(
  room: Room,
  trx: Trx,
  lease: Lease,
  { at, until }: Span,
): Promise<Outgoing | null> {
  const held = await renewLease(trx, 'outbox', lease, until)
  return held ? await nextPart(room, trx, lease, at) : null
}

/** Marks the first part that waits for a citizen who is held; without one the citizen is let go. */
async function nextPart(
  { bodies }: Room,
  trx: Trx,
  lease: Lease,
  at: number,
): Promise<Outgoing | null> {
  for (;;) {
    const row = await trx
      .selectFrom('outbox')
      .select([
        'seq',
        'channel',
        'queued',
        'body',
        'failures',
        'sending',
        'doubled',
        'late',
        'not_before',
      ])
      .select((eb) =>
        eb
          .selectFrom('inbox')
          .select('event')
          .whereRef('inbox.seq', '=', 'outbox.turn')
          .as('event'),
      )
      .where('citizen', '=', lease.citizen)
      .where('settled', 'is', null)
      .orderBy('seq')
      .limit(1)
      .executeTakeFirst()
    if (row === undefined) {
      await endQueue(trx, 'outbox', lease)
      return null
    }
    const { seq, channel, queued, failures, sending, late } = row
    if (row.not_before !== null && row.not_before > at) {
      await releaseLease(trx, 'outbox', lease, row.not_before)
      return null
    }
    const body = bodies.openPart(lease.citizen, row.body)
    if (body === null) {
      await trx
        .updateTable('outbox')
        .set({ body: null, sending: 0, settled: at, dropped: 1 })
        .where('seq', '=', seq)
        .execute()
      continue
    }
    const doubled = sending === 1 ? 1 : row.doubled
    await trx.updateTable('outbox').set({ sending: 1, doubled }).where('seq', '=', seq).execute()
    const known = { lease, seq, channel, queued, failures, event: row.event ?? '' }
    return { ...known, ...body, doubled: doubled === 1, late: late === 1 }
  }
}
