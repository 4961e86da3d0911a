import { describe, expect, test } from 'vitest'
import type { NewFeedback } from '../../../src/core/feedback.ts'
import type { FreshDatabase } from '../store.ts'
import { answered, DAY, eachFresh, HOA, KEEP, NOW, taken, text } from './given.ts'

const FEEDBACK: NewFeedback = {
  code: 'K7M2',
  category: 'works',
  text: 'Đường ngập',
  locale: 'vi',
  due: NOW + 5 * DAY,
}
const LAN = { channel: 'telegram', id: 'lan' } as const
const PICTURE = { type: 'image/jpeg', base64: 'AAAA' } as const

/** Feedback: what citizens see to, and what is left of it. */
export function feedbackContract(fresh: () => Promise<FreshDatabase>): void {
  describe('feedback', () => {
    const given = eachFresh(fresh)

    async function give(): Promise<void> {
      await answered(given.store, text('a'), {
        events: [
          { kind: 'feedback-given', feedback: FEEDBACK },
          { kind: 'feedback-pictured', code: 'K7M2', picture: PICTURE },
          { kind: 'feedback-pictured', code: 'X9X9', picture: PICTURE },
        ],
      })
    }

    test('it waits with its photo, is passed on once, answered once, told each time, and logged', async () => {
      await give()
      const { store } = given
      expect(await store.openFeedback()).toMatchObject([
        { ...FEEDBACK, at: NOW, hasPicture: true, forwarded: null, answer: null },
      ])
      expect(await store.feedbackPicture('K7M2')).toEqual(PICTURE)
      expect(await store.feedbackPicture('X9X9')).toBeNull()
      expect(await store.forwardFeedback('X9X9', 'Phòng Kinh tế', HOA, NOW)).toBe('unknown')
      expect(await store.forwardFeedback('K7M2', 'Phòng Kinh tế', HOA, NOW)).toBe('done')
      expect(await store.forwardFeedback('K7M2', 'Nơi khác', HOA, NOW)).toBe('done-before')
      const { message } = await taken(store)
      expect(message).toMatchObject({ notice: { about: 'feedback-moved', code: 'K7M2' } })
      expect(await store.answerFeedback('K7M2', 'Đã khơi rãnh', HOA, NOW + 1)).toBe('done')
      expect(await store.answerFeedback('K7M2', 'Lại', HOA, NOW)).toBe('done-before')
      expect(await store.openFeedback()).toEqual([])
      expect(await store.answeredFeedback(5)).toMatchObject([
        {
          forwarded: { to: 'Phòng Kinh tế', at: NOW },
          answer: { text: 'Đã khơi rãnh', at: NOW + 1 },
        },
      ])
      expect((await store.whatIsKnown(LAN)).kept.feedback).toMatchObject([{ code: 'K7M2' }])
      const lines = await store.auditLog({ atMost: 2 })
      expect(lines.map(({ action }) => action)).toEqual(['feedback-answered', 'feedback-forwarded'])
    })

    test('a photo goes to nothing but what its own citizen gave', async () => {
      await give()
      const { store } = given
      const from = { channel: 'telegram', id: 'khac' } as const
      const other = text('b', 'khac')
      const picture = { type: 'image/png', base64: 'BBBB' } as const
      await answered(store, other, {
        events: [{ kind: 'feedback-pictured', code: 'K7M2', picture }],
      })
      expect(await store.feedbackPicture('K7M2')).toEqual(PICTURE)
      expect((await store.whatIsKnown(from)).kept.feedback).toEqual([])
    })

    test.each(['the wish', 'time'])(
      'words, photo and citizen go by %s; that it came is counted',
      async (by) => {
        await give()
        const { store } = given
        if (by === 'time') await store.retain(NOW + (KEEP.handed + 1) * DAY, KEEP)
        else await answered(store, text('b'), { events: [{ kind: 'citizen-forgotten' }] })
        expect(await store.openFeedback()).toEqual([])
        expect(await store.feedback('K7M2')).toBeNull()
        expect(await store.feedbackPicture('K7M2')).toBeNull()
        expect((await store.whatIsKnown(LAN)).kept.feedback).toEqual([])
        expect(await store.answerFeedback('K7M2', 'Muộn', HOA, NOW)).toBe('unknown')
        expect(await store.countedFeedback(NOW, NOW + 1)).toEqual([
          { at: NOW, category: 'works', due: FEEDBACK.due, forwarded: null, answered: null },
        ])
      },
    )
  })
}
