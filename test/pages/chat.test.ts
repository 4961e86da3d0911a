import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chromiumPath, openBrowser } from '../support/browser.ts'
import { AXE, OFFICE, type ScriptedChat, scriptedChat } from './scripted-chat.ts'

const QUESTION = 'làm giấy khai sinh cho con cần những giấy tờ gì'

let browser: Browser
let chat: ScriptedChat
/** What the browser complained of: breaches of the CSP, exceptions, failed loads. */
let complaints: string[]

beforeAll(async () => {
  if (chromiumPath) browser = await openBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  chat = await scriptedChat()
  complaints = []
})
afterEach(async () => {
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])
  await chat.close()
})

async function open(options: BrowserContextOptions = {}, path = ''): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  await page.goto(chat.url + path)
  return page
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Câu hỏi của ông/bà' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function ask(page: Page, text = QUESTION): Promise<void> {
  await field(page).fill(text)
  await page.keyboard.press('Enter')
}

/** How many CSS pixels the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

describe.skipIf(!chromiumPath)('the chat page', () => {
  test('greets, takes a question, and shows the documents as a list', async () => {
    const page = await open()
    await page.getByText('Đây là trợ lý tự động').waitFor()
    await ask(page)
    const log = page.getByRole('log', { name: 'Cuộc trò chuyện' })
    await log.getByText('Giấy chứng sinh: 1 bản chính').waitFor()
    expect(await log.locator('.citizen').textContent()).toContain(QUESTION)
    expect(await log.locator('.text li').count()).toBe(4)
    expect(await field(page).inputValue()).toBe('')
    expect(chat.admitted.map(({ kind, appLanguage }) => [kind, appLanguage])).toEqual([
      ['start', 'vi'],
      ['text', 'vi'],
    ])
    expect(new Set(chat.admitted.map(({ from }) => from.id)).size).toBe(1)
    expect(complaints).toEqual([])
  })

  test('has choices that are clicked, old ones too, and links that are links', async () => {
    const page = await open()
    await ask(page)
    await button(page, '1 Lệ phí').click()
    await page.getByText('Quá hạn 60 ngày: 8.000 đ.').waitFor()
    await button(page, '1 Lệ phí').click()
    await expect.poll(() => page.getByText('Quá hạn 60 ngày').count()).toBe(2)
    expect(chat.admitted.slice(2)).toMatchObject([
      { kind: 'choice', choice: 'facet:khai-sinh:fee' },
      { kind: 'choice', choice: 'facet:khai-sinh:fee' },
    ])
    const portal = page.getByRole('link', { name: 'Cổng Dịch vụ công quốc gia (mở trang mới)' })
    expect(await portal.getAttribute('href')).toBe('https://dichvucong.gov.vn/')
    expect(await portal.getAttribute('rel')).toBe('noopener')
    expect(await portal.getAttribute('target')).toBe('_blank')
    const call = page.getByRole('link', { name: 'Gọi tổng đài 0000', exact: true })
    expect(await call.getAttribute('href')).toBe('tel:0000')
  })

  test('is used by keyboard alone', async () => {
    const page = await open()
    await button(page, '1 Xem theo lĩnh vực').waitFor()
    const names: string[] = []
    // Where the first Tab leads is the browser's affair: some begin at what was scrolled to.
    await page.getByRole('link', { name: 'English' }).focus()
    await page.keyboard.press('Shift+Tab')
    for (let i = 0; i < 8; i += 1) {
      await page.keyboard.press('Tab')
      const focused = page.locator(':focus')
      names.push((await focused.getAttribute('id')) ?? (await focused.textContent()) ?? '')
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe(
        'solid',
      )
    }
    expect(names).toEqual([
      'English',
      'erase',
      '1Xem theo lĩnh vực',
      '2Xem theo việc trong đời',
      '3Giờ làm việc, địa chỉ',
      'choose-photo',
      'text',
      'Gửi',
    ])
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('khai sinh')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('cho con')
    await page.keyboard.press('Enter')
    await button(page, '1 Lệ phí').focus()
    await page.keyboard.press('Enter')
    await page.getByText('Quá hạn 60 ngày').waitFor()
    expect(chat.admitted[1]).toMatchObject({ text: 'khai sinh\ncho con' })
  })

  test('shows markup in replies as text, and follows no link to a script', async () => {
    const page = await open()
    await ask(page, '<img src=x onerror=alert(1)>')
    const reply = page.locator('.reply').last()
    await reply.getByText('Bấm đây').waitFor()
    const text = await reply.textContent()
    expect(text).toContain(`<img src=x onerror="document.title='hỏng'">`)
    expect(text).toContain('<b>đậm</b>')
    expect(text).toContain('<i>nghiêng</i>')
    expect(await page.locator('.exchange :is(img, b, i, a)').count()).toBe(0)
    expect(await page.locator('.citizen').textContent()).toContain('<img src=x onerror=alert(1)>')
    expect(await page.title()).toBe(`Hỏi thủ tục hành chính – ${OFFICE.name}`)
    expect(complaints).toEqual([])
  })

  test('sends a photo of the receipt, and says so when it is too large or gone', async () => {
    const page = await open()
    const choose = async (bytes: number): Promise<void> => {
      const chooser = page.waitForEvent('filechooser')
      await button(page, 'Gửi ảnh giấy hẹn').click()
      const buffer = Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), Buffer.alloc(bytes)])
      await (await chooser).setFiles({ name: 'giay-hen.jpg', mimeType: 'image/jpeg', buffer })
    }
    await choose(1000)
    await page.getByText('Trong ảnh: no-barcode').waitFor()
    expect(await page.getByRole('log').locator('.citizen').textContent()).toContain('Ảnh giấy hẹn')
    expect(chat.admitted.map(({ kind }) => kind)).toEqual(['start', 'photo-read'])
    await choose(8 * 1024 * 1024)
    await page.getByText('Ảnh lớn quá 8 MB.').waitFor()
    await page.route('**/chat/photo', (route) => route.abort())
    await choose(1000)
    await page.getByText('Chưa gửi được vì không kết nối được').waitFor()
    await page.unroute('**/chat/photo')
    await button(page, 'Gửi lại').click()
    await expect.poll(() => page.getByText('Trong ảnh: no-barcode').count()).toBe(2)
    await page.route('**/chat/photo', (route) => route.abort())
    await choose(1000)
    await button(page, 'Gửi lại').waitFor()
    // As if the page had been closed while the photo was on its way.
    await page.evaluate(`{
      const kept = JSON.parse(sessionStorage.getItem('mot-cua.history'))
      for (const exchange of kept.exchanges) delete exchange.failure
      sessionStorage.setItem('mot-cua.history', JSON.stringify(kept))
    }`)
    await page.reload()
    await page.getByText('Ảnh chưa gửi được. Xin chọn lại ảnh').waitFor()
    expect(chat.admitted).toHaveLength(3)
  })

  test('tells of a failure in words, keeps the text, and sends the same message again', async () => {
    const page = await open()
    await page.getByText('Đây là trợ lý tự động').waitFor()
    const ids: string[] = []
    await page.route('**/chat', async (route) => {
      ids.push(route.request().postDataJSON().message.id)
      await (ids.length === 1 ? route.abort() : route.continue())
    })
    await ask(page)
    await page.getByText('Chưa gửi được vì không kết nối được với Trung tâm.').waitFor()
    expect(await page.locator('.citizen').textContent()).toContain(QUESTION)
    await button(page, 'Gửi lại').click()
    await page.getByText('Giấy chứng sinh: 1 bản chính').waitFor()
    expect(await button(page, 'Gửi lại').count()).toBe(0)
    expect(ids).toEqual([ids[0], ids[0]])
    expect(chat.admitted.map(({ kind }) => kind)).toEqual(['start', 'text'])
  })

  test('asks again by itself while the answer takes long', async () => {
    const page = await open()
    await page.getByText('Đây là trợ lý tự động').waitFor()
    await page.clock.install()
    chat.lateFor(1)
    await ask(page)
    await page.getByText('Đang tìm…').waitFor()
    await expect.poll(() => chat.asked.length).toBe(2)
    await expect
      .poll(async () => {
        await page.clock.runFor(2_000)
        return page.getByText('Giấy chứng sinh').count()
      })
      .toBe(1)
    expect(chat.asked[1]).toBe(chat.asked[2])
    expect(await page.getByText('Đang tìm…').count()).toBe(0)
  })

  test('says that the device is offline, for as long as it is', async () => {
    const page = await open()
    const hint = page.getByText('Máy đang mất kết nối mạng.')
    expect(await hint.isVisible()).toBe(false)
    await page.context().setOffline(true)
    await hint.waitFor()
    await page.context().setOffline(false)
    await hint.waitFor({ state: 'hidden' })
  })

  test('keeps a text that is too long, and says so', async () => {
    const page = await open()
    await page.getByText('Đây là trợ lý tự động').waitFor()
    await ask(page, 'a'.repeat(12_001))
    await page.getByText('Câu hỏi dài quá 12.000 ký tự.').waitFor()
    expect((await field(page).inputValue()).length).toBe(12_001)
    expect(chat.admitted).toHaveLength(1)
  })

  test('shows the conversation again after a reload, and goes on in it', async () => {
    const page = await open()
    await ask(page)
    await button(page, '1 Lệ phí').waitFor()
    await page.reload()
    await button(page, '1 Lệ phí').click()
    await page.getByText('Quá hạn 60 ngày').waitFor()
    expect(await page.locator('.citizen').count()).toBe(2)
    expect(chat.admitted.map(({ kind }) => kind)).toEqual(['start', 'text', 'choice'])
    expect(new Set(chat.admitted.map(({ from }) => from.id)).size).toBe(1)
  })

  test('asks again after a reload for what was on its way', async () => {
    const page = await open()
    await page.getByText('Đây là trợ lý tự động').waitFor()
    await page.route('**/chat', () => {})
    await ask(page)
    await page.getByText('Đang tìm…').waitFor()
    await page.unroute('**/chat')
    await page.reload()
    await page.getByText('Giấy chứng sinh: 1 bản chính').waitFor()
    expect(chat.admitted.map(({ kind }) => kind)).toEqual(['start', 'text'])
  })

  test('erases the conversation on this device, if that is confirmed', async () => {
    const page = await open()
    await ask(page)
    await button(page, '1 Lệ phí').waitFor()
    const erase = button(page, 'Xóa cuộc trò chuyện trên máy này')
    await erase.click()
    await button(page, 'Không xóa').click()
    expect(await page.locator('.citizen').count()).toBe(1)
    await erase.click()
    await button(page, 'Xóa').click()
    await expect.poll(() => chat.admitted.length).toBe(3)
    await page.getByText('Đây là trợ lý tự động').waitFor()
    expect(await page.locator('.citizen').count()).toBe(0)
    const [first, , afterwards] = chat.admitted
    expect(afterwards?.kind).toBe('start')
    expect(afterwards?.from.id).not.toBe(first?.from.id)
  })

  test('works where the browser forbids storage', async () => {
    const context = await browser.newContext()
    await context.addInitScript(`
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError') } })
      }
    `)
    const page = await context.newPage()
    await page.goto(chat.url)
    await ask(page)
    await page.getByText('Giấy chứng sinh: 1 bản chính').waitFor()
  })

  test('begins with what a link asked for, once', async () => {
    const page = await open({}, '?start=p_khai-sinh')
    await page.getByText('Đây là trợ lý tự động').waitFor()
    await page.reload()
    await page.getByText('Đây là trợ lý tự động').waitFor()
    expect(chat.admitted).toMatchObject([{ kind: 'start', payload: 'p_khai-sinh' }])
  })

  test('is there in English, and the conversation goes on in English', async () => {
    const page = await open()
    await page.getByText('Đây là trợ lý tự động').waitFor()
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('textbox', { name: 'Your question' }).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(OFFICE.englishName)
    expect(await button(page, 'Send').isVisible()).toBe(true)
    await expect.poll(() => chat.admitted.length).toBe(2)
    expect(chat.admitted[1]).toMatchObject({ choice: 'language:en', appLanguage: 'en' })
  })

  test('without script gives the hotline', async () => {
    const page = await open({ javaScriptEnabled: false })
    const notice = page.locator('noscript p')
    expect(await notice.isVisible()).toBe(true)
    expect(await notice.textContent()).toContain('Xin gọi: Tổng đài thành phố 0000')
    expect(await field(page).isVisible()).toBe(false)
  })
})

describe.skipIf(!chromiumPath)('the chat page fits', () => {
  const phone = { viewport: { width: 360, height: 740 } }

  test.each([
    ['a phone of 360 px', phone],
    ['a desktop at 200 % zoom', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
    ['that phone at 200 % zoom', { viewport: { width: 180, height: 370 }, deviceScaleFactor: 2 }],
  ])('%s without scrolling sideways', async (_, options) => {
    const page = await open(options)
    await ask(page, `${QUESTION} ${'dài'.repeat(60)}`)
    await button(page, '1 Lệ phí').waitFor()
    expect(await overflow(page)).toBe(0)
    await button(page, 'Xóa cuộc trò chuyện trên máy này').click()
    expect(await overflow(page)).toBe(0)
  })

  test.each(['', '?lang=en'])(
    'field and buttons on one line in the widget on a phone%s',
    async (path) => {
      const page = await open({ viewport: { width: 336, height: 550 } }, path)
      await page.locator('#text').waitFor()
      const bottoms = await page
        .locator('#ask button, #text')
        .evaluateAll((each) => each.map((one) => Math.round(one.getBoundingClientRect().bottom)))
      expect(new Set(bottoms).size).toBe(1)
      // Nothing of the placeholder is cut off.
      expect(await page.evaluate('text.scrollHeight - text.clientHeight')).toBe(0)
    },
  )

  test('letters of double size', async () => {
    const page = await open(phone)
    await ask(page)
    await button(page, '1 Lệ phí').waitFor()
    await page.evaluate("document.documentElement.style.fontSize = '36px'")
    expect(await overflow(page)).toBe(0)
  })

  test('fingers and old eyes: letters of 18 px, nothing to press lower than 44 px', async () => {
    const page = await open(phone)
    await ask(page)
    await button(page, '1 Lệ phí').waitFor()
    for (const selector of ['.reply p', '.choices button', '#text']) {
      const size = `getComputedStyle(document.querySelector('${selector}')).fontSize`
      expect(await page.evaluate(size)).toBe('18px')
    }
    for (const target of await page.locator('button:visible, a:visible, textarea').all()) {
      const name = (await target.textContent()) ?? ''
      expect((await target.boundingBox())?.height, name).toBeGreaterThanOrEqual(44)
    }
  })

  test('the beginning of a long answer on the screen, and no focus behind the field', async () => {
    const page = await open({ viewport: { width: 360, height: 560 } })
    await ask(page)
    await button(page, '1 Lệ phí').waitFor()
    const top = async (selector: string): Promise<number> =>
      (await page.locator(selector).last().boundingBox())?.y ?? Number.NaN
    await expect.poll(() => top('.citizen')).toBeLessThan(40)
    expect(await top('.citizen')).toBeGreaterThanOrEqual(0)
    await page.locator('.text').last().click()
    for (const name of ['Cổng Dịch vụ', 'Gọi tổng đài', '1Lệ phí', '2Thời gian', '3Nơi nộp']) {
      await page.keyboard.press('Tab')
      const focused = page.locator(':focus')
      expect(await focused.textContent()).toContain(name)
      await expect
        .poll(async () => {
          const at = await focused.boundingBox()
          return (at?.y ?? Number.NaN) + (at?.height ?? Number.NaN)
        })
        .toBeLessThan(await top('.composer'))
    }
  })
})

describe.skipIf(!chromiumPath)('axe finds nothing wrong', () => {
  const faults = async (page: Page): Promise<string[]> => {
    await page.evaluate(AXE)
    const { violations } = await page.evaluate<import('axe-core').AxeResults>('axe.run(document)')
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}: ${help}: ${html}`),
    )
  }

  test.each([
    ['at 1280 px', 1280, ''],
    ['at 360 px', 360, ''],
    ['in English', 360, '?lang=en'],
  ])('%s, with replies, a failure and the question whether to erase', async (_, width, path) => {
    const page = await open({ bypassCSP: true, viewport: { width, height: 740 } }, path)
    const input = page.getByRole('textbox')
    await input.fill(QUESTION)
    await page.keyboard.press('Enter')
    await button(page, '1 Lệ phí').waitFor()
    await page.route('**/chat', (route) => route.abort())
    await page.context().setOffline(true)
    await input.fill('lệ phí')
    await page.keyboard.press('Enter')
    await page.locator('.failure').waitFor()
    expect(await faults(page)).toEqual([])
    await page.locator('#erase').click()
    expect(await faults(page)).toEqual([])
  })

  test.each([
    ['at 1280 px', 1280, ''],
    ['in English at 360 px', 360, '?lang=en'],
  ])('%s, with the sample dossiers unfolded', async (_, width, path) => {
    await chat.close()
    const samples = Array.from({ length: 13 }, (_, i) => ({
      code: `H26.99.99-260601-${String(i + 1).padStart(4, '0')}`,
      lookupCode: `MAU${i + 1}`,
    }))
    chat = await scriptedChat(samples)
    const page = await open({ bypassCSP: true, viewport: { width, height: 740 } }, path)
    await page.locator('details.samples summary').click()
    await page.getByText('H26.99.99-260601-0013: MAU13').waitFor()
    expect(await faults(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  })
})
