import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { createClient } from '../../../src/channels/zalo-bot/client.ts'
import { DeliveryError } from '../../../src/core/errors.ts'
import { type Answer, refusal, refused } from './fake-bot-api.ts'
import { expectNoSecret, rehearse, SECRET, TOKEN } from './rehearsal.ts'
import { AN } from './updates.ts'

const CITIZENS_WORDS = 'tra cứu hồ sơ của Nguyễn Thị Planted'

const caught = (call: Promise<void>): Promise<unknown> =>
  call.then(
    () => null,
    (error: unknown) => error,
  )

test('a reply is sent as it was rendered, also after it lay in the outbox', async () => {
  const { api, make } = await rehearse()
  const channel = make()
  const parts = channel.render({
    text: 'Lệ phí khai sinh: miễn phí',
    choices: [{ id: 'menu', label: 'Về đầu', key: '1' }],
  })
  for (const part of JSON.parse(JSON.stringify(parts))) await channel.send(AN, part)
  expect(api.calls).toEqual([
    {
      method: 'sendMessage',
      payload: { chat_id: AN, text: 'Lệ phí khai sinh: miễn phí\n\n1. Về đầu' },
    },
  ])
})

test.each<[string, Answer, object]>([
  ['400', refused(400, 'Bad request'), { failure: 'rejected', retryable: false, ours: true }],
  [
    '401',
    refused(401, `Unauthorized ${TOKEN} ${SECRET}`),
    { failure: 'misconfigured', retryable: true, ours: true },
  ],
  [
    '403, which is an error inside Zalo',
    refused(403, 'Internal server error'),
    { failure: 'unreachable', retryable: true, ours: false },
  ],
  ['404', refused(404, 'Not found'), { failure: 'misconfigured' }],
  ['408', refused(408, 'Request timeout'), { failure: 'unreachable' }],
  [
    '429',
    refused(429, 'Quota exceeded'),
    { failure: 'throttled', retryable: true, ours: false, retryAfterMs: 60_000 },
  ],
  ['500', refused(500, 'Error'), { failure: 'unreachable' }],
  [
    'a code with its status',
    { status: 429, body: refusal(429, 'Quota') },
    { failure: 'throttled' },
  ],
  [
    '401 as a page, for a wrong token',
    { status: 401, body: `<html>${TOKEN}</html>` },
    { failure: 'misconfigured' },
  ],
  ['413 as a page', { status: 413, body: '<html></html>' }, { failure: 'rejected' }],
  ['502 as a page', { status: 502, body: '<html>Bad Gateway</html>' }, { failure: 'unreachable' }],
  ['200 as a page', { status: 200, body: '<html></html>' }, { failure: 'unreachable' }],
  ['null', { status: 200, body: 'null' }, { failure: 'unreachable' }],
  ['JSON of somebody else', { status: 200, body: { hello: 'world' } }, { failure: 'unreachable' }],
  [
    'a redirection, which is not followed',
    { status: 307, body: '', headers: { location: `/bot${TOKEN}/sendMessage` } },
    { failure: 'unreachable' },
  ],
  ['a cut connection', 'cut', { failure: 'unreachable' }],
])('%s', async (_what, answer, expected) => {
  const { api, make } = await rehearse()
  api.answer('sendMessage', answer)
  const channel = make({ receive: { mode: 'webhook', secret: SECRET } })
  const [part = {}] = channel.render({ text: CITIZENS_WORDS })
  const error = await caught(channel.send(AN, part))
  expect(error).toBeInstanceOf(DeliveryError)
  expect(error).toMatchObject(expected)
  const all = inspect(error, { depth: 20, showHidden: true })
  expectNoSecret(all)
  expect(all).not.toContain('Planted')
})

test('a Zalo that is not there is unreachable, and says why', async () => {
  const { api, make } = await rehearse()
  await api.close()
  const channel = make()
  const error = await caught(channel.send(AN, { method: 'sendMessage', payload: { text: 'x' } }))
  expect(error).toMatchObject({ failure: 'unreachable' })
  expect(String(error)).toContain('ECONNREFUSED')
  expectNoSecret(inspect(error, { depth: 20, showHidden: true }))
})

test.each([[undefined], [new AbortController().signal]])(
  'a Zalo that hangs is given up after a while (signal: %s)',
  async (signal) => {
    const { api } = await rehearse()
    api.answer('getMe', 'hang')
    const call = createClient({ token: TOKEN, apiRoot: api.root })
    const options = { withinMs: 20, ...(signal && { signal }) }
    const error = await caught(call('getMe', {}, options).then(() => undefined))
    expect(error).toMatchObject({ failure: 'unreachable' })
    expect(String(error)).toContain('quá giờ')
  },
)

test('an address of the Bot Platform may end in a slash', async () => {
  const { api, make } = await rehearse()
  const part = { method: 'sendMessage', payload: { text: 'Chào' } }
  await make({ apiRoot: `${api.root}/` }).send(AN, part)
  expect(api.callsOf('sendMessage')).toHaveLength(1)
})

test.each([
  [{ kind: 'text' }],
  [{ method: 'sendMessage' }],
  [{ method: 'sendPhoto', payload: {} }],
])('%j, which no version of us made, is rejected, not lost in silence', async (part) => {
  const { make } = await rehearse()
  const error = await caught(make().send(AN, part))
  expect(error).toMatchObject({ failure: 'rejected', ours: true })
})

test.each<[string, Answer, RegExp]>([
  ['a token that died', refused(401, 'Unauthorized'), /ZALO_BOT_TOKEN/],
  ['a quota that is used up', refused(429, 'Quota exceeded'), /hết hạn mức/],
  ['a Zalo that is away', 'cut', /Không gọi được Zalo Bot/],
])('%s is a warning, told once, until a message goes through', async (_what, answer, told) => {
  const { api, make, lines } = await rehearse()
  api.answer('sendMessage', answer, answer, answer)
  const channel = make()
  const send = () => caught(channel.send(AN, { method: 'sendMessage', payload: { text: 'x' } }))
  for (let i = 0; i < 3; i += 1) await send()
  expect(channel.warnings()).toEqual([expect.stringMatching(told)])
  await send()
  expect(channel.warnings()).toEqual([])
  expect(lines).toHaveLength(2)
})

test('a message that Zalo refuses is no warning about the bot', async () => {
  const { api, make } = await rehearse()
  api.answer('sendMessage', refused(400, 'Bad request'))
  const channel = make()
  await caught(channel.send(AN, { method: 'sendMessage', payload: { text: 'x' } }))
  expect(channel.warnings()).toEqual([])
})

describe('the pace', () => {
  const part = (text: string) => ({ method: 'sendMessage', payload: { text } })
  const textsOf = (calls: readonly { payload: Readonly<Record<string, unknown>> }[]) =>
    calls.map(({ payload }) => payload['text'])

  // The fake counts messages that come too close as faults.
  test('one chat gets a message at a time, in order, also after one that failed', async () => {
    const { api, make } = await rehearse()
    api.answer('sendMessage', refused(403, 'Internal server error'))
    const channel = make()
    const sends = ['một', 'hai', 'ba'].map((text) => caught(channel.send(AN, part(text))))
    expect((await Promise.all(sends)).map((error) => error === null)).toEqual([false, true, true])
    expect(textsOf(api.callsOf('sendMessage'))).toEqual(['một', 'hai', 'ba'])
  })

  test('does not hold another chat', async () => {
    const { api, make } = await rehearse()
    const channel = make({ times: { perChatMs: 500 } })
    await channel.send(AN, part('một'))
    const held = channel.send(AN, part('ba'))
    await channel.send('b0', part('hai'))
    expect(textsOf(api.callsOf('sendMessage'))).toEqual(['một', 'hai'])
    await held
  })
})
