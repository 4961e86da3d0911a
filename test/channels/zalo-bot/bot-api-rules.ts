/** The rules of the Bot Platform that concern the calls we make: `docs.zaloplatforms.com/docs/BOT`. */

type Payload = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

const isText =
  (min: number, max: number): Check =>
  (value) =>
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length >= min &&
    value.length <= max &&
    value.isWellFormed()

/** Seconds, as a string: that is how it is documented. */
const isSeconds: Check = (value) => typeof value === 'string' && /^\d{1,2}$/.test(value)

const isPublicHttps: Check = (value) => {
  if (typeof value !== 'string' || !URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  return protocol === 'https:' && /[^.]\.[a-z]/.test(hostname)
}

/** Nothing may be left out. `parse_mode` is nowhere: our text is plain. */
const METHODS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  getMe: {},
  getUpdates: { timeout: isSeconds },
  deleteWebhook: {},
  setWebhook: { url: isPublicHttps, secret_token: isText(8, 256) },
  sendMessage: { chat_id: isText(1, 128), text: isText(1, 2000) },
}

/** What is wrong with a call, in words; empty when Zalo would take it. */
export function faultsOfCall(method: string, payload: Payload): string[] {
  const fields = METHODS[method]
  if (fields === undefined) return [`${method}: no method that we use`]
  return [
    ...Object.entries(fields).flatMap(([name, check]) =>
      check(payload[name]) ? [] : [`${method}: ${name} is missing or not valid`],
    ),
    ...Object.keys(payload)
      .filter((name) => !(name in fields))
      .map((name) => `${method}: ${name} is not expected`),
  ]
}
