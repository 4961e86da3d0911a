import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chromiumPath, openBrowser } from '../support/browser.ts'
import { type ScriptedChat, scriptedChat } from './scripted-chat.ts'

let browser: Browser
let chat: ScriptedChat
let site: Server

beforeAll(async () => {
  if (chromiumPath) browser = await openBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  chat = await scriptedChat()
})
afterEach(async () => {
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])
  site.closeAllConnections()
  site.close()
  await chat.close()
})

/** A page of somebody else, on another origin, strict about all but our script and frame. */
async function openSite(attributes = ''): Promise<Page> {
  const origin = new URL(chat.url).origin
  site = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src ${origin}; frame-src ${origin}`,
    )
    response.end(
      `<!doctype html><title>Xã</title><script src="${chat.url}widget.js"${attributes}></script><a href="#">Tin</a>`,
    )
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const page = await (
    await browser.newContext({ viewport: { width: 1280, height: 860 } })
  ).newPage()
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
  return page
}

describe.skipIf(!chromiumPath)('the widget on a page of another site', () => {
  test('opens the chat, which works in the frame, and closes it', async () => {
    const page = await openSite()
    const opener = page.getByRole('button', { name: 'Hỏi thủ tục', exact: true })
    expect(await opener.getAttribute('aria-expanded')).toBe('false')
    expect(chat.admitted).toEqual([])
    await opener.click()
    const frame = page.frameLocator('iframe[title="Hỏi thủ tục"]')
    await frame.getByRole('textbox').fill('khai sinh')
    await frame.getByRole('button', { name: 'Gửi', exact: true }).click()
    await frame.getByText('Giấy chứng sinh: 1 bản chính').waitFor()
    await page.getByRole('button', { name: 'Đóng', exact: true }).click()
    await page.locator('iframe').waitFor({ state: 'hidden' })
    await opener.click()
    expect(await frame.locator('.citizen').count()).toBe(1)
  })

  test('is used by keyboard: Escape closes from within and gives the focus back', async () => {
    const page = await openSite()
    const opener = page.getByRole('button', { name: 'Hỏi thủ tục', exact: true })
    await opener.focus()
    await page.keyboard.press('Enter')
    const frame = page.frameLocator('iframe')
    await frame.getByText('Đây là trợ lý tự động').waitFor()
    await page.keyboard.press('Tab')
    // Where in the page the first Tab leads is the browser's affair: some begin at what was scrolled to.
    expect(await frame.locator('a:focus, button:focus').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.locator('iframe').waitFor({ state: 'hidden' })
    expect(await page.locator('button:focus').textContent()).toBe('Hỏi thủ tục')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Escape')
    await page.locator('iframe').waitFor({ state: 'hidden' })
  })

  test('speaks English where the site asks for it', async () => {
    const page = await openSite(' data-lang="en"')
    await page.getByRole('button', { name: 'Ask about procedures' }).click()
    await page.frameLocator('iframe').getByRole('textbox', { name: 'Your question' }).waitFor()
  })
})
