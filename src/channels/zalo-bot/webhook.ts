import { createHash, timingSafeEqual } from 'node:crypto'
import type { Route } from '../../core/ports.ts'
import type { TakeIn } from './intake.ts'

export const WEBHOOK_PATH = '/webhooks/zalo-bot'

const MAX_BODY_BYTES = 1024 * 1024

export interface Webhook {
  readonly route: Route
  /** Until then, and after `close`, updates are answered 503: whether they come again is not documented. */
  open(take: TakeIn): void
  /** Resolves when what was received is taken in. */
  close(): Promise<void>
}

/** Answers only once the update is taken in. Zalo looks whether we are there with an empty, unsigned body. */
export function createWebhook(secret: string): Webhook {
  let takeIn: TakeIn | null = null
  const inHand = new Set<Promise<boolean>>()

  async function take(update: unknown): Promise<boolean> {
    if (takeIn === null) return false
    const taken = takeIn(update)
    inHand.add(taken)
    return taken.finally(() => inHand.delete(taken))
  }

  return {
    route: {
      method: 'POST',
      path: WEBHOOK_PATH,
      async handle(request) {
        const told = request.headers.get('x-bot-api-secret-token')
        if (told === null || !isSame(told, secret)) {
          return answer((await isEmpty(request)) ? 200 : 401)
        }
        const body = await readBody(request)
        if (body === null) return answer(413)
        if (body === '') return answer(200)
        const update = parseJson(body)
        if (update === undefined) return answer(400)
        return answer((await take(update)) ? 200 : 503)
      },
    },
    open(take) {
      takeIn = take
    },
    async close() {
      takeIn = null
      await Promise.all(inHand)
    },
  }
}

function answer(status: number): Response {
  return new Response(null, { status })
}

/** In constant time, whatever the lengths. */
function isSame(told: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(told), digest(secret))
}

async function isEmpty(request: Request): Promise<boolean> {
  for await (const chunk of request.body ?? []) {
    if (chunk.length > 0) return false
  }
  return true
}

/** `null` when it is too large. */
async function readBody(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length
    if (bytes > MAX_BODY_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
