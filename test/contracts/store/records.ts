import { describe, expect, test } from 'vitest'
import type { ConversationEvent } from '../../../src/core/events.ts'
import type { FreshDatabase } from '../store.ts'
import {
  admitted,
  answered,
  asking,
  DAY,
  eachFresh,
  NOW,
  ON_REQUEST,
  parts,
  span,
  taken,
  takenPart,
  text,
  turnFor,
} from './given.ts'

const LAN = { channel: 'telegram', id: 'lan' } as const
const KEEP = {
  questions: 30,
  sessions: 20,
  answered: 7,
  deadLetters: 5,
  dossiers: 9,
  follows: 9,
  handed: 60,
  addresses: 3,
}
const question = {
  kind: 'question-kept',
  text: 'làm sổ đỏ ở đâu',
  outcome: { kind: 'declined', ids: [] },
} as const satisfies ConversationEvent

export function recordsContract(fresh: () => Promise<FreshDatabase>): void {
  describe('what is kept of a citizen', () => {
    const given = eachFresh(fresh)

    test('is nothing at first', async () => {
      const nothing = {
        questions: 0,
        waiting: 0,
        since: null,
        unreachable: false,
        tester: false,
        surveys: [],
        freshSurvey: expect.anything(),
        handed: [],
        feedback: [],
        freshHandOver: expect.any(String),
      }
      expect((await given.store.whatIsKnown(LAN)).kept).toEqual(nothing)
    })

    test('are their questions and waiting messages, and since when', async () => {
      const { store } = given
      await answered(store, text('1'), { events: [question] })
      await answered(store, text('2'), { events: [question], at: NOW + 1 })
      await answered(store, text('1', 'minh'), { events: [question], at: NOW - DAY })
      await admitted(store, text('3'), NOW + 2)
      await admitted(store, text('4'), NOW + 3)
      expect((await store.whatIsKnown(LAN)).kept).toEqual({
        questions: 2,
        waiting: 2,
        since: NOW,
        unreachable: false,
        tester: false,
        surveys: [],
        freshSurvey: expect.anything(),
        handed: [],
        feedback: [],
        freshHandOver: expect.any(String),
      })
      const inHand = await taken(store, NOW + 3)
      expect((await store.whatIsKnown(LAN, inHand)).kept).toMatchObject({ waiting: 1 })
    })
  })

  describe('a citizen who is forgotten', () => {
    const given = eachFresh(fresh)
    const forgotten: ConversationEvent = { kind: 'citizen-forgotten' }

    test('leaves no session, question, event, or part that waits', async () => {
      const { store } = given
      const happened = { kind: 'turn-taken', outcome: question.outcome } as const
      await answered(store, text('1'), { events: [happened, question], given: parts('cũ') })
      await answered(store, text('2'), { events: [forgotten], given: parts('đã xóa') })
      expect(await store.loadSession(LAN)).toBeNull()
      expect((await store.whatIsKnown(LAN)).kept).toEqual({
        questions: 0,
        waiting: 0,
        since: null,
        unreachable: false,
        tester: false,
        surveys: [],
        freshSurvey: expect.anything(),
        handed: [],
        feedback: [],
        freshHandOver: expect.any(String),
      })
      expect((await takenPart(store)).part).toEqual({ text: 'đã xóa' })
      expect((await store.backlog()).parts).toBe(1)
    })

    test('is not answered twice for a message of before', async () => {
      const { store } = given
      await answered(store, text('1'))
      await answered(store, text('2'), { events: [forgotten] })
      expect(await store.admit(text('1'), NOW)).toBe('known')
    })

    test('is still answered what they wrote since', async () => {
      const { store } = given
      for (const id of ['1', '2']) await admitted(store, text(id))
      const first = await taken(store)
      const turn = turnFor(first, { events: [forgotten] })
      const saving = await store.saveTurn(first, turn, parts('đã xóa'), span())
      expect(saving).toMatchObject({ kind: 'saved', next: { message: { id: '2' } } })
    })

    test('takes earlier answers along, not the one that says so', async () => {
      const { store } = given
      const web = (id: string) => text(id, 'lan', 'web')
      await answered(store, web('1'), { given: ON_REQUEST })
      await answered(store, web('2'), { given: ON_REQUEST, events: [forgotten] })
      expect(await store.answerOf(web('1').from, '1')).toBeNull()
      expect(await store.answerOf(web('2').from, '2')).toMatchObject({
        outcome: { kind: 'answered' },
      })
    })

    test('leaves what others have', async () => {
      const { store } = given
      await answered(store, text('1', 'minh'), { events: [question] })
      await answered(store, text('1'), { events: [forgotten] })
      const minh = text('1', 'minh').from
      expect((await store.whatIsKnown(minh)).kept).toMatchObject({ questions: 1, since: NOW })
      expect(await store.loadSession(minh)).not.toBeNull()
    })
  })

  describe('retention', () => {
    const given = eachFresh(fresh)

    test('ends each thing after its own days, and not before', async () => {
      const { store } = given
      await answered(store, text('1'), { events: [question] })
      await answered(store, text('1', 'lan', 'web'), { given: ON_REQUEST })
      const at = (days: number): number => NOW + days * DAY
      await store.retain(at(KEEP.answered), KEEP)
      expect(await store.admit(text('1'), at(7))).toBe('known')
      expect(await store.answerOf({ channel: 'web', id: 'lan' }, '1')).not.toBeNull()
      expect((await store.backlog()).parts).toBe(1)

      await store.retain(at(KEEP.answered) + 1, KEEP)
      expect(await store.answerOf({ channel: 'web', id: 'lan' }, '1')).toBeNull()
      expect((await store.backlog()).parts).toBe(0)
      expect(await store.takeParts(asking(at(8)))).toEqual([])

      await store.retain(at(KEEP.sessions), KEEP)
      expect(await store.loadSession(LAN)).not.toBeNull()
      await store.retain(at(KEEP.sessions) + 1, KEEP)
      expect(await store.loadSession(LAN)).toBeNull()

      await store.retain(at(KEEP.questions), KEEP)
      expect((await store.whatIsKnown(LAN)).kept).toMatchObject({ questions: 1 })
      await store.retain(at(KEEP.questions) + 1, KEEP)
      expect((await store.whatIsKnown(LAN)).kept).toMatchObject({ questions: 0 })
      expect(await store.admit(text('1'), at(31))).toBe('admitted')
    })

    test('never ends a message that waits', async () => {
      const { store } = given
      await admitted(store, text('1'))
      await store.retain(NOW + 365 * DAY, KEEP)
      expect((await taken(store, NOW + 365 * DAY)).message.id).toBe('1')
    })

    test('ends dead letters after theirs', async () => {
      const { store } = given
      await admitted(store, text('1'))
      const answer = { replies: [], outcome: { kind: 'failed', ids: [] } } as const
      await store.bury(await taken(store), { fault: 'x', locale: 'vi', answer }, parts(), span())
      await store.retain(NOW + KEEP.deadLetters * DAY, KEEP)
      expect((await store.backlog()).deadLetters).toBe(1)
      await store.retain(NOW + KEEP.deadLetters * DAY + 1, KEEP)
      expect((await store.backlog()).deadLetters).toBe(0)
    })

    test('goes through more than it changes at once', async () => {
      const { store } = given
      const many = Array.from({ length: 450 }, (_, n) => ({ ...question, text: `câu ${n}` }))
      await answered(store, text('1'), { events: many })
      await store.retain(NOW + 31 * DAY, KEEP)
      expect((await store.whatIsKnown(LAN)).kept).toMatchObject({ questions: 0 })
    })
  })
}
