import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/core/store.ts'
import { deliveryPages } from '../../src/one-time/delivery-page.ts'
import { oneTimePages } from '../../src/one-time/one-time-pages.ts'
import { slipPages } from '../../src/one-time/slip-page.ts'
import { surveyPages } from '../../src/one-time/survey-page.ts'
import { tabletPages } from '../../src/one-time/tablet-page.ts'
import { answered, text } from '../contracts/store/given.ts'
import { chromiumPath, openBrowser } from '../support/browser.ts'
import { fixtureDossiers } from '../support/dossiers.ts'
import { freshStore } from '../support/records.ts'
import { fixtureWorld, NOW } from '../support/world.ts'
import { AXE } from './scripted-chat.ts'

const around = await fixtureWorld()

let browser: Browser
let store: Store
let server: ReturnType<typeof createAdaptorServer>
let address: string

beforeAll(async () => {
  if (chromiumPath) browser = await openBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  store = await freshStore(NOW)
  const source = fixtureDossiers(() => NOW, around.content.calendar)
  const pages = surveyPages({
    mark: (text) => `mark of ${text}`,
    records: store,
    world: (locale) => ({ ...around, locale, say: around.voices[locale], caller: 'page' }),
  })
  const world = () => ({ ...around, locale: 'vi', say: around.voices.vi, caller: 'page' }) as const
  pages.route('/', slipPages({ records: store, world, caller: () => null }))
  pages.route('/', deliveryPages({ records: store, world }))
  pages.route('/', tabletPages({ records: store, world, mark: (text) => `mark of ${text}` }))
  pages.route('/', oneTimePages({ records: store, source, world }))
  server = createAdaptorServer({ fetch: pages.fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const service = {
    procedure: null,
    field: null,
    unit: null,
    channel: 'telegram',
    drawn: true,
  } as const
  const survey = { run: 'r1', dossier: 'H26', service, until: NOW + 1000, remindAt: null }
  await answered(store, text('1'), { events: [{ kind: 'survey-begun', survey }], at: NOW })
  const [open] = (await store.whatIsKnown({ channel: 'telegram', id: 'lan' })).kept.surveys
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/r/${open?.token}`
})
afterEach(async () => {
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])
  server.close()
})

async function open(javaScriptEnabled: boolean): Promise<Page> {
  const viewport = { width: 360, height: 740 }
  const page = await (await browser.newContext({ javaScriptEnabled, viewport })).newPage()
  await page.goto(address)
  return page
}

describe.skipIf(!chromiumPath)('the page of a survey', () => {
  test('is filled in and sent without script, on a small phone', async () => {
    const page = await open(false)
    const attitude = page.getByRole('group', { name: 'Thái độ lịch sự' })
    await attitude.getByText('4 – Hài lòng').click()
    await page.getByRole('button', { name: 'Gửi phiếu' }).click()
    await page.getByText('Phiếu đã gửi. Cảm ơn ông/bà.').waitFor()
    expect(await store.waitingBallots()).toBe(1)
    await page.goto(address)
    await page.getByText('đã mở rồi hoặc đã hết hạn').waitFor()
  })

  test('is no wider than the phone, has large targets, and nothing that axe finds', async () => {
    const page = await open(true)
    const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await page.evaluate(wider)).toBe(0)
    for (const target of await page.locator('fieldset label, button').all()) {
      const box = await target.boundingBox()
      expect(box?.height ?? 0).toBeGreaterThanOrEqual(44)
    }
    await page.evaluate(AXE)
    const found = await page.evaluate('axe.run(document).then(({ violations }) => violations)')
    expect(found).toEqual([])
  })
})

describe.skipIf(!chromiumPath)('a tablet at the counter', () => {
  test('is cleared after each citizen, when it is left, and when somebody goes back', async () => {
    const service = { procedure: null, field: null, unit: 'Một cửa', channel: null, drawn: false }
    const lan = { id: null, name: 'Lan' }
    const token = await store.openTablet({ service, until: NOW + 1000 }, lan, NOW)
    address = address.replace(/[^/]*$/, `may/${token}`)
    const viewport = { width: 768, height: 1024 }
    const page = await (await browser.newContext({ viewport })).newPage()
    const complaints: string[] = []
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()))
    await page.clock.install()
    await page.goto(address)
    const chosen = page.locator('input:checked')
    const attitude = page.getByRole('group', { name: 'Thái độ lịch sự' })
    await attitude.getByText('2 – Không hài lòng').click()
    expect(await chosen.count()).toBe(1)
    await page.clock.runFor(59_000)
    expect(await chosen.count()).toBe(1)
    await page.clock.runFor(2000)
    await page.waitForFunction('document.querySelector("input:checked") === null')

    await attitude.getByText('5 – Rất hài lòng').click()
    await page.getByRole('button', { name: 'Gửi phiếu' }).click()
    await page.getByText('Phiếu đã gửi. Cảm ơn ông/bà.').waitFor()
    expect(await store.waitingBallots()).toBe(1)
    await page.goBack()
    await page.getByRole('button', { name: 'Gửi phiếu' }).waitFor()
    expect(await chosen.count()).toBe(0)
    const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await page.evaluate(wider)).toBe(0)
    expect(complaints).toEqual([])
  })

  test('thanks and comes back by itself to an empty form, without script too', async () => {
    const service = { procedure: null, field: null, unit: null, channel: null, drawn: false }
    const lan = { id: null, name: 'Lan' }
    const token = await store.openTablet({ service, until: NOW + 1000 }, lan, NOW)
    address = address.replace(/[^/]*$/, `may/${token}`)
    const page = await open(false)
    await page.getByRole('group', { name: 'Thái độ lịch sự' }).getByText('4 – Hài lòng').click()
    const sent = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Gửi phiếu' }).click()
    expect((await sent).headers()['refresh']).toBe(`6; url=/r/may/${token}`)
    await page.getByRole('link', { name: 'Người tiếp theo' }).click()
    await page.getByRole('button', { name: 'Gửi phiếu' }).waitFor()
    expect(await page.locator('input:checked').count()).toBe(0)
    const [tablet] = await store.tablets(NOW)
    await store.closeTablet(tablet?.id ?? '', lan, NOW)
    await page.goto(address)
    await page.getByText('Máy này đã đóng phần chấm điểm').waitFor()
  })
})

describe.skipIf(!chromiumPath)('the page of a slip of paper', () => {
  test('takes the code as it is typed, and axe finds nothing on it, on a small phone', async () => {
    const service = { procedure: null, field: null, unit: null, channel: null, drawn: false }
    const slips = [{ service, dossier: null }]
    const batch = { batch: '2026-W48-1', prefix: 'PX', mode: null, until: NOW + 1000, slips }
    const [code = ''] = await store.makeSlips(batch, NOW)
    address = address.replace(/[^/]*$/, 'phieu')
    const page = await open(false)
    await page.getByLabel('Mã in trên phiếu').fill('PX-2026-2222-2222')
    await page.getByRole('button', { name: 'Mở phiếu chấm điểm' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Mã in trên phiếu').fill(code.toLowerCase().replaceAll('-', ' '))
    await page.getByRole('button', { name: 'Mở phiếu chấm điểm' }).click()
    await page.getByRole('group', { name: 'Thái độ lịch sự' }).waitFor()
    const scripted = await open(true)
    const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await scripted.evaluate(wider)).toBe(0)
    await scripted.evaluate(AXE)
    const found = await scripted.evaluate('axe.run(document).then(({ violations }) => violations)')
    expect(found).toEqual([])
  })
})

describe.skipIf(!chromiumPath)('the page of a dossier', () => {
  test('asks, opens once, and axe finds nothing on any of its three faces, on a small phone', async () => {
    const code = 'H26.15.17-261101-0005'
    await store.keepOneTime('eyes', { kind: 'dossier-page', code }, NOW + 1000)
    address = address.replace(/[^/]*$/, 'eyes')
    const page = await open(true)
    const isWell = async (): Promise<void> => {
      const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      expect(await page.evaluate(wider)).toBe(0)
      await page.evaluate(AXE)
      const found = await page.evaluate('axe.run(document).then(({ violations }) => violations)')
      expect(found).toEqual([])
    }
    await isWell()
    await page.getByRole('button', { name: 'Mở xem' }).click()
    await page.getByText('Bản vẽ thiết kế xây dựng').waitFor()
    await isWell()
    await page.goto(address)
    await page.getByText('đã mở rồi hoặc đã hết hạn').waitFor()
    await isWell()
  })
})

describe.skipIf(!chromiumPath)('the page of where to bring a result', () => {
  test('asks, wants a consent, and axe finds nothing on any of its faces, on a small phone', async () => {
    const delivery = { token: 'home', procedure: 'ket-hon', dossier: null, until: NOW + 1000 }
    const events = [{ kind: 'delivery-begun', delivery }] as const
    await answered(store, text('2'), { events, at: NOW })
    address = address.replace(/[^/]*$/, 'home')
    const page = await open(true)
    const isWell = async (): Promise<void> => {
      const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      expect(await page.evaluate(wider)).toBe(0)
      await page.evaluate(AXE)
      const found = await page.evaluate('axe.run(document).then(({ violations }) => violations)')
      expect(found).toEqual([])
    }
    await isWell()
    await page.getByRole('textbox', { name: 'Họ tên người nhận' }).fill('Bà Lụa')
    await page.getByRole('textbox', { name: 'Địa chỉ' }).fill('Xóm 3, thôn Đông')
    await page.getByRole('textbox', { name: 'Điện thoại' }).fill('0912 345 678')
    await page.getByRole('button', { name: 'Đăng ký nhận tại nhà' }).click()
    await page.getByRole('alert').waitFor()
    await isWell()
    await page.getByRole('checkbox', { name: 'Tôi đồng ý' }).check()
    await page.getByRole('button', { name: 'Đăng ký nhận tại nhà' }).click()
    await page.getByText('Đã ghi nhận').waitFor()
    await isWell()
  })
})
