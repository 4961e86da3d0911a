import { expect, test } from 'vitest'
import { createClient, tokenWorks } from '../../src/channels/zalo-oa/client.ts'
import { askConsent, challengeOf, readCallback } from '../../src/channels/zalo-oa/consent.ts'
import { createOauth } from '../../src/channels/zalo-oa/oauth.ts'
import { consent, type Desk, paste, retry, tellState } from '../../src/commands/zalo-token/steps.ts'
import { APP_ID, APP_SECRET } from '../channels/zalo-oa/fake-oa.ts'
import { OA_ID, rehearse } from '../channels/zalo-oa/rehearsal.ts'

const REDIRECT = 'https://motcua.vi-du.gov.vn/'
const HOUR = 60 * 60_000

/** An operator at the desk, who answers as the test says and sees what is told. */
async function stage(answers: (question: string, told: readonly string[]) => string = () => '') {
  const rehearsal = await rehearse()
  const { oa, clock, store } = rehearsal
  const told: string[] = []
  const client = createClient(oa.root, 5000)
  const desk: Desk = {
    store,
    oauth: createOauth({
      root: oa.root,
      appId: APP_ID,
      appSecret: APP_SECRET,
      timeoutMs: 5000,
      clock: () => clock.now,
    }),
    works: (token) => tokenWorks(client, token),
    ask: async (question) => answers(question, told),
    tell: (line) => told.push(line),
    clock: () => clock.now,
  }
  const to = { oauthRoot: oa.root, appId: APP_ID, oaId: OA_ID, redirect: REDIRECT }
  return { ...rehearsal, desk, told, to }
}

/** What the browser of an admin who consents is led to. */
function ledTo(told: readonly string[], over: Record<string, string> = {}): string {
  const link = new URL(/https?:\/\/\S*permission\S*/.exec(told.join('\n'))?.[0] ?? '')
  const state = link.searchParams.get('state') ?? ''
  return `${REDIRECT}?${new URLSearchParams({ code: 'good-code', oa_id: OA_ID, state, ...over })}`
}

test('the challenge is that of RFC 7636', () => {
  expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  )
})

test('the link asks for what the documents say, anew each time', () => {
  const request = askConsent('https://oauth.zaloapp.com', APP_ID, REDIRECT)
  const link = new URL(request.link)
  expect(link.origin + link.pathname).toBe('https://oauth.zaloapp.com/v4/oa/permission')
  expect(Object.fromEntries(link.searchParams)).toEqual({
    app_id: APP_ID,
    redirect_uri: REDIRECT,
    code_challenge: challengeOf(request.verifier),
    state: request.state,
  })
  expect(request.verifier).toMatch(/^[\w-]{43}$/)
  expect(askConsent('https://oauth.zaloapp.com', APP_ID, REDIRECT).state).not.toBe(request.state)
})

test('the first consent stores a pair', async () => {
  const { desk, to, store, told } = await stage((_question, lines) => ledTo(lines))
  await tellState(desk)
  expect(await consent(desk, to)).toBe(true)
  expect((await store.loadToken('zalo-oa'))?.pair.access).toBe('planted-access-1')
  expect(told[0]).toBe('Hiện chưa có token.')
  expect(told.at(-1)).toMatch('Đã ghi token')
  await tellState(desk)
  expect(told.at(-1)).toMatch(/đến 11:00 ngày 25\/11\/2026; refresh token còn dùng được/)
  expect(told.join()).not.toMatch('planted')
})

test.each<[string, (told: readonly string[]) => string, RegExp]>([
  ['no address', () => 'good-code', /không phải một địa chỉ/],
  ['no code', (told) => ledTo(told, { code: '' }), /không có mã/],
  ['another question', (told) => ledTo(told, { state: 'x' }), /state không khớp/],
  ['another OA', (told) => ledTo(told, { oa_id: '1' }), /OA 1, còn ZALO_OA_ID/],
  ['a code used before', (told) => ledTo(told, { code: 'old' }), /chỉ dùng được một lần/],
])('%s stores nothing and says why', async (_what, answer, why) => {
  const { desk, to, store, told } = await stage((_question, lines) => answer(lines))
  expect(await consent(desk, to)).toBe(false)
  expect(told.at(-1)).toMatch(why)
  expect(await store.loadToken('zalo-oa')).toBeNull()
})

test('older consoles name the code otherwise', () => {
  expect(readCallback(`${REDIRECT}?oauth_code=c&state=s&oa_id=1`, { state: 's' }, '1')).toEqual({
    code: 'c',
  })
})

test('a pasted pair that works is stored, and replaced by the service soon', async () => {
  const pair = { access: '', refresh: '' }
  const { desk, oa, store } = await stage((question) =>
    question.startsWith('Access') ? ` ${pair.access}\n` : pair.refresh,
  )
  Object.assign(pair, oa.issue())
  expect(await paste(desk)).toBe(true)
  expect(await store.loadToken('zalo-oa')).toMatchObject({ pair, refresh: { kind: 'unused' } })
})

test.each([
  ['an access token that Zalo does not know', 'other', 'r', /không nhận access token/],
  ['no refresh token', 'a', '', /Cần có refresh token/],
])('%s is not stored', async (_what, access, refresh, why) => {
  const { desk, store, told } = await stage((question) =>
    question.startsWith('Access') ? access : refresh,
  )
  expect(await paste(desk)).toBe(false)
  expect(told.at(-1)).toMatch(why)
  expect(await store.loadToken('zalo-oa')).toBeNull()
})

test('what nobody knows to be used can be tried once more by hand', async () => {
  const { desk, store, oa, clock, told } = await stage()
  await store.putToken('zalo-oa', { access: 'x', refresh: oa.refreshToken, expires: 0 })
  const kept = await store.loadToken('zalo-oa')
  if (kept === null) throw new Error('no token')
  await store.settleRefresh('zalo-oa', kept, 'spent')
  expect(await retry(desk)).toBe(true)
  expect(await store.loadToken('zalo-oa')).toMatchObject({
    revision: 2,
    pair: { access: 'planted-access-1', expires: clock.now + 25 * HOUR },
    refresh: { kind: 'unused' },
  })
  expect(told).toHaveLength(1)
})

test('one that was used stays spent', async () => {
  const { desk, store, told } = await stage()
  await store.putToken('zalo-oa', { access: 'x', refresh: 'used', expires: 0 })
  expect(await retry(desk)).toBe(false)
  expect((await store.loadToken('zalo-oa'))?.refresh).toEqual({ kind: 'spent' })
  expect(told.at(-1)).toMatch('npm run zalo:token')
})

test('nothing is tried while the service is at it', async () => {
  const { desk, store, oa, clock } = await stage()
  await store.putToken('zalo-oa', { access: 'x', refresh: 'r', expires: 0 })
  const kept = await store.loadToken('zalo-oa')
  if (kept === null) throw new Error('no token')
  await store.beginRefresh('zalo-oa', kept, clock.now + 1)
  expect(await retry(desk)).toBe(false)
  expect(oa.paths).toEqual([])
})
