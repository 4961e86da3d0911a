import { localDay } from '../core/local-time.ts'
import type { Finding, QualityRecords } from '../core/quality.ts'
import type { Actor, AuditAction } from '../core/staff.ts'
import { addAuditLine } from './audit-log.ts'
import type { Room, Trx } from './room.ts'

export function createQualityRecords({ db, write }: Room): QualityRecords {
  /** Makes a change and its line in the log, or neither. */
  const logged = (
    { by, at, action, about }: { by: Actor; at: number; action: AuditAction; about: string },
    change: (trx: Trx) => Promise<unknown>,
  ): Promise<void> =>
    write(async (trx) => {
      await change(trx)
      await addAuditLine(trx, { at, by, action, about, detail: {} })
    })
  return {
    async publishedList() {
      const rows = await db.selectFrom('published_procedures').selectAll().orderBy('code').execute()
      const [first] = rows
      if (first === undefined) return null
      const { decision, decided } = first
      return { decision, decided, procedures: rows.map(({ code, name }) => ({ code, name })) }
    },
    putPublishedList: ({ decision, decided, procedures }, by, at) =>
      logged({ by, at, action: 'published-list-put', about: decision }, async (trx) => {
        await trx.deleteFrom('published_procedures').execute()
        for (const each of procedures) {
          await trx
            .insertInto('published_procedures')
            .values({ ...each, decision, decided })
            .execute()
        }
      }),
    async controlledDocuments() {
      const rows = await db
        .selectFrom('controlled_documents')
        .selectAll()
        .orderBy('effective', 'desc')
        .orderBy('seq', 'desc')
        .execute()
      const all = rows.map(({ seq: id, ...document }) => ({ id, ...document }))
      return [
        ...all.filter(({ withdrawn }) => withdrawn === null),
        ...all.filter(({ withdrawn }) => withdrawn !== null),
      ]
    },
    addDocument: (document, by, at) =>
      logged(
        { by, at, action: 'document-added', about: `${document.name} ${document.version}` },
        async (trx) => {
          await trx
            .updateTable('controlled_documents')
            .set({ withdrawn: document.effective })
            .where('name', '=', document.name)
            .where('withdrawn', 'is', null)
            .execute()
          await trx
            .insertInto('controlled_documents')
            .values({ ...document, withdrawn: null })
            .execute()
        },
      ),
    withdrawDocument: (id, on, by, at) =>
      logged({ by, at, action: 'document-withdrawn', about: String(id) }, (trx) =>
        trx
          .updateTable('controlled_documents')
          .set({ withdrawn: on })
          .where('seq', '=', id)
          .where('withdrawn', 'is', null)
          .execute(),
      ),
    async findings() {
      const rows = await db.selectFrom('findings').selectAll().orderBy('seq', 'desc').execute()
      return rows.map(({ seq: id, rechecked, recheck, ...finding }): Finding => {
        const seen = rechecked === null || recheck === null ? null : { on: rechecked, is: recheck }
        return { id, ...finding, recheck: seen }
      })
    },
    addFinding: (finding, by, at) =>
      logged({ by, at, action: 'finding-added', about: finding.what.slice(0, 80) }, (trx) =>
        trx
          .insertInto('findings')
          .values({
            ...finding,
            found: localDay(at),
            mended: null,
            rechecked: null,
            recheck: null,
          })
          .execute(),
      ),
    moveFinding: (id, to, by, at) =>
      write(async (trx) => {
        const today = localDay(at)
        const moved = await trx
          .updateTable('findings')
          .set(to === 'mended' ? { mended: today } : { rechecked: today, recheck: to })
          .where('seq', '=', id)
          .where('mended', to === 'mended' ? 'is' : 'is not', null)
          .where('rechecked', 'is', null)
          .executeTakeFirst()
        if (moved.numUpdatedRows === 0n) return false
        const detail = { to }
        await addAuditLine(trx, { at, by, action: 'finding-moved', about: String(id), detail })
        return true
      }),
    async auditBetween(from, until) {
      const rows = await db
        .selectFrom('audit_log')
        .selectAll()
        .where('at', '>=', from)
        .where('at', '<', until)
        .orderBy('seq')
        .execute()
      return rows.map(({ at, staff, name, action, about, detail }) => ({
        at,
        by: { id: staff, name },
        action,
        about,
        detail: JSON.parse(detail) as Record<string, string>,
      }))
    },
    async revisionsBetween(from, until) {
      const rows = await db
        .selectFrom('revisions')
        .select(['procedure', 'kind', 'staff', 'name', 'at', 'why', 'approver', 'approver_name'])
        .where('at', '>=', from)
        .where('at', '<', until)
        .orderBy('seq')
        .execute()
      return rows.map(({ procedure, kind, at, why, staff, name, approver, approver_name }) => ({
        procedure,
        kind,
        at,
        why,
        by: { id: staff, name },
        approvedBy: approver_name === null ? null : { id: approver, name: approver_name },
      }))
    },
  }
}
