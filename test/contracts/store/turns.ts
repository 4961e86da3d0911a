import { describe, expect, test } from 'vitest'
import { newSession } from '../../../src/core/session.ts'
import type { Claim } from '../../../src/core/turn.ts'
import type { FreshDatabase } from '../store.ts'
import {
  admitted,
  answered,
  asking,
  eachFresh,
  MINUTE,
  NOW,
  ON_REQUEST,
  parts,
  span,
  taken,
  takenPart,
  text,
  turnFor,
} from './given.ts'

const STAFF = { id: null, name: 'quản trị' }

export function turnsContract(fresh: () => Promise<FreshDatabase>): void {
  describe('saving a turn', () => {
    const given = eachFresh(fresh)

    test('keeps the session, one revision on', async () => {
      const { store } = given
      const session = { ...newSession(text('1').from, 'en'), misses: 2, noticed: '1' }
      await answered(store, text('1'), { session })
      expect(await store.loadSession(session.address)).toEqual({ ...session, revision: 1 })
      expect(await store.loadSession({ channel: 'web', id: 'lan' })).toBeNull()
    })

    test('gives the next message of the citizen, in the order of admission', async () => {
      const { store } = given
      await admitted(store, text('1'))
      const first = await taken(store)
      await admitted(store, text('2'))
      await admitted(store, text('3'))
      const saving = await store.saveTurn(first, turnFor(first), parts(), span())
      expect(saving).toMatchObject({ kind: 'saved', next: { message: { id: '2' } } })
      expect(await store.takeMessages(asking())).toEqual([])
    })

    test('lets the citizen go when nothing waits, until they write again', async () => {
      const { store } = given
      await answered(store, text('1'))
      expect(await store.takeMessages(asking(NOW + MINUTE))).toEqual([])
      await admitted(store, text('2'))
      expect((await taken(store)).message.id).toBe('2')
    })

    test('is refused if the session was saved meanwhile, and leaves nothing', async () => {
      const { store } = given
      await answered(store, text('1'), { given: parts() })
      await admitted(store, text('2'))
      const waiting = await taken(store)
      const saving = await store.saveTurn(waiting, turnFor(waiting), parts('một'), span())
      expect(saving).toEqual({ kind: 'stale' })
      expect(await store.takeParts(asking())).toEqual([])
      expect((await store.loadSession(text('1').from))?.revision).toBe(1)
      expect((await taken(store, NOW + MINUTE)).message.id).toBe('2')
    })

    test('is refused if the lease is lost, and leaves nothing', async () => {
      const { store } = given
      await admitted(store, text('1'))
      const first = await taken(store)
      const second = await taken(store, NOW + MINUTE)
      const late = await store.saveTurn(first, turnFor(first), parts('một'), span())
      expect(late).toEqual({ kind: 'lease-lost' })
      expect(await store.loadSession(text('1').from)).toBeNull()
      expect(await store.takeParts(asking())).toEqual([])
      const saving = await store.saveTurn(second, turnFor(second), parts('một'), span(NOW + MINUTE))
      expect(saving.kind).toBe('saved')
    })

    test('holds after the end of the lease if nobody took it over', async () => {
      const { store } = given
      await admitted(store, text('1'))
      const waiting = await taken(store)
      const late = await store.saveTurn(waiting, turnFor(waiting), parts(), span(NOW + 5 * MINUTE))
      expect(late.kind).toBe('saved')
    })

    test('two workers who hold one message save it once', async () => {
      const { store } = given
      await admitted(store, text('1'))
      const first = await taken(store)
      const second = await taken(store, NOW + MINUTE)
      const savings = await Promise.all(
        [first, second].map((waiting) =>
          store.saveTurn(waiting, turnFor(waiting), parts('một'), span(NOW + MINUTE)),
        ),
      )
      expect(savings.map(({ kind }) => kind)).toEqual(['lease-lost', 'saved'])
      expect((await store.backlog()).parts).toBe(1)
    })

    test('survives a restart with all that it says', async () => {
      await answered(given.store, text('1'), { given: parts('một', 'hai') })
      const store = await given.restart()
      expect(await store.admit(text('1'), NOW)).toBe('known')
      expect((await store.loadSession(text('1').from))?.revision).toBe(1)
      expect((await takenPart(store)).part).toEqual({ text: 'một' })
    })
  })

  describe('answers on request', () => {
    const given = eachFresh(fresh)
    const message = text('1', 'lan', 'web')

    test('are told to who asks, again and again', async () => {
      const { store } = given
      expect(await store.answerOf(message.from, '1')).toBeNull()
      await admitted(store, message)
      expect(await store.answerOf(message.from, '1')).toBe('waiting')
      const waiting = await taken(store)
      const { replies, outcome, ...turn } = turnFor(waiting)
      await store.saveTurn(waiting, { replies, outcome, ...turn }, ON_REQUEST, span())
      expect(await store.answerOf(message.from, '1')).toEqual({ replies, outcome })
      const again = await given.restart()
      expect(await again.answerOf(message.from, '1')).toEqual({ replies, outcome })
    })

    test('are nobody else’s', async () => {
      const { store } = given
      await answered(store, message, { given: ON_REQUEST })
      expect(await store.answerOf({ channel: 'web', id: 'minh' }, '1')).toBeNull()
    })

    test('are not put in the outbox', async () => {
      const { store } = given
      await answered(store, message, { given: ON_REQUEST })
      expect((await store.backlog()).parts).toBe(0)
    })
  })

  describe('claims', () => {
    const given = eachFresh(fresh)
    const budget: Claim = { kind: 'budget', key: 'lookup:lan', limit: 2, windowMs: MINUTE }

    test('hold until the limit, and are refused beyond it with nothing kept', async () => {
      const { store } = given
      await answered(store, text('1'), { claims: [budget] })
      await answered(store, text('2', 'minh'), { claims: [budget] })
      await admitted(store, text('3', 'tam'))
      const waiting = await taken(store)
      const other = { ...budget, key: 'lookup:tam' }
      const turn = turnFor(waiting, { claims: [other, budget] })
      const saving = await store.saveTurn(waiting, turn, parts('một'), span())
      expect(saving).toEqual({ kind: 'refused', claims: [budget] })
      expect(await store.loadSession(text('3', 'tam').from)).toBeNull()
      const two = turnFor(waiting, { claims: [other, other] })
      expect((await store.saveTurn(waiting, two, parts(), span())).kind).toBe('saved')
    })

    test('hold again once the window has passed', async () => {
      const { store } = given
      await answered(store, text('1'), { claims: [budget, budget] })
      await answered(store, text('2'), { claims: [budget], at: NOW + MINUTE })
      await admitted(store, text('3'))
      const waiting = await taken(store, NOW + MINUTE)
      const session = { ...newSession(text('3').from, 'vi'), revision: 2 }
      const turn = turnFor(waiting, { session, claims: [budget, budget] })
      const saving = await store.saveTurn(waiting, turn, parts(), span(NOW + MINUTE))
      expect(saving.kind).toBe('refused')
    })

    test('of turns saved at once are counted one after the other', async () => {
      const { store } = given
      const citizens = ['a', 'b', 'c', 'd']
      for (const citizen of citizens) await admitted(store, text('1', citizen))
      const held = await Promise.all(citizens.map(() => taken(store)))
      const savings = await Promise.all(
        held.map((one) => store.saveTurn(one, turnFor(one, { claims: [budget] }), parts(), span())),
      )
      expect(savings.map(({ kind }) => kind).toSorted()).toEqual([
        'refused',
        'refused',
        'saved',
        'saved',
      ])
    })
  })

  describe('a message given up', () => {
    const given = eachFresh(fresh)
    const letter = {
      fault: 'TypeError: fee is not a number',
      locale: 'vi',
      answer: { replies: [{ text: 'Xin lỗi' }], outcome: { kind: 'failed', ids: [] } },
    } as const

    test('is answered with the apology, and the queue moves on', async () => {
      const { store } = given
      await admitted(store, text('1'))
      await admitted(store, text('2'))
      const saving = await store.bury(await taken(store), letter, parts('Xin lỗi'), span())
      expect(saving).toMatchObject({ kind: 'saved', next: { message: { id: '2' } } })
      expect((await takenPart(store)).part).toEqual({ text: 'Xin lỗi' })
      expect(await store.backlog()).toMatchObject({ deadLetters: 1, messages: 1 })
      expect(await store.admit(text('1'), NOW)).toBe('known')
    })

    test('is told on request', async () => {
      const { store } = given
      const message = text('1', 'lan', 'web')
      await admitted(store, message)
      await store.bury(await taken(store), letter, ON_REQUEST, span())
      expect(await store.answerOf(message.from, '1')).toEqual(letter.answer)
    })

    test('is told without its words, and waits again when staff say so, with a line in the log', async () => {
      const { store } = given
      await admitted(store, text('1'))
      await store.bury(await taken(store), letter, parts('Xin lỗi'), span())
      const [shown, ...others] = await store.deadLetters(9)
      if (shown === undefined) throw new Error('no dead letter')
      expect(others).toEqual([])
      const known = { channel: 'telegram', admitted: NOW, buried: NOW, fault: letter.fault }
      expect(shown).toEqual({ ...known, seq: shown.seq, kept: true })
      expect(await store.retryDeadLetter(shown.seq, STAFF, NOW + MINUTE)).toBe(true)
      expect(await store.retryDeadLetter(shown.seq, STAFF, NOW + MINUTE)).toBe(false)
      expect(await store.deadLetters(9)).toEqual([])
      const again = await taken(store, NOW + MINUTE)
      expect(again).toMatchObject({ message: text('1'), faults: 0 })
      expect(await store.auditLog({ atMost: 9 })).toMatchObject([
        { by: STAFF, action: 'message-retried', detail: { channel: 'telegram' } },
      ])
    })

    test('stays with who took the lease over', async () => {
      const { store } = given
      await admitted(store, text('1'))
      const first = await taken(store)
      await taken(store, NOW + MINUTE)
      expect(await store.bury(first, letter, parts(), span())).toEqual({ kind: 'lease-lost' })
      expect((await store.backlog()).deadLetters).toBe(0)
    })
  })
}
