import type { Route } from '../../core/ports.ts'
import { createGate } from '../receiving/gate.ts'
import { answer, parseJson, readBody } from '../receiving/request-body.ts'
import { isSameSecret } from '../receiving/same-secret.ts'
import type { TakeIn } from './intake.ts'

export const WEBHOOK_PATH = '/webhooks/telegram'

export interface Webhook {
  readonly route: Route
  /** Until then, and after `close`, updates are answered 503, so that they come again. */
  open(take: TakeIn): void
  /** Resolves when what was received is taken in. */
  close(): Promise<void>
}

/**
 * Answers only once the update is taken in. Telegram repeats what is not answered 200, with the rest
 * of that chat behind it; https://core.telegram.org/bots/api#setwebhook
 */
export function createWebhook(secret: string): Webhook {
  const gate = createGate<[unknown]>()

  async function handle(request: Request): Promise<Response> {
    const told = request.headers.get('x-telegram-bot-api-secret-token')
    if (told === null || !isSameSecret(told, secret)) return answer(401)
    const body = await readBody(request)
    if (body === null) return answer(413)
    const update = parseJson(body)
    if (update === undefined) return answer(400)
    return answer((await gate.take(update)) ? 200 : 503)
  }

  return {
    route: { method: 'POST', path: WEBHOOK_PATH, handle },
    open: gate.open,
    close: gate.close,
  }
}
