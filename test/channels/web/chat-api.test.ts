import type { Hono } from 'hono'
import { beforeEach, describe, expect, test } from 'vitest'
import { type ChatApi, chatApi } from '../../../src/channels/web/chat-api.ts'
import type { Message } from '../../../src/core/message.ts'
import type { PhotoReading } from '../../../src/core/photo.ts'
import type { LogFields } from '../../../src/core/ports.ts'
import type { Reply } from '../../../src/core/reply.ts'

const SECRET = 'b3-_9fYQmVqk0sZJ7x2LdA'
/** sha-256 of SECRET, in hex. */
const ADDRESS = {
  channel: 'web',
  id: 'b733f5d109a2227c7f251a01a01ff83135e49abe9c4ce0a8b0ff8e93a7638492',
}
const READING: PhotoReading = {
  kind: 'codes',
  readings: [{ code: 'H26.15.17-261008-0975', repairs: [] }],
}
const REPLY: Reply = {
  text: 'Đăng ký khai sinh',
  choices: [{ id: 'facet:khai-sinh:fee', label: 'Lệ phí', key: '1' }],
}

let admitted: Message[]
let seen: number[]
let logged: { what: string; fields: LogFields | undefined }[]
let waited: number[]
let answer: Awaited<ReturnType<ChatApi['answerTo']>>
let now: number
let address: string | null
let app: Hono

beforeEach(() => {
  admitted = []
  seen = []
  logged = []
  waited = []
  answer = { replies: [REPLY], outcome: { kind: 'answered', ids: ['khai-sinh'] } }
  now = 0
  address = null
  const line = (what: string, fields?: LogFields): void => {
    logged.push({ what, fields })
  }
  app = chatApi({
    nameless: (subscriber) => `hash of ${subscriber}`,
    admit: async (message) => {
      admitted.push(message)
      return 'admitted'
    },
    answerTo: async (_from, _id, withinMs) => {
      waited.push(withinMs)
      return answer
    },
    readPhoto: async (_from, image) => {
      seen.push(image.byteLength)
      return READING
    },
    clock: () => now,
    log: { info: line, warn: line, error: line },
    clientAddress: () => address,
  })
})

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(
    app.request('/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )
const say = (message: object, conversation = SECRET): Promise<Response> =>
  post({ conversation, message })
const errorOf = async (
  response: Response,
): Promise<{ code: string; text: string; fields?: string[] }> =>
  ((await response.json()) as { error: { code: string; text: string } }).error
const codeOf = async (response: Response): Promise<string> => (await errorOf(response)).code

describe('a message', () => {
  test('is admitted and given its replies and outcome', async () => {
    const response = await say({ id: 'm1', text: 'làm giấy khai sinh' })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      replies: [{ ...REPLY, links: [] }],
      outcome: { kind: 'answered', ids: ['khai-sinh'] },
    })
    expect(admitted).toEqual([
      { id: 'm1', from: ADDRESS, kind: 'text', text: 'làm giấy khai sinh' },
    ])
    expect(waited).toEqual([25_000])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test.each([
    [{ choice: 'facet:khai-sinh:fee' }, { kind: 'choice', choice: 'facet:khai-sinh:fee' }],
    [{ start: true }, { kind: 'start' }],
    [
      { start: true, payload: 'p_khai-sinh' },
      { kind: 'start', payload: 'p_khai-sinh' },
    ],
    [{ text: '' }, { kind: 'text', text: '' }],
    [{ text: 'a\u0000b\ud800' }, { kind: 'text', text: 'a b ' }],
  ])('%j is read', async (message, read) => {
    expect((await say({ id: 'm1', ...message })).status).toBe(200)
    expect(admitted).toEqual([{ id: 'm1', from: ADDRESS, ...read }])
  })

  test('of 12,000 characters is taken, of one more refused in words', async () => {
    expect((await say({ id: 'm1', text: 'ắ'.repeat(12_000) })).status).toBe(200)
    const response = await say({ id: 'm2', text: 'ắ'.repeat(12_001) })
    expect(response.status).toBe(413)
    expect((await errorOf(response)).text).toContain('12.000 ký tự')
  })

  test('brings the language that the page is shown in', async () => {
    const body = { conversation: SECRET, message: { id: 'm1', start: true } }
    await post(body, { 'accept-language': 'en-GB,en;q=0.9' })
    expect(admitted[0]?.appLanguage).toBe('en')
  })

  test('that is not answered in time can be asked for again by its id', async () => {
    const answered = answer
    answer = null
    const response = await say({ id: 'm1', text: 'khai sinh' })
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    answer = answered
    expect((await say({ id: 'm1', text: 'khai sinh' })).status).toBe(200)
  })
})

describe('what is refused', () => {
  test.each([
    ['0123456789abcdef0123456789abcde', 400],
    ['0123456789abcdef0123456789abcdef', 200],
    ['b3-_9fYQmVqk0sZJ7x2Ld', 400],
    ['b3-_9fYQmVqk0sZJ7x2LdA', 200],
    ['b3+/9fYQmVqk0sZJ7x2LdA', 400],
    ['x'.repeat(129), 400],
    ['', 400],
  ])('the conversation %s: %i', async (conversation, status) => {
    expect((await say({ id: 'm1', text: 'a' }, conversation)).status).toBe(status)
    expect(admitted).toHaveLength(status === 200 ? 1 : 0)
  })

  test.each([
    [{}, 'message'],
    [{ message: { id: 'm1', text: 'a' } }, 'conversation'],
    [{ conversation: 7, message: { id: 'm1', text: 'a' } }, 'conversation'],
    [{ conversation: SECRET, message: { text: 'a' } }, 'message.id'],
    [{ conversation: SECRET, message: { id: 'm 1', text: 'a' } }, 'message.id'],
    [{ conversation: SECRET, message: { id: 'm'.repeat(65), text: 'a' } }, 'message.id'],
    [{ conversation: SECRET, message: { id: 'm1' } }, 'message.text'],
    [{ conversation: SECRET, message: { id: 'm1', text: 'a', choice: 'b' } }, 'message.choice'],
    [{ conversation: SECRET, message: { id: 'm1', text: null } }, 'message.text'],
    [{ conversation: SECRET, message: { id: 'm1', text: 'a', payload: 'p' } }, 'message.payload'],
    [{ conversation: SECRET, message: { id: 'm1', start: false } }, 'message.start'],
    [{ conversation: SECRET, message: { id: 'm1', text: 'a', lạ: 1 } }, 'message.*'],
    [[], 'JSON'],
    [null, 'JSON'],
    ['"a"', 'JSON'],
  ])('%j, naming %s', async (body, field) => {
    const response = await post(body === null ? 'null' : body)
    expect(response.status).toBe(400)
    const error = await errorOf(response)
    expect(error.code).toBe('wrong-fields')
    expect(error.fields).toContain(field)
    expect(admitted).toEqual([])
  })

  test.each(['Facet:khai-sinh', 'a b', '', 'a'.repeat(65), 'menu; drop table'])(
    'the choice %j',
    async (choice) => {
      const response = await say({ id: 'm1', choice })
      expect([response.status, await codeOf(response)]).toEqual([400, 'wrong-choice'])
    },
  )

  test('broken JSON, another type, a huge body', async () => {
    const broken = await post('{"conversation"')
    expect([broken.status, await codeOf(broken)]).toEqual([400, 'broken-json'])
    const typed = await post('{}', { 'content-type': 'text/plain' })
    expect([typed.status, await codeOf(typed)]).toEqual([415, 'not-json'])
    const huge = await post(JSON.stringify({ a: 'x'.repeat(64 * 1024) }))
    expect([huge.status, await codeOf(huge)]).toEqual([413, 'body-too-large'])
  })

  test('is logged in one line that tells nothing of what was sent', async () => {
    await post({ conversation: SECRET, message: { id: 'm1', text: 'bí mật', 'khóa lạ': 'bí mật' } })
    expect(logged).toEqual([
      { what: 'web-chat-refused', fields: { code: 'wrong-fields', fields: 'message.*' } },
    ])
  })
})

describe('too many messages', () => {
  test('of one conversation: 20 at once, then two a second', async () => {
    for (let i = 0; i < 20; i += 1) {
      expect((await say({ id: `m${i}`, text: 'a' })).status).toBe(200)
    }
    const refused = await say({ id: 'm20', text: 'a' })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
    expect((await say({ id: 'm20', text: 'a' }, 'x'.repeat(22))).status).toBe(200)
    now += 500
    expect((await say({ id: 'm20', text: 'a' })).status).toBe(200)
    expect(admitted).toHaveLength(22)
  })

  test('of one subscriber: 60 a minute, whatever the conversation', async () => {
    const statuses = async (from: string, count: number): Promise<number[]> => {
      address = from
      const all: number[] = []
      for (let i = 0; i < count; i += 1) {
        const conversation = `${i % 7}`.repeat(32)
        all.push((await say({ id: `m${i}`, text: 'a' }, conversation)).status)
        now += 1
      }
      return all
    }
    const at = await statuses('2001:db8:1:2::1', 61)
    expect(at.slice(0, 60).every((status) => status === 200)).toBe(true)
    expect(at[60]).toBe(429)
    expect(await statuses('2001:db8:1:2:ffff::9', 1)).toEqual([429])
    now += 60_000
    expect(await statuses('203.0.113.9', 1)).toEqual([200])
  })
})

describe('a photo', () => {
  const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46])
  const send = (fields: Record<string, string | Blob>): Promise<Response> => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    return Promise.resolve(app.request('/chat/photo', { method: 'POST', body }))
  }
  const photo = new Blob([JPEG])

  test('is read at once, and admitted as what was read', async () => {
    const response = await send({ conversation: SECRET, id: 'm1', photo })
    expect(response.status).toBe(200)
    expect(seen).toEqual([JPEG.byteLength])
    expect(admitted).toEqual([{ id: 'm1', from: ADDRESS, kind: 'photo-read', reading: READING }])
  })

  test.each([
    [{ conversation: SECRET, id: 'm1', photo: new Blob(['<svg onload=x>']) }, 415, 'not-image'],
    [{ conversation: SECRET, id: 'm1', photo: new Blob([]) }, 415, 'not-image'],
    [{ conversation: SECRET, id: 'm1', photo: 'no file' }, 400, 'wrong-fields'],
    [{ conversation: SECRET, id: 'm1' }, 400, 'wrong-fields'],
    [{ conversation: SECRET, id: 'm1', photo, more: 'x' }, 400, 'wrong-fields'],
    [{ conversation: 'short', id: 'm1', photo }, 400, 'weak-conversation'],
  ])('%# is refused: %i %s', async (fields, status, code) => {
    const response = await send(fields)
    expect([response.status, await codeOf(response)]).toEqual([status, code])
    expect(admitted).toEqual([])
  })

  test('may be 8 MB and no larger', async () => {
    const of = (bytes: number): Blob => new Blob([JPEG, new Uint8Array(bytes - JPEG.length)])
    const most = 8 * 1024 * 1024
    expect((await send({ conversation: SECRET, id: 'm1', photo: of(most) })).status).toBe(200)
    expect((await send({ conversation: SECRET, id: 'm2', photo: of(most + 1) })).status).toBe(413)
    expect((await send({ conversation: SECRET, id: 'm3', photo: of(2 * most) })).status).toBe(413)
  })

  test('not in a form, or in a broken one', async () => {
    const as = (type: string): Promise<Response> =>
      Promise.resolve(
        app.request('/chat/photo', {
          method: 'POST',
          headers: { 'content-type': type },
          body: 'not a form',
        }),
      )
    expect((await as('image/jpeg')).status).toBe(415)
    expect((await as('multipart/form-data; boundary=x')).status).toBe(400)
  })
})
