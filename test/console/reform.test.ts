import jpeg from 'jpeg-js'
import { expect, test } from 'vitest'
import type { NewFeedback } from '../../src/core/feedback.ts'
import { answered, text } from '../contracts/store/given.ts'
import { staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

const DAY = 24 * 60 * 60_000

test('feedback is read with its photo, passed on by its clock, and answered once', async () => {
  const { store, add, signIn, ask } = await staffConsole()
  const feedback: NewFeedback = {
    code: 'K7M2',
    category: 'works',
    text: 'Đường <b>ngập</b>',
    locale: 'vi',
    due: NOW - DAY,
  }
  const bytes = jpeg.encode({ width: 1, height: 1, data: Buffer.alloc(4) }).data
  const picture = { type: 'image/jpeg', base64: bytes.toString('base64') } as const
  await answered(store, text('a'), {
    events: [
      { kind: 'feedback-given', feedback },
      { kind: 'feedback-pictured', code: 'K7M2', picture },
    ],
  })
  await add('editor')
  const cookie = await signIn('editor')
  const list = await (await ask('/staff/feedback', { cookie })).text()
  expect(list).toContain('quá hẹn')
  expect(list).toContain('Đường &lt;b&gt;ngập&lt;/b&gt;')
  const photo = await ask('/staff/feedback/K7M2/picture', { cookie })
  expect(photo.headers.get('Content-Type')).toBe('image/jpeg')
  expect(Buffer.from(await photo.arrayBuffer())).toEqual(bytes)
  const to = async (deed: string, form: Record<string, string>): Promise<number> =>
    (await ask(`/staff/feedback/K7M2/${deed}`, { cookie, form })).status
  expect(await to('forward', { to: '' })).toBe(400)
  expect(await to('forward', { to: 'Phòng Kinh tế' })).toBe(303)
  expect(await to('forward', { to: 'Phòng Kinh tế' })).toBe(409)
  expect(await to('answer', { answer: 'Đã khơi rãnh.' })).toBe(303)
  expect(await (await ask('/staff/feedback/K7M2', { cookie })).text()).toContain('Đã khơi rãnh.')
  expect((await ask('/staff/feedback/X9X9', { cookie })).status).toBe(404)
})
