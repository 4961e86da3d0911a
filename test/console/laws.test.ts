import { expect, test } from 'vitest'
import { lawToday } from '../../src/console/today/law.ts'
import { OF_NO_UNIT, staffConsole } from '../support/staff-console.ts'
import { fixtureWorld, NOW } from '../support/world.ts'

test('a text that is replaced is shown with what it hits, and marked there in one go', async () => {
  const console = await staffConsole()
  await console.add('approver', 'Hoa')
  const cookie = await console.signIn('Hoa')
  const { content } = await fixtureWorld()
  const [text = ''] = content.procedures.get('khai-sinh')?.legal.map((basis) => basis.text) ?? []
  const asked = new URLSearchParams({ text, on: '2027-03-01', by: 'Luật <b>mới</b>' })
  const page = await (await console.ask(`/staff/laws?${asked}`, { cookie })).text()
  expect(page).toContain('Đăng ký khai sinh</a>')
  expect(page).not.toContain('<b>mới</b>')
  const hits = [...page.matchAll(/href="\/staff\/catalogue\/([a-z-]+)"/g)].map(([, id]) => id)
  expect((await console.ask('/staff/laws', { cookie, form: { text } })).status).toBe(400)
  const form = { text, on: '2027-03-01', by: 'Luật mới' }
  const done = await (await console.ask('/staff/laws', { cookie, form })).text()
  expect(done).toContain(`Đã đánh dấu ở ${hits.length} thủ tục`)
  expect((await console.store.newestRevisions()).every(({ written }) => written)).toBe(true)
  const [newest] = await console.store.revisionsOf('khai-sinh')
  expect(newest?.tree['legal']).toContainEqual({
    text,
    replacedOn: '2027-03-01',
    replacedBy: 'Luật mới',
  })
})

test('procedures to review are on the page of the day from the marking on', async () => {
  const { content } = await fixtureWorld()
  const procedure = content.procedures.get('khai-sinh')
  if (procedure === undefined) throw new Error('no procedure')
  const legal = [{ text: 'Luật cũ', replacedOn: '2026-11-24', replacedBy: 'Luật mới' }]
  const source = lawToday(() => ({ procedures: new Map([['khai-sinh', { ...procedure, legal }]]) }))
  const { items } = await source(NOW, OF_NO_UNIT)
  expect(items).toMatchObject([{ text: 'Đăng ký khai sinh', urgent: true }])
  expect(items[0]?.note).toContain('Luật cũ hết áp dụng từ 24/11/2026, thay bằng Luật mới.')
  const [before] = (await source(NOW - 24 * 60 * 60_000, OF_NO_UNIT)).items
  expect(before?.urgent).toBe(false)
})
