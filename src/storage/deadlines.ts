import type { Deadlines } from '../core/dossier-telling.ts'
import { addDays, instantOf, type LocalDay } from '../core/local-time.ts'
import type { Room } from './room.ts'

export async function deadlines({ db }: Room, at: number, soonUntil: LocalDay): Promise<Deadlines> {
  const counted = await db
    .selectFrom('dossiers')
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.countAll<number>().filterWhere('due', '<', at).as('late'),
    ])
    .where('state', 'in', ['received', 'processing'])
    .where('due', '<', instantOf(addDays(soonUntil, 1)))
    .executeTakeFirstOrThrow()
  return { soon: counted.all - counted.late, late: counted.late }
}
