/** The rules of the Bot API that concern the calls we make, as its server applies them. */

type Payload = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

const isText =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= max && value.isWellFormed()

const isCount =
  (from: number, to: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= from && Number(value) <= to

const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)

const isObject =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    faultsOfFields(value as Payload, fields).length === 0

const isId: Check = (value) => Number.isSafeInteger(value)
const isUrl: Check = (value) =>
  typeof value === 'string' &&
  URL.canParse(value) &&
  ['http:', 'https:'].includes(new URL(value).protocol) &&
  new URL(value).hostname.includes('.')
const isTrue: Check = (value) => value === true
const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)

const isButton: Check = (value) =>
  isObject({ text: isText(1000), url: isUrl })(value) ||
  isObject({
    text: isText(1000),
    callback_data: (data) => byteLength(data) >= 1 && byteLength(data) <= 64,
  })(value)

const isKeyboard: Check = (value) => {
  const rows: unknown = Reflect.get(Object(value), 'inline_keyboard')
  return (
    isObject({
      inline_keyboard: isListOf((row) => isListOf(isButton)(row) && isCount(1, 8)(sizeOf(row))),
    })(value) && isCount(1, 100)(Array.isArray(rows) ? rows.flat().length : 0)
  )
}

const UPDATE_KINDS = ['message', 'edited_message', 'callback_query', 'my_chat_member']
const isKinds = isListOf((kind) => UPDATE_KINDS.includes(String(kind)))

/** `?` marks a field that may be left out. `drop_pending_updates` is nowhere: it loses messages. */
export const METHODS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  getMe: {},
  getUpdates: {
    'offset?': isId,
    limit: isCount(1, 100),
    timeout: isCount(0, 50),
    allowed_updates: isKinds,
  },
  deleteWebhook: {},
  setWebhook: {
    url: (url) => isUrl(url) && String(url).startsWith('https:'),
    secret_token: matches(/^[A-Za-z0-9_-]{1,256}$/),
    allowed_updates: isKinds,
  },
  setMyCommands: {
    commands: isListOf(
      isObject({ command: matches(/^[a-z0-9_]{1,32}$/), description: isText(256) }),
    ),
    'language_code?': matches(/^[a-z]{2}$/),
  },
  answerCallbackQuery: { callback_query_id: isText(64) },
  sendMessage: {
    chat_id: isId,
    text: isText(4096),
    'link_preview_options?': isObject({ is_disabled: isTrue }),
    'reply_markup?': isKeyboard,
  },
  sendPhoto: { chat_id: isId, photo: isUrl, caption: isText(1024), 'reply_markup?': isKeyboard },
  sendDocument: {
    chat_id: isId,
    document: isUrl,
    caption: isText(1024),
    'reply_markup?': isKeyboard,
  },
}

/** What is wrong with a call, in words; empty when the Bot API would take it. */
export function faultsOfCall(method: string, payload: Payload): string[] {
  const fields = METHODS[method]
  if (fields === undefined) return [`${method}: no method that we use`]
  return faultsOfFields(payload, fields).map((fault) => `${method}: ${fault}`)
}

function faultsOfFields(payload: Payload, fields: Readonly<Record<string, Check>>): string[] {
  const named = Object.entries(fields).map(([name, check]) => ({
    name: name.replace('?', ''),
    optional: name.endsWith('?'),
    check,
  }))
  return [
    ...named.flatMap(({ name, optional, check }) => {
      if (!(name in payload)) return optional ? [] : [`${name} is missing`]
      return check(payload[name]) ? [] : [`${name} is not valid`]
    }),
    ...Object.keys(payload)
      .filter((name) => !named.some((field) => field.name === name))
      .map((name) => `${name} is not expected`),
  ]
}

function byteLength(value: unknown): number {
  return typeof value === 'string' ? Buffer.byteLength(value) : 0
}

function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}
