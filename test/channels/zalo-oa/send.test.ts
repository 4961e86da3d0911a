import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import type { ZaloOaOptions } from '../../../src/channels/zalo-oa/channel.ts'
import { DeliveryError } from '../../../src/core/errors.ts'
import type { Part } from '../../../src/core/ports.ts'
import type { Reply } from '../../../src/core/reply.ts'
import { type Answer, refusal } from './fake-oa.ts'
import { fixtures } from './fixtures.ts'
import { expectNoSecret, IMPATIENT, rehearse, soon } from './rehearsal.ts'

const AN = '2512523625412515'
const CS = '/v3.0/oa/message/cs'
const CITIZENS_WORDS = 'tra cứu hồ sơ của Nguyễn Thị Planted'

/** A channel that has its token, and how a reply is sent with it. */
async function stage(options?: Partial<ZaloOaOptions>) {
  const rehearsal = await rehearse()
  const channel = rehearsal.make(options)
  await channel.open(rehearsal.admit)
  await soon(() => expect(rehearsal.lines.join()).toMatch('zalo-oa-token-renewed'))
  const send = async (reply: Reply): Promise<void> => {
    const parts = JSON.parse(JSON.stringify(channel.render(reply))) as Part[]
    for (const part of parts) await channel.send(AN, part)
  }
  /** Sends while Zalo answers so; the error, if any. */
  const despite = async (...answers: Answer[]): Promise<DeliveryError | null> => {
    rehearsal.oa.answer(CS, ...answers)
    return send({ text: CITIZENS_WORDS }).then(
      () => null,
      (error: DeliveryError) => error,
    )
  }
  return { ...rehearsal, channel, send, despite }
}

test('a reply is called as Zalo documents it, also after it lay in the outbox', async () => {
  const { oa, send } = await stage()
  await send({
    text: 'Lệ phí khai sinh: miễn phí',
    links: [{ url: 'https://dichvucong.gov.vn', label: 'Nộp trực tuyến' }],
    choices: [{ id: 'menu', label: 'Về đầu', key: '1' }],
  })
  expect(oa.sent).toEqual([
    {
      to: AN,
      message: {
        text: 'Lệ phí khai sinh: miễn phí\n\nNộp trực tuyến: https://dichvucong.gov.vn\n\n1. Về đầu',
      },
    },
  ])
})

const MENU: Reply = {
  text: 'Chọn',
  links: [{ url: 'https://dichvucong.gov.vn', label: 'Cổng' }],
  choices: [{ id: 'facet:khai-sinh:fee', label: 'Lệ phí', key: '1' }],
}
const IN_WORDS = { text: 'Chọn\n\nCổng: https://dichvucong.gov.vn\n\n1. Lệ phí' }

test('with buttons: shape (a), without template_type', async () => {
  const { oa, send } = await stage({ buttons: 'template' })
  await send(MENU)
  expect(oa.sent).toEqual([
    {
      to: AN,
      message: {
        text: 'Chọn',
        attachment: {
          type: 'template',
          payload: {
            buttons: [
              { title: 'Cổng', type: 'oa.open.url', payload: { url: 'https://dichvucong.gov.vn' } },
              { title: '1. Lệ phí', type: 'oa.query.hide', payload: '#facet:khai-sinh:fee' },
            ],
          },
        },
      },
    },
  ])
})

test.each([-201, -210, -233, -240])(
  'buttons refused with %i: words instead, from then on, and one warning',
  async (code) => {
    const { oa, send, channel, lines } = await stage({ buttons: 'template' })
    oa.answer(CS, refusal(code))
    await send(MENU)
    await send(MENU)
    expect(oa.sent.map(({ message }) => message)).toEqual([IN_WORDS, IN_WORDS])
    expect(oa.paths.filter((path) => path === CS)).toHaveLength(3)
    expect(channel.warnings().join()).toMatch('ZALO_OA_BUTTONS=off')
    expect(lines.filter((line) => line.startsWith('error'))).toHaveLength(1)
  },
)

test('a recipient who is at fault does not turn the buttons off', async () => {
  const { oa, send, channel } = await stage({ buttons: 'template' })
  oa.answer(CS, refusal(-201), refusal(-201))
  await expect(send(MENU)).rejects.toMatchObject({ failure: 'rejected' })
  expect(channel.warnings()).toEqual([])
  await send(MENU)
  expect(oa.sent[0]?.message).toHaveProperty('attachment')
})

test.each<[number, object]>([
  [-32, { failure: 'throttled', retryable: true }],
  [-200, { failure: 'unreachable', retryable: true }],
  [-201, { failure: 'rejected', retryable: false, ours: true }],
  [-204, { failure: 'misconfigured' }],
  [-205, { failure: 'misconfigured' }],
  [-209, { failure: 'misconfigured' }],
  [-210, { failure: 'rejected', ours: true }],
  [-211, { failure: 'misconfigured', retryable: true }],
  [-212, { failure: 'misconfigured' }],
  [-213, { failure: 'blocked', retryable: false, ours: false }],
  [-217, { failure: 'blocked' }],
  [-218, { failure: 'unreachable', retryable: true }],
  [-219, { failure: 'misconfigured' }],
  [-221, { failure: 'misconfigured', retryable: true, ours: true }],
  [-223, { failure: 'misconfigured', retryable: true, ours: true }],
  [-224, { failure: 'misconfigured', retryable: true, ours: true }],
  [-227, { failure: 'blocked' }],
  [-230, { failure: 'blocked' }],
  [-232, { failure: 'blocked' }],
  [-233, { failure: 'rejected', ours: true }],
  [-234, { failure: 'unreachable' }],
  [-235, { failure: 'misconfigured' }],
  [-238, { failure: 'misconfigured' }],
  [-240, { failure: 'rejected', ours: true }],
  [-241, { failure: 'misconfigured' }],
  [-242, { failure: 'misconfigured' }],
  [-244, { failure: 'blocked' }],
  [-248, { failure: 'rejected', ours: true }],
  [-249, { failure: 'misconfigured' }],
  [-305, { failure: 'blocked' }],
  [-311, { failure: 'blocked' }],
  [-320, { failure: 'misconfigured' }],
  [-321, { failure: 'misconfigured' }],
  [112, { failure: 'misconfigured' }],
  [-99999, { failure: 'rejected', ours: true }],
])('code %i, said with HTTP 200, is %j', async (code, policy) => {
  const { despite, oa } = await stage()
  const error = await despite(refusal(code))
  expect(error).toBeInstanceOf(DeliveryError)
  expect(error).toMatchObject(policy)
  expect(oa.sent).toEqual([])
})

test.each<[string, Answer]>([
  ['a page of a gateway', { status: 502, body: '<html><body>502 Bad Gateway</body></html>' }],
  ['a page with 200', { status: 200, body: '<html></html>' }],
  ['JSON of somebody else', { status: 200, body: { ok: true } }],
  ['a cut line', 'cut'],
  ['a redirect', { status: 302, body: '' }],
])('%s is nobody at home: it is tried later', async (_what, answer) => {
  const { despite } = await stage()
  expect(await despite(answer)).toMatchObject({ failure: 'unreachable', retryable: true })
})

test('one that hangs is given up and tried later', async () => {
  const { despite } = await stage(IMPATIENT)
  expect(await despite('hang')).toMatchObject({ failure: 'unreachable', retryable: true })
})

test('a Zalo that cannot be called is a warning, and after minutes a channel that is down, until it can', async () => {
  const { channel, despite, clock, lines, send } = await stage()
  for (let i = 0; i < 20; i += 1) await despite('cut')
  expect(channel.warnings()).toEqual([
    expect.stringMatching(/^Không gọi được Zalo \(.*Từ 10:00 ngày 24\/11\/2026\.$/),
  ])
  expect(lines.filter((line) => line.includes('zalo-oa-fault'))).toHaveLength(1)
  clock.now += 5 * 60_000 - 1
  expect(channel.standing()).toBe('well')
  clock.now += 1
  expect(channel.standing()).toBe('down')
  await send({ text: 'lại được' })
  expect([channel.standing(), channel.warnings()]).toEqual(['well', []])
})

test('over the limit nobody is sent anything until the next minute', async () => {
  const { oa, clock, despite, send } = await stage()
  clock.now = Date.parse('2026-11-24T03:00:42.500Z')
  expect(await despite(refusal(-32))).toMatchObject({
    failure: 'throttled',
    retryAfterMs: 17_500,
  })
  const before = oa.paths.length
  clock.now += 10_000
  expect(await despite()).toMatchObject({ failure: 'throttled', retryAfterMs: 7500 })
  expect(oa.paths.length).toBe(before)
  clock.now += 7500
  await send({ text: 'phút sau' })
  expect(oa.sent.map(({ message }) => message['text'])).toEqual(['phút sau'])
})

test('what only an operator can mend is told once, and no more once it is mended', async () => {
  const { channel, despite, lines, send } = await stage()
  for (let i = 0; i < 100; i += 1) await despite(refusal(-221))
  expect(lines.filter((line) => line.startsWith('error'))).toHaveLength(1)
  expect(channel.warnings()).toHaveLength(1)
  expect(channel.warnings()[0]).toMatch(
    /OA chưa được xác thực \(mã -221\). Từ 10:00 ngày 24\/11\/2026/,
  )
  await send({ text: 'đã xác thực' })
  expect(channel.warnings()).toEqual([])
})

test('errors hold neither secrets nor what the citizen is told', async () => {
  const { despite } = await stage(IMPATIENT)
  const echo = { status: 200, body: { error: -201, message: 'planted-access-1 is invalid' } }
  for (const answer of [refusal(-223), echo, 'cut', 'hang'] as const) {
    const error = await despite(answer)
    expect(error).not.toBeNull()
    const shown = inspect(error, { depth: 9, showHidden: true })
    expectNoSecret(shown.replaceAll('Planted', ''))
    expect(shown).not.toContain('Nguyễn')
  }
})

test('messages that are not free are counted by what they cost', async () => {
  const { store, send, oa, lines } = await stage()
  const data = (quota?: object) => ({
    status: 200,
    body: { error: 0, message: 'Success', data: { message_id: 'm', ...(quota && { quota }) } },
  })
  oa.answer(CS, data({ quota_type: 'reply' }), data({ quota_type: 'sub_quota' }), data(), data())
  for (let i = 0; i < 4; i += 1) await send({ text: 'x' })
  expect(await store.notFree()).toEqual([
    { channel: 'zalo-oa', month: '2026-11', against: 'charged', messages: 2 },
    { channel: 'zalo-oa', month: '2026-11', against: 'sub_quota', messages: 1 },
  ])
  expect(lines.filter((line) => line.includes('not-free'))).toHaveLength(3)
})

/** The office's own site, with a form. */
async function startSite(files: Readonly<Record<string, Buffer>>): Promise<string> {
  const server = createServer((request, response) => {
    const file = files[request.url ?? '']
    if (request.url === '/dan-di.pdf') response.writeHead(302, { Location: '/to-khai.pdf' }).end()
    else response.writeHead(file ? 200 : 404).end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('a file is uploaded once, and sent by its id until Zalo forgets it', async () => {
  const site = await startSite({
    '/to-khai.pdf': Buffer.from('PDF'),
    '/ban-do.png': Buffer.from('PNG'),
  })
  const { oa, send, clock, make } = await stage()
  const form: Reply = {
    text: 'Mẫu',
    attachment: { kind: 'document', url: `${site}/to-khai.pdf`, name: 'Tờ khai' },
  }
  await send(form)
  await send(form)
  expect(oa.uploads).toEqual(['to-khai.pdf'])
  expect(oa.sent.map(({ message }) => message)).toEqual([
    { attachment: { type: 'file', payload: { token: 'up-1' } } },
    { text: 'Mẫu' },
    { attachment: { type: 'file', payload: { token: 'up-1' } } },
    { text: 'Mẫu' },
  ])
  // Another process, or this one after a restart, knows it too.
  const again = make()
  for (const part of again.render(form)) await again.send(AN, part)
  expect(oa.uploads).toHaveLength(1)
  oa.answer(CS, refusal(-100))
  await send(form)
  expect(oa.uploads).toHaveLength(2)
  clock.now += 6 * 24 * 60 * 60_000 + 1
  await send({
    text: 'Bản đồ',
    attachment: { kind: 'image', url: `${site}/ban-do.png`, name: 'Đường đi' },
  })
  expect(oa.sent.at(-2)?.message).toEqual({
    text: 'Đường đi',
    attachment: {
      type: 'template',
      payload: {
        template_type: 'media',
        elements: [{ media_type: 'image', attachment_id: 'up-3' }],
      },
    },
  })
  await send(form)
  expect(oa.uploads).toHaveLength(4)
})

// One is not there, one too large, one leads elsewhere.
test.each(['/mat.pdf', '/to.png', '/dan-di.pdf'])(
  'a file that cannot go (%s) goes as its address',
  async (path) => {
    const site = await startSite({
      '/to.png': Buffer.alloc(1024 * 1024 + 1),
      '/to-khai.pdf': Buffer.from('PDF'),
    })
    const { oa, send } = await stage()
    const kind = path.endsWith('png') ? 'image' : 'document'
    await send({ text: 'Mẫu', attachment: { kind, url: site + path, name: 'Tờ khai' } })
    expect(oa.sent.map(({ message }) => message)).toEqual([
      { text: `Tờ khai: ${site}${path}` },
      { text: 'Mẫu' },
    ])
  },
)

test('a part that no version of ours made is dropped', async () => {
  const { channel } = await stage()
  await expect(channel.send(AN, { method: 'sendMessage' })).rejects.toMatchObject({
    failure: 'rejected',
  })
})

/** What comes of each answer that others collected. */
const EXPECTED: Readonly<Record<string, string | null>> = {
  cs_text_success_charged: null,
  cs_text_success_reply: null,
  cs_text_success_reply_after_2026_03: null,
  cs_text_success_sub_quota: null,
  error_appsecret_proof: 'misconfigured',
  error_attachment_expired: 'rejected',
  error_interaction_expired: 'blocked',
  error_no_interaction_7d: 'blocked',
  error_not_follow: 'blocked',
  error_oa_no_grant: 'misconfigured',
  error_oa_tier: 'misconfigured',
  error_oa_unverified: 'misconfigured',
  error_param_invalid: 'rejected',
  error_param_too_long: 'rejected',
  error_quota_out: 'misconfigured',
  error_rate_limited: 'throttled',
  // Renewed and sent once more.
  error_token_expired: null,
  error_token_invalid: null,
  error_user_inactive: 'blocked',
  error_user_restricts: 'blocked',
  error_v2_shutdown: 'rejected',
  non_json_html: 'unreachable',
  upload_file_ok: null,
  upload_image_ok: null,
  user_detail: null,
}

const answers = fixtures('oa-api')

test.skipIf(answers === null)('every answer that others collected has its outcome', async () => {
  const { oa, clock, channel } = await stage()
  const outcomes: Record<string, string | null> = {}
  for (const [name, { httpStatus: status, body, rawBody }] of answers ?? []) {
    clock.now += 10 * 60_000
    oa.answer(CS, { status, body: body ?? rawBody })
    outcomes[name] = await channel.send(AN, { kind: 'text', text: 'x' }).then(
      () => null,
      (error: DeliveryError) => error.failure,
    )
  }
  expect(outcomes).toEqual(EXPECTED)
})
