import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { DeliveryError } from '../../../src/core/errors.ts'
import type { Part } from '../../../src/core/ports.ts'
import { type Answer, refusal } from './fake-bot-api.ts'
import { expectNoSecret, rehearse, SECRET, TOKEN } from './rehearsal.ts'

const CITIZENS_WORDS = 'tra cứu hồ sơ của Nguyễn Thị Planted'

/** Sends to the chat 42 while Telegram answers so; the error, if any. */
async function sendDespite(answer: Answer, part?: Part) {
  const { api, make } = await rehearse()
  api.answer('sendMessage', answer)
  const channel = make()
  const [text] = channel.render({ text: CITIZENS_WORDS })
  return channel.send('42', part ?? (text as Part)).then(
    () => null,
    (error: unknown) => error,
  )
}

test('a reply is sent as it was rendered, also after it lay in the outbox', async () => {
  const { api, make } = await rehearse()
  const channel = make()
  const parts = channel.render({
    text: 'Lệ phí khai sinh: miễn phí',
    links: [{ url: 'https://dichvucong.gov.vn', label: 'Nộp trực tuyến' }],
    choices: [{ id: 'menu', label: 'Về đầu', key: '1' }],
    attachment: { kind: 'image', url: 'https://a.vn/map.png', name: 'Đường đi' },
  })
  for (const part of JSON.parse(JSON.stringify(parts))) await channel.send('42', part)
  expect(api.calls).toEqual([
    {
      method: 'sendPhoto',
      payload: { chat_id: 42, photo: 'https://a.vn/map.png', caption: 'Đường đi' },
    },
    {
      method: 'sendMessage',
      payload: {
        chat_id: 42,
        text: 'Lệ phí khai sinh: miễn phí',
        link_preview_options: { is_disabled: true },
        reply_markup: {
          inline_keyboard: [
            [{ text: 'Nộp trực tuyến', url: 'https://dichvucong.gov.vn' }],
            [{ text: '1. Về đầu', callback_data: 'menu' }],
          ],
        },
      },
    },
  ])
})

test.each<[string, Answer, object]>([
  [
    '429',
    { status: 429, body: refusal(429, 'Too Many Requests: retry after 3', { retry_after: 3 }) },
    { failure: 'throttled', retryable: true, ours: false, retryAfterMs: 3000 },
  ],
  [
    '403, blocked',
    { status: 403, body: refusal(403, 'Forbidden: bot was blocked by the user') },
    { failure: 'blocked', retryable: false, ours: false },
  ],
  [
    '403, gone',
    { status: 403, body: refusal(403, 'Forbidden: user is deactivated') },
    { failure: 'blocked' },
  ],
  [
    '400, no such chat',
    { status: 400, body: refusal(400, 'Bad Request: chat not found') },
    { failure: 'blocked' },
  ],
  [
    '400',
    { status: 400, body: refusal(400, 'Bad Request: message text is empty') },
    { failure: 'rejected', retryable: false, ours: true },
  ],
  [
    '401',
    { status: 401, body: refusal(401, `Unauthorized ${TOKEN}`) },
    { failure: 'misconfigured', retryable: true, ours: true },
  ],
  ['404', { status: 404, body: refusal(404, 'Not Found') }, { failure: 'misconfigured' }],
  ['413', { status: 413, body: refusal(413, 'Request Entity Too Large') }, { failure: 'rejected' }],
  [
    '500',
    { status: 500, body: refusal(500, 'Internal Server Error') },
    { failure: 'unreachable', retryable: true, ours: false },
  ],
  ['502 as a page', { status: 502, body: '<html>Bad Gateway</html>' }, { failure: 'unreachable' }],
  ['null', { status: 200, body: 'null' }, { failure: 'unreachable' }],
  ['JSON of somebody else', { status: 200, body: { hello: 'world' } }, { failure: 'unreachable' }],
  ['a cut connection', 'cut', { failure: 'unreachable' }],
])('%s', async (_what, answer, expected) => {
  const error = await sendDespite(answer)
  expect(error).toBeInstanceOf(DeliveryError)
  expect(error).toMatchObject(expected)
  const all = inspect(error, { depth: 20, showHidden: true })
  expectNoSecret(all)
  expect(all).not.toContain('Planted')
})

test.each([
  ['a token that died', { status: 401, body: refusal(401, 'Unauthorized') }, 'down'],
  ['a Telegram that is blocked', 'cut', 'down'],
  [
    'one chat that blocked us',
    { status: 403, body: refusal(403, 'Forbidden: bot was blocked by the user') },
    'well',
  ],
] as const)(
  'after minutes of %s the channel is as it should be, until a message goes through',
  async (_what, answer, standing) => {
    const { api, make, clock } = await rehearse()
    // By webhook nothing is polled for, by which it would be known.
    const channel = make({ receive: { mode: 'webhook', secret: SECRET } })
    const send = () => channel.send('42', { method: 'sendMessage', payload: { text: 'x' } })
    api.answer('sendMessage', answer)
    await expect(send()).rejects.toThrow()
    clock.now += 5 * 60_000
    expect(channel.standing()).toBe(standing)
    await send()
    expect([channel.standing(), channel.warnings()]).toEqual(['well', []])
  },
)

test('a Telegram that is not there is unreachable, and says why', async () => {
  const { api, make } = await rehearse()
  await api.close()
  const error = await make()
    .send('42', { method: 'sendMessage', payload: { text: 'x' } })
    .catch((e: unknown) => e)
  expect(error).toMatchObject({ failure: 'unreachable' })
  expect(String(error)).toContain('ECONNREFUSED')
  expectNoSecret(inspect(error, { depth: 20, showHidden: true }))
})

test('an address of the Bot API may end in a slash', async () => {
  const { api, make } = await rehearse()
  await make({ apiRoot: `${api.root}/` }).send('42', {
    method: 'sendMessage',
    payload: { text: 'Chào' },
  })
  expect(api.callsOf('sendMessage')).toHaveLength(1)
})

test('a file that Telegram cannot fetch is sent as its address', async () => {
  const { api, make, lines } = await rehearse()
  const description = 'Bad Request: failed to get HTTP URL content'
  api.answer('sendDocument', { status: 400, body: refusal(400, description) })
  await make().send('42', {
    method: 'sendDocument',
    payload: { document: 'https://phuxuyen.hanoi.gov.vn/to-khai.pdf', caption: 'Tờ khai' },
  })
  expect(api.callsOf('sendMessage').map(({ payload }) => payload)).toEqual([
    {
      chat_id: 42,
      text: 'Tờ khai: https://phuxuyen.hanoi.gov.vn/to-khai.pdf',
      link_preview_options: { is_disabled: true },
    },
  ])
  expect(lines).toHaveLength(1)
})

test('a part that no version of us made is rejected, not lost in silence', async () => {
  const { make } = await rehearse()
  const error = await make()
    .send('42', { kind: 'text' })
    .catch((e: unknown) => e)
  expect(error).toMatchObject({ failure: 'rejected', ours: true })
})
