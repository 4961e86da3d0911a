import { EventEmitter, once } from 'node:events'
import { Agent, type RequestOptions, request } from 'node:http'
import { connect } from 'node:net'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LogFields, Route } from '../src/core/ports.ts'
import { clientAddress, createHttp, type HttpOptions, type Listening, listen } from '../src/http.ts'

let readiness: { ready: boolean; warnings: string[] }
let logged: { what: string; fields: LogFields | undefined }[]

beforeEach(() => {
  readiness = { ready: true, warnings: [] }
  logged = []
})

function http(options: Partial<HttpOptions> = {}): Hono {
  const line = (what: string, fields?: LogFields): void => {
    logged.push({ what, fields })
  }
  return createHttp({
    routes: [],
    pages: [],
    readiness: () => readiness,
    metrics: () => 'mot_cua_messages_total 3\n',
    log: { info: line, warn: line, error: line },
    ...options,
  })
}

/** The bindings of a request that came over a socket from an address. */
const over = (remoteAddress: string): object => ({ incoming: { socket: { remoteAddress } } })

describe('for operators', () => {
  test('/healthz is well whatever the state', async () => {
    readiness.ready = false
    const response = await http().request('/healthz')
    expect([response.status, await response.text()]).toEqual([200, 'ok'])
  })

  test('/readyz tells warnings, and 503 only where not ready', async () => {
    readiness.warnings = ['Telegram: mất kết nối']
    const ready = await http().request('/readyz')
    expect([ready.status, await ready.json()]).toEqual([200, readiness])
    readiness.ready = false
    expect((await http().request('/readyz')).status).toBe(503)
  })

  test.each([
    ['127.0.0.1', {}, 200],
    ['::ffff:127.0.0.1', {}, 200],
    ['::1', {}, 200],
    ['127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }, 403],
    ['127.0.0.1', { forwarded: 'for=203.0.113.9' }, 403],
    ['203.0.113.9', {}, 403],
    ['203.0.113.9', { authorization: 'Bearer wrong' }, 403],
    ['203.0.113.9', { authorization: 'Bearer secret' }, 200],
  ])('/metrics over %s with %j: %i', async (address, headers, status) => {
    const app = http({ metricsToken: 'secret' })
    const response = await app.request('/metrics', { headers }, over(address))
    expect(response.status).toBe(status)
    expect((await response.text()).startsWith('mot_cua')).toBe(status === 200)
  })

  test('without a token set, no token opens /metrics', async () => {
    for (const metricsToken of [undefined, '']) {
      const headers = { authorization: 'Bearer ' }
      const app = http({ metricsToken })
      expect((await app.request('/metrics', { headers }, over('203.0.113.9'))).status).toBe(403)
    }
  })
})

describe('every response', () => {
  const pages = [
    new Hono()
      .get('/', (c) => c.text('chat'))
      .get('/staff', (c) => c.text('staff'))
      .get('/own', (c) => c.text('own', 200, { 'Content-Security-Policy': "default-src 'self'" }))
      .get('/fault', () => {
        throw new Error('không mở được kho')
      }),
  ]

  test.each(['/', '/staff', '/healthz', '/nowhere', '/fault'])('%s is guarded', async (path) => {
    const { headers } = await http({ pages }).request(path)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
        "img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors " +
        (path === '/' ? '*' : "'none'"),
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('camera=()')
  })

  test('of the chat may be framed by the sites given', async () => {
    const chatFramedBy = ["'self'", 'https://xa.example']
    const { headers } = await http({ pages, chatFramedBy }).request('/')
    expect(headers.get('content-security-policy')).toMatch(
      /frame-ancestors 'self' https:\/\/xa\.example$/,
    )
  })

  test('keeps a policy of its own', async () => {
    const { headers } = await http({ pages }).request('/own')
    expect(headers.get('content-security-policy')).toBe("default-src 'self'")
  })

  test('to an unknown path is short and Vietnamese', async () => {
    const response = await http({ pages }).request('/nowhere')
    expect([response.status, await response.text()]).toEqual([404, 'Không có trang này.'])
  })

  test('to a fault tells a number that is found in the log, and nothing else', async () => {
    const response = await http({ pages }).request('/fault?q=bí-mật')
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(logged).toHaveLength(1)
    expect(logged[0]?.fields).toEqual({
      id: text.match(/^Hệ thống gặp trục trặc \(mã (\w+)\)\. Xin thử lại sau ít phút\.$/)?.[1],
      route: 'GET /fault',
      fault: expect.stringMatching(/^Error: không mở được kho\n.*http\.test\.ts/),
    })
    expect(JSON.stringify(logged)).not.toContain('mật')
  })
})

describe('a webhook', () => {
  const route: Route = {
    method: 'POST',
    path: '/webhooks/telegram',
    handle: async (request) => new Response(`got ${(await request.text()).length}`),
  }

  test('is served as the channel wants it', async () => {
    const app = http({ routes: [route] })
    const response = await app.request('/webhooks/telegram', { method: 'POST', body: 'abc' })
    expect(await response.text()).toBe('got 3')
    expect((await app.request('/webhooks/telegram')).status).toBe(404)
  })

  test('leaves a line of the log where a channel refuses', async () => {
    const refusing: Route = { ...route, handle: async () => new Response(null, { status: 401 }) }
    const response = await http({ routes: [refusing] }).request('/webhooks/telegram', {
      method: 'POST',
    })
    expect(response.status).toBe(401)
    expect(logged).toEqual([
      { what: 'webhook-refused', fields: { path: '/webhooks/telegram', code: '401' } },
    ])
  })

  test('refuses more than 1 MB', async () => {
    const app = http({ routes: [route] })
    const body = 'x'.repeat(1024 * 1024 + 1)
    expect((await app.request('/webhooks/telegram', { method: 'POST', body })).status).toBe(413)
    expect(logged).toHaveLength(1)
  })
})

describe('who is calling', () => {
  test.each([
    ['203.0.113.9', undefined, [], '203.0.113.9'],
    ['203.0.113.9', '198.51.100.1', [], '203.0.113.9'],
    ['::ffff:203.0.113.9', undefined, [], '203.0.113.9'],
    ['10.0.0.1', '198.51.100.1', ['10.0.0.1'], '198.51.100.1'],
    ['10.0.0.1', '6.6.6.6, 198.51.100.1', ['10.0.0.1'], '198.51.100.1'],
    ['10.0.0.1', '198.51.100.1, 10.0.0.2', ['10.0.0.1', '10.0.0.2'], '198.51.100.1'],
    ['10.0.0.1', '10.0.0.2', ['10.0.0.1', '10.0.0.2'], '10.0.0.2'],
    ['10.0.0.1', 'unknown', ['10.0.0.1'], '10.0.0.1'],
    ['10.0.0.1', undefined, ['10.0.0.1'], '10.0.0.1'],
    ['127.0.0.1', '198.51.100.1', ['127.0.0.1'], '198.51.100.1'],
    ['127.0.0.1', '2001:DB8::1', ['127.0.0.1'], '2001:db8::1'],
    ['127.0.0.1', '198.51.100.1', [], null],
    ['::1', undefined, [], null],
  ])('over %s, forwarded for %s, trusting %j: %s', async (socket, forwarded, trusted, caller) => {
    const app = new Hono().get('/', (c) => c.json(clientAddress(trusted)(c)))
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
    const response = await app.request('/', { headers }, over(socket))
    expect(await response.json()).toBe(caller)
  })

  test('is not known without a socket', async () => {
    const app = new Hono().get('/', (c) => c.json(clientAddress([])(c)))
    expect(await (await app.request('/')).json()).toBe(null)
  })
})

describe('listening', () => {
  let open: Listening[]
  beforeEach(() => {
    open = []
  })
  afterEach(async () => {
    await Promise.all(open.map(({ close }) => close()))
  })
  const start = async (app: Hono, port = 0): Promise<Listening> => {
    const listening = await listen(app, '127.0.0.1', port)
    open.push(listening)
    return listening
  }

  test('tells a port that is taken, and what to do', async () => {
    const { port } = await start(http())
    await expect(start(http(), port)).rejects.toThrow(
      new RegExp(`^Không mở được 127\\.0\\.0\\.1:${port} \\(EADDRINUSE\\).*PORT`),
    )
  })

  test('closing waits for what is in flight, and not for idle connections', async () => {
    const events = new EventEmitter()
    const page = new Hono().get('/slow', async (c) => {
      events.emit('begun')
      await once(events, 'answer')
      return c.text('đã xong')
    })
    const { port, close } = await start(http({ pages: [page] }))
    const agent = new Agent({ keepAlive: true })
    expect(await get({ port, agent, path: '/healthz' })).toEqual([200, 'ok'])
    const begun = once(events, 'begun')
    const slow = get({ port, path: '/slow', agent: new Agent({ keepAlive: true }) })
    await begun

    let closed = false
    const closing = close().then(() => {
      closed = true
    })
    await expect(get({ port, path: '/healthz' })).rejects.toThrow('ECONNREFUSED')
    expect(closed).toBe(false)
    events.emit('answer')
    expect(await slow).toEqual([200, 'đã xong'])
    await closing
    expect(closed).toBe(true)
    agent.destroy()
    // Well within the 5 s that idle connections are kept otherwise.
  }, 4_000)

  test.each([
    ['a broken request line', 'NONSENSE\r\n\r\n', 400],
    ['a missing host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['headers of 20 KB', `GET / HTTP/1.1\r\nhost: a\r\na: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s is answered and does not stop it', async (_, sent, status) => {
    const { port } = await start(http())
    expect(await statusOf(port, sent)).toBe(status)
    expect(await get({ port, path: '/healthz' })).toEqual([200, 'ok'])
  })

  test('who leaves in the middle of a message is no fault of ours', async () => {
    const events = new EventEmitter()
    const route: Route = {
      method: 'POST',
      path: '/hook',
      async handle(request) {
        events.emit('begun')
        return new Response(await request.text())
      },
    }
    const line = (what: string): void => {
      events.emit('logged', what)
    }
    const log = { info: line, warn: line, error: line }
    const { port } = await start(http({ routes: [route], log }))
    const [begun, told] = [once(events, 'begun'), once(events, 'logged')]
    const socket = connect(port, '127.0.0.1')
    socket.write('POST /hook HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nabc')
    await begun
    socket.destroy()
    expect(await told).toEqual(['caller-left'])
  })

  test('who sends a body without end is refused, and it goes on', async () => {
    const route: Route = {
      method: 'POST',
      path: '/hook',
      handle: async (request) => new Response(await request.text()),
    }
    const { port } = await start(http({ routes: [route] }))
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const upload = request({ port, path: '/hook', method: 'POST' }, (response) => {
        clearInterval(more)
        resolve(response.statusCode)
        upload.destroy()
      })
      upload.on('error', reject)
      const more = setInterval(() => upload.write('x'.repeat(100_000)), 1)
    })
    expect(status).toBe(413)
    expect(await get({ port, path: '/healthz' })).toEqual([200, 'ok'])
  })
})

function get(options: RequestOptions): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', ...options }, async (response) => {
      const chunks = await response.toArray()
      resolve([response.statusCode, Buffer.concat(chunks).toString()])
    })
      .on('error', reject)
      .end()
  })
}

function statusOf(port: number, sent: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(sent))
    socket.on('error', reject)
    socket.once('data', (data) => {
      resolve(Number(data.toString().split(' ')[1]))
      socket.destroy()
    })
  })
}
