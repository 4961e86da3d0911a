import { describe, expect, test, vi } from 'vitest'
import type { Office } from '../../src/core/office.ts'
import { cookieOf, PASSWORD, type StaffConsole, staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

const HOUR = 60 * 60_000
const MOT_CUA = { id: 'mot-cua', name: 'Bộ phận Một cửa', englishName: 'One-stop desk' }
const SERVICE = { id: null, name: 'dịch vụ khởi động' }

/** The path of a one-time link that a page shows. */
async function linkIn(response: Response): Promise<string> {
  return (await response.text()).match(/\/staff\/link\/[\w-]+/)?.[0] ?? ''
}

async function idOf(console: StaffConsole, name: string): Promise<string> {
  const accounts = await console.store.staffAccounts(NOW)
  return accounts.find((account) => account.name === name)?.id ?? ''
}

describe('the first administrator', () => {
  const form = { name: 'Lê Văn Quản', password: PASSWORD, again: PASSWORD }

  test('is made by a link that is then worth nothing', async () => {
    const console = await staffConsole()
    expect(await console.store.hasAdmin()).toBe(false)
    const path = `/staff/link/${await console.store.makeLink(null, SERVICE, NOW)}`
    expect(await (await console.ask(path)).text()).toContain('Tạo tài khoản quản trị đầu tiên')
    const made = await console.ask(path, { form })
    expect(made.headers.get('location')).toBe('/staff/entered')
    expect((await console.ask('/staff/accounts', { cookie: cookieOf(made) })).status).toBe(200)
    expect(await console.store.hasAdmin()).toBe(true)
    expect((await console.ask(path)).status).toBe(404)
    expect((await console.ask(path, { form })).status).toBe(404)
  })

  test('is one only, also where two links are used at the same moment', async () => {
    const console = await staffConsole()
    const path = `/staff/link/${await console.store.makeLink(null, SERVICE, NOW)}`
    const both = await Promise.all([
      console.ask(path, { form }),
      console.ask(path, { form: { ...form, name: 'Kẻ khác' } }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 404])
    expect(await console.store.staffAccounts(NOW)).toHaveLength(1)
  })

  test('is not made by an older link, nor once there is one', async () => {
    const console = await staffConsole()
    const old = await console.store.makeLink(null, SERVICE, NOW)
    const path = `/staff/link/${await console.store.makeLink(null, SERVICE, NOW)}`
    expect((await console.ask(`/staff/link/${old}`)).status).toBe(404)
    await console.add('admin', 'Đã có')
    expect((await console.ask(path, { form })).status).toBe(404)
  })
})

describe('a link that sets a password', () => {
  test('is shown once to the administrator, and used once by its owner', async () => {
    const console = await staffConsole()
    await console.add('admin', 'Quản')
    const cookie = await console.signIn('Quản')
    const added = await console.ask('/staff/accounts', {
      cookie,
      form: { name: '  Nguyễn Thị  Lan ', role: 'editor' },
    })
    const path = await linkIn(added)
    expect(await (await console.ask('/staff/accounts', { cookie })).text()).not.toContain(path)
    const page = await (await console.ask(path)).text()
    expect(page).toContain('value="Nguyễn Thị Lan"')
    const form = { password: 'mưa rào tháng bảy', again: 'mưa rào tháng bảy' }
    expect((await console.ask(path, { form })).status).toBe(303)
    expect((await console.ask(path, { form })).status).toBe(404)
    expect(await console.signIn('nguyen thi lan', 'mưa rào tháng bảy')).not.toBe('')
  })

  test.each([
    [{ password: 'ngắn', again: 'ngắn' }, 'ít nhất 10 ký tự'],
    [{ password: 'mưa rào tháng bảy', again: 'mưa rào tháng tám' }, 'chưa giống nhau'],
    [{ password: 'aaaaaaaaaaaa', again: 'aaaaaaaaaaaa' }, 'dễ đoán'],
    [{ password: 'lan123456789', again: 'lan123456789' }, 'dễ đoán'],
    [{ password: 'x'.repeat(129), again: 'x'.repeat(129) }, 'quá 128'],
    [{ password: 'có \0 ký tự lạ', again: 'có \0 ký tự lạ' }, 'ký tự lạ'],
  ])('refuses %j, saying why, and is not used up', async (form, why) => {
    const console = await staffConsole()
    const account = await console.store.addStaff('Lan', 'editor', SERVICE, NOW)
    const path = `/staff/link/${await console.store.makeLink(account?.id ?? '', SERVICE, NOW)}`
    const response = await console.ask(path, { form })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(why)
    expect((await console.ask(path)).status).toBe(200)
  })

  test('ends all sessions, replaces the old password, and ends after two days', async () => {
    const console = await staffConsole()
    const id = await console.add('editor', 'Lan')
    const cookie = await console.signIn('Lan')
    const secret = await console.store.makeLink(id, SERVICE, NOW)
    const form = { password: 'mưa rào tháng bảy', again: 'mưa rào tháng bảy' }
    await console.ask(`/staff/link/${secret}`, { form })
    expect((await console.ask('/staff', { cookie })).status).toBe(303)
    expect(await console.signIn('Lan')).toBe('')
    const late = await console.store.makeLink(id, SERVICE, NOW)
    vi.setSystemTime(NOW + 48 * HOUR)
    expect((await console.ask(`/staff/link/${late}`, { form })).status).toBe(404)
  })
})

describe('an administrator', () => {
  async function withTwo(
    units: Office['units'] = [],
  ): Promise<{ console: StaffConsole; cookie: string; lan: string }> {
    const console = await staffConsole({ units })
    await console.add('admin', 'Quản')
    const lan = await console.add('editor', 'Lan')
    return { console, cookie: await console.signIn('Quản'), lan }
  }

  test('locks an account: its sessions and links end, and it cannot sign in until unlocked', async () => {
    const { console, cookie, lan } = await withTwo()
    const hers = await console.signIn('Lan')
    const link = await console.store.makeLink(lan, SERVICE, NOW)
    await console.ask(`/staff/accounts/${lan}/lock`, { cookie, form: {} })
    expect((await console.ask('/staff', { cookie: hers })).status).toBe(303)
    expect((await console.ask(`/staff/link/${link}`)).status).toBe(404)
    expect(await console.signIn('Lan')).toBe('')
    const refused = await console.ask(`/staff/accounts/${lan}/link`, { cookie, form: {} })
    expect(refused.status).toBe(409)
    await console.ask(`/staff/accounts/${lan}/unlock`, { cookie, form: {} })
    expect((await console.ask('/staff', { cookie: hers })).status).toBe(303)
    expect(await console.signIn('Lan')).not.toBe('')
  })

  test('gives another role, which holds at once', async () => {
    const { console, cookie, lan } = await withTwo()
    const hers = await console.signIn('Lan')
    expect((await console.ask('/staff/audit', { cookie: hers })).status).toBe(403)
    await console.ask(`/staff/accounts/${lan}/role`, { cookie, form: { role: 'leader' } })
    expect((await console.ask('/staff/audit', { cookie: hers })).status).toBe(200)
    const wrong = { cookie, form: { role: 'emperor' } }
    expect((await console.ask(`/staff/accounts/${lan}/role`, wrong)).status).toBe(400)
  })

  test('gives a unit, which is told where nobody is left above the desks', async () => {
    const { console, cookie, lan } = await withTwo([MOT_CUA])
    const own = await idOf(console, 'Quản')
    const give = async (id: string, unit: string): Promise<Response> =>
      await console.ask(`/staff/accounts/${id}/unit`, { cookie, form: { unit } })
    expect((await give(lan, 'khong-co')).status).toBe(400)
    const page = await (await give(lan, 'mot-cua')).text()
    expect(page).toContain('Đơn vị của Lan bây giờ là Bộ phận Một cửa')
    expect(page).not.toContain('chưa ai xem được')
    expect(await (await give(own, 'mot-cua')).text()).toContain('chưa ai xem được')
    expect(await (await give(own, '')).text()).not.toContain('chưa ai xem được')
    expect(await console.store.staffAccounts(NOW)).toMatchObject([
      { name: 'Lan', unit: 'mot-cua' },
      { name: 'Quản', unit: null },
    ])
    const audit = await (await console.ask('/staff/audit', { cookie })).text()
    expect(audit).toContain('đổi đơn vị của Lan: (không) → mot-cua')
  })

  test('cannot take away the last administrator, not even by two at once', async () => {
    const { console, cookie, lan } = await withTwo()
    const own = await idOf(console, 'Quản')
    for (const [deed, form] of [
      ['lock', {}],
      ['role', { role: 'viewer' }],
    ] as const) {
      const response = await console.ask(`/staff/accounts/${own}/${deed}`, { cookie, form })
      expect(response.status).toBe(409)
      expect(await response.text()).toContain('người quản trị duy nhất')
    }
    await console.ask(`/staff/accounts/${lan}/role`, { cookie, form: { role: 'admin' } })
    const hers = await console.signIn('Lan')
    await Promise.all([
      console.ask(`/staff/accounts/${lan}/lock`, { cookie, form: {} }),
      console.ask(`/staff/accounts/${own}/lock`, { cookie: hers, form: {} }),
    ])
    expect(await console.store.hasAdmin()).toBe(true)
  })

  test('signs somebody out everywhere, and themselves everywhere else', async () => {
    const { console, cookie, lan } = await withTwo()
    const hers = await console.signIn('Lan')
    await console.ask(`/staff/accounts/${lan}/end-sessions`, { cookie, form: {} })
    expect((await console.ask('/staff', { cookie: hers })).status).toBe(303)
    const elsewhere = await console.signIn('Quản')
    const own = await idOf(console, 'Quản')
    await console.ask(`/staff/accounts/${own}/end-sessions`, { cookie, form: {} })
    expect((await console.ask('/staff', { cookie: elsewhere })).status).toBe(303)
    expect((await console.ask('/staff', { cookie })).status).toBe(200)
  })

  test.each(['Lan', 'LAN', 'lân'])('is told that "%s" is taken', async (name) => {
    const { console, cookie } = await withTwo()
    const form = { name, role: 'viewer' }
    const response = await console.ask('/staff/accounts', { cookie, form })
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('Hãy thêm chữ để phân biệt')
  })

  test('writes names that are shown as text, never as markup', async () => {
    const { console, cookie } = await withTwo()
    const form = { name: '<img src=x onerror=alert(1)>', role: 'viewer' }
    await console.ask('/staff/accounts', { cookie, form })
    for (const path of ['/staff/accounts', '/staff/audit']) {
      const page = await (await console.ask(path, { cookie })).text()
      expect(page).not.toContain('<img')
      expect(page).toContain('&lt;img src=x')
    }
  })
})

test('who changes their own password must know it, and stays signed in here only', async () => {
  const console = await staffConsole()
  await console.add('viewer', 'Lan')
  const cookie = await console.signIn('Lan')
  const elsewhere = await console.signIn('Lan')
  const form = { current: 'không phải', password: 'mưa rào tháng bảy', again: 'mưa rào tháng bảy' }
  expect((await console.ask('/staff/me/password', { cookie, form })).status).toBe(400)
  const right = { ...form, current: PASSWORD }
  expect((await console.ask('/staff/me/password', { cookie, form: right })).status).toBe(200)
  expect((await console.ask('/staff', { cookie: elsewhere })).status).toBe(303)
  expect((await console.ask('/staff', { cookie })).status).toBe(200)
  expect(await console.signIn('Lan', 'mưa rào tháng bảy')).not.toBe('')
})

test('the audit log tells who did what, newest first, page by page', async () => {
  const console = await staffConsole()
  await console.add('admin', 'Quản')
  const lan = await console.add('editor', 'Lan')
  const cookie = await console.signIn('Quản')
  await console.ask(`/staff/accounts/${lan}/role`, { cookie, form: { role: 'approver' } })
  const text = async (path: string): Promise<string> =>
    (await (await console.ask(path, { cookie })).text()).replace(/<[^>]+>/g, '|')
  expect(await text('/staff/audit')).toMatch(
    /24\/11\/2026 09:00\|+Quản\|+đổi vai trò của Lan: soạn → duyệt\|.*Quản\|+đăng nhập\|.*Lan\|+đặt mật khẩu của Lan/,
  )
  expect(await text(`/staff/audit?by=${lan}`)).not.toContain('đổi vai trò')
  for (let n = 0; n < 60; n++) {
    const by = { id: lan, name: 'Lan' }
    await console.store.audit({ at: NOW, by, action: 'signed-in', about: 'Lan', detail: {} })
  }
  const first = await (await console.ask('/staff/audit', { cookie })).text()
  const older = first.match(/href="(\/staff\/audit\?before=\d+&amp;by=)"/)?.[1] ?? ''
  expect(first).not.toContain('đổi vai trò của Lan')
  expect(await text(older.replace('&amp;', '&'))).toContain('đổi vai trò của Lan')
})

test('a fault is told with a number that is found in the log', async () => {
  const console = await staffConsole({
    today: [
      () => {
        throw new Error('hỏng ở đây')
      },
    ],
  })
  await console.add('viewer')
  const response = await console.ask('/staff', { cookie: await console.signIn('viewer') })
  const { id } = console.logged.at(-1)?.fields ?? {}
  expect(response.status).toBe(500)
  expect(await response.text()).toContain(`(mã ${id})`)
})
