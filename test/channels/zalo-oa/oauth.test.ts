import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { challengeOf } from '../../../src/channels/zalo-oa/consent.ts'
import { createOauth, type Exchange, type Grant } from '../../../src/channels/zalo-oa/oauth.ts'
import { fixtures } from './fixtures.ts'

const NOW = Date.parse('2026-11-24T03:00:00Z')

interface Asked {
  readonly url: string
  readonly secret: unknown
  readonly form: Readonly<Record<string, string>>
}

/** What comes of handing in a grant while Zalo answers so, and how it was asked. */
async function exchange(
  status: number,
  body: unknown,
  grant: Grant = { refresh: 'planted-refresh' },
): Promise<{ outcome: Exchange; asked: Asked }> {
  let asked: Asked | undefined
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    asked = {
      url: request.url ?? '',
      secret: request.headers['secret_key'],
      form: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())),
    }
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const oauth = createOauth({
    root: `http://127.0.0.1:${port}/`,
    appId: '42',
    appSecret: 'planted-secret',
    timeoutMs: 5000,
    clock: () => NOW,
  })
  const outcome = await oauth(grant)
  if (asked === undefined) throw new Error('it was not asked')
  return { outcome, asked }
}

const PAIR = { access_token: 'a', refresh_token: 'r', expires_in: '90000' }

test('a refresh token is handed in as the documents say', async () => {
  const { asked } = await exchange(200, PAIR)
  expect(asked).toEqual({
    url: '/v4/oa/access_token',
    secret: 'planted-secret',
    form: { app_id: '42', refresh_token: 'planted-refresh', grant_type: 'refresh_token' },
  })
})

test('a code goes with its verifier', async () => {
  const { asked } = await exchange(200, PAIR, { code: 'c', verifier: 'v' })
  expect(asked.form).toEqual({
    app_id: '42',
    code: 'c',
    code_verifier: 'v',
    grant_type: 'authorization_code',
  })
})

test.each<[string, number, unknown, Exchange['kind']]>([
  ['a limit', 200, { error: -32 }, 'not-used'],
  ['a server that fails, in words of its own', 500, { error: -1, message: 'x' }, 'lost'],
  ['a pair without a refresh token', 200, { ...PAIR, refresh_token: '' }, 'lost'],
  ['a pair without an end', 200, { ...PAIR, expires_in: 'soon' }, 'lost'],
  ['an error that nobody told us of', 200, { error: -5 }, 'refused'],
])('%s', async (_what, status, body, kind) => {
  const { outcome } = await exchange(status, body)
  expect(outcome.kind).toBe(kind)
  expect(JSON.stringify(outcome)).not.toContain('planted')
})

test('where nobody listens, nothing was used', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  const oauth = createOauth({
    root: `http://127.0.0.1:${port}`,
    appId: '42',
    appSecret: 's',
    timeoutMs: 5000,
    clock: () => NOW,
  })
  expect(await oauth({ refresh: 'r' })).toEqual({ kind: 'not-used', why: 'ECONNREFUSED' })
})

const EXPECTED: Readonly<Record<string, Exchange['kind']>> = {
  error_invalid_app: 'refused',
  error_invalid_redirect: 'refused',
  error_unknown_code: 'refused',
  success_without_token: 'lost',
  token_ok: 'pair',
  token_ok_numeric_expiry: 'pair',
}

const collected = fixtures('oauth')

describe.skipIf(collected === null)('the fixtures', () => {
  test('PKCE', () => {
    const { code_verifier, code_challenge } = collected?.get('pkce_vector')?.['body'] ?? {}
    expect(challengeOf(code_verifier)).toBe(code_challenge)
  })

  test.each([...(collected ?? [])].filter(([name]) => name !== 'pkce_vector'))(
    '%s',
    async (name, { httpStatus, body }) => {
      const { outcome } = await exchange(httpStatus, body)
      expect(outcome.kind).toBe(EXPECTED[name])
      if (outcome.kind === 'pair') expect(outcome.pair.expires).toBe(NOW + 25 * 60 * 60_000)
    },
  )
})
