import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createClient } from '../../../src/channels/zalo-bot/client.ts'
import type { DeliveryFailure } from '../../../src/core/errors.ts'
import type { UnreadableKind } from '../../../src/core/message.ts'
import { startFakeBotApi } from './fake-bot-api.ts'
import { rehearse, SECRET, TOKEN } from './rehearsal.ts'

/** Payloads collected outside this repository, where they are: official samples and live captures. */
const FIXTURES = '../shared/fixtures/zalo'
const absent = !existsSync(FIXTURES)
if (absent) console.log(`Skipped: the Zalo fixtures are not at ${FIXTURES}.`)

interface Event {
  readonly message?: {
    readonly message_id: string
    readonly chat: { readonly id: string }
    readonly text?: string
    readonly caption?: string
    readonly photo?: string
    readonly photo_url?: string
  }
}

interface Fixture {
  readonly body?: Event & { readonly result?: Event }
  readonly rawBody?: string
  readonly httpStatus?: number
}

function fixturesOf(folder: string): ReadonlyMap<string, Fixture> {
  if (absent) return new Map()
  const names = readdirSync(join(FIXTURES, folder)).filter((name) => name.endsWith('.json'))
  return new Map(
    names.map((name): [string, Fixture] => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(join(FIXTURES, folder, name), 'utf8')),
    ]),
  )
}

/** The answer to each webhook, what it admits, and how many log lines it leaves. */
const WEBHOOKS: Readonly<Record<string, Expected>> = {
  group_text: { status: 200 },
  image_flat_taxbridge: { status: 200, photo: 'photo_url' },
  image_wrapped_documented: { status: 200, photo: 'photo' },
  invalid_json: { status: 400 },
  missing_event_name: { status: 200, lines: 1 },
  probe_empty_body: { status: 200 },
  sticker: { status: 200, unreadable: 'sticker' },
  text_flat_real: { status: 200, text: 'text' },
  text_flat_taxbridge: { status: 200, text: 'text' },
  text_wrapped_official: { status: 200, text: 'text' },
  unsupported_no_message: { status: 200, lines: 1 },
  unsupported_with_message: { status: 200, unreadable: 'other' },
  voice_flat_taxbridge: { status: 200, unreadable: 'voice' },
  wrong_secret: { status: 401 },
}

interface Expected {
  readonly status: number
  /** The field whose words are admitted. */
  readonly text?: 'text'
  /** The field that holds the address of a photo. */
  readonly photo?: 'photo' | 'photo_url'
  readonly unreadable?: UnreadableKind
  readonly lines?: number
}

function admissionsOf({ text, photo, unreadable }: Expected, { body }: Fixture): object[] {
  if (text === undefined && photo === undefined && unreadable === undefined) return []
  const { message } = body?.result ?? body ?? {}
  const caption = message?.['caption']
  return [
    {
      id: message?.message_id,
      from: { channel: 'zalo-bot', id: message?.chat.id },
      ...(text !== undefined && { kind: 'text', text: message?.[text] }),
      ...(photo !== undefined && { kind: 'photo', photo: message?.[photo] }),
      ...(photo !== undefined && caption && { caption }),
      ...(unreadable !== undefined && { kind: 'unreadable', what: unreadable }),
    },
  ]
}

/** What a call comes to that is answered so: how it failed, nothing, or the result as it is. */
const ANSWERS: Readonly<Record<string, DeliveryFailure | 'nothing' | 'result'>> = {
  error_400: 'rejected',
  error_401: 'misconfigured',
  error_403: 'unreachable',
  error_404: 'misconfigured',
  error_429: 'throttled',
  get_me: 'result',
  get_updates_array: 'result',
  get_updates_one: 'result',
  get_updates_timeout_408: 'nothing',
  send_chat_action_ok: 'nothing',
  send_message_ok: 'result',
  set_webhook_ok: 'result',
}

describe.skipIf(absent)('the collected payloads', () => {
  test('are all known here', () => {
    expect([...fixturesOf('bot-webhook').keys()].toSorted()).toEqual(Object.keys(WEBHOOKS))
    expect([...fixturesOf('bot-api').keys()].toSorted()).toEqual(Object.keys(ANSWERS))
  })

  test.each([...fixturesOf('bot-webhook')])('webhook %s', async (name, fixture) => {
    const { make, admit, inbox, lines } = await rehearse()
    const channel = make({ receive: { mode: 'webhook', secret: SECRET } })
    await channel.open(admit)
    const isUnsigned = name === 'probe_empty_body'
    const request = new Request('https://motcua.vi-du.gov.vn/webhooks/zalo-bot', {
      method: 'POST',
      // The captured headers hold the secret of whoever captured them; only a wrong one matters.
      headers: isUnsigned
        ? {}
        : { 'X-Bot-Api-Secret-Token': name === 'wrong_secret' ? 'WRONG' : SECRET },
      body: fixture.rawBody ?? JSON.stringify(fixture.body),
    })
    const response = await channel.routes[0]?.handle(request)
    const expected = WEBHOOKS[name] ?? { status: 0 }
    expect(response?.status).toBe(expected.status)
    expect(inbox).toEqual(admissionsOf(expected, fixture))
    expect(lines).toHaveLength(expected.lines ?? 0)
  })

  test.each([...fixturesOf('bot-api')])(
    'answer %s',
    async (name, { httpStatus = 200, body = {} }) => {
      const api = await startFakeBotApi({ token: TOKEN })
      api.answer('getUpdates', { status: httpStatus, body })
      const call = createClient({ token: TOKEN, apiRoot: api.root })
      const came = await call('getUpdates', { timeout: '1' }).catch(({ failure }) => failure)
      await api.close()
      const expected = { nothing: null, result: body.result }
      const { [name]: how = '' } = ANSWERS
      expect(came).toEqual(Object.hasOwn(expected, how) ? Reflect.get(expected, how) : how)
    },
  )
})
