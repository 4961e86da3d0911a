import { describe, expect, test } from 'vitest'
import type { Dossier } from '../../../src/core/dossier.ts'
import type { DossierLoad, LoadedDossier } from '../../../src/core/dossier-records.ts'
import { SECOND_FACTS } from '../../../src/core/second-fact.ts'
import type { FreshDatabase } from '../store.ts'
import { DAY, eachFresh, MINUTE, NOW } from './given.ts'

const CODE = 'H26.1.2-261008-0975'

export function dossier(over: Partial<Dossier> = {}): Dossier {
  return {
    code: CODE,
    state: 'processing',
    procedureCode: '1.001193',
    procedureName: 'Đăng ký khai sinh',
    received: NOW - 2 * DAY,
    due: NOW + DAY,
    finished: null,
    pauses: [],
    holder: { name: 'Công chức Tư pháp - Hộ tịch', since: NOW - DAY },
    missing: [],
    reason: null,
    fee: null,
    collectAt: null,
    apology: null,
    source: 'phần mềm một cửa',
    asOf: NOW,
    sample: false,
    ...over,
  }
}

function loaded(over: Partial<Dossier> = {}): LoadedDossier {
  return { dossier: dossier(over), lookupCode: 'a7-k9', phone: '0912 345 678' }
}

function load(over: Partial<DossierLoad> = {}): DossierLoad {
  return { asOf: NOW, at: NOW, from: 'ho-so.csv', tell: true, ...over }
}

export function dossiersContract(fresh: () => Promise<FreshDatabase>): void {
  describe('dossiers', () => {
    const given = eachFresh(fresh)

    test('are opened by either second fact, however it is typed', async () => {
      const { store } = given
      await store.readyDossiers([loaded()]).apply(load())
      for (const typed of ['A7K9', 'a7 k9', 'A7-K9']) {
        expect(await store.openDossier(CODE, typed, SECOND_FACTS)).toEqual({
          dossier: dossier(),
          by: 'lookup-code',
        })
      }
      const byPhone = { dossier: dossier(), by: 'phone-digits' }
      expect(await store.openDossier(CODE, '5678', SECOND_FACTS)).toEqual(byPhone)
      expect(await store.openDossier(CODE, '0912345678', SECOND_FACTS)).toEqual(byPhone)
      expect(await store.readDossier(CODE)).toEqual(dossier())
    })

    test('are not opened by a wrong fact, one that does not count, another’s, or none loaded', async () => {
      const { store } = given
      const other = 'H26.1.2-261008-0976'
      const bare = 'H26.1.2-261008-0977'
      const rows = [
        loaded(),
        { ...loaded({ code: other }), lookupCode: 'B8B8', phone: null },
        { dossier: dossier({ code: bare }), lookupCode: null, phone: null },
      ]
      await store.readyDossiers(rows).apply(load())
      for (const [code, typed, facts] of [
        [CODE, 'A7K8', SECOND_FACTS],
        [CODE, '5679', SECOND_FACTS],
        [CODE, '', SECOND_FACTS],
        [CODE, '5678', ['lookup-code']],
        [CODE, 'A7K9', ['phone-digits']],
        [other, 'A7K9', SECOND_FACTS],
        [bare, '', SECOND_FACTS],
        [bare, '0000', SECOND_FACTS],
        ['H26.1.2-261008-9999', 'A7K9', SECOND_FACTS],
      ] as const) {
        expect(await store.openDossier(code, typed, facts)).toBeNull()
      }
    })

    test('that are finished are counted by procedure, from an instant until another', async () => {
      const { store } = given
      const finished = [
        [NOW, '1.001193'],
        [NOW + DAY - 1, '1.001193'],
        [NOW, null],
        [NOW + DAY, '1.001193'],
        [NOW - 1, '1.001193'],
        [null, '1.001193'],
      ] as const
      const rows = finished.map(([at, procedureCode], i) =>
        loaded({ code: `H26.1.2-260601-000${i}`, state: 'returned', finished: at, procedureCode }),
      )
      await store.readyDossiers(rows).apply(load())
      const counted = await store.finishedDossiers(NOW, NOW + DAY)
      const { holder } = dossier()
      const unit = holder?.name ?? null
      expect(counted.toSorted((a, b) => b.dossiers - a.dossiers)).toEqual([
        { procedureCode: '1.001193', unit, dossiers: 2 },
        { procedureCode: null, unit, dossiers: 1 },
      ])
    })

    test('loaded again change nothing but their age', async () => {
      const { store } = given
      expect(await store.readyDossiers([loaded()]).apply(load())).toMatchObject({
        known: 0,
        added: 1,
        changed: 0,
      })
      expect(await store.newestLoad()).toBe(NOW)
      expect(await store.readyDossiers([loaded()]).apply(load())).toMatchObject({
        known: 1,
        added: 0,
        changed: 0,
        unchanged: 1,
      })
      const later = NOW + DAY
      await store.readyDossiers([loaded({ asOf: later })]).apply(load({ asOf: later }))
      expect(await store.readDossier(CODE)).toEqual(dossier({ asOf: later }))
      expect(await store.newestLoad()).toBe(later)
    })

    test('an older row changes nothing', async () => {
      const { store } = given
      await store.readyDossiers([loaded({ state: 'done' })]).apply(load())
      const older = loaded({ state: 'received', asOf: NOW - 1 })
      expect(await store.readyDossiers([older]).apply(load({ asOf: NOW - 1 }))).toMatchObject({
        changed: 0,
        older: 1,
      })
      expect(await store.readDossier(CODE)).toEqual(dossier({ state: 'done' }))
    })

    test('a comparison tells what would change, and changes nothing', async () => {
      const { store } = given
      await store.readyDossiers([loaded({ state: 'done' })]).apply(load())
      const rows = [loaded({ state: 'processing' }), loaded({ code: 'H26.1.2-261008-0001' })]
      const expected = {
        known: 1,
        added: 1,
        changed: 1,
        unchanged: 0,
        older: 0,
        otherState: 1,
        backwards: [{ code: CODE, was: 'done', is: 'processing' }],
        tellings: 0,
      }
      expect(await store.readyDossiers(rows).compare()).toEqual(expected)
      expect(await store.readDossier(CODE)).toEqual(dossier({ state: 'done' }))
      expect(await store.readyDossiers(rows).apply(load())).toEqual(expected)
      expect(await store.readDossier(CODE)).toEqual(dossier())
    })

    test('of a code that stands in the rows twice, the last counts', async () => {
      const { store } = given
      await store
        .readyDossiers([loaded({ state: 'received' }), loaded({ state: 'done' })])
        .apply(load())
      expect((await store.readDossier(CODE))?.state).toBe('done')
    })

    test('many are loaded at once', async () => {
      const { store } = given
      const rows = Array.from({ length: 1201 }, (_, i) =>
        loaded({ code: `H26.1.2-261008-${String(i).padStart(4, '0')}` }),
      )
      expect(await store.readyDossiers(rows).apply(load())).toMatchObject({ added: 1201 })
      expect(await store.readyDossiers(rows).apply(load())).toMatchObject({ unchanged: 1201 })
    })

    test('what came in between is compared anew: no change is told twice, none goes back unseen', async () => {
      const { store } = given
      await store.readyDossiers([loaded({ state: 'received' })]).apply(load())
      const slow = store.readyDossiers([loaded({ state: 'done', asOf: NOW + 1 })])
      expect(await slow.compare()).toMatchObject({ changed: 1, otherState: 1 })
      const quick = store.readyDossiers([loaded({ state: 'done', asOf: NOW + 1 })])
      expect(await quick.apply(load({ asOf: NOW + 1 }))).toMatchObject({ changed: 1 })
      expect(await slow.apply(load({ asOf: NOW + 1 }))).toMatchObject({ changed: 0, unchanged: 1 })
      expect(await store.readDossier(CODE)).toEqual(dossier({ state: 'done', asOf: NOW + 1 }))
    })

    test('go when no import has spoken of them for their days', async () => {
      const { store } = given
      await store.readyDossiers([loaded()]).apply(load())
      const keep = {
        questions: 1,
        sessions: 1,
        answered: 1,
        deadLetters: 1,
        dossiers: 5,
        follows: 1,
        handed: 60,
        addresses: 3,
      }
      await store.retain(NOW + 5 * DAY, keep)
      expect(await store.readDossier(CODE)).not.toBeNull()
      await store.retain(NOW + 5 * DAY + 1, keep)
      expect(await store.readDossier(CODE)).toBeNull()
    })
  })

  describe('one-time tokens', () => {
    const given = eachFresh(fresh)
    const what = { kind: 'follow', code: CODE } as const

    test('are used once', async () => {
      const { store } = given
      await store.keepOneTime('token', what, NOW + MINUTE)
      expect(await store.oneTimeOf('token', NOW)).toEqual(what)
      expect(await store.spendOneTime('token', NOW)).toEqual(what)
      expect(await store.spendOneTime('token', NOW)).toBeNull()
      expect(await store.oneTimeOf('token', NOW)).toBeNull()
    })

    test('end, and others do not open', async () => {
      const { store } = given
      await store.keepOneTime('token', what, NOW + MINUTE)
      expect(await store.oneTimeOf('other', NOW)).toBeNull()
      expect(await store.oneTimeOf('token', NOW + MINUTE)).toBeNull()
      expect(await store.spendOneTime('token', NOW + MINUTE)).toBeNull()
    })
  })
}
