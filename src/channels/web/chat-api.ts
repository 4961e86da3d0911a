import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Admit, AnswerTo, Clock, Log } from '../../core/ports.ts'
import { subscriberOf } from '../../core/subscriber.ts'
import { type Parsed, parseChat } from './chat-request.ts'
import { type ReadPhotoOf, takePhoto } from './photo.ts'
import { createRateLimit } from './rate-limit.ts'
import { type Refusal, refuse } from './refusals.ts'
import { render } from './render.ts'

export interface ChatApi {
  readonly admit: Admit
  readonly answerTo: AnswerTo
  readonly readPhoto: ReadPhotoOf
  readonly clock: Clock
  readonly log: Log
  /** Who is calling; `null` where addresses do not tell people apart, and so are not counted. */
  clientAddress(c: Context): string | null
  /** A keyed hash, by which what may be tried only so often is counted. */
  nameless(subscriber: string): string
}

const ANSWER_WITHIN_MS = 25_000
const ASK_AGAIN_AFTER_MS = 2_000
const MAX_BODY_BYTES = 64 * 1024
/** A photo is held in memory while it is read. */
const MAX_PHOTOS_AT_ONCE = 4

/** `POST /chat` and `POST /chat/photo`: admits a message, waits for its turn, gives the replies. */
export function chatApi({
  admit,
  answerTo,
  readPhoto,
  clock,
  log,
  clientAddress,
  nameless,
}: ChatApi): Hono {
  const takeFromSubscriber = createRateLimit(60, 60_000, clock)
  const takeFromConversation = createRateLimit(20, 10_000, clock)
  let photosInHand = 0

  const no = (c: Context, code: Refusal, retryAfterMs?: number): Response =>
    refuse(c, log, code, retryAfterMs === undefined ? {} : { retryAfterMs })

  const notTooMany: MiddlewareHandler = async (c, next) => {
    c.header('Cache-Control', 'no-store')
    const address = clientAddress(c)
    const waitMs = address === null ? 0 : takeFromSubscriber(subscriberOf(address))
    return waitMs > 0 ? no(c, 'too-many', waitMs) : next()
  }

  const answer = async (c: Context, parsed: Parsed): Promise<Response> => {
    if ('refusal' in parsed) {
      return refuse(c, log, parsed.refusal, parsed.fields ? { fields: parsed.fields } : {})
    }
    const address = clientAddress(c)
    const client = address === null ? undefined : nameless(subscriberOf(address))
    const message = { ...parsed.message, ...(client !== undefined && { client }) }
    const waitMs = takeFromConversation(message.from.id)
    if (waitMs > 0) return no(c, 'too-many', waitMs)
    await admit(message)
    const taken = await answerTo(message.from, message.id, ANSWER_WITHIN_MS)
    if (taken === null) return no(c, 'not-yet-answered', ASK_AGAIN_AFTER_MS)
    const { kind, ids } = taken.outcome
    return c.json({ replies: taken.replies.flatMap(render), outcome: { kind, ids } })
  }

  const app = new Hono()
  app.post(
    '/chat',
    notTooMany,
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => no(c, 'body-too-large') }),
    async (c) => {
      if (!isType(c, 'application/json')) return no(c, 'not-json')
      const json = parseJson(await c.req.text().catch(() => ''))
      return json === undefined ? no(c, 'broken-json') : answer(c, parseChat(json, languageOf(c)))
    },
  )
  app.post('/chat/photo', notTooMany, async (c) => {
    if (!isType(c, 'multipart/form-data')) return no(c, 'not-form')
    if (photosInHand >= MAX_PHOTOS_AT_ONCE) return no(c, 'busy', ASK_AGAIN_AFTER_MS)
    photosInHand += 1
    const parsed = await takePhoto(c, readPhoto, languageOf(c)).finally(() => {
      photosInHand -= 1
    })
    return answer(c, parsed)
  })
  return app
}

function isType(c: Context, type: string): boolean {
  return c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() === type
}

/** `undefined` for what is not JSON: no JSON text means that. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The page asks in the language that it is shown in. */
function languageOf(c: Context): string | undefined {
  return c.req
    .header('accept-language')
    ?.match(/^[a-z]{2,3}\b/i)?.[0]
    .toLowerCase()
}
