import type { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { LABELS } from '../../../src/channels/web/labels.ts'
import { chatPage } from '../../../src/channels/web/page.ts'
import { OFFICE } from '../../pages/scripted-chat.ts'

const page = (office = OFFICE): Hono => chatPage({ office: () => office })
const htmlOf = async (path: string, app = page()): Promise<string> =>
  (await app.request(path)).text()

test('the page is in Vietnamese, with the office and its hotlines for browsers without script', async () => {
  const html = await htmlOf('/')
  expect(html).toContain('<html lang="vi">')
  expect(html).toContain(`<h1>${OFFICE.name}</h1>`)
  expect(html).toMatch(/<noscript>.*Xin gọi: Tổng đài thành phố 0000.*<\/noscript>/)
  expect(html).not.toContain('{{')
})

test('in English where that is asked for, in Vietnamese for any other language', async () => {
  const html = await htmlOf('/?lang=en')
  expect(html).toContain('<html lang="en">')
  expect(html).toContain(`<h1>${OFFICE.englishName}</h1>`)
  expect(html).toContain('City hotline 0000')
  expect(await htmlOf('/?lang=xx')).toBe(await htmlOf('/'))
})

test('the phone of the office comes first, once somebody has confirmed it', async () => {
  const phone = { value: '024 0000 0000', confirmed: null }
  expect(await htmlOf('/', page({ ...OFFICE, phone }))).not.toContain(phone.value)
  const confirmed = { ...phone, confirmed: { by: 'Nguyễn Văn A', on: '2026-11-01' } }
  const html = await htmlOf('/', page({ ...OFFICE, phone: confirmed }))
  expect(html).toContain('Xin gọi: 024 0000 0000; Tổng đài thành phố 0000')
})

test('names with markup in them are shown as they are written', async () => {
  const html = await htmlOf('/', page({ ...OFFICE, name: `<b>"Xã" & 'phường'` }))
  expect(html).toContain('<h1>&lt;b&gt;&quot;Xã&quot; &amp; &#39;phường&#39;</h1>')
})

test('nothing is fetched from elsewhere, and no script or style stands in the page', async () => {
  const html = await htmlOf('/')
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  expect(html).not.toMatch(/<style|style="|\son\w+="|<script(?![^>]*\ssrc=)/)
})

describe('caches', () => {
  test('ask each time whether the page is still the same', async () => {
    const { headers } = await page().request('/')
    expect(headers.get('cache-control')).toBe('no-cache')
    const again = { 'if-none-match': headers.get('etag') ?? '' }
    expect((await page().request('/', { headers: again })).status).toBe(304)
    const renamed = page({ ...OFFICE, name: 'Trung tâm khác' })
    expect((await renamed.request('/', { headers: again })).status).toBe(200)
  })

  test('keep style and script for a year under the names that the page calls them by', async () => {
    const app = page()
    const html = await htmlOf('/', app)
    for (const [, path] of html.matchAll(/"(chat\.(?:css|js)\?v=[\w-]{12})"/g)) {
      const response = await app.request(`/${path}`)
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    }
    expect(html.match(/\?v=/g)).toHaveLength(2)
    const stale = await app.request('/chat.js?v=000000000000')
    expect(stale.headers.get('cache-control')).toBe('public, max-age=3600')
  })

  test('are sent less where the browser can unpack it', async () => {
    const response = await page().request('/chat.js', { headers: { 'accept-encoding': 'gzip' } })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(6000)
  })
})

test('the widget is at most 2 KB of script', async () => {
  const response = await page().request('/widget.js')
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect((await response.arrayBuffer()).byteLength).toBeLessThanOrEqual(2048)
})

test('labels address nobody as an equal, and do not shout', () => {
  const said = Object.values(LABELS.vi).join('\n')
  expect(said).not.toMatch(/(?<!\p{L})bạn(?!\p{L})|!/iu)
})

test('says which made-up dossiers can be looked up, and only while there are no others', async () => {
  const samples = [{ code: 'H26.99.99-260601-0004', lookupCode: 'MAU4' }]
  const withSamples = chatPage({ office: () => OFFICE, samples })
  const told = await (await withSamples.request('/')).text()
  expect(told).toContain('<li>H26.99.99-260601-0004: MAU4</li>')
  expect(told).toContain('DỮ LIỆU MẪU')
  expect(await (await page().request('/')).text()).not.toContain('class="samples"')
})
