import { expect, test } from 'vitest'
import { respond } from '../../src/conversation/respond.ts'
import type { Address, Message } from '../../src/core/message.ts'
import { noticeTo } from '../../src/core/notice.ts'
import { newSession, type Session } from '../../src/core/session.ts'
import type { TakenTurn } from '../../src/core/turn.ts'
import { fixtureWorld, NOW } from '../support/world.ts'

const LAN: Address = { channel: 'zalo-oa', id: 'lan' }
const notice = noticeTo(LAN, { about: 'person-answering' }, '1')
const world = await fixtureWorld()

function take(message: Message, over: Partial<Session> = {}, now = NOW): TakenTurn {
  const session = { ...newSession(LAN, 'vi'), noticed: '1', heard: NOW, ...over }
  return respond(message, session, { ...world, now, admitted: now })
}

function text(words: string): Message {
  return { id: '2', from: LAN, kind: 'text', text: words }
}

test('what is told at once opens no menu, and leaves the conversation where it was', () => {
  const menu = [{ id: 'menu', label: 'Về đầu', key: '1' }]
  const place = { at: 'procedure', procedure: 'khai-sinh' } as const
  const { replies, session } = take(notice, { menu, place, misses: 1 }, NOW + 1000)
  expect(replies).toHaveLength(1)
  expect(replies[0]?.choices).toBeUndefined()
  expect(session).toMatchObject({ menu, place, misses: 1, heard: NOW, news: [] })
})

test('what is kept is told once, before the answer', () => {
  const news = [{ about: 'task-answer', text: 'Quầy đã sửa giờ.' }] as const
  const told = take(text('khai sinh'), { news })
  expect(told.replies[0]?.text).toMatch('Quầy đã sửa giờ.')
  expect(told.replies[1]?.text).toMatch(/^Đăng ký khai sinh/)
  expect(told.events).toContainEqual({ kind: 'news-told', about: 'task-answer' })
  expect(told.session.news).toEqual([])
})

test('that an officer answers is said in their silence, not after it', () => {
  const news = [{ about: 'person-answering' }] as const
  const told = take(text('khai sinh'), { news })
  expect(told.replies[0]?.text).toMatch(/^Đăng ký khai sinh/)
  expect(told.events).not.toContainEqual({ kind: 'news-told', about: 'person-answering' })
  expect(told.session.news).toEqual([])
})

test('danger gets its numbers alone; what is kept stays kept', () => {
  const news = [{ about: 'task-answer', text: 'Quầy đã sửa giờ.' }] as const
  const told = take(text('cháy nhà'), { news })
  expect(told.outcome.kind).toBe('emergency')
  expect(told.replies).toHaveLength(1)
  expect(told.session.news).toEqual(news)
})

test('who has everything deleted is told no news', () => {
  const news = [{ about: 'task-answer', text: 'Quầy đã sửa giờ.' }] as const
  const told = take({ id: '2', from: LAN, kind: 'choice', choice: 'delete:yes' }, { news })
  expect(told.replies.map((reply) => reply.text).join()).not.toMatch('Quầy đã sửa giờ')
  expect(told.session.news).toEqual([])
})

test('every message of the citizen, answered or not, is when they were last heard: when it came, not when its turn did', () => {
  const around = { ...world, now: NOW + 60_000, admitted: NOW + 5 }
  const session = { ...newSession(LAN, 'vi'), noticed: '1', heard: NOW }
  expect(respond(text('khai sinh'), session, around).session.heard).toBe(NOW + 5)
  const silenced = { ...session, silentUntil: NOW + 120_000 }
  const silent = respond(text('vâng'), silenced, around)
  expect(silent.outcome.kind).toBe('silent')
  expect(silent.session.heard).toBe(NOW + 5)
})

test('nothing is said to who blocked us', () => {
  const session = { ...newSession(LAN, 'vi'), heard: NOW }
  const kept = { ...world.kept, unreachable: true }
  expect(respond(notice, session, { ...world, kept }).replies).toEqual([])
})
