import { expect, test } from 'vitest'
import { sheets } from '../../src/compose-sheets.ts'
import type { WrittenSheet } from '../../src/console/sheets.ts'
import { type StaffConsole, staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

interface Given {
  readonly console: StaffConsole
  readonly cookie: string
  /** The exported file, with cells changed: sheet, file name of the procedure, column, what it says. */
  edited(...cells: readonly (readonly [string, string, string, string])[]): Promise<Uint8Array>
  check(file: Uint8Array): Promise<Response>
}

async function given(): Promise<Given> {
  const console = await staffConsole()
  await console.add('editor', 'Lan')
  const cookie = await console.signIn('Lan')
  return {
    console,
    cookie,
    async edited(...cells) {
      const response = await console.ask('/staff/excel/danh-muc.xlsx', { cookie })
      const read = await sheets.read(new Uint8Array(await response.arrayBuffer()))
      if (typeof read === 'string') throw new Error(read)
      const changed = read.map(({ name, rows }): [string, WrittenSheet] => {
        const [header = { cells: [] }, ...rest] = rows
        const lines = rest.map((row) =>
          header.cells.map((column, i) => {
            const cell = cells.find(
              ([sheet, id, at]) => sheet === name && id === row.cells[0] && at === column,
            )
            return cell?.[3] ?? row.cells[i] ?? ''
          }),
        )
        return [name, { notes: [], header: header.cells, rows: lines }]
      })
      return sheets.write(new Map(changed))
    },
    async check(file) {
      const body = new FormData()
      body.set('file', new File([new Uint8Array(file)], 'danh-muc.xlsx'))
      const headers = { cookie, 'sec-fetch-site': 'same-origin' }
      return await console.app.request('/staff/excel', { method: 'POST', headers, body })
    },
  }
}

test('the export comes back and changes nothing', async () => {
  const { edited, check } = await given()
  const page = await (await check(await edited())).text()
  expect(page).toContain('0 thủ tục có đổi, 8 thủ tục giữ nguyên')
  expect(page).not.toContain('Phải sửa')
})

test('a change is shown before anything changes, taken over as a draft, and undone in one click', async () => {
  const { console, cookie, edited, check } = await given()
  const file = await edited(['Thủ tục', 'khai-sinh', 'Lĩnh vực', '<i>Hộ tịch mới</i>'])
  const page = await (await check(file)).text()
  expect(page).toContain('1 thủ tục có đổi')
  expect(page).toContain('<del>Hộ tịch</del>')
  expect(page).not.toContain('<i>Hộ tịch')
  expect(await console.store.drafts()).toEqual([])
  const [, token = ''] = /name="token" value="([^"]+)"/.exec(page) ?? []
  const done = await (await console.ask('/staff/excel/apply', { cookie, form: { token } })).text()
  expect(done).toContain('Đã đưa 1 thủ tục thành bản thảo')
  expect(await console.store.drafts()).toMatchObject([{ procedure: 'khai-sinh' }])
  const [, why = ''] = /name="why" value="([^"]+)"/.exec(done) ?? []
  const undone = await console.ask('/staff/excel/undo', { cookie, form: { why } })
  expect(await undone.text()).toContain('bỏ 1 bản thảo')
  expect(await console.store.drafts()).toEqual([])
  const again = await console.ask('/staff/excel/apply', { cookie, form: { token } })
  expect(again.status).toBe(409)
})

test('what cannot be understood is told by sheet, row and column', async () => {
  const { edited, check } = await given()
  const file = await edited(
    ['Nơi nộp', 'tam-tru', 'Nơi', 'Nhà ông Tư'],
    ['Thủ tục', 'ket-hon', 'Xem lại trước ngày', 'mai'],
    ['Lệ phí', 'khai-sinh', 'Số tiền (đồng)', 'năm nghìn'],
    ['Thủ tục', 'khai-tu', 'Tên tệp', 'khong-co'],
  )
  const page = await (await check(file)).text()
  expect(page).toMatch(/Trang &quot;Nơi nộp&quot;, dòng \d+, cột &quot;Nơi&quot;: không hiểu/)
  expect(page).toMatch(/cột &quot;Xem lại trước ngày&quot;: không hiểu ngày &quot;mai&quot;/)
  expect(page).toContain('không có thủ tục tên tệp &quot;khong-co&quot;')
  expect(page).toMatch(/Trang &quot;Lệ phí&quot;, dòng \d+: [^<]*Số tiền/)
  expect(page).not.toContain('/staff/excel/apply')
})

test('an edit that somebody made after the export is shown, and not written over', async () => {
  const { console, edited, check } = await given()
  const file = await edited(['Thủ tục', 'khai-sinh', 'Lĩnh vực', 'Của tệp'])
  const [newest] = await console.store.revisionsOf('khai-sinh')
  const tree = { ...newest?.tree, field: 'Của Hoa' }
  const revision = { procedure: 'khai-sinh', kind: 'published', tree, why: '' } as const
  const hoa = { id: 'hoa', name: 'Hoa' }
  await console.store.addRevision({ ...revision, base: newest?.seq ?? 0 }, hoa, NOW)
  await console.publishing.run()
  const page = await (await check(file)).text()
  expect(page).toContain('Có người đã đổi thủ tục này sau khi xuất tệp')
  expect(page).toContain('<ins>Của Hoa</ins>')
  expect(page).not.toContain('/staff/excel/apply')
})

test('a file that is no spreadsheet, and none at all, is refused in words', async () => {
  const { console, cookie, check } = await given()
  const none = await console.ask('/staff/excel', { cookie, form: {} })
  expect(none.status).toBe(400)
  const bad = await check(new TextEncoder().encode('%PDF-1.4'))
  expect([bad.status, await bad.text()]).toEqual([400, expect.stringContaining('Đây là tệp PDF')])
})
