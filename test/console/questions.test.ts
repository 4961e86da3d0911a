import { expect, test } from 'vitest'
import { handedToday } from '../../src/console/today/handed.ts'
import { hand, LAN } from '../support/handed-questions.ts'
import { OF_NO_UNIT, staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

const MINUTE = 60_000

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
  const section = await handedToday(console.store)(NOW, OF_NO_UNIT)
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
  expect((await console.store.whatIsKnown(LAN)).kept.handed[0]?.answer?.text).toBe(
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
