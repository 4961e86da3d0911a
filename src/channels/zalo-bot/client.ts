import { DeliveryError, type DeliveryFailure } from '../../core/errors.ts'

export const API_ROOT = 'https://bot-api.zaloplatforms.com'
const TIMEOUT_MS = 30_000
/** Zalo does not say how long to wait once a quota is used up. */
const QUOTA_PAUSE_MS = 60_000
const LONGEST_DESCRIPTION = 200

export type Method = 'getMe' | 'getUpdates' | 'setWebhook' | 'deleteWebhook' | 'sendMessage'

/**
 * Calls a method of the Bot Platform; resolves to the `result` of its answer, `null` for a `getUpdates` with
 * nothing to tell. Throws a DeliveryError that says in Vietnamese what is wrong and what to do, without a cause:
 * the address called holds the token.
 */
export type CallApi = (
  method: Method,
  payload?: Readonly<Record<string, string>>,
  options?: { readonly signal?: AbortSignal; readonly withinMs?: number },
) => Promise<unknown>

export interface ClientOptions {
  readonly token: string
  /** Another server than Zalo's own, or its older host. */
  readonly apiRoot?: string | undefined
  /** What else no error may tell. */
  readonly secrets?: readonly string[]
}

export function createClient({ token, apiRoot = API_ROOT, secrets = [] }: ClientOptions): CallApi {
  const root = apiRoot.replace(/\/+$/, '')
  const hidden = [token, token.slice(token.indexOf(':') + 1), ...secrets].filter((s) => s !== '')

  /** The error for an answer that is not ok, or that is not Zalo's at all. */
  function refusal(method: Method, code: number, description: string): DeliveryError {
    const told = hidden.reduce((text, secret) => text.replaceAll(secret, '…'), description)
    const failure = failureOf(code)
    return new DeliveryError(
      failure,
      explain(failure, `${method}, ${code}: ${told.slice(0, LONGEST_DESCRIPTION)}`),
      { retryAfterMs: failure === 'throttled' ? QUOTA_PAUSE_MS : undefined },
    )
  }

  return async (method, payload = {}, { signal, withinMs = TIMEOUT_MS } = {}) => {
    const timeout = AbortSignal.timeout(withinMs)
    const answer = await post(
      `${root}/bot${token}/${method}`,
      payload,
      signal ? AbortSignal.any([signal, timeout]) : timeout,
    ).catch((error: unknown) => {
      throw new DeliveryError(
        'unreachable',
        `Không gọi được Zalo Bot (${method}: ${codeOf(error)}).`,
      )
    })
    if (answer.ok) return answer.result ?? null
    if (method === 'getUpdates' && answer.code === 408) return null
    throw refusal(method, answer.code, answer.description)
  }
}

type Answer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly code: number; readonly description: string }

/** Errors come with HTTP 200 and `ok: false`; with a wrong token the answer may not be JSON. */
async function post(url: string, payload: object, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
    // To follow one would show the token to whoever stands there.
    redirect: 'error',
    signal,
  })
  const { ok, result, error_code, description } = Object(parseJson(await response.text()))
  if (ok === true) return { ok, result }
  const status = response.ok ? 0 : response.status
  return {
    ok: false,
    code: typeof error_code === 'number' ? error_code : status,
    description: typeof description === 'string' ? description : 'không phải trả lời của Zalo',
  }
}

/** A chat that cannot be reached has no code of its own. 403 is documented as an error inside Zalo. */
function failureOf(code: number): Exclude<DeliveryFailure, 'blocked'> {
  if (code === 401 || code === 404) return 'misconfigured'
  if (code === 429) return 'throttled'
  return code < 400 || code === 403 || code === 408 || code >= 500 ? 'unreachable' : 'rejected'
}

function explain(failure: ReturnType<typeof failureOf>, told: string): string {
  switch (failure) {
    case 'unreachable':
      return `Zalo Bot đang lỗi (${told}).`
    case 'throttled':
      return `Zalo Bot báo hết hạn mức (${told}): gọi quá nhanh, hoặc hết số tin trong tháng của bot. Dịch vụ vẫn thử lại; nếu kéo dài, xem hạn mức của bot trong Zalo.`
    case 'rejected':
      return `Zalo Bot từ chối (${told}).`
    case 'misconfigured':
      return `Zalo Bot không nhận ZALO_BOT_TOKEN (${told}). Hãy lấy lại token ở OA Zalo Bot Manager, xem ZALO_BOT_API_ROOT, sửa biến rồi khởi động lại.`
  }
}

/** Why a call failed on the way, such as `ECONNREFUSED`. Never the message, which can hold the address. */
function codeOf(error: unknown): string {
  const { name, cause } = Object(error)
  const code: unknown = Object(cause).code
  if (typeof code === 'string') return code
  return name === 'TimeoutError' ? 'quá giờ' : 'không có trả lời'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
