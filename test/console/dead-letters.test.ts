import { expect, test } from 'vitest'
import { messagesToday } from '../../src/console/today/messages.ts'
import type { Store } from '../../src/core/store.ts'
import { admitted, parts, span, taken, text } from '../contracts/store/given.ts'
import { OF_NO_UNIT, staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

async function buried(store: Store, id: string, channel: 'telegram' | 'web'): Promise<void> {
  await admitted(store, text(id, 'ba-lua-77', channel), NOW)
  const outcome = { kind: 'failed', ids: [] } as const
  const letter = {
    fault: `TypeError ${id}`,
    locale: 'vi',
    answer: { replies: [], outcome },
  } as const
  await store.bury(await taken(store, NOW), letter, parts(), span(NOW))
}

test('an administrator sees why a message was given up, never its words, and has it tried again', async () => {
  const console = await staffConsole({ today: [] })
  const { store } = console
  await buried(store, 'a', 'telegram')
  await buried(store, 'b', 'web')
  await console.add('admin')
  const cookie = await console.signIn('admin')
  const page = await (await console.ask('/staff/dead-letters', { cookie })).text()
  expect(page).toContain('TypeError a')
  expect(page).toContain('Telegram')
  expect(page).not.toMatch(/xin chào|ba-lua/)
  // Whoever asked on the web has left.
  expect(page.match(/Thử lại<\/button>/g)).toHaveLength(1)

  const [, path = ''] = /action="(\/staff\/dead-letters\/\d+\/retry)"/.exec(page) ?? []
  expect((await console.ask(path, { cookie, form: {} })).headers.get('location')).toBe(
    '/staff/dead-letters',
  )
  expect(await taken(store, NOW)).toMatchObject({ message: { id: 'a' } })
  const again = await console.ask(path, { cookie, form: {} })
  expect(again.status).toBe(400)
  expect(await again.text()).toContain('Tin này đã được thử lại')
  const log = await (await console.ask('/staff/audit', { cookie })).text()
  expect(log).toContain('cho máy thử lại tin không trả lời được')
})

test('the page of the day leads there', async () => {
  const console = await staffConsole()
  await buried(console.store, 'a', 'telegram')
  const { items } = await messagesToday(console.store.backlog)(NOW, OF_NO_UNIT)
  expect(items).toMatchObject([{ urgent: true, href: '/staff/dead-letters' }])
})
