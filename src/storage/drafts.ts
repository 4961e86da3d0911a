import type { Selectable } from 'kysely'
import type { LocalDay } from '../core/local-time.ts'
import type { CatalogueRecords, ProcedureDraft, Publishing } from '../core/revisions.ts'
import type { Actor, AuditAction } from '../core/staff.ts'
import type { TreeMap } from '../core/tree.ts'
import { addAuditLine } from './audit-log.ts'
import { addRevision, newestSeq } from './revisions.ts'
import type { Room, Trx } from './room.ts'
import type { Schema } from './schema.ts'

export async function drafts({ db }: Room): Promise<readonly ProcedureDraft[]> {
  const rows = await db.selectFrom('drafts').selectAll().orderBy('at', 'desc').execute()
  return rows.map(toDraft)
}

export async function draftOf(
  db: Pick<Trx, 'selectFrom'>,
  procedure: string,
): Promise<ProcedureDraft | null> {
  const row = await db
    .selectFrom('drafts')
    .selectAll()
    .where('procedure', '=', procedure)
    .executeTakeFirst()
  return row === undefined ? null : toDraft(row)
}

export async function saveDraft(
  { write }: Room,
  { procedure, version, tree, base, why }: Parameters<CatalogueRecords['saveDraft']>[0],
  by: Actor,
  at: number,
): Promise<'done' | 'stale'> {
  return await write(async (trx) => {
    const before = await draftOf(trx, procedure)
    if ((before?.version ?? 0) !== version) return 'stale'
    const authors = new Set([...(before?.authors ?? []), ...(by.id === null ? [] : [by.id])])
    const row = {
      version: nextVersion(version, at),
      state: 'draft' as const,
      tree: JSON.stringify(tree),
      base,
      authors: JSON.stringify([...authors]),
      staff: by.id,
      name: by.name,
      at,
      why,
      publish_on: null,
      approver: null,
      approver_name: null,
    }
    await trx
      .insertInto('drafts')
      .values({ procedure, ...row })
      .onConflict((conflict) => conflict.column('procedure').doUpdateSet(row))
      .execute()
    await told(trx, 'draft-saved', procedure, by, at)
    return 'done'
  })
}

/** Changes a draft that still is as it was read. */
async function changeDraft<Refusal>(
  { write }: Room,
  { procedure, version }: { readonly procedure: string; readonly version: number },
  change: (trx: Trx, draft: ProcedureDraft) => Promise<'done' | Refusal>,
): Promise<'done' | 'stale' | Refusal> {
  return await write(async (trx) => {
    const draft = await draftOf(trx, procedure)
    if (draft?.version !== version) return 'stale'
    return await change(trx, draft)
  })
}

export async function moveDraft(
  room: Room,
  procedure: string,
  version: number,
  to: 'draft' | 'waiting',
  by: Actor,
  at: number,
): Promise<'done' | 'stale'> {
  return await changeDraft<never>(room, { procedure, version }, async (trx) => {
    await trx
      .updateTable('drafts')
      .set({
        state: to,
        version: nextVersion(version, at),
        publish_on: null,
        approver: null,
        approver_name: null,
      })
      .where('procedure', '=', procedure)
      .execute()
    const action = to === 'waiting' ? 'draft-sent' : 'draft-taken-back'
    await told(trx, action, procedure, by, at)
    return 'done'
  })
}

export async function scheduleDraft(
  room: Room,
  procedure: string,
  version: number,
  on: LocalDay,
  by: Actor,
  at: number,
): Promise<'done' | 'stale' | 'own' | 'outdated'> {
  return await changeDraft<'own' | 'outdated'>(room, { procedure, version }, async (trx, draft) => {
    if (isAuthor(draft, by)) return 'own'
    if ((await newestSeq(trx, procedure)) !== draft.base) return 'outdated'
    await trx
      .updateTable('drafts')
      .set({
        state: 'scheduled',
        version: nextVersion(version, at),
        publish_on: on,
        approver: by.id,
        approver_name: by.name,
      })
      .where('procedure', '=', procedure)
      .execute()
    await told(trx, 'draft-scheduled', procedure, by, at, { on })
    return 'done'
  })
}

export async function dropDraft(
  room: Room,
  procedure: string,
  version: number,
  by: Actor,
  at: number,
): Promise<'done' | 'stale'> {
  return await changeDraft<never>(room, { procedure, version }, async (trx) => {
    await removeDraft(trx, procedure)
    await told(trx, 'draft-dropped', procedure, by, at)
    return 'done'
  })
}

export async function publishDraft(
  room: Room,
  procedure: string,
  version: number,
  how: Publishing,
  by: Actor,
  at: number,
): Promise<'done' | 'stale' | 'own' | 'outdated'> {
  return await changeDraft<'own' | 'outdated'>(room, { procedure, version }, async (trx, draft) => {
    if (how === 'approved' && isAuthor(draft, by)) return 'own'
    return await publish(trx, draft, how === 'approved' ? by : null, by, at)
  })
}

export async function publishScheduled(
  room: Room,
  procedure: string,
  version: number,
  at: number,
): Promise<'done' | 'stale' | 'outdated'> {
  return await changeDraft<'stale' | 'outdated'>(
    room,
    { procedure, version },
    async (trx, draft) => {
      const { state, approvedBy } = draft
      if (state !== 'scheduled' || approvedBy === null) return 'stale'
      return await publish(trx, draft, approvedBy, approvedBy, at)
    },
  )
}

/** Without an approver somebody still has to look at it. */
async function publish(
  trx: Trx,
  { procedure, tree, why, base, by, authors }: ProcedureDraft,
  approvedBy: Actor | null,
  doneBy: Actor,
  at: number,
): Promise<'done' | 'outdated'> {
  const revision = { procedure, kind: 'published', tree, why, base } as const
  const review = approvedBy === null ? 'owed' : 'none'
  const done = await addRevision(trx, { revision, by, doneBy, at, review, authors, approvedBy })
  if (done === 'done') await removeDraft(trx, procedure)
  return done
}

async function removeDraft(trx: Trx, procedure: string): Promise<void> {
  await trx.deleteFrom('drafts').where('procedure', '=', procedure).execute()
}

/** No number comes back after a draft has ended and another was begun. */
function nextVersion(version: number, at: number): number {
  return Math.max(version + 1, at)
}

function isAuthor({ authors }: ProcedureDraft, { id }: Actor): boolean {
  return id !== null && authors.includes(id)
}

async function told(
  trx: Trx,
  action: AuditAction,
  about: string,
  by: Actor,
  at: number,
  detail: Readonly<Record<string, string>> = {},
): Promise<void> {
  await addAuditLine(trx, { at, by, action, about, detail })
}

function toDraft(row: Selectable<Schema['drafts']>): ProcedureDraft {
  return {
    procedure: row.procedure,
    version: row.version,
    state: row.state,
    tree: JSON.parse(row.tree) as TreeMap,
    base: row.base,
    authors: JSON.parse(row.authors) as string[],
    by: { id: row.staff, name: row.name },
    at: row.at,
    why: row.why,
    publishOn: row.publish_on,
    approvedBy: row.approver_name === null ? null : { id: row.approver, name: row.approver_name },
  }
}
