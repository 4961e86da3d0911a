import { describe, expect, test } from 'vitest'
import type { NewHandOver } from '../../../src/core/hand-over.ts'
import { newSession } from '../../../src/core/session.ts'
import type { Claim } from '../../../src/core/turn.ts'
import type { FreshDatabase } from '../store.ts'
import {
  answered,
  DAY,
  eachFresh,
  HOA,
  KEEP,
  MINUTE,
  NOW,
  ON_REQUEST,
  span,
  taken,
  text,
  turnFor,
} from './given.ts'

const LAN = { channel: 'telegram', id: 'lan' } as const

const question = (code: string, due = NOW + 60 * MINUTE): NewHandOver => ({
  code,
  text: `câu hỏi ${code}`,
  procedure: 'khai-sinh',
  locale: 'vi',
  due,
})

/** Questions that citizens hand to officers, and their answers. */
export function handOversContract(fresh: () => Promise<FreshDatabase>): void {
  describe('hand-over', () => {
    const given = eachFresh(fresh)

    /** Hands a question over in a turn of Lan's, as a chat does; tells how the turn was saved. */
    async function hand(code: string, due?: number): Promise<string> {
      const { store } = given
      await store.admit(text(`${code} ${due}`), NOW)
      const waiting = await taken(store)
      const session = (await store.loadSession(LAN)) ?? newSession(LAN, 'vi')
      const claims: readonly Claim[] = [{ kind: 'hand-over-new', code }]
      const events = [{ kind: 'question-handed', question: question(code, due) }] as const
      const turn = turnFor(waiting, { session, claims, events })
      return (await store.saveTurn(waiting, turn, ON_REQUEST, span())).kind
    }

    test('wait in the order of what was promised, and are the citizen’s own', async () => {
      await hand('K7M2', NOW + 3 * MINUTE)
      await hand('R4T9', NOW + 2 * MINUTE)
      const open = await given.store.openQuestions()
      expect(open.map(({ code }) => code)).toEqual(['R4T9', 'K7M2'])
      expect(open[1]).toEqual({
        code: 'K7M2',
        at: NOW,
        due: NOW + 3 * MINUTE,
        text: 'câu hỏi K7M2',
        channel: 'telegram',
        procedure: 'khai-sinh',
        locale: 'vi',
        answer: null,
        by: null,
      })
      expect((await given.store.whatIsKnown(LAN)).kept.handed).toHaveLength(2)
      expect((await given.store.whatIsKnown({ channel: 'web', id: 'lan' })).kept.handed).toEqual([])
    })

    test('a code that is taken is refused, so that no question stands in another’s place', async () => {
      expect(await hand('K7M2', NOW + 1)).toBe('saved')
      expect(await hand('K7M2', NOW + 2)).toBe('refused')
    })

    test('are answered once, with a notice in the citizen’s inbox and a line in the log', async () => {
      await hand('K7M2')
      const { store } = given
      expect(await store.answerQuestion('K7M2', 'Mang căn cước ra quầy 3.', HOA, NOW)).toBe('done')
      expect(await store.answerQuestion('K7M2', 'Không phải thế.', HOA, NOW)).toBe('answered')
      expect(await store.answerQuestion('R4T9', 'Câu nào?', HOA, NOW)).toBe('unknown')
      const { message } = await taken(store)
      expect(message).toMatchObject({
        from: LAN,
        kind: 'notice',
        notice: { about: 'officer-answer', code: 'K7M2' },
      })
      expect(JSON.stringify(message)).not.toContain('căn cước')
      const [kept] = (await store.whatIsKnown(LAN)).kept.handed
      expect(kept?.answer).toEqual({ text: 'Mang căn cước ra quầy 3.', at: NOW })
      expect(await store.openQuestions()).toEqual([])
      expect(await store.answeredQuestions(5)).toMatchObject([{ code: 'K7M2', by: 'Chị Hoa' }])
      const [line] = await store.auditLog({ atMost: 1 })
      expect(line).toMatchObject({ action: 'question-answered', about: 'K7M2', by: HOA })
    })

    test('go after their days, answered or not', async () => {
      await hand('K7M2')
      await given.store.retain(NOW + 60 * DAY, KEEP)
      expect(await given.store.handedQuestion('K7M2')).not.toBeNull()
      await given.store.retain(NOW + 61 * DAY, KEEP)
      expect(await given.store.handedQuestion('K7M2')).toBeNull()
    })

    test('go with all that is kept of the citizen', async () => {
      await hand('K7M2')
      const { store } = given
      await answered(store, text('z'), {
        events: [{ kind: 'citizen-forgotten' }],
        given: ON_REQUEST,
      })
      expect(await store.handedQuestion('K7M2')).toBeNull()
      expect(await store.answerQuestion('K7M2', 'Muộn rồi.', HOA, NOW)).toBe('unknown')
    })
  })
}
