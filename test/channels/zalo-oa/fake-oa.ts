import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { faultsOfMessage } from './oa-rules.ts'

export interface Sent {
  readonly to: string
  readonly message: Readonly<Record<string, unknown>>
}

/**
 * What a test wants instead of the usual answer. `cut` ends the connection, `hang` never answers;
 * `after` does so only once the call had its effect.
 */
export type Answer =
  | { readonly status: number; readonly body: string | object }
  | 'cut'
  | 'hang'
  | { readonly after: 'cut' | 'hang' }

export interface FakeOa {
  readonly root: string
  /** Messages that reached the citizen, in order. */
  readonly sent: readonly Sent[]
  /** How often each message was tried with each token that was dead by then. */
  readonly deadTries: ReadonlyMap<string, number>
  /** How often each refresh token was handed in and taken or refused. */
  readonly refreshes: ReadonlyMap<string, number>
  /** Calls by path, whatever came of them. */
  readonly paths: readonly string[]
  /** What the real server would have refused, and never should have been asked. */
  readonly faults: readonly string[]
  /** The refresh token that buys the next pair. */
  readonly refreshToken: string
  /** The access token of now ends at once. */
  expireAccess(): void
  /** An admin of the OA takes the consent back. */
  revoke(): void
  /** An admin gets a pair by hand; what was given out before dies. */
  issue(): { access: string; refresh: string }
  answer(path: string, ...answers: readonly Answer[]): void
  /** What the upload of a file said of it. */
  readonly uploads: readonly string[]
  close(): Promise<void>
}

export const APP_ID = '360846524940903967'
export const APP_SECRET = 'planted-app-secret'

const OAUTH = '/v4/oa/access_token'
const CS = '/v3.0/oa/message/cs'

export function refusal(error: number, message = 'refused'): Answer {
  return { status: 200, body: { error, message } }
}

/** Zalo's side, played on loopback: one live access token, single use of refresh tokens, errors with 200. */
export async function startFakeOa(): Promise<FakeOa> {
  const sent: Sent[] = []
  const paths: string[] = []
  const faults: string[] = []
  const uploads: string[] = []
  const deadTries = new Map<string, number>()
  const refreshes = new Map<string, number>()
  const instead = new Map<string, Answer[]>()
  let generation = 0
  let access = ''
  let refresh = 'planted-refresh-0'
  let expired = false

  function count(of: Map<string, number>, key: string): void {
    of.set(key, (of.get(key) ?? 0) + 1)
  }

  function ok(data: object): Answer {
    return { status: 200, body: { data, error: 0, message: 'Success' } }
  }

  function issue(): { access: string; refresh: string } {
    generation += 1
    access = `planted-access-${generation}`
    refresh = `planted-refresh-${generation}`
    expired = false
    return { access, refresh }
  }

  function exchange(request: IncomingMessage, body: string): Answer {
    const form = new URLSearchParams(body)
    if (request.headers['secret_key'] !== APP_SECRET || form.get('app_id') !== APP_ID) {
      faults.push('a wrong app or secret')
      return { status: 200, body: { error: -14002, error_name: 'Invalid appId' } }
    }
    const isCode = form.get('grant_type') === 'authorization_code'
    const given = form.get(isCode ? 'code' : 'refresh_token') ?? ''
    count(refreshes, given)
    if (isCode ? given !== 'good-code' : given !== refresh) {
      return { status: 200, body: { error: -14099, error_name: 'Invalid refresh token' } }
    }
    const pair = issue()
    return {
      status: 200,
      body: { access_token: pair.access, refresh_token: pair.refresh, expires_in: '90000' },
    }
  }

  function call(path: string, request: IncomingMessage, body: string): Answer {
    const token = String(request.headers['access_token'] ?? '')
    if (token !== access || expired) {
      count(deadTries, `${token} ${body}`)
      return refusal(token === access ? -220 : -216, `token ${token} is dead`)
    }
    if (path.startsWith('/v2.0/oa/upload/')) {
      uploads.push(/filename="([^"]*)"/.exec(body)?.[1] ?? '')
      return ok({ attachment_id: `up-${uploads.length}`, token: `up-${uploads.length}` })
    }
    if (path === '/v2.0/oa/getoa') return ok({ oa_id: '388613280878808645' })
    if (path !== CS) return refusal(-240)
    const { recipient, message } = JSON.parse(body)
    const wrong = faultsOfMessage(message)
    faults.push(...wrong)
    if (wrong.length > 0) return refusal(-201, wrong.join('; '))
    sent.push({ to: recipient.user_id, message })
    return ok({ message_id: `m${sent.length}`, quota: { quota_type: 'reply' } })
  }

  async function respond(request: IncomingMessage): Promise<Answer> {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const body = await bodyOf(request)
    paths.push(path)
    const planned = instead.get(path)?.shift()
    if (planned !== undefined && !(typeof planned === 'object' && 'after' in planned))
      return planned
    const usual = path === OAUTH ? exchange(request, body) : call(path, request, body)
    return planned === undefined ? usual : planned.after
  }

  const server = createServer((request, response) => {
    respond(request).then((answer) => write(answer, response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    root: `http://127.0.0.1:${port}`,
    sent,
    deadTries,
    refreshes,
    paths,
    faults,
    uploads,
    get refreshToken() {
      return refresh
    },
    expireAccess() {
      expired = true
    },
    revoke() {
      access = ''
      refresh = ''
    },
    issue,
    answer(path, ...answers) {
      instead.set(path, [...(instead.get(path) ?? []), ...answers])
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

function write(answer: Answer, response: ServerResponse): void {
  if (answer === 'hang') return
  if (answer === 'cut') {
    response.destroy()
    return
  }
  if ('after' in answer) return
  const isJson = typeof answer.body !== 'string'
  response.writeHead(answer.status, { 'content-type': isJson ? 'application/json' : 'text/html' })
  response.end(isJson ? JSON.stringify(answer.body) : answer.body)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
