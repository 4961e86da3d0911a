import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { composeService, type Running } from '../../src/compose.ts'
import { parseConfig } from '../../src/config.ts'
import { chromiumPath, openBrowser } from '../support/browser.ts'
import { recordingLog } from '../support/records.ts'
import { PASSWORD } from '../support/staff-console.ts'
import { isWell } from '../support/well.ts'

const FEE = '6543'
const conversation = 'c'.repeat(32)

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

/** The whole service, from the clerk's keyboard to the citizen's chat. */
describe.skipIf(!chromiumPath)('the catalogue for clerks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'))
  const complaints: string[] = []
  let running: Running
  let browser: Browser
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    running = await composeService(parseConfig({ PORT: '0', DATA_DIR: folder }), recordingLog())
    browser = await openBrowser()
    context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' })
    page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()))
    page.on('pageerror', ({ message }) => complaints.push(message))
    await page.goto(running.firstAdminLink ?? '')
    await page.getByLabel('Họ tên').fill('Lê Văn Quản')
    await page.getByLabel('Mật khẩu mới').fill(PASSWORD)
    await page.getByLabel('Gõ lại mật khẩu').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Việc hôm nay' }).waitFor()
  })
  afterAll(async () => {
    await context?.close()
    await browser?.close()
    await running?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  let asked = 0
  async function feeTold(): Promise<string> {
    asked += 1
    const message = { id: `m${asked}`, choice: 'facet:khai-sinh:fee' }
    const response = await fetch(`${running.listening}/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ conversation, message }),
    })
    const { replies } = (await response.json()) as { replies: { text: string }[] }
    return replies.map(({ text }) => text).join('\n')
  }

  test('a fee is changed, published, and told to the citizen', async () => {
    await page.getByRole('link', { name: 'Thủ tục', exact: true }).click()
    await isWell(page, 'catalogue-360')
    await page.getByLabel('Tìm theo tên').fill('giay khai sinh cho con')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click()
    await page.getByRole('link', { name: 'Sửa', exact: true }).click()
    await page.locator('[name="fees.1.amount"]').fill(FEE)
    await page.getByLabel('Vì sao sửa').fill('Nghị quyết mới')
    await isWell(page, 'procedure-form-360')
    await page.keyboard.press('Enter')
    await page.getByText('Đã lưu bản thảo').waitFor()
    expect(await page.locator('ins').allTextContents()).toEqual([FEE])
    await isWell(page, 'procedure-draft-360')
    expect(await feeTold()).not.toContain('6.543 đ')
    await page.getByRole('link', { name: 'Xem trước bản thảo như người dân thấy' }).click()
    await page.getByRole('heading', { name: 'Telegram' }).waitFor()
    await isWell(page, 'preview-360')
    await page.getByRole('link', { name: 'Về thủ tục' }).click()
    const seen = page.getByLabel('Đã xem các điểm trên')
    if ((await seen.count()) > 0) await seen.check()
    await page.getByRole('button', { name: 'Đăng ngay, duyệt sau' }).click()
    await page.getByText('Đã đăng. Người dân thấy bản mới').waitFor()
    await expect.poll(feeTold, { timeout: 15_000 }).toContain('6.543 đ')
    await page.getByRole('link', { name: /Lê Văn Quản đăng/ }).click()
    await page.getByRole('heading', { name: 'Khác với bản trước đó' }).waitFor()
    await isWell(page, 'revision-360')
    await page.getByRole('link', { name: 'Về thủ tục' }).click()
    await page.getByRole('link', { name: 'Đối chiếu với nguồn' }).click()
    await isWell(page, 'verify-360')
    expect(complaints).toEqual([])
  })

  /** What the citizen of the web chat is told now. */
  async function said(text: string): Promise<string> {
    asked += 1
    const response = await fetch(`${running.listening}/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ conversation, message: { id: `m${asked}`, text } }),
    })
    const { replies } = (await response.json()) as { replies: { text: string }[] }
    return replies.map((reply) => reply.text).join('\n')
  }

  test('hours, a notice to all and the switch of a channel reach the chat from the page', async () => {
    await page.goto(`${running.listening}/staff/office`)
    await page.getByLabel('Thứ Hai').fill('7h30-11h30, 13:30-17:00')
    await page.getByRole('button', { name: 'Lưu và xác nhận giờ mở cửa' }).click()
    await page.getByText('Đã lưu. Người dân thấy trong vòng 2 giây.').waitFor()
    await isWell(page, 'office-360')
    await expect
      .poll(() => said('mấy giờ mở cửa'), { timeout: 15_000 })
      .toContain('07:30–11:30, 13:30–17:00')

    await page.getByLabel('Nội dung').fill('Thứ Sáu Trung tâm <b>nghỉ</b> họp.')
    await page.getByLabel('Đến hết ngày').first().fill('2099-12-31')
    await page.getByRole('button', { name: 'Đăng thông báo' }).click()
    await page.getByText('đến hết ngày 31/12/2099').waitFor()
    await expect
      .poll(() => said('menu'), { timeout: 15_000 })
      .toContain('Thông báo của Trung tâm: Thứ Sáu Trung tâm <b>nghỉ</b> họp.')
    await page.getByRole('button', { name: 'Gỡ thông báo' }).click()
    await page.getByText('Hiện không có thông báo nào.').waitFor()

    await page.getByText('Trò chuyện trên web đang bật').click()
    await page.getByLabel('Lời người dân nhận trên Trò chuyện trên web').fill('Web tạm nghỉ.')
    await page.getByRole('button', { name: 'Tắt Trò chuyện trên web' }).click()
    await page.getByText('đang tắt').waitFor()
    await expect.poll(() => said('khai sinh'), { timeout: 15_000 }).toBe('Web tạm nghỉ.')
    await page.getByRole('button', { name: 'Bật lại Trò chuyện trên web' }).click()
    await expect.poll(() => said('khai sinh'), { timeout: 15_000 }).toContain('Giấy chứng sinh')
    expect(complaints).toEqual([])
  })

  test('before opening: what is missing and where to mend it, and a code to try it out', async () => {
    await page.goto(`${running.listening}/staff/opening`)
    await page.getByRole('heading', { name: 'Zalo, Telegram chưa mở cho người dân' }).waitFor()
    expect(await page.getByRole('button', { name: /^Mở Zalo/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Lấy mã dùng thử' }).click()
    expect(await page.locator('.link').textContent()).toMatch(/^THU-\w{4}-\w{4}$/)
    await isWell(page, 'opening-360')
    await page.getByRole('link', { name: 'Ghi số điện thoại' }).click()
    await page.getByLabel('Số điện thoại', { exact: true }).fill('024.3385.0000')
    await page.getByRole('button', { name: 'Lưu và xác nhận số điện thoại' }).click()
    await page.getByText('Đã lưu. Người dân thấy').waitFor()
    expect(complaints).toEqual([])
  })

  test('what was typed outlives a lost connection, and is offered once', async () => {
    const form = `${running.listening}/staff/catalogue/khai-tu/edit`
    await page.goto(form)
    await page.getByRole('button', { name: 'Thêm: Lệ phí' }).click()
    await page.waitForURL(/shape$/)
    const rows = await page.locator('[name^="fees."][name$=".label"]').count()
    await page.locator(`[name="fees.${rows - 1}.label"]`).fill('Bản sao, gõ lúc mất mạng')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Lưu bản thảo' }).first().click()
    await expect.poll(() => page.url()).toMatch(/chrome-error|edit$/)
    await context.setOffline(false)
    await page.goto(form)
    await page.getByText('Máy này còn giữ chữ chưa lưu').waitFor()
    await isWell(page, 'kept-text-360')
    await page.getByRole('button', { name: 'Lấy lại chữ chưa lưu' }).click()
    await page.waitForURL(/shape$/)
    expect(await page.locator(`[name="fees.${rows - 1}.label"]`).inputValue()).toBe(
      'Bản sao, gõ lúc mất mạng',
    )
    await page.getByRole('button', { name: 'Lưu bản thảo' }).first().click()
    await page.getByText('Đã lưu bản thảo').waitFor()
    await page.goto(form)
    expect(await page.getByText('Máy này còn giữ chữ chưa lưu').count()).toBe(0)
    expect(complaints.filter((said) => !/ERR_INTERNET_DISCONNECTED/.test(said))).toEqual([])
  })

  test('rows are reordered by keyboard, and the keyboard stays where it was', async () => {
    await page.goto(`${running.listening}/staff/catalogue/khai-sinh/edit`)
    const keys = (): Promise<string[]> =>
      page
        .locator('[name^="documents."][name$=".key"]')
        .evaluateAll((fields) =>
          fields.map((field) => (field as unknown as { value: string }).value),
        )
    const [first = '', second = '', ...rest] = await keys()
    await page.getByRole('button', { name: 'Lên: Thành phần hồ sơ, dòng 2' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/shape$/)
    expect(await keys()).toEqual([second, first, ...rest])
    expect(await page.locator(':focus').getAttribute('value')).toBe('up:documents.0')
    expect(complaints).toEqual([])
  })
})
