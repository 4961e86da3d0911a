import { describe, expect, test, vi } from 'vitest'
import { cookieOf, PASSWORD, type StaffConsole, staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

const HOUR = 60 * 60_000

async function withLan(options?: Parameters<typeof staffConsole>[0]): Promise<StaffConsole> {
  const console = await staffConsole(options)
  await console.add('editor', 'Nguyễn Thị Lan')
  return console
}

/** `200` where the cookie opens the page of the day. */
async function opens(console: StaffConsole, cookie: string): Promise<number> {
  return (await console.ask('/staff', { cookie })).status
}

describe('signing in', () => {
  test.each(['Nguyễn Thị Lan', 'nguyen thi lan', ' NGUYỄN  THỊ LAN ', 'nguyenthilan'])(
    'takes the name as people type it: "%s"',
    async (name) => {
      const console = await withLan()
      expect(await opens(console, await console.signIn(name))).toBe(200)
    },
  )

  test.each([
    ['Nguyễn Thị Lan', 'sai mật khẩu rồi'],
    ['Nguyễn Thị Lan', ''],
    ['Trần Văn Bình', PASSWORD],
    ['', PASSWORD],
    ["' or 1=1 --", PASSWORD],
  ])('refuses ("%s", "%s") in the same words', async (name, password) => {
    const console = await withLan()
    const response = await console.ask('/staff/sign-in', { form: { name, password } })
    expect([response.status, cookieOf(response)]).toEqual([401, ''])
    expect(await response.text()).toContain('Tên hoặc mật khẩu không đúng')
  })

  test('gives a cookie that no script reads and no other site sends', async () => {
    const console = await withLan()
    const form = { name: 'Nguyễn Thị Lan', password: PASSWORD }
    const plain = await console.ask('/staff/sign-in', { form })
    const [cookie = ''] = plain.headers.getSetCookie()
    expect(cookie).toMatch(/; HttpOnly(?:;|$)/)
    expect(cookie).toMatch(/; SameSite=Lax(?:;|$)/)
    expect(cookie).toMatch(/; Path=\/staff(?:;|$)/)
    expect(cookie).not.toMatch(/Secure/)
  })

  test.each(['https://motcua.example', 'http://192.168.1.5:8080', 'http://motcua.local'])(
    'lets the cookie travel sealed only, at %s',
    async (publicUrl) => {
      const console = await withLan({ publicUrl: () => publicUrl })
      const form = { name: 'Nguyễn Thị Lan', password: PASSWORD }
      const [cookie] = (await console.ask('/staff/sign-in', { form })).headers.getSetCookie()
      expect(cookie).toMatch(/^__Secure-.*; Secure(?:;|$)/)
    },
  )

  test('makes a new session each time, and ends the one that the browser had', async () => {
    const console = await withLan()
    const first = await console.signIn('Nguyễn Thị Lan')
    const form = { name: 'Nguyễn Thị Lan', password: PASSWORD }
    const second = cookieOf(await console.ask('/staff/sign-in', { form, cookie: first }))
    expect(second).not.toBe(first)
    expect([await opens(console, first), await opens(console, second)]).toEqual([303, 200])
  })

  test('takes no session that somebody else put into the browser', async () => {
    const console = await withLan()
    const planted = 'staff.session_token=planted.planted'
    const form = { name: 'Nguyễn Thị Lan', password: PASSWORD }
    const given = cookieOf(await console.ask('/staff/sign-in', { form, cookie: planted }))
    expect(given).not.toContain('planted')
    expect(await opens(console, planted)).toBe(303)
  })

  test('is worth nothing with another signature', async () => {
    const console = await withLan()
    const cookie = await console.signIn('Nguyễn Thị Lan')
    expect(await opens(console, cookie.slice(0, -6))).toBe(303)
    expect(await opens(console, cookie.split('.').slice(0, 2).join('.'))).toBe(303)
  })

  test.each([
    ['/staff/audit?by=1', '/staff/audit?by=1'],
    ['//evil.example', '/staff'],
    ['https://evil.example/staff', '/staff'],
    ['/staff\\..\\evil', '/staff'],
    ['/staffx', '/staff'],
    ['/staff/\r\nSet-Cookie: a=b', '/staff'],
    ['', '/staff'],
  ])('leads on to %s: %s', async (next, to) => {
    const console = await withLan()
    const cookie = await console.signIn('Nguyễn Thị Lan')
    const at = `/staff/entered?next=${encodeURIComponent(next)}`
    expect((await console.ask(at, { cookie })).headers.get('location')).toBe(to)
  })

  test('tells when the browser does not keep the cookie', async () => {
    const console = await withLan()
    const response = await console.ask('/staff/entered?next=/staff')
    expect(await response.text()).toContain('Trình duyệt không giữ phiên đăng nhập')
  })
})

describe('a session', () => {
  test('lasts twelve hours from the last use, whatever the browser keeps', async () => {
    const console = await withLan()
    const cookie = await console.signIn('Nguyễn Thị Lan')
    vi.setSystemTime(NOW + 11 * HOUR)
    expect(await opens(console, cookie)).toBe(200)
    vi.setSystemTime(NOW + 22 * HOUR)
    expect(await opens(console, cookie)).toBe(200)
    vi.setSystemTime(NOW + 34 * HOUR + 1)
    expect(await opens(console, cookie)).toBe(303)
  })

  test('ends with signing out', async () => {
    const console = await withLan()
    const cookie = await console.signIn('Nguyễn Thị Lan')
    const response = await console.ask('/staff/sign-out', { cookie, form: {} })
    expect(response.headers.get('location')).toBe('/staff/sign-in')
    expect(await opens(console, cookie)).toBe(303)
  })

  test('is listed for its owner, who ends another one but not those of others', async () => {
    const console = await withLan()
    await console.add('viewer', 'Bình')
    const cookie = await console.signIn('Nguyễn Thị Lan')
    const phone = await console.signIn('Nguyễn Thị Lan')
    const [binh] = (await console.store.staffAccounts(NOW)).filter(({ name }) => name === 'Bình')
    await console.signIn('Bình')
    const [his] = await console.store.staffSessions(binh?.id ?? '', NOW)
    await console.ask(`/staff/me/sessions/${his?.id}/end`, { cookie, form: {} })
    expect(await console.store.staffSessions(binh?.id ?? '', NOW)).toHaveLength(1)

    const page = await (await console.ask('/staff/me', { cookie })).text()
    const other = page.match(/action="(\/staff\/me\/sessions\/[^"]+\/end)"/)?.[1] ?? ''
    expect(page).toContain('địa chỉ 203.0.113.9')
    await console.ask(other, { cookie, form: {} })
    expect([await opens(console, cookie), await opens(console, phone)].toSorted()).toEqual([
      200, 303,
    ])
  })

  test('asked for a piece of a page without one, the whole page goes to sign in', async () => {
    const console = await withLan()
    const response = await console.ask('/staff', { headers: { 'HX-Request': 'true' } })
    expect([response.status, response.headers.get('HX-Redirect')]).toEqual([
      401,
      '/staff/sign-in?next=%2Fstaff',
    ])
  })
})

describe('guessing', () => {
  test('ends after ten tries at an account, from wherever, and begins again a quarter later', async () => {
    const console = await withLan()
    const guess = async (n: number): Promise<number> => {
      const form = { name: 'nguyen thi lan', password: `đoán lần thứ ${n}` }
      return (await console.ask('/staff/sign-in', { form, from: `198.51.100.${n}` })).status
    }
    for (let n = 1; n <= 10; n++) expect(await guess(n)).toBe(401)
    expect(await guess(11)).toBe(429)
    expect(await console.signIn('Nguyễn Thị Lan')).toBe('')
    vi.setSystemTime(NOW + 15 * 60_000)
    expect(await console.signIn('Nguyễn Thị Lan')).not.toBe('')
  })

  test('leaves its mark in the audit log, but only against accounts that are there', async () => {
    const console = await withLan()
    const wrong = (name: string) => console.ask('/staff/sign-in', { form: { name, password: 'x' } })
    await wrong('mật khẩu gõ nhầm ô')
    await wrong('nguyen thi lan')
    const [last] = await console.store.auditLog({ atMost: 1 })
    expect(last).toMatchObject({
      action: 'sign-in-refused',
      about: 'Nguyễn Thị Lan',
      detail: { address: '203.0.113.9' },
    })
    const all = JSON.stringify(await console.store.auditLog({ atMost: 100 }))
    expect(all).not.toContain('gõ nhầm')
  })
})

describe('a form sent from elsewhere', () => {
  test.each([
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'https://other.motcua.example' },
    { 'sec-fetch-site': '', origin: 'null' },
    { 'sec-fetch-site': '', origin: 'https://evil.example' },
    { 'sec-fetch-site': '' },
  ])('is refused: %j', async (headers) => {
    const console = await withLan()
    const cookie = await console.signIn('Nguyễn Thị Lan')
    const response = await console.ask('/staff/sign-out', { cookie, form: {}, headers })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('không được gửi từ trang của bàn làm việc')
    expect(await opens(console, cookie)).toBe(200)
  })

  test('from the public address is taken also by a browser that tells its origin only', async () => {
    const console = await withLan({ publicUrl: () => 'https://motcua.example' })
    const cookie = await console.signIn('Nguyễn Thị Lan')
    const headers = { 'sec-fetch-site': '', origin: 'https://motcua.example' }
    const response = await console.ask('/staff/sign-out', { cookie, form: {}, headers })
    expect(response.status).toBe(303)
  })
})

test('every page of the console is guarded and kept by nobody', async () => {
  const console = await withLan()
  const cookie = await console.signIn('Nguyễn Thị Lan')
  for (const path of ['/staff', '/staff/me', '/staff/sign-in', '/staff/audit', '/staff/none']) {
    const { headers } = await console.ask(path, { cookie })
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
        "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  }
})
