import type { Dossier } from '../core/dossier.ts'
import type { OpenedDossier } from '../core/dossier-source.ts'
import { lookupCodeOf, phoneDigitsOf, type SecondFact } from '../core/second-fact.ts'
import type { FinishedCount } from '../core/survey-records.ts'
import type { Room } from './room.ts'
import type { DossiersTable } from './schema-dossiers.ts'
import type { Seal } from './seal.ts'

type Row = Pick<DossiersTable, 'code' | 'state' | 'as_of' | 'body'>

export async function readDossier({ db }: Room, code: string): Promise<Dossier | null> {
  const row = await db
    .selectFrom('dossiers')
    .select(['code', 'state', 'as_of', 'body'])
    .where('code', '=', code)
    .executeTakeFirst()
  return row === undefined ? null : dossierOf(row)
}

/** The row is asked for by the fact too: whatever does not match finds nothing, at the same cost. */
export async function openDossier(
  { db, seal }: Room,
  code: string,
  typed: string,
  facts: readonly SecondFact[],
): Promise<OpenedDossier | null> {
  const lookup = facts.includes('lookup-code') ? lookupHash(seal, code, typed) : null
  const phone = facts.includes('phone-digits') ? phoneHash(seal, code, typed) : null
  const row = await db
    .selectFrom('dossiers')
    .select(['code', 'state', 'as_of', 'body', 'lookup_hash'])
    .where('code', '=', code)
    .where((either) =>
      either.or([either('lookup_hash', '=', lookup), either('phone_hash', '=', phone)]),
    )
    .executeTakeFirst()
  if (row === undefined) return null
  const isLookup = lookup !== null && row.lookup_hash === lookup
  return { dossier: dossierOf(row), by: isLookup ? 'lookup-code' : 'phone-digits' }
}

/** Bound to the code, so that equal facts of two dossiers do not look equal. `null` for no such fact. */
export function lookupHash(seal: Seal, code: string, fact: string | null): string | null {
  const lookup = fact === null ? null : lookupCodeOf(fact)
  return lookup === null ? null : seal.hash('lookup-code', code, lookup)
}

export function phoneHash(seal: Seal, code: string, phone: string | null): string | null {
  const digits = phone === null ? null : phoneDigitsOf(phone)
  return digits === null ? null : seal.hash('phone-digits', code, digits)
}

export function dossierOf({ code, state, as_of, body }: Row): Dossier {
  return {
    ...(JSON.parse(body) as Omit<Dossier, 'code' | 'state' | 'asOf'>),
    code,
    state,
    asOf: as_of,
  }
}

export async function newestLoad({ db }: Room): Promise<number | null> {
  const { newest } = await db
    .selectFrom('dossier_loads')
    .select(({ fn }) => fn.max<number | null>('as_of').as('newest'))
    .executeTakeFirstOrThrow()
  return newest
}

export async function finishedDossiers(
  { db }: Room,
  from: number,
  until: number,
): Promise<readonly FinishedCount[]> {
  const rows = await db
    .selectFrom('dossiers')
    .select('body')
    .where('finished', '>=', from)
    .where('finished', '<', until)
    .execute()
  const counts = new Map<string, FinishedCount>()
  for (const { body } of rows) {
    const { procedureCode, holder } = JSON.parse(body) as Dossier
    const unit = holder?.name ?? null
    const name = JSON.stringify([procedureCode, unit])
    const dossiers = (counts.get(name)?.dossiers ?? 0) + 1
    counts.set(name, { procedureCode, unit, dossiers })
  }
  return [...counts.values()]
}
