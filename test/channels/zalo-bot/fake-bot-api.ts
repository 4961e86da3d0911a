import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { faultsOfCall } from './bot-api-rules.ts'

const NOW = 1_795_489_200_000

export interface Call {
  readonly method: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** An answer that a test wants instead of the usual one; `cut` ends the connection without any. */
export type Answer =
  | {
      readonly status: number
      readonly body: string | object
      readonly headers?: Readonly<Record<string, string>>
    }
  | 'cut'
  | 'hang'

export interface FakeBotApi {
  readonly root: string
  /** What was called and came through the rules, in order. */
  readonly calls: readonly Call[]
  callsOf(method: string): readonly Call[]
  /** What the real platform would have refused or lost, and never should have been asked. */
  readonly faults: readonly string[]
  readonly webhookUrl: string
  /** A citizen does something. */
  happen(update: object): void
  /** How many updates were not handed out yet. */
  readonly waiting: number
  /** The next calls of a method, or of any (`*`), are answered so. */
  answer(method: string, ...answers: readonly Answer[]): void
  close(): Promise<void>
}

export function refusal(error_code: number, description: string): object {
  return { ok: false, description, error_code }
}

/** Errors come with HTTP 200. */
export function refused(error_code: number, description: string): Answer {
  return { status: 200, body: refusal(error_code, description) }
}

export interface FakeOptions {
  readonly token: string
  /** How long a second of a long poll lasts. */
  readonly secondMs?: number
  /** The least time between two messages to one chat. */
  readonly perChatMs?: number
}

/**
 * Zalo's side, played on loopback: holds a poll, hands out one update and forgets it, allows one poller or a
 * webhook, and refuses what is against the rules.
 */
export async function startFakeBotApi({
  token,
  secondMs = 1000,
  perChatMs = 0,
}: FakeOptions): Promise<FakeBotApi> {
  const calls: Call[] = []
  const faults: string[] = []
  const instead = new Map<string, Answer[]>()
  const lastSent = new Map<unknown, number>()
  const queue: object[] = []
  let webhookUrl = ''
  let wake: (() => void) | null = null

  function ok(result: unknown): Answer {
    return { status: 200, body: { ok: true, result } }
  }

  async function getUpdates({ payload }: Call, gone: Promise<void>): Promise<Answer> {
    if (webhookUrl !== '') return refused(400, 'Bad request')
    if (wake !== null) faults.push('two polls at the same time')
    if (queue.length === 0) {
      await new Promise<void>((resolve) => {
        const end = (): void => {
          clearTimeout(timer)
          wake = null
          resolve()
        }
        const timer = setTimeout(end, Number(payload['timeout']) * secondMs)
        wake = end
        gone.then(end)
      })
    }
    const [update] = queue.splice(0, 1)
    return update === undefined ? refused(408, 'Request timeout') : ok(update)
  }

  function sendMessage({ payload }: Call): Answer {
    const at = performance.now()
    // A timer may be a millisecond early.
    if (at - (lastSent.get(payload['chat_id']) ?? -Infinity) < perChatMs - 1) {
      faults.push('two messages to one chat within a second')
    }
    lastSent.set(payload['chat_id'], at)
    return ok({ message_id: `s${calls.length}`, date: NOW })
  }

  async function perform(call: Call, gone: Promise<void>): Promise<Answer> {
    switch (call.method) {
      case 'getUpdates':
        return getUpdates(call, gone)
      case 'getMe':
        return ok({
          id: '1000000000000000001',
          account_name: 'bot.MotCua',
          account_type: 'BASIC',
          can_join_groups: false,
        })
      case 'setWebhook':
        webhookUrl = String(call.payload['url'])
        return ok({ url: webhookUrl, updated_at: NOW })
      case 'deleteWebhook':
        webhookUrl = ''
        return ok({ url: '', updated_at: NOW })
      default:
        return sendMessage(call)
    }
  }

  async function answerTo(request: IncomingMessage, gone: Promise<void>): Promise<Answer> {
    const [, told, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? []
    if (told !== token) return refused(401, 'Unauthorized')
    const call: Call = { method, payload: JSON.parse((await bodyOf(request)) || '{}') }
    const wrong = faultsOfCall(method, call.payload)
    faults.push(...wrong)
    if (wrong.length > 0) return refused(400, `Bad request: ${wrong.join('; ')}`)
    calls.push(call)
    return instead.get(method)?.shift() ?? instead.get('*')?.shift() ?? perform(call, gone)
  }

  const server = createServer((request, response) => {
    const gone = new Promise<void>((resolve) => response.once('close', resolve))
    answerTo(request, gone).then((answer) => write(answer, response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    root: `http://127.0.0.1:${port}`,
    calls,
    faults,
    callsOf: (method) => calls.filter((call) => call.method === method),
    get webhookUrl() {
      return webhookUrl
    },
    get waiting() {
      return queue.length
    },
    happen(update) {
      queue.push(update)
      wake?.()
    },
    answer(method, ...answers) {
      instead.set(method, [...(instead.get(method) ?? []), ...answers])
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
  const isJson = typeof answer.body !== 'string'
  response.writeHead(answer.status, {
    'content-type': isJson ? 'application/json' : 'text/html',
    ...answer.headers,
  })
  response.end(isJson ? JSON.stringify(answer.body) : answer.body)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
