import type { KeptQuestions } from '../core/store.ts'
import type { Outcome } from '../core/turn.ts'
import type { Room } from './room.ts'

export async function keptQuestions({ db }: Room, atMost: number): Promise<KeptQuestions> {
  const { count } = await db
    .selectFrom('questions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('questions')
    .select(['at', 'text', 'outcome'])
    .orderBy('seq', 'desc')
    .limit(atMost)
    .execute()
  const newest = rows.map((row) => ({ ...row, outcome: JSON.parse(row.outcome) as Outcome }))
  return { count, newest }
}
