import { describe, expect, test } from 'vitest'
import type { Dossier } from '../../../src/core/dossier.ts'
import type { LoadedDossier } from '../../../src/core/dossier-records.ts'
import { instantOf } from '../../../src/core/local-time.ts'
import type { FreshDatabase } from '../store.ts'
import { dossier } from './dossiers.ts'
import { eachFresh, NOW } from './given.ts'

const MAY = { from: '2026-05-01', until: '2026-05-31' } as const

export function loaded(code: string, over: Partial<Dossier> = {}): LoadedDossier {
  const done = {
    code,
    state: 'returned',
    received: instantOf('2026-04-28'),
    due: instantOf('2026-05-10'),
    finished: instantOf('2026-05-09', 600),
    holder: { name: 'Một cửa', since: null },
    asOf: NOW,
  } as const
  return { dossier: dossier({ ...done, ...over }), lookupCode: null, phone: null }
}

export function roundsContract(fresh: () => Promise<FreshDatabase>): void {
  describe('rounds of asking', () => {
    const given = eachFresh(fresh)

    test('are opened and closed, with the draw that was made', async () => {
      const { store } = given
      const round = { id: 'dot-1', unit: 'Một cửa', ...MAY, target: 100, opened: '2026-06-01' }
      await store.openRound(round)
      expect(await store.rounds()).toEqual([{ ...round, closed: null, draw: null }])
      const draw = { seed: 'a', among: 300, drawn: 200 }
      await store.noteDraw('dot-1', draw)
      expect(await store.closeRound('dot-1', '2026-06-10')).toBe(true)
      expect(await store.closeRound('dot-1', '2026-06-11')).toBe(false)
      expect(await store.rounds()).toEqual([{ ...round, closed: '2026-06-10', draw }])
      expect(await store.answeredIn({ ...round, closed: null, draw })).toBe(0)
    })

    test('draw from what ended in their days, of their unit, and had no survey', async () => {
      const { store } = given
      const rows = [
        loaded('H26-1'),
        loaded('H26-2', { state: 'processing' }),
        loaded('H26-3', { finished: instantOf('2026-06-01') }),
        loaded('H26-4', { holder: { name: 'Địa chính', since: null } }),
        loaded('H26-5', { state: 'refused' }),
        loaded('H26-6', { finished: instantOf('2026-05-31', 23 * 60) }),
      ]
      await store.readyDossiers(rows).apply({ asOf: NOW, at: NOW, from: 'bench', tell: false })
      const service = { procedure: null, field: null, unit: null, channel: null, drawn: true }
      const slips = [{ service, dossier: 'H26-5' }]
      const batch = { batch: '2026-W24-1', prefix: 'PX', mode: null, until: NOW + 1, slips }
      await store.makeSlips(batch, NOW)
      const drawable = await store.drawable(MAY.from, MAY.until, 'Một cửa')
      expect(drawable).toEqual([
        { code: 'H26-1', procedureCode: '1.001193', unit: 'Một cửa' },
        { code: 'H26-6', procedureCode: '1.001193', unit: 'Một cửa' },
      ])
      expect(await store.drawable(MAY.from, MAY.until, null)).toHaveLength(3)
    })

    test('count complete answers of those who were drawn', async () => {
      const { store } = given
      const service = {
        procedure: 'khai-sinh',
        field: 'Hộ tịch',
        unit: 'Một cửa',
        channel: null,
        drawn: true,
      }
      const slips = Array.from({ length: 5 }, () => ({ service, dossier: null }))
      const batch = { batch: '2026-W24-1', prefix: 'PX', mode: null, until: NOW + 1000, slips }
      const filled = { instrument: 'quick', version: '1', complete: true, scores: { C1: 4 } }
      for (const code of await store.makeSlips(batch, NOW)) {
        const token = (await store.slipPage(code, NOW)) ?? ''
        await store.closeSurvey(token, { ...filled, reason: null, comment: null }, NOW, 40)
      }
      await store.sweepSurveys(NOW, '2026-06-17')
      const round = { id: 'dot-1', target: 9, opened: '2026-06-01', closed: null, draw: null }
      const june = { from: '2026-06-01', until: '2026-06-30' }
      expect(await store.answeredIn({ ...round, ...june, unit: 'Một cửa' })).toBe(5)
      expect(await store.answeredIn({ ...round, ...june, unit: null })).toBe(5)
      expect(await store.answeredIn({ ...round, ...june, unit: 'Địa chính' })).toBe(0)
      expect(await store.answeredIn({ ...round, ...MAY, unit: null })).toBe(0)
    })
  })
}
