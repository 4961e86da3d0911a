import { expect, test } from 'vitest'
import { counterTurn, textUnder } from '../../src/console/counter/turn.ts'
import { respond } from '../../src/conversation/respond.ts'
import { newSession } from '../../src/core/session.ts'
import { staffConsole } from '../support/staff-console.ts'
import { fixtureWorld } from '../support/world.ts'

const world = await fixtureWorld()
const address = { channel: 'telegram', id: 'lan' } as const
const session = { ...newSession(address, 'vi'), noticed: world.content.settings.noticeVersion }

test('what is printed is the chat’s own list under the chat’s own code, and its QR opens the very list', async () => {
  const console = await staffConsole()
  await console.add('editor')
  const cookie = await console.signIn('editor')
  const read = async (path: string): Promise<string> =>
    await (await console.ask(path, { cookie })).text()
  let list = await read('/staff/counter?q=lam+giay+khai+sinh')
  let choice = ''
  while (!list.includes('In phiếu hướng dẫn')) {
    const [, next = ''] = list.match(/choice=(case%3A[^"]+)"/) ?? []
    choice = decodeURIComponent(next)
    list = await read(`/staff/counter?choice=${next}`)
  }
  const form = { choice }
  const printed = await (await console.ask('/staff/counter/print', { cookie, form })).text()
  const [, code = ''] = printed.match(/class="code">([A-Z0-9]{6})</) ?? []
  const chat = respond({ id: '1', from: address, kind: 'choice', choice }, session, world)
  const shown = chat.events.find(({ kind }) => kind === 'checklist-shown')
  const receipt = await console.store.receipt(code)
  expect(shown).toMatchObject({ receipt: { code, text: receipt?.text } })
  expect(printed).toContain(`Mã QR: Telegram`)

  // The QR, and the code as somebody types it.
  const lookedUp = { ...world.lookedUp, receipt }
  const scanned = { id: '2', from: address, kind: 'start', payload: `c_${code}` } as const
  const typed = {
    id: '3',
    from: address,
    kind: 'text',
    text: `mã phiếu ${code.toLowerCase()}`,
  } as const
  for (const message of [scanned, typed]) {
    const opened = respond(message, session, { ...world, lookedUp })
    expect(opened.replies.map(({ text }) => text)).toEqual([receipt?.text])
  }
  // Changed since: the list as it is now, and a word before it.
  const older = receipt && { ...receipt, code: 'K7M2QX', text: 'Danh sách cũ' }
  const late = respond(scanned, session, { ...world, lookedUp: { ...lookedUp, receipt: older } })
  expect(late.replies.map(({ text }) => text)).toEqual([
    'Danh mục đã sửa sau khi phiếu K7M2QX được đưa. Đây là danh sách hiện nay.',
    receipt?.text,
  ])
})

test('a list of papers has the same bare text under any code', () => {
  const ask = (asked: { kind: 'choice'; choice: string } | { kind: 'text'; text: string }) =>
    respond({ id: '1', from: address, ...asked }, session, world)
  const { receipt } = counterTurn({ kind: 'choice', choice: 'case:ket-hon' }, ask)
  const whole = receipt ?? counterTurn({ kind: 'text', text: 'tạm trú' }, ask).receipt
  if (whole === null) throw new Error('the fixture has no list without questions')
  const under = textUnder(whole)
  expect(under(whole.code)).toBe(whole.text)
  expect(under('AAAAAA')).toBe(whole.text.replace(whole.code, 'AAAAAA'))
  expect(under('')).not.toContain('Mã phiếu')
})

test('the kiosk needs nobody signed in, and leads nowhere into the office’s work', async () => {
  const console = await staffConsole()
  const kiosk = await (await console.ask('/staff/kiosk?q=khai+sinh')).text()
  expect(kiosk).toContain('Đăng ký khai sinh')
  const links = [...kiosk.matchAll(/(?:href|action)="(\/[^"?]*)/g)].map(([, path]) => path)
  const files = /^\/staff\/(?:kiosk(?:\/print)?|[\w-]+\.(?:css|js|svg))$/
  expect(links.filter((path) => !files.test(path ?? ''))).toEqual([])
  const evil = await (await console.ask('/staff/kiosk?q=%3Cscript%3Ealert(1)%3C/script%3E')).text()
  expect(evil).not.toContain('<script>alert')
  const nothing = await console.ask('/staff/kiosk/print', { form: { choice: 'menu' } })
  expect([nothing.status, nothing.headers.get('location')]).toEqual([303, '/staff/kiosk'])
})
