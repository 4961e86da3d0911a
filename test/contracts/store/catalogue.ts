import { describe, expect, test } from 'vitest'
import type { CatalogueRecords, ProcedureDraft } from '../../../src/core/revisions.ts'
import type { Actor, StaffRecords } from '../../../src/core/staff.ts'
import type { TreeMap } from '../../../src/core/tree.ts'
import type { FreshDatabase } from '../store.ts'
import { eachFresh, NOW } from './given.ts'

const LAN: Actor = { id: 'lan', name: 'Lan' }
const HOA: Actor = { id: 'hoa', name: 'Hoa' }
const P = 'khai-sinh'
const IN_FILE: TreeMap = { name: 'Khai sinh', fees: [{ amount: '0' }] }
const CHANGED: TreeMap = { name: 'Khai sinh', fees: [{ amount: '5000' }] }

type Written = Partial<Pick<ProcedureDraft, 'version' | 'tree' | 'base'>>

async function save(
  store: CatalogueRecords,
  over: Written = {},
  by: Actor = LAN,
): Promise<'done' | 'stale'> {
  const draft = { procedure: P, version: 0, tree: CHANGED, base: 0, why: 'Lệ phí mới', ...over }
  return await store.saveDraft(draft, by, NOW)
}

async function versionOf(store: CatalogueRecords): Promise<number> {
  return (await store.draftOf(P))?.version ?? 0
}

async function actions(store: StaffRecords): Promise<string[]> {
  return (await store.auditLog({ atMost: 20 })).map(({ action, by }) => `${by.name}: ${action}`)
}

export function catalogueContract(fresh: () => Promise<FreshDatabase>): void {
  describe('drafts of procedures', () => {
    const given = eachFresh(fresh)

    test('are kept, one a procedure, with all who wrote in them', async () => {
      await save(given.store)
      await save(given.store, { version: await versionOf(given.store), tree: IN_FILE }, HOA)
      const store = await given.restart()
      expect(await store.drafts()).toMatchObject([
        { procedure: P, state: 'draft', tree: IN_FILE, authors: ['lan', 'hoa'], by: HOA },
      ])
      expect(await actions(store)).toEqual(['Hoa: draft-saved', 'Lan: draft-saved'])
    })

    test('are not overwritten by who read an older one', async () => {
      const { store } = given
      await save(store)
      expect(await save(store, { tree: IN_FILE }, HOA)).toBe('stale')
      expect(await store.moveDraft(P, 0, 'waiting', HOA, NOW)).toBe('stale')
      expect(await store.publishDraft(P, 0, 'approved', HOA, NOW)).toBe('stale')
      expect(await store.dropDraft(P, 0, HOA, NOW)).toBe('stale')
      expect(await store.draftOf(P)).toMatchObject({ tree: CHANGED, state: 'draft' })
      expect(await actions(store)).toEqual(['Lan: draft-saved'])
    })

    test('that ended give their number to no other', async () => {
      const { store } = given
      await save(store)
      const first = await versionOf(store)
      await store.dropDraft(P, first, LAN, NOW + 1)
      await store.saveDraft(
        { procedure: P, version: 0, tree: CHANGED, base: 0, why: '' },
        HOA,
        NOW + 2,
      )
      expect(await save(store, { version: first })).toBe('stale')
    })

    test('are approved by a second person, or published at once and seen to later', async () => {
      const { store } = given
      await save(store)
      await store.moveDraft(P, await versionOf(store), 'waiting', LAN, NOW)
      const version = await versionOf(store)
      expect(await store.publishDraft(P, version, 'approved', LAN, NOW)).toBe('own')
      expect(await store.scheduleDraft(P, version, '2026-12-01', LAN, NOW)).toBe('own')
      expect(await store.publishDraft(P, version, 'review-later', LAN, NOW)).toBe('done')
      const [revision] = await store.revisionsOf(P)
      expect(revision).toMatchObject({ review: 'owed', by: LAN, why: 'Lệ phí mới', tree: CHANGED })
      expect(await store.draftOf(P)).toBeNull()
      const seq = revision?.seq ?? 0
      expect(await store.reviewRevision(seq, LAN, NOW)).toBe('own')
      expect(await store.reviewRevision(seq, HOA, NOW)).toBe('done')
      expect(await store.reviewRevision(seq, HOA, NOW)).toBe('gone')
      expect(await store.revisionsOf(P)).toMatchObject([{ review: 'done', approvedBy: HOA }])
      expect((await actions(store)).slice(0, 2)).toEqual([
        'Hoa: procedure-reviewed',
        'Lan: procedure-published',
      ])
    })

    test('that were approved for a day are published as their approver would', async () => {
      const { store } = given
      await save(store)
      await store.scheduleDraft(P, await versionOf(store), '2026-12-01', HOA, NOW)
      expect(await store.draftOf(P)).toMatchObject({ state: 'scheduled', publishOn: '2026-12-01' })
      const version = await versionOf(store)
      expect(await store.publishScheduled(P, version - 1, NOW)).toBe('stale')
      expect(await store.publishScheduled(P, version, NOW)).toBe('done')
      expect(await store.publishScheduled(P, version, NOW)).toBe('stale')
      expect(await store.revisionsOf(P)).toMatchObject([{ by: LAN, approvedBy: HOA }])
    })

    test('lose their approval when somebody writes on', async () => {
      const { store } = given
      await save(store)
      await store.scheduleDraft(P, await versionOf(store), '2026-12-01', HOA, NOW)
      await save(store, { version: await versionOf(store), tree: IN_FILE })
      expect(await store.publishScheduled(P, await versionOf(store), NOW)).toBe('stale')
      expect(await store.draftOf(P)).toMatchObject({ state: 'draft', approvedBy: null })
    })
  })

  describe('revisions', () => {
    const given = eachFresh(fresh)

    test('tell what was in the file, and are written once', async () => {
      const { store } = given
      const base = await store.noteFile(P, IN_FILE, NOW)
      expect(await store.noteFile(P, { fees: [{ amount: '0' }], name: 'Khai sinh' }, NOW)).toBe(
        base,
      )
      await save(store, { base })
      await store.publishDraft(P, await versionOf(store), 'approved', HOA, NOW)
      const [newest] = await store.newestRevisions()
      expect(newest).toMatchObject({ procedure: P, tree: CHANGED, written: false })
      await store.markWritten(P, newest?.seq ?? 0)
      expect((await store.revisionsOf(P)).map(({ written }) => written)).toEqual([true, true])
      expect((await store.revisionsOf(P)).map(({ kind }) => kind)).toEqual(['published', 'in-file'])
      expect(await store.newestRevisions()).toMatchObject([{ kind: 'published', tree: CHANGED }])
    })

    test('what somebody writes in the file wins over what was not written yet', async () => {
      const { store } = given
      const base = await store.noteFile(P, IN_FILE, NOW)
      await save(store, { base })
      await store.publishDraft(P, await versionOf(store), 'approved', HOA, NOW)
      const byHand: TreeMap = { name: 'Khai sinh', fees: [{ amount: '7000' }] }
      await store.noteFile(P, byHand, NOW)
      expect((await store.revisionsOf(P)).every(({ written }) => written)).toBe(true)
      expect(await store.newestRevisions()).toMatchObject([{ kind: 'in-file', tree: byHand }])
      expect((await actions(store))[0]).toBe('tệp trên máy chủ: procedure-in-file')
    })

    test('a draft that was begun before the file changed is not published over it', async () => {
      const { store } = given
      const base = await store.noteFile(P, IN_FILE, NOW)
      await save(store, { base })
      await store.noteFile(P, { name: 'Khác' }, NOW)
      const version = await versionOf(store)
      expect(await store.publishDraft(P, version, 'approved', HOA, NOW)).toBe('outdated')
      expect(await store.scheduleDraft(P, version, '2026-12-01', HOA, NOW)).toBe('outdated')
      expect(await store.draftOf(P)).not.toBeNull()
    })

    test('end with a withdrawal by who knows the newest', async () => {
      const { store } = given
      const base = await store.noteFile(P, IN_FILE, NOW)
      const tree = { ...IN_FILE, withdrawn: 'true' }
      const revision = { procedure: P, kind: 'withdrawn', tree, why: 'Bãi bỏ' } as const
      expect(await store.addRevision({ ...revision, base: base - 1 }, HOA, NOW)).toBe('outdated')
      expect(await store.addRevision({ ...revision, base }, HOA, NOW)).toBe('done')
      expect(await store.newestRevisions()).toMatchObject([{ kind: 'withdrawn', by: HOA }])
      expect((await actions(store))[0]).toBe('Hoa: procedure-withdrawn')
    })
  })
}
