import type { KeptQuestion, KeptQuestions } from '../core/store.ts'
import type { Outcome } from '../core/turn.ts'
import type { Room } from './room.ts'

export async function keptQuestions(room: Room, atMost: number): Promise<KeptQuestions> {
  const { count } = await room.db
    .selectFrom('questions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { count, newest: await keptSince(room, 0, atMost) }
}

export async function keptSince(
  { db }: Room,
  since: number,
  atMost: number,
): Promise<readonly KeptQuestion[]> {
  const rows = await db
    .selectFrom('questions')
    .select(['at', 'text', 'outcome'])
    .where('at', '>=', since)
    .orderBy('seq', 'desc')
    .limit(atMost)
    .execute()
  return rows.map((row) => ({ ...row, outcome: JSON.parse(row.outcome) as Outcome }))
}
