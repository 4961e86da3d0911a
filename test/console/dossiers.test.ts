import { describe, expect, test } from 'vitest'
import { dossier } from '../contracts/store/dossiers.ts'
import { type StaffConsole, staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

const { code: CODE } = dossier()
const ENDED = 'H26.1.2-261008-0976'
const MINUTE = 60_000

interface Counter {
  readonly console: StaffConsole
  readonly cookie: string
  /** The payloads that links were asked for, in order. */
  readonly payloads: readonly string[]
}

async function atCounter(): Promise<Counter> {
  const payloads: string[] = []
  const console = await staffConsole({
    startLinks: (payload) => {
      payloads.push(payload)
      return [{ label: 'Telegram', url: `https://t.me/mot_cua_bot?start=${payload}` }]
    },
  })
  const rows = [dossier(), dossier({ code: ENDED, state: 'returned' })]
  await console.store
    .readyDossiers(rows.map((row) => ({ dossier: row, lookupCode: null, phone: null })))
    .apply({ asOf: NOW, at: NOW, from: 'thử.csv', tell: false })
  await console.add('editor', 'Lan')
  return { console, cookie: await console.signIn('Lan'), payloads }
}

const search = (code: string): string => `/staff/dossiers?${new URLSearchParams({ code })}`

describe('a dossier at the counter', () => {
  test.each([CODE, CODE.toLowerCase(), ` ${CODE.replaceAll('-', ' – ')} `])(
    'is found as it is typed, and that it was opened is written down: "%s"',
    async (code) => {
      const { console, cookie } = await atCounter()
      const page = await (await console.ask(search(code), { cookie })).text()
      expect(page).toContain('Đang xử lý')
      expect(page).toContain('Hiện mã QR để người dân theo dõi')
      const [line] = await console.store.auditLog({ atMost: 1 })
      expect(line).toMatchObject({ action: 'dossier-opened', about: CODE, by: { name: 'Lan' } })
    },
  )

  test.each([
    ['khai sinh', 'Không đọc được mã hồ sơ'],
    ['H26.1.2-261008-0001', 'Không có hồ sơ này'],
  ])('is told what to do where "%s" is none', async (code, what) => {
    const { console, cookie } = await atCounter()
    const response = await console.ask(search(code), { cookie })
    expect(response.status).toBe(404)
    expect(await response.text()).toContain(what)
  })

  test('is not said to be absent where the office’s own service is silent', async () => {
    const console = await staffConsole({
      readDossier: () => Promise.reject(new Error('no answer')),
    })
    await console.add('editor', 'Lan')
    const response = await console.ask(search(CODE), { cookie: await console.signIn('Lan') })
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('Dịch vụ tra cứu của cơ quan đang không trả lời')
  })

  test('that has ended is not to be followed', async () => {
    const { console, cookie } = await atCounter()
    const page = await (await console.ask(search(ENDED), { cookie })).text()
    expect(page).toContain('Hồ sơ đã kết thúc')
    expect(page).not.toContain('Hiện mã QR')
  })
})

describe('the QR to follow it', () => {
  test('carries a token that is used once, within ten minutes, and is written down', async () => {
    const { console, cookie, payloads } = await atCounter()
    await console.ask('/staff/dossiers/follow', { cookie, form: { code: CODE } })
    const token = payloads[0]?.match(/^d_([\w-]{22})$/)?.[1] ?? ''
    const what = { kind: 'follow', code: CODE }
    expect(await console.store.oneTimeOf(token, NOW + 10 * MINUTE - 1)).toEqual(what)
    expect(await console.store.oneTimeOf(token, NOW + 10 * MINUTE)).toBeNull()
    expect(await console.store.spendOneTime(token, NOW)).toEqual(what)
    expect(await console.store.spendOneTime(token, NOW)).toBeNull()
    const [line] = await console.store.auditLog({ atMost: 1 })
    expect(line).toMatchObject({ action: 'follow-shown', about: CODE, by: { name: 'Lan' } })
    expect(JSON.stringify(await console.store.auditLog({ atMost: 100 }))).not.toContain(token)
  })

  test('is another each time', async () => {
    const { console, cookie, payloads } = await atCounter()
    for (const _ of [1, 2]) {
      await console.ask('/staff/dossiers/follow', { cookie, form: { code: CODE } })
    }
    expect(new Set(payloads).size).toBe(2)
  })

  test('is not made for a dossier that is not there', async () => {
    const { console, cookie, payloads } = await atCounter()
    const form = { code: '<script>' }
    const response = await console.ask('/staff/dossiers/follow', { cookie, form })
    expect([response.status, payloads]).toEqual([404, []])
    expect(await response.text()).not.toContain('<script>')
  })
})
