import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ZaloOaOptions } from '../../../src/channels/zalo-oa/channel.ts'
import type { Address } from '../../../src/core/message.ts'
import type { Admit } from '../../../src/core/ports.ts'
import { APP_ID } from './fake-oa.ts'
import { IMPATIENT, OA_ID, rehearse, SECRET_KEY, soon } from './rehearsal.ts'

const AN = '246845883529197922'
const AT = '1795489200000'

type Headers = Readonly<Record<string, string>>

function signed(body: string, timestamp = AT): Headers {
  const hex = createHash('sha256')
    .update(APP_ID + body + timestamp + SECRET_KEY)
    .digest('hex')
  return { 'X-ZEvent-Signature': `mac=${hex}` }
}

function said(text: string, more: object = {}): string {
  return JSON.stringify({
    app_id: APP_ID,
    event_name: 'user_send_text',
    sender: { id: AN },
    recipient: { id: OA_ID },
    message: { msg_id: 'm1', text },
    timestamp: AT,
    ...more,
  })
}

/** A channel that receives, and Zalo's way of calling it. */
async function stage(admit?: Admit, options?: Partial<ZaloOaOptions>) {
  const rehearsal = await rehearse()
  const channel = rehearsal.make(options)
  const call = async (method: string, path: string, init: RequestInit = {}): Promise<Response> => {
    const route = channel.routes.find((each) => each.method === method && each.path === path)
    if (route === undefined) throw new Error(`no route ${method} ${path}`)
    return await route.handle(
      new Request(`https://motcua.vi-du.gov.vn${path}`, { method, ...init }),
    )
  }
  const post = async (body: string, headers: Headers = signed(body)): Promise<number> =>
    (await call('POST', '/webhooks/zalo-oa', { body, headers })).status
  return {
    ...rehearsal,
    channel,
    call,
    post,
    open: () => channel.open(admit ?? rehearsal.admit),
  }
}

test('admits a message, then answers 200', async () => {
  const { open, post, inbox } = await stage()
  await open()
  expect(await post(said('khai sinh'))).toBe(200)
  expect(inbox).toEqual([
    { id: 'm1', from: { channel: 'zalo-oa', id: AN }, kind: 'text', text: 'khai sinh' },
  ])
})

test('the same event again, as a retry, is answered 200 and admitted once', async () => {
  const { open, post, inbox } = await stage()
  await open()
  const body = said('khai sinh')
  expect(await post(body)).toBe(200)
  expect(await post(body, { ...signed(body), num_retry: '1' })).toBe(200)
  expect(inbox).toHaveLength(1)
})

test('an event without an id is known again by its bytes', async () => {
  const { open, post, inbox } = await stage()
  await open()
  const follow = (timestamp: string): string =>
    JSON.stringify({
      app_id: APP_ID,
      oa_id: OA_ID,
      follower: { id: AN },
      event_name: 'follow',
      timestamp,
    })
  for (const timestamp of [AT, AT, '1795489299999']) {
    const body = follow(timestamp)
    expect(await post(body, signed(body, timestamp))).toBe(200)
  }
  expect(inbox.map(({ kind }) => kind)).toEqual(['start', 'start'])
  expect(inbox[0]?.id).toMatch(/^sha256-/)
})

test('the time of the header counts as well as that of the body', async () => {
  const { open, post, inbox } = await stage()
  await open()
  const body = said('giờ ở tiêu đề')
  const header = '1795489200457'
  expect(await post(body, { ...signed(body, header), 'X-ZEvent-Timestamp': header })).toBe(200)
  const other = said('giờ ở thân', { message: { msg_id: 'm2', text: 'x' } })
  expect(await post(other, { ...signed(other), 'X-ZEvent-Timestamp': header })).toBe(200)
  expect(inbox).toHaveLength(2)
})

test.each(['', '{}', ' {}\n'])(
  'the unsigned probe %j is answered 200 and nothing more',
  async (body) => {
    const { open, post, inbox, lines } = await stage()
    await open()
    const before = lines.length
    expect(await post(body, {})).toBe(200)
    expect(inbox).toEqual([])
    expect(lines.slice(before).filter((line) => !line.includes('token'))).toEqual([])
  },
)

test.each<[string, Headers]>([
  ['no signature', {}],
  ['an empty one', { 'X-ZEvent-Signature': '' }],
  ['another', { 'X-ZEvent-Signature': `mac=${'0'.repeat(64)}` }],
  ['that of another body', signed(said('khác'))],
  ['that of another time', signed(said('khai sinh'), '1')],
])('%s is turned away', async (_what, headers) => {
  const { open, post, inbox } = await stage()
  await open()
  expect(await post(said('khai sinh'), headers)).toBe(401)
  expect(inbox).toEqual([])
})

test('signed events of another app are turned away', async () => {
  const { open, post, inbox } = await stage()
  await open()
  expect(await post(said('x', { app_id: '1' }))).toBe(401)
  expect(inbox).toEqual([])
})

test('a wrong key is a warning until an event passes', async () => {
  const { open, post, channel, lines } = await stage()
  await open()
  const wrong = { 'X-ZEvent-Signature': `mac=${'0'.repeat(64)}` }
  for (let i = 0; i < 20; i += 1) await post(said('x'), wrong)
  expect(channel.warnings().join()).toMatch(/Chữ ký webhook.*ZALO_OA_SECRET_KEY/)
  expect(lines.filter((line) => line.includes('Chữ ký'))).toHaveLength(1)
  await post(said('x'))
  expect(channel.warnings()).toEqual([])
})

test('a body over 1 MB is refused', async () => {
  const { open, post } = await stage()
  await open()
  expect(await post(said('x'.repeat(1024 * 1024)))).toBe(413)
})

test('signed bytes that are no JSON are refused', async () => {
  const { open, post } = await stage()
  await open()
  const body = 'không phải JSON'
  expect(await post(body, { ...signed(body), 'X-ZEvent-Timestamp': AT })).toBe(400)
})

test.each([
  ['an event of a kind that we do not know', { event_name: 'user_dances' }, 'event'],
  ['an event of another OA', { recipient: { id: '1' } }, 'other-oa'],
  ['an event of nobody', { sender: {} }, 'citizen'],
])('%s is answered 200 with one log line', async (_what, more, why) => {
  const { open, post, lines, inbox } = await stage()
  await open()
  expect(await post(said('lời của dân', more))).toBe(200)
  const told = lines.filter((line) => line.includes('event-ignored'))
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(`"why":"${why}"`)
  expect(told[0]).not.toMatch('lời của dân')
  expect(inbox).toEqual([])
})

test.each(['unfollow', 'user_seen_message', 'user_submit_info', 'oa_send_text'])(
  '%s is answered 200 without a word',
  async (event_name) => {
    const { open, post, lines, inbox } = await stage()
    await open()
    const body = said('x', { event_name, info: { phone: '84912345678' }, follower: { id: AN } })
    expect(await post(body)).toBe(200)
    expect(lines.filter((line) => line.includes('event'))).toEqual([])
    expect(lines.join()).not.toMatch('84912345678')
    expect(inbox).toEqual([])
  },
)

test('an officer who answers by hand, and a citizen who withdraws, are told of', async () => {
  const told: [string, Address][] = []
  let fails = true
  const { open, post } = await stage(undefined, {
    onOfficer: async (address) => {
      told.push(['officer', address])
    },
    onWithdraw: async (address) => {
      if (fails) throw new Error('disk full')
      told.push(['withdraw', address])
    },
  })
  await open()
  const officer = {
    event_name: 'oa_send_text',
    sender: { id: OA_ID, admin_id: '9' },
    recipient: { id: AN },
  }
  expect(await post(said('Chào bác', officer))).toBe(200)
  const withdraw = said('', { event_name: 'user_withdraw', oa_id: OA_ID, user_id: AN })
  expect(await post(withdraw)).toBe(503)
  fails = false
  expect(await post(withdraw)).toBe(200)
  expect(told).toEqual([
    ['officer', { channel: 'zalo-oa', id: AN }],
    ['withdraw', { channel: 'zalo-oa', id: AN }],
  ])
})

test('an admission that fails is answered 503, and a warning until one succeeds', async () => {
  let failures = 1
  const { open, post, channel } = await stage(async () => {
    if (failures > 0) {
      failures -= 1
      throw new Error('disk full: khai sinh')
    }
    return 'admitted'
  })
  await open()
  expect(await post(said('khai sinh'))).toBe(503)
  expect(channel.warnings().join()).toMatch('Không ghi được tin đến từ Zalo')
  expect(channel.warnings().join()).not.toMatch('khai sinh')
  expect(await post(said('khai sinh'))).toBe(200)
  expect(channel.warnings()).toEqual([])
})

test('silence that is a bad sign is a warning, until something comes', async () => {
  const { open, post, channel, clock } = await stage(undefined, {
    quiet: (since, now) => now - since > 2 * 60 * 60_000,
  })
  await open()
  clock.now += 2 * 60 * 60_000
  expect(channel.warnings()).toEqual([])
  expect(channel.standing()).toBe('well')
  clock.now += 1
  expect(channel.warnings().join()).toMatch(/không có tin đến hay đi từ 10:00 ngày 24\/11\/2026/)
  expect(channel.standing()).toBe('quiet')
  await post(said('xin chào'))
  expect(channel.warnings()).toEqual([])
  expect(channel.standing()).toBe('well')
})

test('the address answers a look by browser', async () => {
  const { call } = await stage()
  expect((await call('GET', '/webhooks/zalo-oa')).status).toBe(200)
})

test('the file that shows whose domain it is', async () => {
  const { call } = await stage(undefined, { verifier: 'Abc-123_xyz' })
  const response = await call('GET', '/zalo_verifierAbc-123_xyz.html')
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await response.text()).toContain(
    '<meta name="zalo-platform-site-verification" content="Abc-123_xyz" />',
  )
})

test('an event is answered while Zalo itself does not answer us', async () => {
  const { store, clock, channel, oa, post } = await stage(undefined, IMPATIENT)
  oa.answer('/v4/oa/access_token', 'hang')
  await channel.open((message) => store.admit(message, clock.now))
  await soon(() => expect(oa.paths).toContain('/v4/oa/access_token'))
  expect(await post(said('x'))).toBe(200)
  // It still hangs: nothing came of it yet.
  expect(channel.warnings()).toEqual([])
})

describe('before opening and after closing', () => {
  test('events are to come again', async () => {
    const { open, post, channel, inbox } = await stage()
    expect(await post(said('sớm'))).toBe(503)
    await open()
    await channel.close()
    expect(await post(said('muộn'))).toBe(503)
    expect(inbox).toEqual([])
  })

  test('closing waits for what is being admitted', async () => {
    let release = (): void => undefined
    const held = new Promise<'admitted'>((resolve) => {
      release = () => resolve('admitted')
    })
    let begun = false
    const { open, post, channel } = await stage(() => {
      begun = true
      return held
    })
    await open()
    const done: string[] = []
    const told = post(said('x')).then((status) => done.push(`told ${status}`))
    await soon(() => expect(begun).toBe(true))
    const closed = channel.close().then(() => done.push('closed'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(done).toEqual([])
    release()
    await Promise.all([told, closed])
    expect(done.toSorted()).toEqual(['closed', 'told 200'])
  })
})
