import { describe, expect, test } from 'vitest'
import type { SlipBatch } from '../../../src/core/slips.ts'
import type { Draft, RatedService } from '../../../src/core/survey.ts'
import type { FreshDatabase } from '../store.ts'
import { answered, DAY, eachFresh, NOW, text } from './given.ts'

const LAN = { channel: 'telegram', id: 'lan' } as const
const SERVICE: RatedService = {
  procedure: 'khai-sinh',
  field: 'Hộ tịch',
  unit: 'Một cửa',
  channel: null,
  drawn: false,
}
const DRAFT: Draft = {
  instrument: 'quick',
  version: '1',
  complete: true,
  scores: { C1: 4, D1: 4, overall: 5 },
  reason: null,
  comment: null,
}
const WEEK = '2026-W24'
const DUE = '2026-06-17'

function batchOf(count: number, over: Partial<SlipBatch> = {}): SlipBatch {
  const slips = Array.from({ length: count }, () => ({ service: SERVICE, dossier: null }))
  return { batch: `${WEEK}-3f9a`, prefix: 'PX', mode: null, until: NOW + 60 * DAY, slips, ...over }
}

export function slipsContract(fresh: () => Promise<FreshDatabase>): void {
  describe('slips of paper', () => {
    const given = eachFresh(fresh)

    test('open one form, which can be looked at again until it is sent', async () => {
      const { store } = given
      const [code = ''] = await store.makeSlips(batchOf(1), NOW)
      expect(code).toMatch(/^PX-2026-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
      const token = await store.slipPage(code, NOW)
      expect(await store.slipPage(code, NOW)).toBe(token)
      expect(await store.surveyOf(token ?? '', NOW)).toMatchObject({ service: SERVICE })
      expect(await store.closeSurvey(token ?? '', DRAFT, NOW, 40)).toBe(true)
      expect(await store.slipPage(code, NOW)).toBeNull()
      expect(await store.closeSurvey(token ?? '', DRAFT, NOW, 40)).toBe(false)
      expect(await store.slipPage('PX-2026-2222-2222', NOW)).toBeNull()
    })

    test('are over with their day', async () => {
      const { store } = given
      const [code = ''] = await store.makeSlips(batchOf(1), NOW)
      expect(await store.slipPage(code, NOW + 60 * DAY)).toBeNull()
    })

    test('typed in a chat become that chat’s, once', async () => {
      const { store } = given
      const [code = ''] = await store.makeSlips(batchOf(1), NOW)
      const token = await store.slipPage(code, NOW)
      const taking = { kind: 'slip-taken', code, run: '0975', until: NOW + DAY } as const
      const claims = [{ kind: 'slip', code } as const]
      await answered(store, text('1'), { events: [taking], claims })
      expect((await store.whatIsKnown(LAN)).kept.surveys).toMatchObject([
        { run: '0975', service: { ...SERVICE, channel: 'telegram' } },
      ])
      expect(await store.slipPage(code, NOW)).toBeNull()
      expect(await store.surveyOf(token ?? '', NOW)).toBeNull()
      await expect(answered(store, text('2', 'minh'), { claims })).rejects.toThrow('refused')
    })

    test('are counted as invitations, less those taken back', async () => {
      const { store } = given
      const [code = ''] = await store.makeSlips(batchOf(3), NOW)
      await store.closeSurvey((await store.slipPage(code, NOW)) ?? '', DRAFT, NOW, 40)
      expect(await store.cancelSlips(`${WEEK}-0000`)).toBe(0)
      expect(await store.cancelSlips(`${WEEK}-3f9a`)).toBe(2)
      expect(await store.invitationsOf(WEEK, WEEK)).toEqual([
        { ...SERVICE, week: WEEK, invited: 1, reached: 1 },
      ])
    })

    test('of a tablet are collected as such, and nobody’s forms are not counted as one chat’s', async () => {
      const { store } = given
      const codes = await store.makeSlips(batchOf(8, { mode: 'tablet' }), NOW)
      for (const code of codes) {
        await store.closeSurvey((await store.slipPage(code, NOW)) ?? '', DRAFT, NOW, 40)
      }
      await store.sweepSurveys(NOW, DUE)
      const told = (await store.responsesOf(WEEK, WEEK)).map(({ mode, setAside, channel }) => ({
        mode,
        setAside,
        channel,
      }))
      expect(told).toEqual(Array(8).fill({ mode: 'tablet', setAside: null, channel: null }))
    })

    test('for a dossier are its only survey', async () => {
      const { store } = given
      const dossier = 'H26.1.2-261008-0975'
      await store.makeSlips(batchOf(1, { slips: [{ service: SERVICE, dossier }] }), NOW)
      const claims = [{ kind: 'survey-new', dossier } as const]
      await expect(answered(store, text('1'), { claims })).rejects.toThrow('refused')
    })

    test('leave nothing when nobody uses them', async () => {
      const { store } = given
      const [code = ''] = await store.makeSlips(batchOf(1), NOW)
      await store.sweepSurveys(NOW + 60 * DAY, DUE)
      expect(await store.slipPage(code, NOW)).toBeNull()
      expect(await store.waitingBallots()).toBe(0)
    })
  })
}
