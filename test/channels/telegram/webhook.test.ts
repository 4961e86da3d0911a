import { describe, expect, test } from 'vitest'
import type { Admit } from '../../../src/core/ports.ts'
import { refusal } from './fake-bot-api.ts'
import { type Rehearsal, rehearse, SECRET, soon } from './rehearsal.ts'
import { AN, pressed, saidInGroup, typed } from './updates.ts'

const PUBLIC_URL = 'https://motcua.vi-du.gov.vn'

/** A channel by webhook, and Telegram's way of calling it. */
async function stage(admit?: Admit) {
  const rehearsal: Rehearsal = await rehearse()
  const channel = rehearsal.make({
    receive: { mode: 'webhook', secret: SECRET, publicUrl: PUBLIC_URL },
  })
  const [route] = channel.routes
  if (route === undefined) throw new Error('no route')
  const post = async (body: string, secret: string | null = SECRET): Promise<number> => {
    const request = new Request(PUBLIC_URL + route.path, {
      method: 'POST',
      headers: secret === null ? {} : { 'X-Telegram-Bot-Api-Secret-Token': secret },
      body,
    })
    return (await route.handle(request)).status
  }
  const tell = (update: object, id = 7): Promise<number> =>
    post(JSON.stringify({ update_id: id, ...update }))
  return {
    ...rehearsal,
    channel,
    route,
    post,
    tell,
    open: () => channel.open(admit ?? rehearsal.admit),
  }
}

test('polling has no route', async () => {
  const { make } = await rehearse()
  expect(make().routes).toEqual([])
})

test('tells Telegram where to call, and polls nothing', async () => {
  const { api, open, route } = await stage()
  await open()
  await soon(() => expect(api.callsOf('setMyCommands')).toHaveLength(2))
  expect(route).toMatchObject({ method: 'POST', path: '/webhooks/telegram' })
  expect(api.calls.slice(0, 2)).toEqual([
    { method: 'getMe', payload: {} },
    {
      method: 'setWebhook',
      payload: {
        url: 'https://motcua.vi-du.gov.vn/webhooks/telegram',
        secret_token: SECRET,
        allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
      },
    },
  ])
  expect(api.callsOf('getUpdates')).toEqual([])
})

test('without an address of ours the webhook is left as it is', async () => {
  const { api, make, admit } = await rehearse()
  await make({ receive: { mode: 'webhook', secret: SECRET } }).open(admit)
  await soon(() => expect(api.callsOf('setMyCommands')).toHaveLength(2))
  expect(api.callsOf('setWebhook')).toEqual([])
})

test('a webhook that cannot be set is tried again, and a warning until then', async () => {
  const { api, open, lines, channel } = await stage()
  const refused = {
    status: 400,
    body: refusal(400, 'Bad Request: bad webhook: Failed to resolve host'),
  }
  api.answer('setWebhook', refused, refused)
  await open()
  await soon(() => expect(api.webhookUrl).toContain('/webhooks/telegram'))
  await soon(() => expect(channel.warnings()).toEqual([]))
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/telegram-fault.*Failed to resolve host/)
  expect(lines[1]).toMatch(/telegram-recovered/)
})

test('silence is no warning', async () => {
  const { open, channel, clock } = await stage()
  await open()
  clock.now += 24 * 60 * 60 * 1000
  expect(channel.warnings()).toEqual([])
})

test('admits a message, then answers 200', async () => {
  const { open, tell, inbox } = await stage()
  await open()
  expect(await tell(typed('khai sinh'))).toBe(200)
  expect(inbox).toEqual([
    {
      id: '7',
      from: { channel: 'telegram', id: String(AN) },
      appLanguage: 'vi',
      kind: 'text',
      text: 'khai sinh',
    },
  ])
})

test('the same update twice is answered 200 twice and admitted once', async () => {
  const { open, tell, inbox } = await stage()
  await open()
  expect([await tell(typed('khai sinh')), await tell(typed('khai sinh'))]).toEqual([200, 200])
  expect(inbox).toHaveLength(1)
})

test.each([
  ['no secret', null],
  ['an empty one', ''],
  ['another', 'wrong'],
  ['one that begins the same', `${SECRET}x`],
])('%s is turned away', async (_what, secret) => {
  const { open, post, inbox } = await stage()
  await open()
  expect(await post(JSON.stringify({ update_id: 7, ...typed('hi') }), secret)).toBe(401)
  expect(inbox).toEqual([])
})

test.each([
  ['broken JSON', '{"update_id": 7', 400],
  ['nothing', '', 400],
  ['a body over 1 MB', `"${'x'.repeat(1024 * 1024)}"`, 413],
])('%s is refused', async (_what, body, status) => {
  const { open, post } = await stage()
  await open()
  expect(await post(body)).toBe(status)
})

test.each([
  ['no update', '[1, 2]', 'update'],
  [
    'an update of a kind that we do not know',
    '{"update_id":7,"purchased_paid_media":{}}',
    'update',
  ],
  [
    'a message of a kind that we do not know',
    '{"update_id":7,"message":{"chat":{"id":1,"type":"private"}}}',
    'content',
  ],
])('%s is answered 200 with one log line', async (_what, body, why) => {
  const { open, post, lines, inbox } = await stage()
  await open()
  expect(await post(body)).toBe(200)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(`info: telegram-update-ignored {"why":"${why}"`)
  expect(inbox).toEqual([])
})

test('an admission that fails is answered 503, so that Telegram repeats', async () => {
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

test('a press is answered 200 while its answer hangs', async () => {
  const { api, open, tell, inbox } = await stage()
  api.answer('answerCallbackQuery', 'hang')
  await open()
  expect(await tell(pressed('menu'))).toBe(200)
  expect(inbox).toHaveLength(1)
})

test('a group is told once the bot knows its name', async () => {
  const { api, open, tell } = await stage()
  await open()
  await soon(() => expect(api.callsOf('setWebhook')).toHaveLength(1))
  expect(await tell(saidInGroup('/menu'))).toBe(200)
  await soon(() => expect(api.callsOf('sendMessage')).toHaveLength(1))
})

describe('before opening and after closing', () => {
  test('updates are to come again', async () => {
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
    expect(done).toContain('told 200')
    expect(done).toContain('closed')
  })
})
