import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createClient } from '../../../src/channels/telegram/client.ts'
import { createFetchPhoto } from '../../../src/channels/telegram/photo.ts'
import { MOST_PHOTO_BYTES } from '../../../src/core/photo.ts'

const TOKEN = '123456:planted-secret'

/** Telegram's side for one file: what `getFile` tells, and what lies where. */
async function fetching(
  told: object,
  file: { status?: number; headers?: Record<string, string>; body?: Uint8Array } = {},
) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.endsWith('/getFile')) {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(told))
    } else response.writeHead(file.status ?? 200, file.headers).end(file.body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const fetchPhoto = createFetchPhoto(createClient(TOKEN, apiRoot), { token: TOKEN, apiRoot })
  return { fetched: await fetchPhoto('AgACAgU'), asked }
}

const ok = (result: object): object => ({ ok: true, result: { file_id: 'AgACAgU', ...result } })

test('a photo is fetched from where Telegram keeps it', async () => {
  const body = Buffer.from('the bytes')
  const { fetched, asked } = await fetching(ok({ file_path: 'photos/file_7.jpg' }), { body })
  expect(fetched).toEqual(body)
  expect(asked).toEqual([`/bot${TOKEN}/getFile`, `/file/bot${TOKEN}/photos/file_7.jpg`])
})

test.each([
  ['too large, as told', ok({ file_path: 'a.jpg', file_size: MOST_PHOTO_BYTES + 1 }), 'too-large'],
  [
    'too large for Telegram',
    { ok: false, error_code: 400, description: 'Bad Request: file is too big' },
    'too-large',
  ],
  [
    'gone',
    { ok: false, error_code: 400, description: 'Bad Request: wrong file_id' },
    'unavailable',
  ],
  ['kept somewhere strange', ok({ file_path: '../../etc/passwd' }), 'unavailable'],
  ['kept on another host', ok({ file_path: '//example.com/a.jpg' }), 'unavailable'],
  ['nowhere', ok({}), 'unavailable'],
])('a photo that is %s is not asked for', async (_, told, expected) => {
  const { fetched, asked } = await fetching(told)
  expect(fetched).toBe(expected)
  expect(asked).toHaveLength(1)
})

test.each([
  ['larger than told', { body: new Uint8Array(MOST_PHOTO_BYTES + 1) }, 'too-large'],
  ['not there', { status: 404 }, 'unavailable'],
  ['said to be elsewhere', { status: 302, headers: { location: '/other' } }, 'unavailable'],
])('a photo that is %s', async (_, file, expected) => {
  const { fetched, asked } = await fetching(ok({ file_path: 'photos/a.jpg', file_size: 9 }), file)
  expect(fetched).toBe(expected)
  expect(asked).toHaveLength(2)
})
