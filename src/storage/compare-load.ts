import { type Dossier, type DossierState, goesBackwards } from '../core/dossier.ts'
import { changedAspects } from '../core/dossier-changes.ts'
import type { ChangedAspect, LoadComparison } from '../core/dossier-records.ts'
import { chunks } from './chunks.ts'
import { dossierOf } from './dossiers.ts'
import type { Room } from './room.ts'
import type { DossiersTable } from './schema-dossiers.ts'

/** Rows of an import beside what is stored. */
export interface SortedRows {
  readonly known: number
  readonly added: readonly DossiersTable[]
  readonly changed: readonly ChangedRow[]
  /** Codes of which nothing new is said. */
  readonly same: readonly string[]
  readonly older: number
}

interface ChangedRow {
  readonly row: DossiersTable
  readonly was: DossierState
  readonly aspects: readonly ChangedAspect[]
}

/** A code stands in the rows once. */
export async function sortRows(
  db: Room['db'],
  rows: readonly DossiersTable[],
): Promise<SortedRows> {
  const known = new Map<string, Pick<DossiersTable, 'digest' | 'as_of'>>()
  for (const some of chunks(rows)) {
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
  const added = rows.filter(({ code }) => !known.has(code))
  const seen = rows.filter(({ code }) => known.has(code))
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

async function withBefore(
  db: Room['db'],
  rows: readonly DossiersTable[],
): Promise<readonly ChangedRow[]> {
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

/** What taking the rows over would change. */
export async function comparisonOf(
  db: Room['db'],
  { known, added, changed, same, older }: SortedRows,
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

export function isWorthTelling({ aspects }: ChangedRow): boolean {
  return aspects.length > 0
}

async function tellings(db: Room['db'], codes: readonly string[]): Promise<number> {
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
