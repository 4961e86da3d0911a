import { describe, expect, test, vi } from 'vitest'
import { type StaffConsole, staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

const HEAD = 'Mã hồ sơ,Trạng thái,Mã tra cứu'
const code = (i: number): string => `H26.15-261124-${String(i).padStart(4, '0')}`
const exportOf = (count: number, state: (i: number) => string): string =>
  [HEAD, ...Array.from({ length: count }, (_, i) => `${code(i)},${state(i)},A7K9`)].join('\n')

interface Desk {
  readonly console: StaffConsole
  readonly cookie: string
  drop(text: string, over?: { name?: string; asOf?: string; headers?: Headers }): Promise<Response>
  load(page: string, over?: Record<string, string>): Promise<Response>
}
type Headers = Readonly<Record<string, string>>

async function desk(options: Parameters<typeof staffConsole>[0] = {}): Promise<Desk> {
  const console = await staffConsole(options)
  await console.add('editor', 'Lan')
  const cookie = await console.signIn('Lan')
  return {
    console,
    cookie,
    async drop(text, { name = 'ho-so.csv', asOf = '', headers = {} } = {}) {
      const form = new FormData()
      form.set('file', new File([text], name))
      form.set('asOf', asOf)
      const sent = new Response(form)
      const body = Buffer.from(await sent.arrayBuffer())
      return await console.app.request('/staff/dossiers/import', {
        method: 'POST',
        body,
        headers: {
          cookie,
          'content-type': sent.headers.get('content-type') ?? '',
          'content-length': String(body.length),
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
      })
    },
    async load(page, over = {}) {
      const file = tokenIn(page)
      return await console.ask('/staff/dossiers/import/load', { cookie, form: { file, ...over } })
    },
  }
}

function tokenIn(page: string): string {
  return /name="file" value="([\w-]+)"/.exec(page)?.[1] ?? 'none'
}

describe('an export dropped in the console', () => {
  test('is checked first, and loaded at the word of the clerk; the log tells who did', async () => {
    const { console, drop, load } = await desk()
    const dropped = await drop(`${exportOf(3, () => 'Đang xử lý')}\n${code(7)},Đi chơi,A7K9`)
    const page = await dropped.text()
    expect(dropped.status).toBe(200)
    expect(page).toContain('3 hồ sơ, 1 dòng lỗi')
    expect(page).toContain('Dòng 5: không hiểu trạng thái &quot;Đi chơi&quot;')
    expect(page).toContain('Mới 3, đổi 0, như cũ 0.')
    expect(await console.store.readDossier(code(0))).toBeNull()

    expect(await (await load(page)).text()).toContain('Đã nạp ho-so.csv.')
    expect((await console.store.readDossier(code(0)))?.state).toBe('processing')
    expect(await console.store.openDossier(code(2), 'A7K9', ['lookup-code'])).not.toBeNull()
    const [line] = await console.store.auditLog({ atMost: 1 })
    expect(line).toMatchObject({
      action: 'dossiers-imported',
      about: 'ho-so.csv',
      by: { name: 'Lan' },
      detail: { dossiers: '3', told: 'yes' },
    })
    // It is loaded once: what was checked is gone.
    expect((await load(page)).status).toBe(404)
  })

  test('that changes more than a fifth of the states is asked about first', async () => {
    const { console, drop, load } = await desk()
    await load(await (await drop(exportOf(10, () => 'Đang xử lý'))).text())
    const page = await (await drop(exportOf(10, () => 'Đã xử lý xong'))).text()
    expect(page).toContain('HỎI LẠI: 10 trong 10 hồ sơ đã có đổi trạng thái')
    expect(page).toMatch(/name="agreed"[^>]* required/)
    const again = await (await load(page)).text()
    expect(again).not.toContain('Đã nạp')
    expect((await console.store.readDossier(code(0)))?.state).toBe('processing')
    expect(await (await load(again, { agreed: 'yes' })).text()).toContain('Đã nạp')
    expect((await console.store.readDossier(code(0)))?.state).toBe('done')
  })

  test('is of when the clerk says, never of later than now', async () => {
    const { console, drop, load } = await desk()
    await load(
      await (
        await drop(
          exportOf(1, () => 'Đang xử lý'),
          { asOf: '2026-11-23T16:30' },
        )
      ).text(),
    )
    expect((await console.store.readDossier(code(0)))?.asOf).toBe(
      new Date('2026-11-23T16:30+07:00').getTime(),
    )
    await load(
      await (
        await drop(
          exportOf(1, () => 'Đang xử lý'),
          { asOf: '2099-01-01T00:00' },
        )
      ).text(),
    )
    expect((await console.store.readDossier(code(0)))?.asOf).toBe(NOW)
  })

  test.each([
    ['gì đó', 'không.csv', 400, 'không.csv'],
    ['', 'rong.csv', 400, 'Chưa chọn tệp nào'],
  ])('that is none is told: %j', async (text, name, status, what) => {
    const { drop } = await desk()
    const answer = await drop(text, { name })
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(what)
  })

  test('is refused before it is read where it is too large', async () => {
    const { drop } = await desk()
    const answer = await drop(HEAD, { headers: { 'content-length': '99000000' } })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('Tệp lớn hơn 24 MB')
  })

  test('is taken from the console’s own pages only, and from editors up', async () => {
    const { console, drop } = await desk()
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    expect((await drop(HEAD, { headers: foreign })).status).toBe(403)
    await console.add('viewer', 'Xem')
    const viewer = await console.signIn('Xem')
    expect(
      (
        await drop(
          exportOf(1, () => '4'),
          { headers: { cookie: viewer } },
        )
      ).status,
    ).toBe(403)
  })

  test('waits for the clerk who checked it, for half an hour', async () => {
    const { console, drop, load } = await desk()
    const page = await (await drop(exportOf(1, () => 'Đang xử lý'))).text()
    await console.add('editor', 'Hoa')
    const cookie = await console.signIn('Hoa')
    const form = { file: tokenIn(page) }
    expect((await console.ask('/staff/dossiers/import/load', { cookie, form })).status).toBe(404)
    vi.setSystemTime(NOW + 31 * 60_000)
    expect((await load(page)).status).toBe(404)
    expect(await console.store.readDossier(code(0))).toBeNull()
  })

  test.each([
    ['sample', 'DOSSIER_SOURCE=imported'],
    ['http', 'dịch vụ tra cứu của cơ quan'],
  ] as const)(
    'where dossiers are looked up elsewhere (%s) the page says so',
    async (source, what) => {
      const { console, cookie } = await desk({ source })
      expect(await (await console.ask('/staff/dossiers/import', { cookie })).text()).toContain(what)
    },
  )
})
