import { goesBackwards, promised } from '../core/dossier.ts'
import type {
  DossierLoad,
  LoadComparison,
  LoadedDossier,
  ReadyDossiers,
} from '../core/dossier-records.ts'
import { maskedDossier } from '../core/masked-dossier.ts'
import { chunks } from './chunks.ts'
import { comparisonOf, isWorthTelling, type SortedRows, sortRows } from './compare-load.ts'
import { lookupHash, phoneHash } from './dossiers.ts'
import type { Room, Trx } from './room.ts'
import type { DossiersTable } from './schema-dossiers.ts'
import type { Seal } from './seal.ts'
import { stage, takeStaged, unstage } from './staged-dossiers.ts'

/** Rows whose age is renewed in one transaction: some 50 ms, so that nobody's message waits for longer. */
const AGES_AT_ONCE = 4000

/** All that an import needs to know and to have at hand, before the file is held. */
interface Prepared {
  /** The import that was the last when this was prepared; another since, and it is prepared anew. */
  readonly after: number | null
  readonly sorted: SortedRows
  readonly comparison: LoadComparison
  /** The rows that are new or say something new. */
  readonly batch: string
}

/**
 * Masking, hashing, comparing and staging take longer than all else: they are done before the file is held.
 * Of a code that stands there twice, the last row counts.
 */
export function readyDossiers(room: Room, loaded: readonly LoadedDossier[]): ReadyDossiers {
  const byCode = new Map(loaded.map((row) => [row.dossier.code, row]))
  const rows = [...byCode.values()].map((row) => rowOf(room.seal, row))
  let prepared: Prepared | null = null
  const prepareAnew = async (): Promise<Prepared> => {
    if (prepared !== null) await unstage(room.db, prepared.batch)
    prepared = await prepare(room, rows)
    return prepared
  }
  return {
    compare: async () => (await prepareAnew()).comparison,
    async apply(load) {
      let ready = prepared ?? (await prepareAnew())
      while (!(await takeOver(room, ready, rows.length, load))) ready = await prepareAnew()
      await renewAges(room, ready.sorted.same, load.asOf)
      await unstage(room.db, ready.batch)
      prepared = null
      return ready.comparison
    },
  }
}

async function prepare({ db }: Room, rows: readonly DossiersTable[]): Promise<Prepared> {
  const after = await lastLoad(db)
  const sorted = await sortRows(db, rows)
  return {
    after,
    sorted,
    comparison: await comparisonOf(db, sorted),
    batch: await stage(db, [...sorted.added, ...sorted.changed.map(({ row }) => row)]),
  }
}

/** What an import says anew, in one transaction. `false`, and nothing is kept, if another came before it. */
async function takeOver(
  { write }: Room,
  { after, sorted, comparison, batch }: Prepared,
  rows: number,
  load: DossierLoad,
): Promise<boolean> {
  return await write(async (trx) => {
    if ((await lastLoad(trx)) !== after) return false
    await takeStaged(trx, batch)
    await recordChanges(trx, sorted.changed, load)
    await trx
      .insertInto('dossier_loads')
      .values({
        at: load.at,
        as_of: load.asOf,
        source: load.from,
        rows,
        added: comparison.added,
        changed: comparison.changed,
        backwards: comparison.backwards.length,
      })
      .execute()
    return true
  })
}

async function lastLoad(db: Room['db'] | Trx): Promise<number | null> {
  const { last } = await db
    .selectFrom('dossier_loads')
    .select(({ fn }) => fn.max<number | null>('seq').as('last'))
    .executeTakeFirstOrThrow()
  return last
}

/**
 * Of most dossiers an import only says again what is known, which takes longer than all that is new. It goes in
 * by pieces, afterwards: broken off, some look older than they are until the next import.
 */
async function renewAges({ write }: Room, codes: readonly string[], asOf: number): Promise<void> {
  for (const piece of chunks(codes, AGES_AT_ONCE)) {
    await write(async (trx) => {
      for (const some of chunks(piece)) {
        await trx
          .updateTable('dossiers')
          .set({ as_of: asOf })
          .where('code', 'in', some)
          .where('as_of', '<', asOf)
          .execute()
      }
    })
  }
}

/** What is stored of a row: masked texts, and facts as keyed hashes. */
function rowOf(seal: Seal, { dossier, lookupCode, phone }: LoadedDossier): DossiersTable {
  const { code, state, asOf, ...rest } = maskedDossier(dossier)
  const { finished } = rest
  const body = JSON.stringify(rest)
  const facts = {
    lookup_hash: lookupHash(seal, code, lookupCode),
    phone_hash: phoneHash(seal, code, phone),
  }
  const digest = seal.hash('dossier', state, body, facts.lookup_hash ?? '', facts.phone_hash ?? '')
  return { code, state, due: promised(dossier), as_of: asOf, body, digest, ...facts, finished }
}

async function recordChanges(
  trx: Trx,
  changed: SortedRows['changed'],
  { asOf, tell }: DossierLoad,
): Promise<void> {
  const rows = changed.filter(isWorthTelling).map(({ row, was, aspects }) => ({
    dossier: row.code,
    at: asOf,
    was,
    state: row.state,
    what: JSON.stringify(aspects),
    backwards: goesBackwards(was, row.state) ? (1 as const) : (0 as const),
    tell: tell ? (1 as const) : (0 as const),
  }))
  for (const some of chunks(rows))
    await trx
      .insertInto('dossier_changes')
      .values([...some])
      .execute()
}
