import { type Dossier, type DossierState, goesBackwards, promised } from '../core/dossier.ts'
import { changedAspects } from '../core/dossier-changes.ts'
import type {
  ChangedAspect,
  DossierLoad,
  LoadComparison,
  LoadedDossier,
  ReadyDossiers,
} from '../core/dossier-records.ts'
import { maskedDossier } from '../core/masked-dossier.ts'
import { dossierOf, lookupHash, phoneHash } from './dossiers.ts'
import type { Room, Trx } from './room.ts'
import type { DossiersTable } from './schema.ts'
import type { Seal } from './seal.ts'

/** Rows to a statement: databases limit what one may bind. */
const AT_ONCE = 500

type Reader = Pick<Trx, 'selectFrom'>

interface Sorted {
  readonly known: number
  readonly added: readonly DossiersTable[]
  readonly changed: readonly Changed[]
  /** Said again, by a newer import. */
  readonly same: readonly string[]
  readonly older: number
}

interface Changed {
  readonly row: DossiersTable
  readonly was: DossierState
  readonly aspects: readonly ChangedAspect[]
}

/** Masking and hashing take longer than all else: they are done before the file is held, and once. */
export function readyDossiers(
  { db, write, seal }: Room,
  loaded: readonly LoadedDossier[],
): ReadyDossiers {
  const rows = loaded.map((row) => rowOf(seal, row))
  return {
    compare: async () => await comparisonOf(db, await sort(db, rows)),
    apply: async (load) => await write((trx) => takeOver(trx, rows, load)),
  }
}

async function takeOver(
  trx: Trx,
  rows: readonly DossiersTable[],
  load: DossierLoad,
): Promise<LoadComparison> {
  const sorted = await sort(trx, rows)
  const comparison = await comparisonOf(trx, sorted)
  await put(trx, [...sorted.added, ...sorted.changed.map(({ row }) => row)])
  for (const codes of chunks(sorted.same)) {
    await trx
      .updateTable('dossiers')
      .set({ as_of: load.asOf })
      .where('code', 'in', codes)
      .where('as_of', '<', load.asOf)
      .execute()
  }
  await recordChanges(trx, sorted.changed, load)
  await trx
    .insertInto('dossier_loads')
    .values({
      at: load.at,
      as_of: load.asOf,
      source: load.from,
      rows: rows.length,
      added: comparison.added,
      changed: comparison.changed,
      backwards: comparison.backwards.length,
    })
    .execute()
  return comparison
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

/** Of a code that stands there twice, the last row counts. */
async function sort(db: Reader, rows: readonly DossiersTable[]): Promise<Sorted> {
  const wanted = [...new Map(rows.map((row) => [row.code, row])).values()]
  const known = new Map<string, Pick<DossiersTable, 'digest' | 'as_of'>>()
  for (const some of chunks(wanted)) {
    const found = await db
      .selectFrom('dossiers')
      .select(['code', 'digest', 'as_of'])
      .where(
        'code',
        'in',
        some.map(({ code }) => code),
      )
      .execute()
    for (const { code, ...row } of found) known.set(code, row)
  }
  const added = wanted.filter(({ code }) => !known.has(code))
  const seen = wanted.filter(({ code }) => known.has(code))
  const timely = seen.filter(({ code, as_of }) => as_of >= (known.get(code)?.as_of ?? 0))
  const isSame = ({ code, digest }: DossiersTable): boolean => known.get(code)?.digest === digest
  return {
    known: seen.length,
    added,
    changed: await withBefore(
      db,
      timely.filter((row) => !isSame(row)),
    ),
    same: timely.filter(isSame).map(({ code }) => code),
    older: seen.length - timely.length,
  }
}

async function withBefore(db: Reader, rows: readonly DossiersTable[]): Promise<readonly Changed[]> {
  const before = new Map<string, Dossier>()
  for (const some of chunks(rows)) {
    const found = await db
      .selectFrom('dossiers')
      .select(['code', 'state', 'as_of', 'body'])
      .where(
        'code',
        'in',
        some.map(({ code }) => code),
      )
      .execute()
    for (const row of found) before.set(row.code, dossierOf(row))
  }
  return rows.flatMap((row) => {
    const was = before.get(row.code)
    return was === undefined
      ? []
      : [{ row, was: was.state, aspects: changedAspects(was, dossierOf(row)) }]
  })
}

async function comparisonOf(
  db: Reader,
  { known, added, changed, same, older }: Sorted,
): Promise<LoadComparison> {
  const backwards = changed
    .filter(({ row, was }) => goesBackwards(was, row.state))
    .map(({ row, was }) => ({ code: row.code, was, is: row.state }))
  return {
    known,
    added: added.length,
    changed: changed.length,
    unchanged: same.length,
    older,
    otherState: changed.filter(({ row, was }) => row.state !== was).length,
    backwards,
    tellings: await tellings(
      db,
      changed.filter(isWorthTelling).map(({ row }) => row.code),
    ),
  }
}

async function tellings(db: Reader, codes: readonly string[]): Promise<number> {
  let count = 0
  for (const some of chunks(codes)) {
    const { n } = await db
      .selectFrom('follows')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('dossier', 'in', some)
      .where('tells', '=', 1)
      .executeTakeFirstOrThrow()
    count += n
  }
  return count
}

async function put(trx: Trx, rows: readonly DossiersTable[]): Promise<void> {
  for (const some of chunks(rows)) {
    await trx
      .insertInto('dossiers')
      .values([...some])
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet(({ ref }) => ({
          state: ref('excluded.state'),
          due: ref('excluded.due'),
          as_of: ref('excluded.as_of'),
          body: ref('excluded.body'),
          digest: ref('excluded.digest'),
          lookup_hash: ref('excluded.lookup_hash'),
          phone_hash: ref('excluded.phone_hash'),
          finished: ref('excluded.finished'),
        })),
      )
      .execute()
  }
}

async function recordChanges(
  trx: Trx,
  changed: readonly Changed[],
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

function isWorthTelling({ aspects }: Changed): boolean {
  return aspects.length > 0
}

function chunks<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, i) =>
    items.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  )
}
