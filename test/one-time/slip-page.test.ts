import { beforeEach, expect, test } from 'vitest'
import type { World } from '../../src/conversation/turn.ts'
import type { Locale } from '../../src/core/session.ts'
import type { Store } from '../../src/core/store.ts'
import { slipPages } from '../../src/one-time/slip-page.ts'
import { surveyPages } from '../../src/one-time/survey-page.ts'
import { freshStore } from '../support/records.ts'
import { fixtureWorld, NOW } from '../support/world.ts'

const around = await fixtureWorld()
const world = (locale: Locale): World => {
  return { ...around, locale, say: around.voices[locale], caller: 'page' }
}

let store: Store
let app: ReturnType<typeof slipPages>
let code: string

beforeEach(async () => {
  store = await freshStore(NOW)
  app = slipPages({ records: store, world, caller: () => '203.0.113.7' })
  app.route('/', surveyPages({ records: store, world, mark: (text) => text }))
  const service = { procedure: null, field: null, unit: null, channel: null, drawn: false }
  const slips = [{ service, dossier: null }]
  const batch = { batch: '2026-W48-1', prefix: 'PX', mode: null, until: NOW + 1000, slips }
  code = (await store.makeSlips(batch, NOW))[0] ?? ''
})

async function type(ma: string): Promise<Response> {
  return await app.request('/r/phieu', { method: 'POST', body: new URLSearchParams({ ma }) })
}

test('the code leads to the form, until it is sent', async () => {
  const page = await (await app.request(`/r/phieu?ma=${code}`)).text()
  expect(page).toContain(`value="${code}"`)
  expect(page).toContain('Mã in trên phiếu')
  const opened = await type(code.toLowerCase())
  expect(opened.status).toBe(303)
  const form = opened.headers.get('location') ?? ''
  expect(await (await app.request(form)).text()).toContain('Thái độ lịch sự')
  await app.request(form, { method: 'POST', body: new URLSearchParams({ C1: '4' }) })
  const again = await type(code)
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('không đúng hoặc đã dùng rồi')
})

test('codes are tried only so often from one address', async () => {
  for (let i = 0; i < 30; i += 1) expect((await type('PX-2026-2222-2222')).status).toBe(422)
  const refused = await type(code)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('thử lại sau một giờ')
})

test('what was typed is shown as text only', async () => {
  const page = await (await type('"><script>')).text()
  expect(page).not.toContain('<script>')
})
