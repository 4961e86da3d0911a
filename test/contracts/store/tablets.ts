import { describe, expect, test } from 'vitest'
import type { Draft, RatedService } from '../../../src/core/survey.ts'
import type { FreshDatabase } from '../store.ts'
import { DAY, eachFresh, NOW } from './given.ts'

const SERVICE: RatedService = {
  procedure: null,
  field: null,
  unit: 'Một cửa',
  channel: null,
  drawn: false,
}
const LAN = { id: null, name: 'Lan' }

function draft(C1: number): Draft {
  const filled = { instrument: 'quick', version: '1', complete: true, scores: { C1, D1: 5 } }
  return { ...filled, reason: null, comment: null }
}

export function tabletsContract(fresh: () => Promise<FreshDatabase>): void {
  describe('a tablet at the counter', () => {
    const given = eachFresh(fresh)

    test('takes one form after another as a way of its own, until it is closed', async () => {
      const { store } = given
      const token = await store.openTablet({ service: SERVICE, until: NOW + DAY }, LAN, NOW)
      const [tablet] = await store.tablets(NOW)
      expect(tablet).toMatchObject({ service: SERVICE, until: NOW + DAY, openedBy: 'Lan' })
      for (const C1 of [1, 5, 5, 5, 5]) {
        expect(await store.answerOnTablet(token, draft(C1), NOW, 40)).toBe(true)
      }
      await store.sweepSurveys(NOW, '2026-06-17')
      const responses = await store.responsesOf('2026-W24', '2026-W24')
      expect(responses.map(({ mode, setAside }) => ({ mode, setAside }))).toEqual(
        Array(5).fill({ mode: 'tablet', setAside: null }),
      )
      // It invites nobody, so it says nothing of who answers.
      expect(await store.invitationsOf('2026-W24', '2026-W24')).toEqual([])

      expect(await store.tabletOf(token, NOW + DAY)).toBeNull()
      expect(await store.closeTablet(tablet?.id ?? '', LAN, NOW)).toBe(true)
      expect(await store.closeTablet(tablet?.id ?? '', LAN, NOW)).toBe(false)
      expect(await store.tabletOf(token, NOW)).toBeNull()
      expect(await store.answerOnTablet(token, draft(4), NOW, 40)).toBe(false)
      const actions = (await store.auditLog({ atMost: 9 })).map(({ action }) => action)
      expect(actions).toEqual(['tablet-closed', 'tablet-opened'])
    })

    test('what came in a burst is put back by group, until more of it comes', async () => {
      const { store } = given
      const token = await store.openTablet({ service: SERVICE, until: NOW + 30 * DAY }, LAN, NOW)
      const send = async (forms: number, at: number): Promise<void> => {
        for (let i = 0; i < forms; i += 1) await store.answerOnTablet(token, draft(5), at, 40)
      }
      await send(14, NOW)
      await store.sweepSurveys(NOW + 7 * DAY, '2026-06-17')
      const waiting = await store.setAsideGroups('2026-W24', '2026-W24')
      const group = { week: '2026-W24', mode: 'tablet', unit: 'Một cửa', reason: 'burst' } as const
      expect(waiting).toEqual([{ ...group, forms: 6, review: null }])
      const main = async (): Promise<number> =>
        (await store.formTallies('2026-W24', '2026-W24'))
          .filter(({ setAside }) => setAside === null)
          .flatMap(({ forms }) => [...forms.values()])
          .reduce((a, b) => a + b, 0)
      expect(await main()).toBe(8)

      expect(await store.reviewSetAside({ ...group, forms: 5 }, 'back', LAN, NOW)).toBe(false)
      expect(await store.reviewSetAside({ ...group, forms: 6 }, 'back', LAN, NOW)).toBe(true)
      expect(await main()).toBe(14)
      expect(await store.reviewSetAside({ ...group, forms: 6 }, 'aside', LAN, NOW + 1)).toBe(true)
      expect(await main()).toBe(8)
      const [reviewed] = await store.setAsideGroups('2026-W24', '2026-W24')
      expect(reviewed?.review).toEqual({ decision: 'aside', by: 'Lan', forms: 6, at: NOW + 1 })

      await store.reviewSetAside({ ...group, forms: 6 }, 'back', LAN, NOW + 2)
      // Eight more that were not set aside, and five that were: the decision was not about these.
      await send(13, NOW + 60_000)
      await store.sweepSurveys(NOW + 14 * DAY, '2026-06-17')
      const [more] = await store.setAsideGroups('2026-W24', '2026-W24')
      expect(more?.forms).toBeGreaterThan(6)
      expect(await main()).toBe(16)
    })
  })
}
