import { randomInt } from 'node:crypto'
import type { ConversationEvent } from '../core/events.ts'
import { isoWeekOf, localDay } from '../core/local-time.ts'
import type { ProcedureCounts } from '../core/procedure-counts.ts'
import type { Room, Trx } from './room.ts'
import type { ProcedureCountsTable } from './schema-catalogue.ts'

type Counted = Pick<ProcedureCountsTable, 'procedure' | 'answered' | 'useful' | 'useless'>

/** More than processes that count at the same time: two in one row wait for each other. */
const SHARES = 1024
const SHARE = randomInt(SHARES)

/** Counts what the console shows by week, so that it need not walk through the events. */
export async function countProcedure(
  trx: Trx,
  event: ConversationEvent,
  at: number,
): Promise<void> {
  const counted = countedOf(event)
  if (counted === null) return
  const { answered, useful, useless } = counted
  await trx
    .insertInto('procedure_counts')
    .values({ week: isoWeekOf(localDay(at)), share: SHARE, ...counted })
    .onConflict((conflict) =>
      conflict.columns(['week', 'procedure', 'share']).doUpdateSet(({ eb, ref }) => ({
        answered: eb(ref('procedure_counts.answered'), '+', answered),
        useful: eb(ref('procedure_counts.useful'), '+', useful),
        useless: eb(ref('procedure_counts.useless'), '+', useless),
      })),
    )
    .execute()
}

function countedOf(event: ConversationEvent): Counted | null {
  if (event.kind === 'turn-taken') {
    const [procedure] = event.outcome.ids
    if (event.outcome.kind !== 'answered' || procedure === undefined) return null
    return { procedure, answered: 1, useful: 0, useless: 0 }
  }
  if (event.kind !== 'useful-told') return null
  const { procedure, useful } = event
  return { procedure, answered: 0, useful: Number(useful), useless: Number(!useful) }
}

export function createProcedureCounts({ db }: Room): ProcedureCounts {
  return {
    procedureCounts: async (since, until = '9999-W53') =>
      await db
        .selectFrom('procedure_counts')
        .select(({ fn }) => [
          'procedure',
          fn.sum<number>('answered').as('answered'),
          fn.sum<number>('useful').as('useful'),
          fn.sum<number>('useless').as('useless'),
        ])
        .where('week', '>=', since)
        .where('week', '<=', until)
        .groupBy('procedure')
        .execute(),
  }
}
