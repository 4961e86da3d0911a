import { describe, expect, test } from 'vitest'
import type { FreshDatabase } from '../store.ts'
import { admitted, answered, asking, eachFresh, MINUTE, NOW, taken, text } from './given.ts'

export function inboxContract(fresh: () => Promise<FreshDatabase>): void {
  describe('admission', () => {
    const given = eachFresh(fresh)

    test('a message delivered again is known, before and after it is answered', async () => {
      const { store } = given
      expect(await store.admit(text('1'), NOW)).toBe('admitted')
      expect(await store.admit(text('1'), NOW)).toBe('known')
      await answered(store, text('2', 'minh'))
      expect(await store.admit(text('2', 'minh'), NOW)).toBe('known')
    })

    test('the same id of another citizen or channel is another message', async () => {
      const { store } = given
      await store.admit(text('1'), NOW)
      expect(await store.admit(text('1', 'minh'), NOW)).toBe('admitted')
      expect(await store.admit(text('1', 'lan', 'web'), NOW)).toBe('admitted')
    })

    test('of the same message arriving at once, one is admitted', async () => {
      const { store } = given
      const same = await Promise.all([1, 2, 3].map(() => store.admit(text('1'), NOW)))
      expect(same.toSorted()).toEqual(['admitted', 'known', 'known'])
    })

    test('what was admitted is there after a restart, word for word', async () => {
      const message = { ...text('1'), text: 'Đăng ký “khai sinh” 👶\nở đâu', appLanguage: 'en' }
      await given.store.admit(message, NOW)
      const store = await given.restart()
      expect((await taken(store)).message).toEqual(message)
    })
  })

  describe('leases', () => {
    const given = eachFresh(fresh)

    test('nobody is taken when nobody waits', async () => {
      expect(await given.store.takeMessage(asking())).toBeNull()
    })

    test('a citizen who is held is not taken again, others are', async () => {
      const { store } = given
      for (const message of [text('1'), text('2'), text('3', 'minh')])
        await admitted(store, message)
      expect((await taken(store)).message.id).toBe('1')
      expect((await taken(store)).message.id).toBe('3')
      expect(await store.takeMessage(asking())).toBeNull()
    })

    test('who has waited longest comes first', async () => {
      const { store } = given
      await admitted(store, text('1', 'minh'), NOW + 1)
      await admitted(store, text('2', 'lan'), NOW)
      expect((await taken(store, NOW + 2)).message.id).toBe('2')
    })

    test('only citizens of the channels asked for are taken', async () => {
      const { store } = given
      await admitted(store, text('1', 'lan', 'zalo-oa'))
      expect(await store.takeMessage(asking(NOW, ['telegram']))).toBeNull()
      expect(await store.takeMessage(asking(NOW, []))).toBeNull()
      expect(await store.takeMessage(asking(NOW, ['zalo-oa']))).not.toBeNull()
    })

    test('workers racing for citizens take each of them once', async () => {
      const { store } = given
      const citizens = Array.from({ length: 10 }, (_, n) => `c${n}`)
      for (const citizen of citizens) await admitted(store, text('1', citizen))
      const all = await Promise.all(Array.from({ length: 15 }, () => store.takeMessage(asking())))
      const names = all.flatMap((waiting) => (waiting ? [waiting.message.from.id] : []))
      expect(names.toSorted()).toEqual(citizens)
    })

    test('a lease that ran out is taken by another', async () => {
      const { store } = given
      await admitted(store, text('1'))
      const first = await taken(store)
      expect(await store.takeMessage(asking(NOW + MINUTE - 1))).toBeNull()
      const second = await taken(store, NOW + MINUTE)
      expect(second.message).toEqual(first.message)
      expect(second.lease.holder).not.toBe(first.lease.holder)
    })

    test('a citizen let go is taken again when due', async () => {
      const { store } = given
      await admitted(store, text('1'))
      await store.releaseMessage(await taken(store), NOW + 500)
      expect(await store.takeMessage(asking(NOW + 499))).toBeNull()
      expect((await taken(store, NOW + 500)).message.id).toBe('1')
    })

    test('who lost the lease cannot let the citizen go for another', async () => {
      const { store } = given
      await admitted(store, text('1'))
      const first = await taken(store)
      await taken(store, NOW + MINUTE)
      await store.releaseMessage(first, NOW)
      expect(await store.takeMessage(asking(NOW + MINUTE + 1))).toBeNull()
    })

    test('what an ended process held is free at once after `recover`', async () => {
      await admitted(given.store, text('1'))
      await taken(given.store)
      const store = await given.restart()
      expect(await store.takeMessage(asking())).toBeNull()
      await store.recover(NOW)
      expect((await taken(store)).message.id).toBe('1')
    })
  })

  describe('faults', () => {
    const given = eachFresh(fresh)

    test('are counted over a restart', async () => {
      await admitted(given.store, text('1'))
      expect(await given.store.countFault(await taken(given.store))).toBe(1)
      const store = await given.restart()
      await store.recover(NOW)
      const again = await taken(store)
      expect(again.faults).toBe(1)
      expect(await store.countFault(again)).toBe(2)
    })

    test('of who lost the lease are not counted', async () => {
      const { store } = given
      await admitted(store, text('1'))
      const first = await taken(store)
      await taken(store, NOW + MINUTE)
      expect(await store.countFault(first)).toBeNull()
    })
  })
}
