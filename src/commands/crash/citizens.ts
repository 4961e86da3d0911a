import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Platforms } from './platforms.ts'

export type CrashChannel = 'telegram' | 'zalo-oa' | 'web'
export const CRASH_CHANNELS: readonly CrashChannel[] = ['telegram', 'zalo-oa', 'web']

export const TELEGRAM_SECRET = 'crash-secret-crash-secret'
export const OA_ID = '388613280878808645'
export const APP_ID = '360846524940903967'
export const OA_KEY = 'crash-oa-secret-key'

/** Longer than a lease that nobody ends: what has not come by then is lost. */
const LOST_AFTER_MS = 90_000

export type Said = { readonly text: string } | { readonly choice: string }

/** What one citizen says: a greeting, a whole rating, two questions. No two answers to it are alike. */
export function sayingsOf(scores: readonly number[]): readonly Said[] {
  return [
    { text: 'chào' },
    { choice: 'rate-unit:trung-tam' },
    ...scores.map((score) => ({ text: String(score) })),
    { text: '2' },
    { text: 'lệ phí khai sinh' },
    { text: 'đăng ký kết hôn cần giấy tờ gì' },
  ]
}

export interface Citizen {
  readonly channel: CrashChannel
  /** As the platform knows them; on the web a secret. */
  readonly id: string
}

/** What became of one citizen's conversation. */
export interface Heard {
  readonly citizen: Citizen
  readonly scores: readonly number[]
  /** Messages that the service said it has. */
  readonly admitted: number
  /** Texts in the order in which they came, each as often as it came. */
  readonly texts: readonly { readonly text: string; readonly life: number }[]
}

export interface Talk {
  readonly url: string
  readonly platforms: Platforms
}

/** Waits until the nth thing said is answered; `false` if it never is. */
export type Answered = (nth: number, texts: () => readonly string[]) => Promise<boolean>

/** Says everything, each thing again until the service has it, and the next once it is answered. */
export async function talk(
  { url, platforms }: Talk,
  citizen: Citizen,
  scores: readonly number[],
  answered: Answered,
): Promise<Heard> {
  const onWeb: { text: string; life: number }[] = []
  const texts = (): Heard['texts'] =>
    citizen.channel === 'web' ? onWeb : platforms.arrivalsOf(`${citizen.channel} ${citizen.id}`)
  let admitted = 0
  for (const [nth, said] of sayingsOf(scores).entries()) {
    const replies = await sayUntilTaken(url, citizen, nth, said)
    admitted += 1
    onWeb.push(...replies.map((text) => ({ text, life: 0 })))
    if (!(await answered(nth, () => different(texts())))) break
  }
  return { citizen, scores, admitted, texts: [...texts()] }
}

/** For whom knows with how many texts each thing said is answered. */
export function byCount(counts: readonly number[]): Answered {
  return async (nth, texts) => {
    const due = counts.slice(0, nth + 1).reduce((all, count) => all + count, 0)
    return await comesTrue(() => texts().length >= due)
  }
}

/** What came, without what came again. */
export function different(texts: Heard['texts']): readonly string[] {
  return [...new Set(texts.map(({ text }) => steady(text)))]
}

/** A text without what is chance in it. */
export function steady(text: string): string {
  return text
    .replaceAll(/\/r\/\S+/g, '/r/…')
    .replaceAll(/Mã phiếu: \w+/g, 'Mã phiếu: …')
    .replace(/thêm \d câu/, 'thêm … câu')
}

async function comesTrue(holds: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < LOST_AFTER_MS; waited += 20) {
    if (holds()) return true
    await pause(20)
  }
  return false
}

/** As a platform does: again until it is told 200. Gives what the web chat answered. */
async function sayUntilTaken(
  url: string,
  citizen: Citizen,
  nth: number,
  said: Said,
): Promise<readonly string[]> {
  for (;;) {
    const { path, headers, body } = REQUEST[citizen.channel](citizen.id, nth, said)
    const answer = await fetch(url + path, { method: 'POST', headers, body })
      .then(async (response) => (response.status === 200 ? await response.text() : null))
      .catch(() => null)
    if (answer === null) await pause(100)
    else if (citizen.channel !== 'web') return []
    else return JSON.parse(answer).replies.map(({ text }: { text: string }) => text)
  }
}

interface Delivered {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const JSON_TYPE = { 'Content-Type': 'application/json' }

const REQUEST: Record<CrashChannel, (id: string, nth: number, said: Said) => Delivered> = {
  telegram(id, nth, said) {
    const who = { id: Number(id), is_bot: false, first_name: 'c' }
    const chat = { id: Number(id), type: 'private', first_name: 'c' }
    const message = { message_id: nth, date: 0, from: who, chat }
    const update =
      'text' in said
        ? { message: { ...message, text: said.text } }
        : { callback_query: { id: String(nth), from: who, data: said.choice, message } }
    return {
      path: '/webhooks/telegram',
      headers: { ...JSON_TYPE, 'X-Telegram-Bot-Api-Secret-Token': TELEGRAM_SECRET },
      body: JSON.stringify({ update_id: Number(id) * 100 + nth, ...update }),
    }
  },
  'zalo-oa'(id, nth, said) {
    const body = JSON.stringify({
      app_id: APP_ID,
      event_name: 'user_send_text',
      sender: { id },
      recipient: { id: OA_ID },
      message: { msg_id: `${id}-${nth}`, text: 'text' in said ? said.text : `#${said.choice}` },
      timestamp: '1',
    })
    const mac = createHash('sha256').update(`${APP_ID}${body}1${OA_KEY}`).digest('hex')
    return { path: '/webhooks/zalo-oa', headers: { 'X-ZEvent-Signature': `mac=${mac}` }, body }
  },
  web(id, nth, said) {
    const body = JSON.stringify({ conversation: id, message: { id: `m${nth}`, ...said } })
    return { path: '/chat', headers: JSON_TYPE, body }
  },
}
