import { expect, test } from 'vitest'
import { answered } from '../contracts/store/given.ts'
import { hand } from '../support/handed-questions.ts'
import { type StaffConsole, staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

const DECLINED = { kind: 'declined', ids: [] } as const

async function asked(console: StaffConsole, texts: readonly string[]): Promise<void> {
  for (const [i, text] of texts.entries()) {
    const message = {
      id: `${i}`,
      from: { channel: 'telegram', id: 'a' },
      kind: 'text',
      text,
    } as const
    const events = [{ kind: 'question-kept', text, outcome: DECLINED }] as const
    await answered(console.store, message, { at: NOW, events })
  }
}

async function editor(): Promise<{ readonly console: StaffConsole; readonly cookie: string }> {
  const console = await staffConsole()
  await console.add('editor', 'Lan')
  return { console, cookie: await console.signIn('Lan') }
}

test('a group of unanswered questions is attached to a procedure, and tried again at once', async () => {
  const { console, cookie } = await editor()
  await asked(console, ['xin tờ kim cương', '<b>hỏi lạ</b>', 'XIN TO KIM CUONG'])
  const page = await (await console.ask('/staff/asked', { cookie })).text()
  expect(page).toContain('2 lần')
  expect(page).not.toContain('<b>hỏi lạ</b>')
  const [, seqs = ''] = /name="seqs" value="([\d ]+)"/.exec(page) ?? []
  const form = { seqs, procedure: 'khai-sinh', saying: 'xin tờ kim cương', how: 'alias' }
  const done = await (await console.ask('/staff/asked', { cookie, form })).text()
  expect(done).toContain('xin tờ kim cương → Đăng ký khai sinh')
  expect(done).toContain('XIN TO KIM CUONG → Đăng ký khai sinh')
  expect((await console.store.draftOf('khai-sinh'))?.tree['aliases']).toContain('xin tờ kim cương')
  expect(await console.store.openKept(0, 9)).toHaveLength(1)
  expect((await console.ask('/staff/asked', { cookie, form })).status).toBe(409)
  const [line] = await console.store.auditLog({ atMost: 1 })
  expect(line).toMatchObject({ action: 'questions-marked', about: 'khai-sinh' })
})

test('a group that is another office’s is put aside', async () => {
  const { console, cookie } = await editor()
  await asked(console, ['xin tờ kim cương'])
  const [{ seq } = { seq: 0 }] = await console.store.openKept(0, 9)
  const none = { seqs: `${seq}`, how: 'question', procedure: '', saying: '' }
  expect((await console.ask('/staff/asked', { cookie, form: none })).status).toBe(400)
  const form = { seqs: `${seq}`, how: 'elsewhere' }
  expect((await console.ask('/staff/asked', { cookie, form })).status).toBe(200)
  expect(await console.store.openKept(0, 9)).toEqual([])
})

test('what an officer answered becomes a draft in one tap, private numbers masked', async () => {
  const { console, cookie } = await editor()
  const path = '/staff/questions/K7M2'
  await hand(console.store, 'K7M2', 'Số tôi 0912345678, mất giấy khai sinh thì sao?', NOW + 60_000)
  expect((await console.ask(`${path}/draft`, { cookie, form: {} })).status).toBe(404)
  await console.store.answerQuestion(
    'K7M2',
    'Xin trích lục ở quầy 2.',
    { id: null, name: 'Lan' },
    NOW,
  )
  expect(await (await console.ask(path, { cookie })).text()).toContain('Để lần sau máy tự trả lời')
  const old = await console.ask(`${path}/draft`, { cookie, form: { procedure: 'khai-sinh' } })
  expect(old.headers.get('location')).toBe('/staff/catalogue/khai-sinh/edit')
  const { tree = {} } = (await console.store.draftOf('khai-sinh')) ?? {}
  expect(tree['notes']).toContain('Xin trích lục ở quầy 2.')
  expect(JSON.stringify(tree['questions'])).not.toContain('0912345678')
  const fresh = await console.ask(`${path}/draft`, { cookie, form: { procedure: '' } })
  expect(fresh.headers.get('location')).toBe('/staff/catalogue/hoi-k7m2/edit')
  const again = await console.ask(`${path}/draft`, { cookie, form: { procedure: '' } })
  expect(again.status).toBe(409)
})
