import { beforeEach, expect, test } from 'vitest'
import type { World } from '../../src/conversation/turn.ts'
import type { Locale } from '../../src/core/session.ts'
import type { Store } from '../../src/core/store.ts'
import { oneTimePages } from '../../src/one-time/one-time-pages.ts'
import { surveyPages } from '../../src/one-time/survey-page.ts'
import { answered, text } from '../contracts/store/given.ts'
import { fixtureDossiers } from '../support/dossiers.ts'
import { freshStore } from '../support/records.ts'
import { fixtureWorld, NOW } from '../support/world.ts'

const WEEK = '2026-W48'
const around = await fixtureWorld()
const world = (locale: Locale): World => {
  return { ...around, locale, say: around.voices[locale], caller: 'page' }
}

const mark = (text: string): string => `mark of ${text}`

let store: Store
let app: ReturnType<typeof surveyPages>

beforeEach(async () => {
  store = await freshStore(NOW)
  const source = fixtureDossiers(() => NOW, around.content.calendar)
  app = surveyPages({ records: store, world, mark })
  app.route('/', oneTimePages({ records: store, source, world: () => world('vi') }))
})

async function tokenOf(run: string): Promise<string> {
  const service = {
    procedure: 'khai-sinh',
    field: 'Hộ tịch',
    unit: null,
    channel: 'telegram',
    drawn: true,
  } as const
  const survey = { run, dossier: run, service, until: NOW + 1000, remindAt: null }
  await answered(store, text(run, run), { events: [{ kind: 'survey-begun', survey }], at: NOW })
  const { surveys } = (await store.whatIsKnown({ channel: 'telegram', id: run })).kept
  return surveys.find((each) => each.run === run)?.token ?? 'none'
}

/** What a page that is opened now says of when that was. */
async function seenOf(run: string): Promise<string> {
  const page = await (await app.request(`/r/${await tokenOf(run)}`)).text()
  return page.match(/name="seen" value="([^"]+)"/)?.[1] ?? 'none'
}

async function send(
  token: string,
  form: Readonly<Record<string, string>>,
  query = '',
): Promise<{ status: number; text: string }> {
  const body = new URLSearchParams(form)
  const response = await app.request(`/r/${token}${query}`, { method: 'POST', body })
  return { status: response.status, text: await response.text() }
}

test('looking at the page changes nothing; sending it closes the survey, once', async () => {
  const token = await tokenOf('r1')
  for (let time = 0; time < 2; time += 1) {
    const response = await app.request(`/r/${token}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toContain("form-action 'self'")
    const page = await response.text()
    expect(page).toContain('Thái độ lịch sự, tôn trọng của công chức')
    expect(page).not.toContain('<script')
  }
  const sent = await send(token, { C1: '4', D1: 'na', overall: '5', reason: 'wait' })
  expect(sent.status).toBe(200)
  expect(sent.text).toContain('Phiếu đã gửi. Cảm ơn ông/bà.')
  for (const again of [await send(token, { C1: '1' }), await app.request(`/r/${token}`)]) {
    expect(again.status).toBe(404)
  }
  expect(await store.waitingBallots()).toBe(1)
})

test('forms become responses of their instrument; what is of no question or scale is left out', async () => {
  const full = around.content.surveys.get('service-2026')?.criteria ?? []
  const all = Object.fromEntries(full.map(({ key }) => [key, '4']))
  for (let i = 0; i < 5; i += 1) {
    const quick = { C1: '4', D1: '9', overall: 'na', X1: '3', comment: ' gọi 0912345678 ' }
    await send(await tokenOf(`q${i}`), quick)
    await send(await tokenOf(`f${i}`), { ...all, overall: '5' }, '?form=full')
  }
  await store.sweepSurveys(NOW, '2026-12-01')
  const responses = await store.responsesOf(WEEK, WEEK)
  const of = (instrument: string) => responses.filter((each) => each.instrument === instrument)
  expect(of('quick')).toHaveLength(5)
  expect(of('service-2026')).toHaveLength(5)
  for (const { scores, complete, mode } of of('quick')) {
    expect({ scores, complete, mode }).toEqual({ scores: { C1: 4 }, complete: false, mode: 'link' })
  }
  for (const { scores, complete } of of('service-2026')) {
    expect(complete).toBe(true)
    expect(Object.keys(scores)).toHaveLength(17)
  }
  const comments = await store.commentsOf(WEEK, WEEK)
  expect(comments.map((each) => each.text)).toEqual(Array(5).fill('gọi [số điện thoại]'))
})

test('a long form all the same is set aside where it was sent sooner than it can be read', async () => {
  const full = around.content.surveys.get('service-2026')?.criteria ?? []
  const same = Object.fromEntries([...full.map(({ key }) => [key, '5']), ['overall', '5']])
  const minuteAgo = NOW - 60_000
  for (let i = 0; i < 5; i += 1) {
    await send(await tokenOf(`now${i}`), { ...same, seen: await seenOf(`seen${i}`) }, '?form=full')
    await send(await tokenOf(`none${i}`), same, '?form=full')
    const slow = { ...same, seen: `${minuteAgo}.${mark(String(minuteAgo))}` }
    await send(await tokenOf(`slow${i}`), slow, '?form=full')
    const forged = { ...same, seen: `${minuteAgo}.` }
    await send(await tokenOf(`forged${i}`), forged, '?form=full')
  }
  await store.sweepSurveys(NOW + 7 * 24 * 60 * 60_000, '2026-12-01')
  const responses = await store.responsesOf(WEEK, WEEK)
  const reasons = responses.map(({ setAside }) => String(setAside)).toSorted()
  expect(reasons).toEqual([...Array(5).fill('null'), ...Array(15).fill('straight-line')])
})

test('an empty form is not taken, and says so', async () => {
  const token = await tokenOf('r1')
  const empty = await send(token, { comment: 'tốt' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Phiếu chưa có câu trả lời nào')
  expect((await app.request(`/r/${token}`)).status).toBe(200)
})

test('money asked for is only counted, and the page says where denunciations go', async () => {
  const { text: page } = await send(await tokenOf('r1'), { C1: '1', reason: 'money' })
  expect(page).toContain('chỉ được đếm')
  expect(page).toContain('Nơi tiếp nhận')
  await store.sweepSurveys(NOW, '2026-12-01')
  expect(await store.ratingTasks()).toEqual([])
  expect(await store.countedReasons(WEEK, WEEK)).toEqual([{ week: WEEK, reason: 'money', told: 1 }])
})

test('speaks English where that is asked for', async () => {
  const page = await (await app.request(`/r/${await tokenOf('r1')}?lang=en`)).text()
  expect(page).toContain('Officers were polite and respectful')
  expect(page).toContain('lang="en"')
})
