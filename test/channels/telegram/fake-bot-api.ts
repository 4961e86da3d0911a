import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { faultsOfCall } from './bot-api-rules.ts'

export interface Call {
  readonly method: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** An answer that a test wants instead of the usual one; `cut` ends the connection without any. */
export type Answer = { readonly status: number; readonly body: string | object } | 'cut' | 'hang'

export interface FakeBotApi {
  readonly root: string
  /** What was called and came through the rules, in order. */
  readonly calls: readonly Call[]
  callsOf(method: string): readonly Call[]
  /** What the real server would have refused, and never should have been asked. */
  readonly faults: readonly string[]
  readonly webhookUrl: string
  /** A citizen does something. Ids count up from the last; returns this one's. */
  happen(update: object, id?: number): number
  /** Ids of the updates that would come again. */
  unconfirmed(): readonly number[]
  /** The next calls of a method, or of any (`*`), are answered so. */
  answer(method: string, ...answers: readonly Answer[]): void
  close(): Promise<void>
}

/** What Telegram answers for a second poller. */
const CONFLICT = {
  status: 409,
  body: refusal(409, 'Conflict: terminated by other getUpdates request'),
}

export function refusal(error_code: number, description: string, parameters?: object): object {
  return { ok: false, error_code, description, ...(parameters && { parameters }) }
}

export interface FakeOptions {
  readonly token: string
  /** How long a second of a long poll lasts. */
  readonly secondMs?: number
}

/**
 * Telegram's side, played on loopback: keeps updates until a higher offset confirms them, holds polls,
 * allows one poller or a webhook, and refuses what the real server would.
 */
export async function startFakeBotApi({
  token,
  secondMs = 1000,
}: FakeOptions): Promise<FakeBotApi> {
  const calls: Call[] = []
  const faults: string[] = []
  const instead = new Map<string, Answer[]>()
  let queue: { readonly update_id: number }[] = []
  let lastId = 700_000_000
  let webhookUrl = ''
  let waiting: { wake: () => void; give: (answer: Answer) => void } | null = null

  function refuse(status: number, description: string): Answer {
    return { status, body: refusal(status, description) }
  }

  function ok(result: unknown): Answer {
    return { status: 200, body: { ok: true, result } }
  }

  /** The real server spares what it holds from an offset far in the future; this one spares nothing. */
  function forget(offset: unknown): void {
    if (typeof offset === 'number') queue = queue.filter(({ update_id }) => update_id >= offset)
  }

  async function getUpdates({ payload }: Call, gone: Promise<void>): Promise<Answer> {
    const { offset, timeout, limit } = payload
    if (webhookUrl !== '')
      return refuse(409, "Conflict: can't use getUpdates method while webhook is active")
    waiting?.give(CONFLICT)
    forget(offset)
    if (queue.length === 0) {
      const conflict = await new Promise<Answer | null>((resolve) => {
        const timer = setTimeout(() => resolve(null), Number(timeout) * secondMs)
        const end = (answer: Answer | null): void => {
          clearTimeout(timer)
          waiting = null
          resolve(answer)
        }
        waiting = { wake: () => end(null), give: end }
        gone.then(() => end(null))
      })
      if (conflict !== null) return conflict
    }
    forget(offset)
    return ok(queue.slice(0, Number(limit)))
  }

  async function perform(call: Call, gone: Promise<void>): Promise<Answer> {
    const { url, callback_query_id } = call.payload
    switch (call.method) {
      case 'getUpdates':
        return getUpdates(call, gone)
      case 'getMe':
        return ok({ id: 123456, is_bot: true, first_name: 'Một Cửa', username: 'motcua_bot' })
      case 'setWebhook':
        webhookUrl = String(url)
        return ok(true)
      case 'deleteWebhook':
        webhookUrl = ''
        return ok(true)
      case 'answerCallbackQuery':
        return callback_query_id === 'old'
          ? refuse(
              400,
              'Bad Request: query is too old and response timeout expired or query ID is invalid',
            )
          : ok(true)
      default:
        return ok(call.method.startsWith('set') ? true : { message_id: calls.length })
    }
  }

  async function answerTo(request: IncomingMessage, gone: Promise<void>): Promise<Answer> {
    const [, told, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? []
    if (told !== token) return refuse(401, 'Unauthorized')
    const call: Call = { method, payload: JSON.parse((await bodyOf(request)) || '{}') }
    const wrong = faultsOfCall(method, call.payload)
    faults.push(...wrong)
    if (wrong.length > 0) return refuse(400, `Bad Request: ${wrong.join('; ')}`)
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
    happen(update, id = lastId + 1) {
      lastId = id
      queue.push({ update_id: id, ...update })
      waiting?.wake()
      return id
    },
    unconfirmed: () => queue.map(({ update_id }) => update_id),
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
  response.writeHead(answer.status, { 'content-type': isJson ? 'application/json' : 'text/html' })
  response.end(isJson ? JSON.stringify(answer.body) : answer.body)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
