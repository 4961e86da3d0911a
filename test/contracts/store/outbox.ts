import { describe, expect, test } from 'vitest'
import { noticeTo } from '../../../src/core/notice.ts'
import type { FreshDatabase } from '../store.ts'
import { answered, asking, eachFresh, MINUTE, NOW, parts, span, takenPart, text } from './given.ts'

const DEAD = {
  fault: 'x',
  locale: 'vi',
  answer: { replies: [], outcome: { kind: 'failed', ids: [] } },
} as const

export function outboxContract(fresh: () => Promise<FreshDatabase>): void {
  describe('outbox', () => {
    const given = eachFresh(fresh)

    test('gives a citizen’s parts in order, one at a time, to the plain address', async () => {
      const { store } = given
      await answered(store, text('1'), { given: parts('một', 'hai') })
      await answered(store, text('2'), { given: parts('ba') })
      const first = await takenPart(store)
      expect(first).toMatchObject({ to: 'lan', channel: 'telegram', locale: 'vi', queued: NOW })
      expect(await store.takeParts(asking())).toEqual([])
      const second = await store.markSent(first, span())
      const third = second && (await store.markSent(second, span()))
      expect([first, second, third].map((outgoing) => outgoing?.part)).toEqual(
        ['một', 'hai', 'ba'].map((text) => ({ text })),
      )
      expect(third && (await store.markSent(third, span()))).toBeNull()
      expect(await store.takeParts(asking(NOW + MINUTE))).toEqual([])
    })

    test('gives different citizens at the same time', async () => {
      const { store } = given
      for (const citizen of ['lan', 'minh']) await answered(store, text('1', citizen))
      const all = await Promise.all([1, 2, 3].map(() => store.takeParts(asking())))
      expect(
        all
          .flat()
          .map(({ to }) => to)
          .toSorted(),
      ).toEqual(['lan', 'minh'])
    })

    test('gives only parts of the channels asked for', async () => {
      const { store } = given
      await answered(store, text('1'))
      expect(await store.takeParts(asking(NOW, ['zalo-oa']))).toEqual([])
    })

    test('a part that was being sent when the process ended is sent again, and counted', async () => {
      await answered(given.store, text('1'), { given: parts('một', 'hai') })
      expect((await takenPart(given.store)).doubled).toBe(false)
      const store = await given.restart()
      await store.recover(NOW)
      const again = await takenPart(store)
      expect(again).toMatchObject({ part: { text: 'một' }, doubled: true })
      const next = await store.markSent(again, span())
      expect(next).toMatchObject({ part: { text: 'hai' }, doubled: false })
      expect((await store.backlog()).possiblyDoubled).toBe(1)
    })

    test('a part whose lease ran out goes to another, and may be doubled', async () => {
      const { store } = given
      await answered(store, text('1'))
      const first = await takenPart(store)
      const second = await takenPart(store, NOW + MINUTE)
      expect(second.doubled).toBe(true)
      expect(await store.renewPart(first, NOW + 5 * MINUTE)).toBe(false)
      expect(await store.renewPart(second, NOW + 5 * MINUTE)).toBe(true)
      expect(await store.takeParts(asking(NOW + 2 * MINUTE))).toEqual([])
    })

    test('who lost the lease records what was sent, and goes no further', async () => {
      const { store } = given
      await answered(store, text('1'), { given: parts('một', 'hai') })
      const first = await takenPart(store)
      await takenPart(store, NOW + MINUTE)
      expect(await store.markSent(first, span())).toBeNull()
      expect((await store.backlog()).parts).toBe(1)
    })

    test('a part put back leaves only its citizen alone, until it is due', async () => {
      const { store } = given
      await answered(store, text('1'), { given: parts('một', 'hai') })
      await store.holdPart(await takenPart(store), 3, NOW + 500)
      await answered(store, text('2'), { given: parts('ba') })
      await answered(store, text('1', 'minh'))
      expect((await takenPart(store)).to).toBe('minh')
      expect(await store.takeParts(asking(NOW + 499))).toEqual([])
      const again = await takenPart(store, NOW + 500)
      expect(again).toMatchObject({ part: { text: 'một' }, failures: 3, doubled: false })
    })

    test('giving up a turn drops the rest of it, and goes on with the next', async () => {
      const { store } = given
      await answered(store, text('1'), { given: parts('một', 'hai', 'ba') })
      await answered(store, text('2'), { given: parts('bốn') })
      const first = await takenPart(store)
      const second = await store.markSent(first, span())
      const next = second && (await store.dropTurn(second, { ...span(), why: 'refused' }))
      expect(next?.part).toEqual({ text: 'bốn' })
      expect(await store.backlog()).toMatchObject({ parts: 1, dropped: 2, unreachable: 0 })
    })

    test('who blocked us is unreachable until they write again', async () => {
      const { store } = given
      await answered(store, text('1'))
      await store.dropTurn(await takenPart(store), { ...span(), why: 'unreachable' })
      expect((await store.backlog()).unreachable).toBe(1)
      await store.admit(text('1'), NOW)
      expect((await store.backlog()).unreachable).toBe(1)
      const from = { channel: 'telegram', id: 'lan' } as const
      await store.admit(noticeTo(from, { about: 'person-answering' }, '1'), NOW)
      expect((await store.whatIsKnown(from)).kept).toMatchObject({ unreachable: true })
      await store.admit(text('2'), NOW)
      expect((await store.whatIsKnown(from)).kept).toMatchObject({ unreachable: false })
      expect((await store.backlog()).unreachable).toBe(0)
    })

    test('what was told unasked and refused for good is a notice again, unless it is kept anyway', async () => {
      const { store } = given
      const from = { channel: 'telegram', id: 'lan' } as const
      const notice = { about: 'task-answer', text: 'đã sửa' } as const
      for (const way of ['free', 'template'] as const) {
        await answered(store, noticeTo(from, notice, way), {
          events: [{ kind: 'news-decided', about: 'task-answer', way }],
          given: parts('một', 'hai'),
        })
        await store.dropTurn(await takenPart(store), { ...span(), why: 'unreachable' })
        const [again] = await store.takeMessages(asking())
        if (way === 'template') expect(again).toBeUndefined()
        else expect(again?.message).toMatchObject({ kind: 'notice', from, notice })
        if (again) await store.bury(again, DEAD, { kind: 'parts', parts: [] }, span())
      }
      expect(await store.backlog()).toMatchObject({ parts: 0, dropped: 4 })
    })

    test('news that waited too long is a notice again, by itself or behind an answer that did', async () => {
      const { store } = given
      const from = { channel: 'telegram', id: 'lan' } as const
      const notice = { about: 'task-answer', text: 'đã sửa' } as const
      const tell = async (id: string, way: 'free' | 'template'): Promise<void> => {
        await answered(store, noticeTo(from, notice, id), {
          events: [{ kind: 'news-decided', about: 'task-answer', way }],
          given: parts('một', 'hai'),
        })
      }
      await tell('a', 'free')
      const first = await takenPart(store)
      expect(first.notice).toEqual(notice)
      expect(await store.dropTurn(first, { ...span(), why: 'late' })).toBeNull()
      const waiting = (await store.takeMessages(asking()))[0]
      expect(waiting?.message).toMatchObject({ kind: 'notice', notice })
      expect((await store.whatIsKnown(from)).kept).toMatchObject({ unreachable: false })
      if (waiting) await store.bury(waiting, DEAD, { kind: 'parts', parts: [] }, span())
      // What the session keeps anyway is let go.
      await tell('b', 'template')
      const template = await takenPart(store)
      expect(template.notice).toBe('kept')
      await store.dropTurn(template, { ...span(), why: 'late' })
      expect(await store.takeMessages(asking())).toEqual([])
      // Behind an answer that was late as well.
      await answered(store, text('1'), { given: parts('ba') })
      await tell('c', 'free')
      const answer = await takenPart(store, NOW + 20)
      const line = await store.replaceLate(answer, { text: 'muộn' }, NOW + 10, NOW + 20)
      await store.markSent(line, span(NOW + 20))
      const [again] = await store.takeMessages(asking(NOW + 20))
      expect(again?.message).toMatchObject({ kind: 'notice', notice })
      expect(await store.backlog()).toMatchObject({ parts: 0 })
    })

    test('one line stands for all that came too late, before what did not', async () => {
      const { store } = given
      await answered(store, text('1'), { given: parts('một', 'hai') })
      await answered(store, text('2'), { given: parts('ba') })
      await answered(store, text('3'), { given: parts('bốn'), at: NOW + 10 })
      const first = await takenPart(store, NOW + 20)
      const line = await store.replaceLate(first, { text: 'muộn' }, NOW + 10, NOW + 20)
      expect(line).toMatchObject({ part: { text: 'muộn' }, late: true, to: 'lan' })
      await store.holdPart(line, 1, NOW + 20)
      const again = await takenPart(store, NOW + 20)
      expect(again).toMatchObject({ part: { text: 'muộn' }, late: true })
      const next = await store.markSent(again, span(NOW + 20))
      expect(next?.part).toEqual({ text: 'bốn' })
    })
  })
}
