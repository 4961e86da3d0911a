import type { Deadlines } from '../core/dossier-telling.ts'
import { addDays, instantOf, type LocalDay } from '../core/local-time.ts'
import type { Room } from './room.ts'

const WORKED_ON = ['received', 'processing'] as const

/** What the office's own service said of a followed dossier is newer than what was loaded of it. */
export async function deadlines({ db }: Room, at: number, soonUntil: LocalDay): Promise<Deadlines> {
  const until = instantOf(addDays(soonUntil, 1))
  const loaded = db
    .selectFrom('dossiers')
    .select('due')
    .where('state', 'in', WORKED_ON)
    .where('due', '<', until)
    .where('code', 'not in', (from) =>
      from.selectFrom('heard_dossiers').select('code').where('state', 'is not', null),
    )
  const heard = db
    .selectFrom('heard_dossiers')
    .select('due')
    .where('state', 'in', WORKED_ON)
    .where('due', '<', until)
  const counted = await db
    .selectFrom(loaded.unionAll(heard).as('near'))
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.countAll<number>().filterWhere('due', '<', at).as('late'),
    ])
    .executeTakeFirstOrThrow()
  return { soon: counted.all - counted.late, late: counted.late }
}
