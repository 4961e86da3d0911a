import type { PapersTicked } from '../core/events.ts'
import { isoWeekOf, localDay } from '../core/local-time.ts'
import type { ReformRecords } from '../core/reform-figures.ts'
import type { Outcome, OutcomeKind } from '../core/turn.ts'
import { dossierOf } from './dossiers.ts'
import type { Room, Trx } from './room.ts'

/** Turns that show a list of papers. */
const LISTS: readonly OutcomeKind[] = ['answered', 'list-given', 'ticked']

/** Papers by week and procedure: of nobody in particular. */
export async function countPapers(
  trx: Trx,
  { procedure, listed, had }: PapersTicked,
  at: number,
): Promise<void> {
  const week = isoWeekOf(localDay(at))
  for (const paper of new Set([...listed, ...had])) {
    const added = { listed: Number(listed.includes(paper)), had: Number(had.includes(paper)) }
    await trx
      .insertInto('paper_counts')
      .values({ week, procedure, paper, ...added })
      .onConflict((conflict) =>
        conflict.columns(['week', 'procedure', 'paper']).doUpdateSet(({ eb, ref }) => ({
          listed: eb(ref('paper_counts.listed'), '+', added.listed),
          had: eb(ref('paper_counts.had'), '+', added.had),
        })),
      )
      .execute()
  }
}

export function createReformRecords({ db }: Room): ReformRecords {
  return {
    async seenDossiers(after, atMost) {
      const rows = await db
        .selectFrom('dossiers')
        .select(['code', 'state', 'as_of', 'body'])
        .where('code', '>', after)
        .orderBy('code')
        .limit(atMost)
        .execute()
      const codes = rows.map(({ code }) => code)
      if (codes.length === 0) return []
      const changes = await db
        .selectFrom('dossier_changes')
        .select('dossier')
        .distinct()
        .where('dossier', 'in', codes)
        .where((eb) => eb.or([eb('state', '=', 'supplement'), eb('was', '=', 'supplement')]))
        .execute()
      const follows = await db
        .selectFrom('follows')
        .select(['dossier', 'citizen', 'tells'])
        .where('dossier', 'in', codes)
        .execute()
      const lists = await listsOf(
        db,
        follows.map(({ citizen }) => citizen),
      )
      const sentBack = new Set(changes.map(({ dossier }) => dossier))
      return rows.map((row) => {
        const dossier = dossierOf(row)
        const mine = follows.filter(({ dossier: code }) => code === row.code)
        const { received } = dossier
        const seen = mine.flatMap(({ citizen }) => lists.get(citizen) ?? [])
        const before = seen.filter(({ at }) => received === null || at <= received)
        return {
          dossier,
          supplemented:
            dossier.state === 'supplement' || dossier.missing.length > 0 || sentBack.has(row.code),
          listsSeen: mine.length === 0 ? null : before.flatMap(({ ids }) => ids),
          told: mine.some(({ tells }) => tells === 1),
        }
      })
    },
    async turnCounts(from, until) {
      const turns = db
        .selectFrom('events')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('kind', '=', 'turn-taken')
        .where('at', '>=', from)
        .where('at', '<', until)
      const of = async (kind: OutcomeKind): Promise<number> =>
        (await turns.where('detail', 'like', `{"outcome":{"kind":"${kind}"%`).executeTakeFirst())
          ?.n ?? 0
      const [all, unasked] = [(await turns.executeTakeFirst())?.n ?? 0, await of('news')]
      return { all: all - unasked, answered: await of('answered'), person: await of('hand-over') }
    },
    paperCounts: async (from, to) =>
      await db
        .selectFrom('paper_counts')
        .select(({ fn }) => [
          'procedure',
          'paper',
          fn.sum<number>('listed').as('listed'),
          fn.sum<number>('had').as('had'),
        ])
        .where('week', '>=', isoWeekOf(from))
        .where('week', '<=', isoWeekOf(to))
        .groupBy(['procedure', 'paper'])
        .orderBy('procedure')
        .orderBy('paper')
        .execute(),
  }
}

interface ListSeen {
  readonly at: number
  readonly ids: readonly string[]
}

/** The lists of papers that these citizens were shown. For counting only: none of it leaves this file by name. */
async function listsOf(
  db: Room['db'],
  citizens: readonly string[],
): Promise<ReadonlyMap<string, readonly ListSeen[]>> {
  const lists = new Map<string, ListSeen[]>()
  if (citizens.length === 0) return lists
  const turns = await db
    .selectFrom('events')
    .select(['citizen', 'at', 'detail'])
    .where('citizen', 'in', [...new Set(citizens)])
    .where('kind', '=', 'turn-taken')
    .execute()
  for (const { citizen, at, detail } of turns) {
    const { outcome } = JSON.parse(detail) as { readonly outcome: Outcome }
    if (citizen === null || !LISTS.includes(outcome.kind)) continue
    lists.set(citizen, [...(lists.get(citizen) ?? []), { at, ids: outcome.ids }])
  }
  return lists
}
