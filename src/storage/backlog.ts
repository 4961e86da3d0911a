import { sql } from 'kysely'
import type { Backlog } from '../core/store.ts'
import type { Room } from './room.ts'

export async function backlog({ db }: Room): Promise<Backlog> {
  const inbox = await db
    .selectFrom('inbox')
    .select(({ fn }) => [
      fn.countAll<number>().as('messages'),
      fn.min<number | null>('admitted').as('oldestMessage'),
    ])
    .where('settled', 'is', null)
    .executeTakeFirstOrThrow()
  const outbox = await db
    .selectFrom('outbox')
    .select(({ fn }) => [
      fn.countAll<number>().as('parts'),
      fn.min<number | null>('queued').as('oldestPart'),
    ])
    .where('settled', 'is', null)
    .executeTakeFirstOrThrow()
  const { deadLetters } = await db
    .selectFrom('inbox')
    .select(({ fn }) => fn.countAll<number>().as('deadLetters'))
    .where('dead', '=', 1)
    .executeTakeFirstOrThrow()
  const { possiblyDoubled, dropped } = await db
    .selectFrom('outbox')
    .select(({ fn }) => [
      fn.coalesce(fn.sum<number>('doubled'), sql.lit(0)).as('possiblyDoubled'),
      fn.coalesce(fn.sum<number>('dropped'), sql.lit(0)).as('dropped'),
    ])
    .executeTakeFirstOrThrow()
  const { unreachable } = await db
    .selectFrom('unreachable')
    .select(({ fn }) => fn.countAll<number>().as('unreachable'))
    .executeTakeFirstOrThrow()
  return { ...inbox, ...outbox, deadLetters, possiblyDoubled, dropped, unreachable }
}
