import { describe, expect, test } from 'vitest'
import type { FreshDatabase } from '../store.ts'
import { DAY, eachFresh, NOW } from './given.ts'

export function platformUseContract(fresh: () => Promise<FreshDatabase>): void {
  describe('what is used of platforms', () => {
    const given = eachFresh(fresh)

    test('an upload is known until its end, also after a restart; the latest stands', async () => {
      await given.store.keepUpload('zalo-oa', 'hash', { id: 'a', until: NOW + 1 })
      await given.store.keepUpload('zalo-oa', 'hash', { id: 'b', until: NOW + DAY })
      const store = await given.restart()
      expect(await store.loadUpload('zalo-oa', 'hash', NOW)).toEqual({ id: 'b', until: NOW + DAY })
      expect(await store.loadUpload('zalo-oa', 'hash', NOW + DAY)).toBeNull()
      expect(await store.loadUpload('zalo-oa', 'other', NOW)).toBeNull()
      expect(await store.loadUpload('telegram', 'hash', NOW)).toBeNull()
    })

    test('messages that were not free are counted by month, in Vietnam', async () => {
      const { store } = given
      const newYear = Date.parse('2026-12-31T17:00:00Z')
      await store.countNotFree('zalo-oa', 'charged', newYear - 1)
      await store.countNotFree('zalo-oa', 'charged', newYear)
      await store.countNotFree('zalo-oa', 'charged', newYear)
      await store.countNotFree('zalo-oa', 'template', newYear)
      expect(await store.notFree()).toEqual([
        { channel: 'zalo-oa', month: '2027-01', against: 'charged', messages: 2 },
        { channel: 'zalo-oa', month: '2027-01', against: 'template', messages: 1 },
        { channel: 'zalo-oa', month: '2026-12', against: 'charged', messages: 1 },
      ])
    })
  })
}
