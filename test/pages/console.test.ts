import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { alarmsToday } from '../../src/console/today/alarms.ts'
import { dossiersToday } from '../../src/console/today/dossiers.ts'
import { expiringToday } from '../../src/console/today/expiring.ts'
import { messagesToday } from '../../src/console/today/messages.ts'
import { questionsToday } from '../../src/console/today/questions.ts'
import { unverifiedToday } from '../../src/console/today/unverified.ts'
import { listen } from '../../src/http.ts'
import { dossier } from '../contracts/store/dossiers.ts'
import { answered } from '../contracts/store/given.ts'
import { chromiumPath, openBrowser } from '../support/browser.ts'
import { hand } from '../support/handed-questions.ts'
import { putResponses, someResponses } from '../support/responses.ts'
import { PASSWORD, type StaffConsole, staffConsole } from '../support/staff-console.ts'
import { isWell } from '../support/well.ts'
import { fixtureWorld, NOW } from '../support/world.ts'

const NARROW = { width: 360, height: 740 }
const DESKTOP = { width: 1280, height: 860 }

// Each of these walks over several pages, and two of them make passwords, which is slow on purpose.
vi.setConfig({ testTimeout: 120_000 })

const wasm = readFileSync(
  createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'),
)
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })

let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await openBrowser()
})
afterAll(() => browser?.close())

const DAY = 24 * 60 * 60_000
const BY = { id: null, name: 'Lan' }

/** Some of all that the pages of the reform show. */
async function putReform({ store }: StaffConsole): Promise<void> {
  const late = dossier({ received: NOW - 9 * DAY, due: NOW - DAY })
  await store
    .readyDossiers([{ dossier: late, lookupCode: null, phone: null }])
    .apply({ asOf: NOW, at: NOW, from: 'thử.csv', tell: false })
  const text = 'Đường thôn Đông trước cổng số 5 ngập nước hai tuần nay'
  const given = { code: 'P4HN', category: 'works', text, locale: 'vi', due: NOW - DAY } as const
  const picture = { type: 'image/png', base64: DOT } as const
  const papers = { procedure: 'khai-sinh', listed: ['chgsinh', 'to-khai'], had: ['to-khai'] }
  await answered(
    store,
    { id: 'f', from: { channel: 'telegram', id: 'b' }, kind: 'text', text: 'x' },
    {
      at: NOW,
      events: [
        { kind: 'turn-taken', outcome: { kind: 'answered', ids: ['khai-sinh'] } },
        { kind: 'papers-ticked', ...papers },
        { kind: 'feedback-given', feedback: given },
        { kind: 'feedback-pictured', code: 'P4HN', picture },
      ],
    },
  )
  const procedures = [
    { code: '1.000001', name: 'Đăng ký khai sinh' },
    { code: '1.999999', name: 'Thủ tục chưa có trong trợ lý' },
  ]
  const list = { decision: '12/QĐ-UBND', decided: '2026-07-01', procedures }
  await store.putPublishedList(list, BY, NOW)
  const document = { name: 'Quy trình tiếp nhận hồ sơ', approver: 'Bà Hoa', keep: '5 năm' }
  await store.addDocument({ ...document, version: '1', effective: '2026-01-01' }, BY, NOW)
  await store.addDocument({ ...document, version: '2', effective: '2026-09-01' }, BY, NOW)
  await store.addFinding({ what: 'Thiếu bảng giờ', owner: 'Anh An', due: '2026-11-01' }, BY, NOW)
  for (const [month, what] of [
    ['2026-11', 'Rà soát khai sinh'],
    ['2026-11', 'Dán bảng giờ làm việc ở nhà văn hóa thôn'],
    ['2026-11', 'Kiểm tra đột xuất quầy số 2'],
  ] as const) {
    await store.addAction({ month, text: what, owner: 'Chị Hoa', due: '2026-11-20' }, BY, NOW)
  }
}

/** Questions of October, kept by who agreed, and drawn to be graded. */
async function putQuestions({ store }: StaffConsole): Promise<void> {
  const outcome = { kind: 'answered', ids: ['khai-sinh'] } as const
  const said = ['con em sinh ở bệnh viện tỉnh, giờ đi khai sinh thì mang theo giấy gì', 'khai sinh']
  const events = said.map((text) => ({ kind: 'question-kept', text, outcome }) as const)
  const at = NOW - 31 * DAY
  await answered(
    store,
    { id: 'g', from: { channel: 'telegram', id: 'g' }, kind: 'text', text: 'x' },
    { at, events },
  )
  const drawn = { month: '2026-10', seed: 'cau-hoi-2026-10', from: at - DAY, until: at + DAY }
  await store.drawQuestions(drawn, BY, NOW)
}

/** A picture of one point. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

interface Visit {
  readonly console: StaffConsole
  readonly url: string
  readonly page: Page
  /** What the browser complained of: breaches of the CSP, exceptions, failed loads. */
  readonly complaints: readonly string[]
}

let close: () => Promise<void>
afterEach(() => close?.())

let warnings: readonly string[] = []

async function visit(viewport = DESKTOP): Promise<Visit> {
  const { content } = await fixtureWorld()
  warnings = ['telegram: mất kết nối từ 08:12, đang thử lại']
  const backlog = {
    messages: 0,
    oldestMessage: null,
    parts: 0,
    oldestPart: null,
    deadLetters: 1,
    possiblyDoubled: 0,
    dropped: 0,
    unreachable: 0,
  }
  const question = { at: NOW - 60_000, text: 'làm sổ đỏ ở đâu', outcome: DECLINED }
  let address = ''
  const console = await staffConsole({
    publicUrl: () => address,
    today: [
      alarmsToday(() => warnings),
      messagesToday(async () => backlog),
      expiringToday(() => content),
      unverifiedToday(() => content),
      dossiersToday({ store: NO_DOSSIERS, calendar: () => content.calendar }),
      questionsToday(async () => ({ count: 1, newest: [question] })),
    ],
  })
  const server = await listen(console.app, '127.0.0.1', 0)
  address = `http://127.0.0.1:${server.port}`
  const context: BrowserContext = await browser.newContext({ viewport, locale: 'vi-VN' })
  const page = await context.newPage()
  close = async () => {
    await context.close()
    await server.close()
  }
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  return { console, url: address, page, complaints }
}

const NO_DOSSIERS = { newestLoad: async () => null, deadlines: async () => ({ soon: 2, late: 1 }) }
const DECLINED = { kind: 'declined', ids: [] } as const

async function signIn({ page, url }: Visit, name: string): Promise<void> {
  await page.goto(`${url}/staff`)
  await page.getByLabel('Họ tên').fill(name)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Việc hôm nay' }).waitFor()
}

describe.skipIf(!chromiumPath)('the console', () => {
  test('from the first start: the administrator, a clerk by link, what each may see', async () => {
    const visited = await visit()
    const { console, page, url, complaints } = visited
    const secret = await console.store.makeLink(null, { id: null, name: 'dịch vụ' }, NOW)
    await page.goto(`${url}/staff/link/${secret}`)
    await page.getByLabel('Họ tên').fill('Lê Văn Quản')
    await page.getByLabel('Mật khẩu mới').fill('lan và quê')
    await page.getByLabel('Gõ lại mật khẩu').fill('khác hẳn')
    await page.getByRole('button', { name: 'Đặt mật khẩu và vào trang' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('chưa giống nhau')
    expect(await page.getByLabel('Họ tên').inputValue()).toBe('Lê Văn Quản')
    await page.getByLabel('Mật khẩu mới').fill(PASSWORD)
    await page.getByLabel('Gõ lại mật khẩu').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Việc hôm nay' }).waitFor()

    await page.getByRole('link', { name: 'Tài khoản', exact: true }).click()
    await page.getByLabel('Họ tên').fill('Nguyễn Thị Lan')
    await page.getByRole('combobox', { name: 'Vai trò', exact: true }).selectOption('editor')
    await page.getByRole('button', { name: 'Thêm và tạo đường dẫn' }).click()
    const link = (await page.locator('.link').textContent()) ?? ''
    await isWell(page, 'accounts-1280')
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor()

    await page.goto(link)
    await isWell(page, 'link-1280')
    await page.getByLabel('Mật khẩu mới').fill('mưa rào tháng bảy')
    await page.getByLabel('Gõ lại mật khẩu').fill('mưa rào tháng bảy')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Việc hôm nay' }).waitFor()
    const menu = page.getByRole('navigation', { name: 'Các trang' }).getByRole('link')
    expect(await menu.allTextContents()).toEqual([
      'Việc hôm nay',
      'Quầy',
      'Câu hỏi',
      'Phản ánh',
      'Hồ sơ',
      'Phiếu',
      'Trả tại nhà',
      'Cải cách',
      'Hài lòng',
      'Thu phiếu',
      'Thủ tục',
      'Mở cửa',
      'Hướng dẫn',
    ])
    await page.goto(`${url}/staff/accounts`)
    await page.getByText('Việc này cần vai trò quản trị').waitFor()
    // The browser itself says of each refusal that it was one.
    expect(complaints.filter((said) => !/status of 40[03]/.test(said))).toEqual([])
  })

  test.each([
    ['360', NARROW],
    ['1280', DESKTOP],
  ])('is well on every page at %s px', async (width, viewport) => {
    const visited = await visit(viewport)
    const { console, page, url, complaints } = visited
    await console.add('admin', 'Lê Văn Quản')
    await console.add('editor', 'Nguyễn Thị Lan, bộ phận Tư pháp và Hộ tịch')
    await page.goto(`${url}/staff/sign-in`)
    await isWell(page, `sign-in-${width}`)
    await signIn(visited, 'le van quan')
    await page.getByText('telegram: mất kết nối').waitFor()
    await isWell(page, `today-${width}`)
    await hand(console.store, 'K7M2', 'Tôi mất giấy hẹn, lấy kết quả kiểu gì?', NOW + 3_600_000)
    await hand(console.store, 'R4T9', 'Nhà tôi ở vùng trũng, muốn làm sổ đỏ lần đầu.', NOW - 60_000)
    await console.store.answerQuestion(
      'R4T9',
      'Mời ông/bà ra quầy 3.',
      { id: null, name: 'Lan' },
      NOW,
    )
    const { code } = await console.store.keepReceipt(
      { procedure: 'khai-sinh', chosen: [] },
      (sign) => `Đăng ký khai sinh\n\n- Giấy chứng sinh: 1 bản chính\n\nMã phiếu: ${sign}`,
      NOW,
    )
    const asked = { kind: 'paper', procedure: 'khai-sinh', receipt: code, unit: null } as const
    const lan = { id: null, name: 'Lan' }
    await console.store.reportFromCounter({ ...asked, what: null, words: 'Sổ hộ khẩu' }, lan, NOW)
    const kept = { kind: 'question-kept', text: 'xin tờ kim cương', outcome: DECLINED } as const
    await answered(
      console.store,
      { id: 'k', from: { channel: 'telegram', id: 'a' }, kind: 'text', text: 'x' },
      { at: NOW, events: [kept] },
    )
    await putReform(console)
    await putQuestions(console)
    await putResponses(console.folder, someResponses(7, 1500))
    for (const path of [
      'feedback',
      'feedback/P4HN',
      'reform',
      'reform/review',
      'discrepancies',
      'reform/late',
      'reform/apology?code=H26.1.2-261008-0975&reason=Mất điện&newDue=2026-11-27&signer=Hoa',
      'reform/coverage',
      'reform/documents',
      'reform/inspection',
      'reform/leader?month=2026-11',
      'reform/grading?month=2026-10',
      'reform/grading?month=2026-09',
      'questions',
      'questions/K7M2',
      'questions/R4T9',
      'satisfaction?from=2026-10-26&to=2026-11-22&instrument=quick',
      'collecting',
      'collecting/rounds',
      'collecting/slips',
      'collecting/papers',
      'collecting/papers/new?instrument=service-2026&count=3',
      'collecting/posters',
      'collecting/tablets',
      'set-aside',
      'collecting/posters/mot-cua',
      'complaints',
      'accounts',
      'audit',
      'deputies',
      'excel',
      'asked',
      'help',
      'help/sua-thu-tuc',
      'laws?text=60/2014/QH13&on=2027-03-01',
      'dossiers',
      `receipts?code=${code}`,
      'deliveries',
      'deliveries/labels',
      'me',
      'khong-co',
    ]) {
      await page.goto(`${url}/staff/${path}`)
      await isWell(page, `${path.replace(/\W+/g, '-')}-${width}`)
    }
    expect(complaints.filter((said) => !/status of 404/.test(said))).toEqual([])
  })

  test('is used by keyboard alone', async () => {
    const visited = await visit()
    const { console, page, url } = visited
    await console.add('leader', 'Phạm Thị Chủ')
    await page.goto(`${url}/staff/audit`)
    expect(await page.locator(':focus').getAttribute('name')).toBe('name')
    await page.keyboard.type('pham thi chu')
    await page.keyboard.press('Tab')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Nhật ký' }).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Đến nội dung chính')
    await page.keyboard.press('Enter')
    await page.locator('main:focus').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('name')).toBe('by')

    await putQuestions(console)
    await page.goto(`${url}/staff/reform/grading`)
    await page.getByText('Đã chấm 0 câu').waitFor()
    await page.keyboard.press('1')
    await page.getByText('Đã chấm 1 câu').waitFor()
    await page.keyboard.press('3')
    await page.getByText('Còn 2 câu chờ người khác chấm').waitFor()
    const grades = (await console.store.sampleOf('2026-10'))?.questions.flatMap((of) => of.grades)
    expect(grades?.map(({ grade }) => grade)).toEqual(['right', 'wrong'])
  })

  test('takes forms on paper by digits and arrows alone', async () => {
    const visited = await visit(NARROW)
    const { console, page, url, complaints } = visited
    await console.add('editor', 'Lan')
    await signIn(visited, 'Lan')
    await page.goto(`${url}/staff/collecting/papers/new?instrument=quick&count=2&week=2026-W48`)
    await page.getByLabel('Phiếu 1, C1').focus()
    await page.keyboard.type('5x4')
    // The second form begins by itself; what was mistyped is reached by arrows and typed over.
    await page.keyboard.type('313')
    await page.getByLabel('Phiếu 2, vì sao chê').waitFor()
    expect(await page.locator(':focus').getAttribute('name')).toBe('2.ly_do')
    await page.getByLabel('Phiếu 2, Chung').focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')
    expect(await page.locator(':focus').getAttribute('name')).toBe('2.C1')
    await isWell(page, 'papers-typed-360')
    await page.getByRole('button', { name: 'Lưu chồng phiếu' }).click()
    await page.getByText('Bốc để người khác nhập lại').waitFor()
    await isWell(page, 'paper-360')
    const [batch] = await console.store.paperBatches()
    expect(batch).toMatchObject({ forms: 2, enteredBy: 'Lan' })
    expect(complaints).toEqual([])
  })

  test('keeps the page of the day fresh by itself', async () => {
    const visited = await visit()
    await visited.console.add('viewer', 'Lan')
    await visited.page.clock.install()
    await signIn(visited, 'Lan')
    warnings = ['zalo-oa: mã truy cập sắp hết hạn']
    await visited.page.clock.runFor(61_000)
    await visited.page.getByText('zalo-oa: mã truy cập sắp hết hạn').waitFor()
    expect(await visited.page.getByText('telegram: mất kết nối').count()).toBe(0)
    expect(visited.complaints).toEqual([])
  })

  test('at the counter: words, Enter, a key a question, Enter to print; the QR opens the very list', async () => {
    const visited = await visit(NARROW)
    const { console, page, url, complaints } = visited
    await console.add('editor', 'Lan')
    await signIn(visited, 'Lan')
    // The dialog of the system is no page of ours.
    await page.addInitScript('window.print = () => { document.title = "in: " + document.title }')
    await page.goto(`${url}/staff/counter`)
    let pressed = 0
    const press = async (key: string): Promise<void> => {
      pressed += 1
      await page.keyboard.press(key)
    }
    await page.keyboard.type('lam giay khai sinh')
    await press('Enter')
    await page.locator('.picks').waitFor()
    await isWell(page, 'counter-asked-360')
    const print = page.getByRole('button', { name: 'In phiếu hướng dẫn' })
    while ((await print.count()) === 0) {
      const before = page.url()
      await press('1')
      await expect.poll(() => page.url()).not.toBe(before)
      await page.locator('.said').first().waitFor()
    }
    await isWell(page, 'counter-list-360')
    await press('Enter')
    await expect.poll(() => page.title()).toMatch(/^in: Phiếu/)
    const code = (await page.locator('.code').textContent()) ?? ''
    await isWell(page, 'slip-360')
    // Besides the words: Enter, a key for each of the two questions, Enter.
    expect(pressed).toBe(4)
    const sheet = await page.locator('img').first().screenshot()
    const [qr] = await readBarcodes(new Uint8Array(sheet), { formats: ['QRCode'] })
    expect(qr?.text).toBe(`${url}/?start=c_${code}`)
    expect(await console.store.receipt(code)).not.toBeNull()
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    await page.getByLabel('Người dân cần làm gì').waitFor()
    expect(await page.locator(':focus').getAttribute('name')).toBe('q')
    expect(complaints).toEqual([])
  })

  test('the kiosk forgets after 60 seconds without a touch, and not before', async () => {
    const { page, url, complaints } = await visit(NARROW)
    await page.clock.install()
    await page.goto(`${url}/staff/kiosk`)
    const box = page.getByLabel('Người dân cần làm gì')
    await box.fill('khai sinh')
    await page.keyboard.press('Enter')
    await page.locator('.said').first().waitFor()
    await isWell(page, 'kiosk-360')
    expect(new URL(page.url()).search).toBe('')
    await page.clock.fastForward(40_000)
    await page.keyboard.press('Tab')
    await page.clock.fastForward(40_000)
    expect(await page.locator('.said').count()).toBeGreaterThan(0)
    await page.clock.fastForward(61_000)
    await expect.poll(() => page.locator('.said').count()).toBe(0)
    expect(await box.inputValue()).toBe('')
    await page.goBack()
    expect(await page.locator('.said').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('is light at first, and lighter after', async () => {
    const visited = await visit(NARROW)
    await visited.console.add('viewer', 'Lan')
    const finished: Request[] = []
    visited.page.on('requestfinished', (request) => finished.push(request))
    const bytes = async (): Promise<number> => {
      await visited.page.waitForLoadState('networkidle')
      const sizes = await Promise.all(finished.splice(0).map((request) => request.sizes()))
      return sizes.reduce((sum, size) => sum + size.responseBodySize + size.responseHeadersSize, 0)
    }
    await visited.page.goto(`${visited.url}/staff/sign-in`)
    const first = await bytes()
    expect(first).toBeGreaterThan(10_000)
    expect(first).toBeLessThan(60_000)
    await signIn(visited, 'Lan')
    expect(await bytes()).toBeLessThan(20_000)
  })

  test('is printed without what only a screen needs', async () => {
    const visited = await visit()
    await visited.console.add('leader', 'Lan')
    await signIn(visited, 'Lan')
    await visited.page.emulateMedia({ media: 'print' })
    expect(await visited.page.getByRole('navigation').isVisible()).toBe(false)
    expect(await visited.page.getByRole('button', { name: 'Đăng xuất' }).isVisible()).toBe(false)
    await isWell(visited.page, 'today-print')
    await putReform(visited.console)
    await visited.page.goto(`${visited.url}/staff/reform/leader?month=2026-11`)
    await visited.page.emulateMedia({ media: 'print' })
    await visited.page.getByRole('heading', { name: 'Kết quả' }).waitFor()
    expect(await visited.page.getByRole('button', { name: 'Giao việc' }).isVisible()).toBe(false)
    await isWell(visited.page, 'leader-print')
    const pdf = await visited.page.pdf({ preferCSSPageSize: true })
    if (process.env['CONSOLE_PICTURES']) {
      writeFileSync(`${process.env['CONSOLE_PICTURES']}/leader.pdf`, pdf)
    }
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
  })
})

describe.skipIf(!chromiumPath)('a dossier at the counter', () => {
  test.each([
    ['360', NARROW],
    ['1280', DESKTOP],
  ])('is found, and its QR is read by a phone, at %s px', async (width, viewport) => {
    const visited = await visit(viewport)
    const { console, page, complaints } = visited
    await console.store
      .readyDossiers([{ dossier: dossier(), lookupCode: null, phone: null }])
      .apply({
        asOf: NOW,
        at: NOW,
        from: 'thử.csv',
        tell: false,
      })
    await console.add('editor', 'Lan')
    await signIn(visited, 'Lan')
    await page.getByRole('link', { name: 'Hồ sơ', exact: true }).click()
    await page.getByLabel('Mã hồ sơ').fill('h26.1.2 261008 0975')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: dossier().code }).waitFor()
    await isWell(page, `dossier-${width}`)
    await page.getByRole('button', { name: 'Hiện mã QR để người dân theo dõi' }).click()
    const code = page.getByRole('img', { name: 'Mã QR mở Telegram' })
    const read = await readBarcodes(await code.screenshot(), { formats: ['QRCode'] })
    expect(read.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^https:\/\/t\.me\/mot_cua_bot\?start=d_[\w-]{22}$/),
    ])
    await isWell(page, `follow-${width}`)
    expect(complaints).toEqual([])
  })
})

describe.skipIf(!chromiumPath)('an export at the console', () => {
  test.each([
    ['360', NARROW],
    ['1280', DESKTOP],
  ])('is chosen, checked, agreed to and loaded, at %s px', async (width, viewport) => {
    const visited = await visit(viewport)
    const { console, page, complaints } = visited
    const known = ['0001', '0002'].map((end) => ({
      dossier: dossier({ code: `H26.15-261124-${end}`, state: 'done', asOf: NOW - 1 }),
      lookupCode: null,
      phone: null,
    }))
    const load = { asOf: NOW - 1, at: NOW - 1, from: 'trước.csv', tell: false }
    await console.store.readyDossiers(known).apply(load)
    await console.add('editor', 'Lan')
    await signIn(visited, 'Lan')
    await page.getByRole('link', { name: 'Hồ sơ', exact: true }).click()
    await page.getByRole('link', { name: 'Nạp dữ liệu hồ sơ từ tệp' }).click()
    await isWell(page, `import-${width}`)
    const rows = [
      'DANH SÁCH HỒ SƠ',
      'Mã hồ sơ;Tên thủ tục;Trạng thái;Số điện thoại',
      'H26.15-261124-0001;Đăng ký khai sinh;Đang xử lý;0912345678',
      'H26.15-261124-0002;Đăng ký khai sinh;Được tiếp nhận;0912345679',
      'H26.15-261124-0003;Đăng ký khai sinh;Đi chơi;0912345670',
    ]
    await page.getByLabel('Tệp xuất từ phần mềm một cửa').setInputFiles({
      name: 'danh-sach-ho-so-thang-11-nam-2026-bo-phan-mot-cua.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\r\n')),
    })
    await page.getByRole('button', { name: 'Kiểm tra tệp' }).click()
    await page.getByText('Dòng 5: không hiểu trạng thái').waitFor()
    await page.getByText('HỎI LẠI: 2 trong 2 hồ sơ đã có đổi trạng thái').waitFor()
    await page.getByText('H26.15-261124-0001: Đã xử lý xong → Đang xử lý').waitFor()
    await isWell(page, `import-checked-${width}`)
    // What is asked first has to be agreed to: the browser sends nothing before.
    await page.getByRole('button', { name: /^Nạp 2 hồ sơ/ }).click()
    expect(await page.getByText(/^Đã nạp/).count()).toBe(0)
    await page.getByLabel('Đã xem, đúng là muốn nạp tệp này').check()
    await page.getByRole('button', { name: /^Nạp 2 hồ sơ/ }).click()
    await page.getByText(/^Đã nạp danh-sach/).waitFor()
    await isWell(page, `import-loaded-${width}`)
    expect((await console.store.readDossier('H26.15-261124-0002'))?.state).toBe('received')
    expect(complaints).toEqual([])
  })
})

describe.skipIf(!chromiumPath)('a procedure that is to be published on a day', () => {
  test('is approved for it, waits, and is published on it', async () => {
    const visited = await visit(NARROW)
    const { console, page, url, complaints } = visited
    await console.add('approver', 'Hoa')
    const lan = { id: 'lan', name: 'Lan' }
    const base = await console.publishing.note('khai-sinh')
    const [{ tree } = { tree: {} }] = await console.store.revisionsOf('khai-sinh')
    const draft = { procedure: 'khai-sinh', version: 0, base, why: 'Nghị quyết mới' }
    await console.store.saveDraft({ ...draft, tree: { ...tree, field: 'Hộ tịch mới' } }, lan, NOW)
    await signIn(visited, 'Hoa')
    await page.goto(`${url}/staff/catalogue/khai-sinh`)
    await page.getByText('Chưa có câu hỏi nào được người dân cho giữ lại').waitFor()
    await isWell(page, 'draft-360')
    await page.getByLabel('Hoặc đăng vào ngày').fill('2026-11-25')
    const seen = page.getByLabel('Đã xem các điểm trên')
    if ((await seen.count()) > 0) await seen.check()
    await page.getByRole('button', { name: 'Duyệt, đăng vào ngày này' }).click()
    await page.getByText('Hoa đã duyệt, đăng ngày 25/11/2026').waitFor()
    await console.publishing.run()
    expect(await console.store.draftOf('khai-sinh')).not.toBeNull()
    vi.setSystemTime(NOW + 15 * 60 * 60_000)
    await console.publishing.run()
    await signIn(visited, 'Hoa')
    await page.goto(`${url}/staff/catalogue/khai-sinh`)
    await page.getByText('(Hoa duyệt)').waitFor()
    expect(await page.getByText('đã duyệt, chờ đến ngày').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})
