import { expect, test } from 'vitest'
import { discrepanciesOf } from '../../src/console/discrepancies.ts'
import type { KeptReport } from '../../src/core/receipts.ts'
import { staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

const REPORT: KeptReport = {
  kind: 'paper',
  procedure: 'khai-sinh',
  receipt: null,
  unit: 'mot-cua',
  what: null,
  words: 'Sổ hộ khẩu',
  at: NOW,
  from: 'citizen',
}

test('the clerk opens the version that was shown, and notes what the counter asked besides', async () => {
  const { store, add, signIn, ask } = await staffConsole()
  await add('editor')
  const cookie = await signIn('editor')
  const of = { procedure: 'khai-sinh', chosen: [] }
  const { code, text } = await store.keepReceipt(of, (sign) => `Giấy <b>cũ</b>\n${sign}`, NOW)
  const typed = `${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`
  const page = await (await ask(`/staff/receipts?code=${typed}`, { cookie })).text()
  expect(page).toContain(text.replace('<b>', '&lt;b&gt;').replace('</b>', '&lt;/b&gt;'))
  const told = await ask(`/staff/receipts/${code}/report`, {
    cookie,
    form: { kind: 'paper', words: 'Sổ hộ khẩu của 0912345678', unit: 'khong-co' },
  })
  expect(told.status).toBe(303)
  expect(await store.counterReports(0, NOW + 1)).toEqual([
    {
      ...REPORT,
      receipt: code,
      unit: null,
      words: 'Sổ hộ khẩu của [số điện thoại]',
      from: 'counter',
    },
  ])
  const list = await (await ask('/staff/discrepancies', { cookie })).text()
  expect(list).toContain('Đăng ký khai sinh')
  expect(list).toContain('Sổ hộ khẩu của [số điện thoại]')
})

test.each([
  ['CCCCCC', 'Không có phiếu mang mã này'],
  ['xin chào', 'Mã phiếu có 6 chữ và số'],
])('a code that is none, %s, is told so', async (code, said) => {
  const { add, signIn, ask } = await staffConsole()
  await add('editor')
  const cookie = await signIn('editor')
  const response = await ask(`/staff/receipts?code=${encodeURIComponent(code)}`, { cookie })
  expect(response.status).toBe(404)
  expect(await response.text()).toContain(said)
})

test('reports stand by procedure and desk, where most was reported first', () => {
  const visit = { ...REPORT, kind: 'visit', words: 'chưa xong' } as const
  const elsewhere = { ...REPORT, unit: null }
  const grouped = discrepanciesOf([elsewhere, REPORT, visit, REPORT], ({ words }) => words ?? '')
  expect(grouped).toEqual([
    {
      procedure: 'khai-sinh',
      unit: 'mot-cua',
      papers: 2,
      visits: 1,
      most: [
        { what: 'Sổ hộ khẩu', count: 2 },
        { what: 'chưa xong', count: 1 },
      ],
    },
    {
      procedure: 'khai-sinh',
      unit: null,
      papers: 1,
      visits: 0,
      most: [{ what: 'Sổ hộ khẩu', count: 1 }],
    },
  ])
})
