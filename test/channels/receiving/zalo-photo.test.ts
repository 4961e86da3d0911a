import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { fetchZaloPhoto } from '../../../src/channels/receiving/zalo-photo.ts'

const API_ROOT = 'https://openapi.zalo.me'

afterEach(() => vi.unstubAllGlobals())

/** Which addresses are called; nothing leaves the machine. */
function called(): string[] {
  const calls: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    calls.push(url)
    return new Response('bytes')
  })
  return calls
}

test.each([
  'https://photo-stal-1.zdn.vn/example.jpg',
  'https://f21-zpc.zdn.vn/1/2.jpg?sig=x',
  'https://zalo-api.zadn.vn/a.png',
])('%s is fetched', async (url) => {
  const calls = called()
  expect(await fetchZaloPhoto(url, API_ROOT)).toEqual(Buffer.from('bytes'))
  expect(calls).toEqual([url])
})

test.each([
  'http://photo-stal-1.zdn.vn/example.jpg',
  'https://photo-stal-1.zdn.vn:8443/example.jpg',
  'https://user@photo-stal-1.zdn.vn/example.jpg',
  'https://zdn.vn.example.com/a.jpg',
  'https://evilzdn.vn/a.jpg',
  'https://example.com/zdn.vn/a.jpg',
  'https://127.0.0.1/a.jpg',
  'http://169.254.169.254/latest/meta-data',
  'https://[::1]/a.jpg',
  'http://localhost:5432/',
  'file:///etc/passwd',
  'not an address',
])('%s is not called', async (url) => {
  const calls = called()
  expect(await fetchZaloPhoto(url, API_ROOT)).toBe('unavailable')
  expect(calls).toEqual([])
})

test('where another server plays the API, photos lie there; where it sends us on, nobody goes', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/moved.jpg') response.writeHead(302, { location: '/a.jpg' }).end()
    else response.end('bytes')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  expect(await fetchZaloPhoto(`${root}/a.jpg`, `${root}/api`)).toEqual(Buffer.from('bytes'))
  expect(await fetchZaloPhoto(`${root}/moved.jpg`, root)).toBe('unavailable')
  expect(await fetchZaloPhoto(`${root}/a.jpg`, 'http://127.0.0.1:1')).toBe('unavailable')
  expect(asked).toEqual(['/a.jpg', '/moved.jpg'])
})
