import { expect, test } from 'vitest'
import { handedToday } from '../../src/console/today/handed.ts'
import { newSession } from '../../src/core/session.ts'
import type { OpenStore } from '../../src/storage/open-store.ts'
import { staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

const MINUTE = 60_000
const LAN = { channel: 'zalo-oa', id: 'lan' } as const

/** Hands a question over, as a citizen's turn does. */
async function hand(store: OpenStore, code: string, text: string, due: number): Promise<void> {
  const id = `m-${code}`
  await store.admit({ id, from: LAN, kind: 'text', text }, NOW)
  const span = { at: NOW, until: NOW + MINUTE }
  const [waiting] = await store.takeMessages({ channels: ['zalo-oa'], atMost: 1, ...span })
  if (waiting === undefined) throw new Error('nobody waits')
  const question = { code, text, procedure: null, locale: 'vi', due } as const
  const turn = {
    replies: [],
    session: (await store.loadSession(LAN)) ?? newSession(LAN, 'vi'),
    events: [{ kind: 'question-handed', question }],
    claims: [],
    outcome: { kind: 'hand-over', ids: [] },
  } as const
  const saving = await store.saveTurn(waiting, turn, { kind: 'on-request' }, span)
  if (saving.kind !== 'saved') throw new Error(saving.kind)
}

test('the queue shows what waits with its clock, and a citizen’s words as words', async () => {
  const console = await staffConsole()
  await console.add('editor')
  const cookie = await console.signIn('editor')
  await hand(console.store, 'K7M2', '<script>alert(1)</script> hỏi gì', NOW + 95 * MINUTE)
  await hand(console.store, 'R4T9', 'Chờ mãi', NOW - 20 * MINUTE)
  const page = await (await console.ask('/staff/questions', { cookie })).text()
  expect(page.indexOf('R4T9')).toBeLessThan(page.indexOf('K7M2'))
  expect(page).toContain('còn 1 giờ 35 phút')
  expect(page).toContain('quá hẹn 20 phút')
  expect(page).not.toContain('<script>alert')
  const section = await handedToday(console.store)(NOW)
  expect(section.items.map(({ text, urgent }) => [text, urgent])).toEqual([
    ['R4T9: Chờ mãi', true],
    ['K7M2: <script>alert(1)</script> hỏi gì', false],
  ])
})

test('an answer goes to the citizen’s inbox once; who comes second keeps what they wrote', async () => {
  const console = await staffConsole()
  await console.add('editor')
  const cookie = await console.signIn('editor')
  await hand(console.store, 'K7M2', 'Mất giấy hẹn thì sao?', NOW + 95 * MINUTE)
  const path = '/staff/questions/K7M2'
  expect(await (await console.ask(path, { cookie })).text()).toContain('Mất giấy hẹn thì sao?')
  const empty = await console.ask(path, { cookie, form: { answer: ' ' } })
  expect(empty.status).toBe(400)
  const long = await console.ask(path, { cookie, form: { answer: 'x'.repeat(1501) } })
  expect([long.status, await long.text()]).toEqual([400, expect.stringContaining('x'.repeat(1501))])
  const done = await console.ask(path, { cookie, form: { answer: 'Ra quầy, mang căn cước.' } })
  expect([done.status, done.headers.get('Location')]).toEqual([303, '/staff/questions?done'])
  const second = await console.ask(path, { cookie, form: { answer: 'Tôi trả lời khác.' } })
  const told = await second.text()
  expect(second.status).toBe(409)
  expect(told).toContain('Tôi trả lời khác.')
  expect(told).toContain('Ra quầy, mang căn cước.')
  expect((await console.store.whatIsKept(LAN)).handed[0]?.answer?.text).toBe(
    'Ra quầy, mang căn cước.',
  )
})

test('a question that is not there any more is told of as such', async () => {
  const console = await staffConsole()
  await console.add('editor')
  const cookie = await console.signIn('editor')
  const page = await console.ask('/staff/questions/ZZ99', { cookie })
  expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('đã xóa dữ liệu')])
  expect(
    (await console.ask('/staff/questions/ZZ99', { cookie, form: { answer: 'a' } })).status,
  ).toBe(404)
})
