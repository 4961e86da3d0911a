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
      expect(await given.store.takeMessages(asking())).toEqual([])
    })

    test('a citizen who is held is not taken again, others are', async () => {
      const { store } = given
      for (const message of [text('1'), text('2'), text('3', 'minh')])
        await admitted(store, message)
      expect((await taken(store)).message.id).toBe('1')
      expect((await taken(store)).message.id).toBe('3')
      expect(await store.takeMessages(asking())).toEqual([])
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
      expect(await store.takeMessages(asking(NOW, ['telegram']))).toEqual([])
      expect(await store.takeMessages(asking(NOW, []))).toEqual([])
      expect(await store.takeMessages(asking(NOW, ['zalo-oa']))).toHaveLength(1)
    })

    test('several are taken at once, as many as are asked for, each with the first message', async () => {
      const { store } = given
      for (const citizen of ['a', 'b', 'c']) {
        await admitted(store, text(`${citizen}1`, citizen))
        await admitted(store, text(`${citizen}2`, citizen))
      }
      const two = await store.takeMessages(asking(NOW, ['telegram'], 2))
      const rest = await store.takeMessages(asking(NOW, ['telegram'], 5))
      expect([two.length, rest.length]).toEqual([2, 1])
      const ids = [...two, ...rest].map(({ message }) => message.id)
      expect(ids.toSorted()).toEqual(['a1', 'b1', 'c1'])
    })

    test('workers racing for citizens take each of them once', async () => {
      const { store } = given
      const citizens = Array.from({ length: 10 }, (_, n) => `c${n}`)
      for (const citizen of citizens) await admitted(store, text('1', citizen))
      const all = await Promise.all(
        [2, 1, 4, 1, 5].map((atMost) => store.takeMessages(asking(NOW, ['telegram'], atMost))),
      )
      const names = all.flat().map(({ message }) => message.from.id)
      expect(names.toSorted()).toEqual(citizens)
    })

    test('a lease that ran out is taken by another', async () => {
      const { store } = given
      await admitted(store, text('1'))
      const first = await taken(store)
      expect(await store.takeMessages(asking(NOW + MINUTE - 1))).toEqual([])
      const second = await taken(store, NOW + MINUTE)
      expect(second.message).toEqual(first.message)
      expect(second.lease.holder).not.toBe(first.lease.holder)
    })

    test('a citizen let go is taken again when due', async () => {
      const { store } = given
      await admitted(store, text('1'))
      await store.releaseMessage(await taken(store), NOW + 500)
      expect(await store.takeMessages(asking(NOW + 499))).toEqual([])
      expect((await taken(store, NOW + 500)).message.id).toBe('1')
    })

    test('who lost the lease cannot let the citizen go for another', async () => {
      const { store } = given
      await admitted(store, text('1'))
      const first = await taken(store)
      await taken(store, NOW + MINUTE)
      await store.releaseMessage(first, NOW)
      expect(await store.takeMessages(asking(NOW + MINUTE + 1))).toEqual([])
    })

    test('what an ended process held is free at once after `recover`', async () => {
      await admitted(given.store, text('1'))
      await taken(given.store)
      const store = await given.restart()
      expect(await store.takeMessages(asking())).toEqual([])
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
