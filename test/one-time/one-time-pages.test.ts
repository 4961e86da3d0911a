import { beforeEach, expect, test } from 'vitest'
import type { World } from '../../src/conversation/turn.ts'
import type { OneTime } from '../../src/core/dossier-records.ts'
import type { Locale } from '../../src/core/session.ts'
import { oneTimePages } from '../../src/one-time/one-time-pages.ts'
import { fixtureDossiers } from '../support/dossiers.ts'
import { freshStore } from '../support/records.ts'
import { fixtureWorld, NOW } from '../support/world.ts'

const CODE = 'H26.15.17-261101-0005'
const PAGE: OneTime = { kind: 'dossier-page', code: CODE }
const around = await fixtureWorld()
const world = (locale: Locale): World => ({
  ...around,
  locale,
  say: around.voices[locale],
  caller: 'page',
})

let app: ReturnType<typeof oneTimePages>
let give: (token: string, what: OneTime, until: number) => Promise<void>

beforeEach(async () => {
  const store = await freshStore(NOW)
  const source = fixtureDossiers(() => NOW, around.content.calendar)
  app = oneTimePages({ records: store, source, world })
  give = (token, what, until) => store.keepOneTime(token, what, until)
})

async function ask(
  method: 'GET' | 'POST',
  token: string,
): Promise<{ status: number; text: string }> {
  const response = await app.request(`/r/${token}`, { method })
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('cache-control')).toBe('no-store')
  return { status: response.status, text: await response.text() }
}

test('a page asks first, however often its address is looked at, and opens once', async () => {
  await give('token', PAGE, NOW + 1000)
  for (let time = 0; time < 3; time += 1) {
    const asked = await ask('GET', 'token')
    expect(asked.status).toBe(200)
    expect(asked.text).toContain('Mở xem')
    expect(asked.text).not.toContain(CODE)
  }
  const opened = await ask('POST', 'token')
  expect(opened.status).toBe(200)
  expect(opened.text).toContain('Bản vẽ thiết kế xây dựng')
  expect(opened.text).toContain('Cấp giấy phép xây dựng')
  for (const method of ['GET', 'POST'] as const) {
    const again = await ask(method, 'token')
    expect(again.status).toBe(404)
    expect(again.text).toContain('đã mở rồi hoặc đã hết hạn')
    expect(again.text).not.toContain(CODE)
  }
})

test('an old token, one that nobody has, and one to follow with open nothing, and look the same', async () => {
  await give('old', PAGE, NOW)
  await give('follow', { kind: 'follow', code: CODE }, NOW + 1000)
  const [nobody, ...others] = await Promise.all(
    ['nobody', 'old', 'follow'].map((token) => ask('POST', token)),
  )
  for (const other of others) expect(other).toEqual(nobody)
  expect(nobody?.status).toBe(404)
})

test('the page speaks the language of the chat that led to it, from the question to its end', async () => {
  await give('token', PAGE, NOW + 1000)
  const asked = await ask('GET', 'token?lang=en')
  expect(asked.text).toContain('<html lang="en">')
  expect(asked.text).toContain('Open it when nobody else sees your screen')
  const opened = await ask('POST', 'token?lang=en')
  expect(opened.text).toContain('Papers are missing or wrong; it waits for you.')
  const gone = await ask('POST', 'token?lang=en')
  expect(gone.text).toContain('This page was opened before')
})
