import { DeliveryError } from '../../core/errors.ts'
import type { Clock } from '../../core/ports.ts'
import type { ApiAnswer, ApiBody, Client } from './client.ts'
import { type Codes, FAILURE } from './codes.ts'
import type { Health } from './health.ts'
import type { Tokens } from './tokens.ts'

const MINUTE_MS = 60_000

/**
 * Makes a call with a good token. Resolves for success and for refusals that are the caller's to mend. Each `kind` is
 * a fault by itself: messages may pass while a template or an upload does not.
 */
export type Calls = (path: string, body: ApiBody, kind: CallKind) => Promise<ApiAnswer>
export type CallKind = 'send' | 'upload' | 'template'

export function createCalls(
  client: Client,
  tokens: Tokens,
  health: Health,
  clock: Clock,
  codes: Codes,
): Calls {
  /** Until then the limit of this minute is reached, for every citizen. */
  let pausedUntil = 0

  function throttled(): DeliveryError {
    return new DeliveryError('throttled', 'Zalo yêu cầu gửi chậm lại (mã -32).', {
      retryAfterMs: pausedUntil - clock(),
    })
  }

  async function post(
    path: string,
    token: string,
    body: ApiBody,
    kind: CallKind,
  ): Promise<ApiAnswer> {
    try {
      return await client.post(path, token, body)
    } catch (error) {
      // A Zalo that nobody can call is a channel that is down, however many messages still come from it.
      health.failed(kind, Object(error).message)
      throw error
    }
  }

  return async (path, body, kind) => {
    if (clock() < pausedUntil) throw throttled()
    const first = await tokens.current()
    let answer = await post(path, first.token, body, kind)
    if (codes.classOf(answer.error) === 'token') {
      tokens.refused(first)
      const second = await tokens.current()
      answer = await post(path, second.token, body, kind)
      if (codes.classOf(answer.error) === 'token') tokens.refused(second)
    }
    switch (codes.classOf(answer.error)) {
      case 'rate':
        pausedUntil = (Math.floor(clock() / MINUTE_MS) + 1) * MINUTE_MS
        throw throttled()
      case 'operator':
      case 'token':
        health.failed(
          kind,
          `Zalo không cho gửi: ${codes.meaningOf(answer.error)} (mã ${answer.error}).`,
        )
        break
    }
    if (answer.error === 0) health.ok(kind)
    return answer
  }
}

/** The error for a refusal that nobody mended. What Zalo says besides the code may repeat what it was sent. */
export function refusalOf({ error }: ApiAnswer, codes: Codes): DeliveryError {
  const failure = FAILURE[codes.classOf(error)]
  const told = `Zalo từ chối: ${codes.meaningOf(error)} (mã ${error}).`
  return new DeliveryError(failure, told, {
    ...(failure === 'misconfigured' && { retryAfterMs: 5 * MINUTE_MS }),
  })
}
