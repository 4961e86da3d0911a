import type { Selectable } from 'kysely'
import { type NewRevision, type Revision, saysTheSame } from '../core/revisions.ts'
import type { Actor } from '../core/staff.ts'
import type { TreeMap } from '../core/tree.ts'
import { addAuditLine } from './audit-log.ts'
import type { Room, Trx } from './room.ts'
import type { Schema } from './schema.ts'

type Reading = Pick<Trx, 'selectFrom'>

/** Who finds what was written in a file: nobody at the office signed it. */
const FILE: Actor = { id: null, name: 'tệp trên máy chủ' }

export async function revisionsOf({ db }: Room, procedure: string): Promise<readonly Revision[]> {
  const rows = await db
    .selectFrom('revisions')
    .selectAll()
    .where('procedure', '=', procedure)
    .orderBy('seq', 'desc')
    .execute()
  return rows.map(revisionOf)
}

export async function newestRevisions({ db }: Room): Promise<readonly Revision[]> {
  const newest = db
    .selectFrom('revisions')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .groupBy('procedure')
  const rows = await db.selectFrom('revisions').selectAll().where('seq', 'in', newest).execute()
  return rows.map(revisionOf)
}

export async function markWritten({ write }: Room, procedure: string, seq: number): Promise<void> {
  await write((trx) =>
    trx
      .updateTable('revisions')
      .set({ written: 1 })
      .where('procedure', '=', procedure)
      .where('seq', '<=', seq)
      .execute(),
  )
}

/** The newest revision of a procedure, 0 without one. */
export async function newestSeq(trx: Reading, procedure: string): Promise<number> {
  const row = await trx
    .selectFrom('revisions')
    .select('seq')
    .where('procedure', '=', procedure)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** How a revision came to be, beyond what it says. */
interface Making {
  readonly revision: NewRevision
  readonly by: Actor
  /** Who published it, where that is somebody else. */
  readonly doneBy?: Actor
  readonly at: number
  readonly review?: Revision['review']
  readonly authors?: readonly string[]
  readonly approvedBy?: Actor | null
}

export async function addRevision(
  trx: Trx,
  { revision, by, doneBy = by, at, review = 'none', authors = [], approvedBy = null }: Making,
): Promise<'done' | 'outdated'> {
  const { procedure, kind, tree, why, base } = revision
  if ((await newestSeq(trx, procedure)) !== base) return 'outdated'
  await trx
    .insertInto('revisions')
    .values({
      procedure,
      kind,
      tree: JSON.stringify(tree),
      staff: by.id,
      name: by.name,
      at,
      why,
      review,
      authors: JSON.stringify(authors),
      approver: approvedBy?.id ?? null,
      approver_name: approvedBy?.name ?? null,
      written: 0,
    })
    .execute()
  const action = kind === 'withdrawn' ? 'procedure-withdrawn' : 'procedure-published'
  await addAuditLine(trx, { at, by: doneBy, action, about: procedure, detail: { review } })
  return 'done'
}

export async function noteFile(
  { write }: Room,
  procedure: string,
  tree: TreeMap,
  at: number,
): Promise<number> {
  return await write(async (trx) => {
    const last = await trx
      .selectFrom('revisions')
      .select(['seq', 'tree'])
      .where('procedure', '=', procedure)
      .where('written', '=', 1)
      .orderBy('seq', 'desc')
      .executeTakeFirst()
    const isKnown = last !== undefined && saysTheSame(JSON.parse(last.tree) as TreeMap, tree)
    if (isKnown) return await newestSeq(trx, procedure)
    const { seq } = await trx
      .insertInto('revisions')
      .values({
        procedure,
        kind: 'in-file',
        tree: JSON.stringify(tree),
        staff: FILE.id,
        name: FILE.name,
        at,
        why: '',
        review: 'none',
        authors: '[]',
        approver: null,
        approver_name: null,
        written: 1,
      })
      .returning('seq')
      .executeTakeFirstOrThrow()
    // The file wins over what was published and had not been written yet.
    await trx
      .updateTable('revisions')
      .set({ written: 1 })
      .where('procedure', '=', procedure)
      .where('written', '=', 0)
      .execute()
    if (last !== undefined) {
      const line = { at, by: FILE, about: procedure, detail: {} }
      await addAuditLine(trx, { ...line, action: 'procedure-in-file' })
    }
    return seq
  })
}

export async function reviewRevision(
  { write }: Room,
  seq: number,
  by: Actor,
  at: number,
): Promise<'done' | 'own' | 'gone'> {
  return await write(async (trx) => {
    const row = await trx
      .selectFrom('revisions')
      .select(['procedure', 'authors', 'staff'])
      .where('seq', '=', seq)
      .where('review', '=', 'owed')
      .executeTakeFirst()
    if (row === undefined) return 'gone'
    const theirs = [row.staff, ...(JSON.parse(row.authors) as string[])]
    if (theirs.includes(by.id)) return 'own'
    await trx
      .updateTable('revisions')
      .set({ review: 'done', approver: by.id, approver_name: by.name })
      .where('seq', '=', seq)
      .execute()
    const line = { at, by, about: row.procedure, detail: {} }
    await addAuditLine(trx, { ...line, action: 'procedure-reviewed' })
    return 'done'
  })
}

function revisionOf(row: Selectable<Schema['revisions']>): Revision {
  const { seq, procedure, kind, at, why, review } = row
  return {
    seq,
    procedure,
    kind,
    tree: JSON.parse(row.tree) as TreeMap,
    by: { id: row.staff, name: row.name },
    at,
    why,
    review,
    approvedBy: row.approver_name === null ? null : { id: row.approver, name: row.approver_name },
    written: row.written === 1,
  }
}
