import { describe, expect, test } from 'vitest'
import type { FreshDatabase } from '../store.ts'
import { answered, DAY, eachFresh, HOA, KEEP, NOW, text } from './given.ts'

/** Chats that are answered before Zalo and Telegram are open to citizens. */
export function testersContract(fresh: () => Promise<FreshDatabase>): void {
  describe('chats that try the assistant out', () => {
    const given = eachFresh(fresh)
    const join = (id: string, from: string, by: string): Promise<unknown> =>
      answered(given.store, text(id, from), { events: [{ kind: 'tester-added', by }] })
    const isTester = async (from: string): Promise<boolean> =>
      (await given.store.whatIsKnown(text('x', from).from)).kept.tester

    test('are on the list from their turn on, by who showed the code', async () => {
      await join('1', 'lan', 'Hoa')
      await join('2', 'lan', 'Tư')
      expect([await isTester('lan'), await isTester('binh')]).toEqual([true, false])
      const [tester, ...others] = await given.store.testers()
      expect(tester).toMatchObject({ channel: 'telegram', by: 'Tư', at: NOW })
      expect(others).toEqual([])
    })

    test('leave it when an officer ends that, which is written down', async () => {
      await join('1', 'lan', 'Hoa')
      const [tester] = await given.store.testers()
      const end = () => given.store.endTester(tester?.citizen ?? '', HOA, NOW)
      expect([await end(), await end()]).toEqual(['done', 'gone'])
      expect(await isTester('lan')).toBe(false)
      expect(await given.store.auditLog({ atMost: 9 })).toMatchObject([
        { action: 'test-chat-ended', about: 'telegram' },
      ])
    })

    test('are forgotten with everything else, and after the days of a session', async () => {
      await join('1', 'lan', 'Hoa')
      await answered(given.store, text('2', 'lan'), { events: [{ kind: 'citizen-forgotten' }] })
      expect(await isTester('lan')).toBe(false)
      await join('3', 'binh', 'Hoa')
      await given.store.retain(NOW + KEEP.sessions * DAY, KEEP)
      expect(await isTester('binh')).toBe(true)
      await given.store.retain(NOW + KEEP.sessions * DAY + 1, KEEP)
      expect(await given.store.testers()).toEqual([])
    })
  })
}
