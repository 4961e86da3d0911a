import { describe, expect, test } from 'vitest'
import type { Admit } from '../../../src/core/ports.ts'
import { refused } from './fake-bot-api.ts'
import { type Rehearsal, rehearse, SECRET, soon } from './rehearsal.ts'
import { AN, typed } from './updates.ts'

const PUBLIC_URL = 'https://motcua.vi-du.gov.vn'

/** A channel by webhook, and Zalo's way of calling it. */
async function stage(admit?: Admit) {
  const rehearsal: Rehearsal = await rehearse()
  const channel = rehearsal.make({
    receive: { mode: 'webhook', secret: SECRET, publicUrl: `${PUBLIC_URL}/` },
  })
  const [route] = channel.routes
  if (route === undefined) throw new Error('no route')
  const post = async (body: string | null, secret: string | null = SECRET): Promise<number> => {
    const request = new Request(PUBLIC_URL + route.path, {
      method: 'POST',
      headers: secret === null ? {} : { 'X-Bot-Api-Secret-Token': secret },
      body,
    })
    return (await route.handle(request)).status
  }
  return {
    ...rehearsal,
    channel,
    route,
    post,
    tell: (update: object): Promise<number> => post(JSON.stringify(update)),
    open: () => channel.open(admit ?? rehearsal.admit),
  }
}

test('tells Zalo where to call, and polls nothing', async () => {
  const { api, open, route } = await stage()
  await open()
  await soon(() => expect(api.webhookUrl).not.toBe(''))
  expect(route).toMatchObject({ method: 'POST', path: '/webhooks/zalo-bot' })
  expect(api.calls).toEqual([
    { method: 'getMe', payload: {} },
    {
      method: 'setWebhook',
      payload: {
        url: 'https://motcua.vi-du.gov.vn/webhooks/zalo-bot',
        secret_token: SECRET,
      },
    },
  ])
})

test('without an address of ours the webhook is left as it is', async () => {
  const { api, make, admit } = await rehearse()
  const channel = make({ receive: { mode: 'webhook', secret: SECRET } })
  await channel.open(admit)
  await soon(() => expect(api.callsOf('getMe')).toHaveLength(1))
  await channel.close()
  expect(api.calls).toHaveLength(1)
})

test('a webhook that cannot be set is tried again, and a warning until then', async () => {
  const { api, open, lines, channel } = await stage()
  const answer = refused(400, `Bad request: ${SECRET}`)
  api.answer('setWebhook', answer, answer)
  await open()
  await soon(() => expect(api.webhookUrl).toContain('/webhooks/zalo-bot'))
  await soon(() => expect(channel.warnings()).toEqual([]))
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/zalo-bot-fault.*setWebhook, 400/)
  expect(lines[1]).toMatch(/zalo-bot-recovered/)
})

test('an address that Zalo could not reach is a warning until Zalo calls there', async () => {
  const { api, open, tell, channel } = await stage()
  const result = {
    url: PUBLIC_URL,
    updated_at: 1_795_489_200_000,
    verification: { ok: false, hint: 'timeout' },
  }
  api.answer('setWebhook', { status: 200, body: { ok: true, result } })
  await open()
  await soon(() => expect(channel.warnings().join()).toMatch(/không gọi được https:\/\/motcua/))
  expect(await tell(typed('khai sinh'))).toBe(200)
  expect(channel.warnings()).toEqual([])
})

test('silence is no warning', async () => {
  const { open, channel, clock } = await stage()
  await open()
  clock.now += 24 * 60 * 60 * 1000
  expect(channel.warnings()).toEqual([])
})

test.each([
  ['as it is sent', (update: object) => update],
  ['as it is documented', (update: object) => ({ ok: true, result: update })],
])('admits a message, %s, then answers 200', async (_form, form) => {
  const { open, tell, inbox } = await stage()
  await open()
  expect(await tell(form(typed('khai sinh')))).toBe(200)
  expect(inbox).toEqual([
    {
      id: expect.stringMatching(/^m\d{19}$/),
      from: { channel: 'zalo-bot', id: AN },
      kind: 'text',
      text: 'khai sinh',
    },
  ])
})

test('the same update twice is answered 200 twice and admitted once', async () => {
  const { open, tell, inbox } = await stage()
  await open()
  const update = typed('khai sinh')
  expect([await tell(update), await tell(update)]).toEqual([200, 200])
  expect(inbox).toHaveLength(1)
})

test.each([
  ['no secret', null],
  ['an empty one', ''],
  ['another', 'wrong'],
  ['one that begins the same', `${SECRET}x`],
])('%s is turned away', async (_what, secret) => {
  const { open, post, inbox, lines } = await stage()
  await open()
  expect(await post(JSON.stringify(typed('hi')), secret)).toBe(401)
  expect(await post('{}', secret)).toBe(401)
  expect(inbox).toEqual([])
  expect(lines).toEqual([])
})

test.each([
  ['unsigned, before opening', null, null],
  ['unsigned', '', null],
  ['with another secret', '', 'wrong'],
  ['with the secret', '', SECRET],
])('a body with nothing in it, %s, is answered 200 and means nothing', async (_w, body, secret) => {
  const { open, post, inbox, lines } = await stage()
  if (body !== null) await open()
  expect(await post(body, secret)).toBe(200)
  expect(inbox).toEqual([])
  expect(lines).toEqual([])
})

test('of an unsigned body no more is read than its beginning', async () => {
  const { open, route } = await stage()
  await open()
  let read = 0
  const body = new ReadableStream({
    pull(controller) {
      read += 1
      controller.enqueue(new Uint8Array(1024))
    },
  })
  const request = new Request(PUBLIC_URL + route.path, { method: 'POST', body, duplex: 'half' })
  expect((await route.handle(request)).status).toBe(401)
  expect(read).toBeLessThan(5)
})

test.each([
  ['broken JSON', '{"event_name": ', 400],
  ['a body over 1 MB', `"${'x'.repeat(1024 * 1024)}"`, 413],
])('%s is refused', async (_what, body, status) => {
  const { open, post } = await stage()
  await open()
  expect(await post(body)).toBe(status)
})

test.each([
  ['no update', '[1, 2]', '{"why":"update"}'],
  ['an empty result', '{"ok":true,"result":{}}', '{"why":"update"}'],
  ['an event with words for a name', '{"event_name":"Nguyễn Thị B"}', '{"why":"update"}'],
  [
    'an event that we do not know',
    `{"event_name":"message.reaction.received","message":{"chat":{"id":"${AN}","chat_type":"PRIVATE"}}}`,
    '{"why":"content","event":"message.reaction.received"}',
  ],
])('%s is answered 200 with one log line', async (_what, body, fields) => {
  const { open, post, lines, inbox } = await stage()
  await open()
  expect(await post(body)).toBe(200)
  expect(lines).toEqual([`info: zalo-bot-update-ignored ${fields}`])
  expect(inbox).toEqual([])
})

test('an admission that fails is answered 503', async () => {
  let failures = 1
  const { open, tell, channel } = await stage(async () => {
    if (failures > 0) {
      failures -= 1
      throw new Error('disk full')
    }
    return 'admitted'
  })
  await open()
  expect(await tell(typed('khai sinh'))).toBe(503)
  expect(channel.warnings().join()).toMatch(/Không ghi được tin/)
  expect(await tell(typed('khai sinh'))).toBe(200)
  expect(channel.warnings()).toEqual([])
})

describe('before opening and after closing', () => {
  test('updates are refused, to come again if they ever do', async () => {
    const { open, tell, channel, inbox } = await stage()
    expect(await tell(typed('sớm'))).toBe(503)
    await open()
    await channel.close()
    expect(await tell(typed('muộn'))).toBe(503)
    expect(inbox).toEqual([])
  })

  test('closing waits for what is being admitted', async () => {
    let release = (): void => undefined
    const held = new Promise<'admitted'>((resolve) => {
      release = () => resolve('admitted')
    })
    const done: string[] = []
    let begun = false
    const { open, tell, channel } = await stage(() => {
      begun = true
      return held
    })
    await open()
    const told = tell(typed('khai sinh')).then((status) => done.push(`told ${status}`))
    await soon(() => expect(begun).toBe(true))
    const closed = channel.close().then(() => done.push('closed'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(done).toEqual([])
    release()
    await Promise.all([told, closed])
    expect(done.toSorted()).toEqual(['closed', 'told 200'])
  })
})
