import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openToCitizens } from '../src/commands/open-to-citizens.ts'
import { composeService, type Running } from '../src/compose.ts'
import { parseConfig } from '../src/config.ts'
import { openSqliteStore } from '../src/storage/open-store.ts'
import { readSecretKey } from '../src/storage/secret-key.ts'
import {
  type FakeBotApi as FakeTelegram,
  startFakeBotApi as startFakeTelegram,
} from './channels/telegram/fake-bot-api.ts'
import { TOKEN as TELEGRAM_TOKEN } from './channels/telegram/rehearsal.ts'
import { type FakeBotApi, startFakeBotApi } from './channels/zalo-bot/fake-bot-api.ts'
import { TOKEN as BOT_TOKEN } from './channels/zalo-bot/rehearsal.ts'
import { AN as BINH, typed } from './channels/zalo-bot/updates.ts'
import {
  APP_ID,
  APP_SECRET,
  type FakeOa,
  refusal,
  startFakeOa,
} from './channels/zalo-oa/fake-oa.ts'
import { OA_ID, SECRET_KEY, soon } from './channels/zalo-oa/rehearsal.ts'
import { recordingLog } from './support/records.ts'
import { cookieOf } from './support/staff-console.ts'

/** The clock of the service, which takes it over when it is loaded. */
const moved = vi.hoisted(() => {
  const now = Date.now
  const by = { ms: 0 }
  Date.now = () => now() + by.ms
  return by
})

const AN = '246845883529197922'
const STAFF = 'staff00aa11bb22cc33dd'
const CHUNG = 4_207_310_042
/** What citizens write that nobody but they should read again. */
const WORDS = {
  phone: '0918273645',
  name: 'Nguyễn Thị Bông Trang',
  dossier: 'H26.15.17-261008-0975',
  story: 'chồng tôi nợ ngân hàng',
} as const
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const PASSWORD = 'lúa vàng trên đồng chiều'

/** Zalo's two platforms, Telegram and the web in one service, as `npm start` composes it. The tests follow one another. */
let oa: FakeOa
let bot: FakeBotApi
let telegram: FakeTelegram
let running: Running
let cookie: string
const folder = mkdtempSync(join(tmpdir(), 'compose-outage-'))
const log = recordingLog()
/** All that people and programs outside were shown. */
const seen: string[] = []
/** What stood on pages and in figures for operators. */
const told: string[] = []
let events = 0

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream)
    vi.spyOn(stream, 'write').mockImplementation((chunk: string | Uint8Array) => {
      told.push(String(chunk))
      return write(chunk)
    })
  }
  oa = await startFakeOa()
  bot = await startFakeBotApi({ token: BOT_TOKEN, perChatMs: 1000 })
  telegram = await startFakeTelegram({ token: TELEGRAM_TOKEN, secondMs: 10 })
  await putToken()
  const config = parseConfig({
    PORT: '0',
    DATA_DIR: folder,
    ZALO_OA_ID: OA_ID,
    ZALO_OA_APP_ID: APP_ID,
    ZALO_OA_APP_SECRET: APP_SECRET,
    ZALO_OA_SECRET_KEY: SECRET_KEY,
    ZALO_OA_API_ROOT: oa.root,
    ZALO_OAUTH_ROOT: oa.root,
    ZALO_BOT_TOKEN: BOT_TOKEN,
    ZALO_BOT_API_ROOT: bot.root,
    ALERT_ZALO_BOT_CHAT: STAFF,
    TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
    TELEGRAM_API_ROOT: telegram.root,
  })
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  running = await composeService(config, log)
  const form = { name: 'quản trị', password: PASSWORD, again: PASSWORD }
  const signedIn = await fetch(running.firstAdminLink ?? '', {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(form),
  })
  cookie = cookieOf(signedIn)
})

afterAll(async () => {
  await running.stop()
  vi.useRealTimers()
  await oa.close()
  await bot.close()
  await telegram.close()
  expect([...oa.faults, ...bot.faults, ...telegram.faults]).toEqual([])
})

/** As `npm run zalo:token` leaves it, beside the service. */
async function putToken(): Promise<void> {
  const now = Date.now()
  const store = await openSqliteStore(folder, readSecretKey(folder, undefined), now)
  await store.putToken('zalo-oa', { ...oa.issue(), expires: now + DAY })
  await store.close()
  await openToCitizens(folder)
}

/** A citizen writes to the Official Account. */
async function write(text: string): Promise<void> {
  events += 1
  const parties = { sender: { id: AN }, recipient: { id: OA_ID } }
  const message = { msg_id: `m${events}`, text }
  const event = {
    app_id: APP_ID,
    timestamp: '1',
    event_name: 'user_send_text',
    ...parties,
    message,
  }
  const body = JSON.stringify(event)
  const mac = createHash('sha256').update(`${APP_ID}${body}1${SECRET_KEY}`).digest('hex')
  const headers = { 'X-ZEvent-Signature': `mac=${mac}` }
  const address = `${running.listening}/webhooks/zalo-oa`
  expect((await fetch(address, { method: 'POST', headers, body })).status).toBe(200)
}

/** What the web chat answers. */
async function ask(text: string): Promise<string> {
  events += 1
  const conversation = 'web-citizen-secret-of-more-than-128-bits'
  return await get('/chat', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ conversation, message: { id: `w${events}`, text } }),
  })
}

async function get(path: string, init: RequestInit = {}): Promise<string> {
  const text = await (await fetch(running.listening + path, init)).text()
  seen.push(text)
  return text
}

function telegramTexts(): readonly unknown[] {
  return telegram
    .callsOf('sendMessage')
    .filter(({ payload }) => Number(payload['chat_id']) === CHUNG)
}

function botTexts(chat: string): string[] {
  return bot
    .callsOf('sendMessage')
    .filter(({ payload }) => payload['chat_id'] === chat)
    .map(({ payload }) => String(payload['text']))
}

test('on the Bot Platform the same conversation is held, by text', async () => {
  bot.happen(typed('làm giấy khai sinh cần giấy tờ gì'))
  await soon(() => expect(botTexts(BINH).join()).toMatch('Giấy chứng sinh'))
  bot.happen(typed('menu'))
  await soon(() => expect(botTexts(BINH).at(-1)).toMatch(/\n1\. /))
})

test('while all is well no channel speaks of another', async () => {
  expect(await ask('menu')).not.toMatch('gián đoạn')
  expect(JSON.parse(await get('/readyz')).warnings.join()).not.toMatch('Zalo')
})

test('a dead token is told on /readyz, on the console and in the log, with the command', async () => {
  oa.revoke()
  await write('menu')
  await vi.waitFor(async () => expect(await get('/readyz')).toMatch('npm run zalo:token'), 10_000)
  expect(await get('/staff', { headers: { cookie } })).toMatch('npm run zalo:token')
  const told = log.lines.filter(({ fields }) => `${fields['fault']}`.includes('npm run zalo:token'))
  expect(told.map(({ level, what }) => [level, what])).toContainEqual(['error', 'zalo-oa-fault'])
})

test('staff are called once, with a count and a link and nothing else', async () => {
  await vi.advanceTimersByTimeAsync(30 * MINUTE)
  await soon(() => expect(botTexts(STAFF)).toHaveLength(1))
  expect(botTexts(STAFF)[0]).toMatch(/^\d+ việc mới: http:\/\/127\.0\.0\.1:\d+\/readyz$/)
  const alarms = log.lines
    .filter(({ what }) => what === 'operator-alarm')
    .map(({ fields }) => `${fields['warning']}`)
  expect(alarms.filter((text) => text.includes('npm run zalo:token')).length).toBeGreaterThan(0)
  expect(new Set(alarms).size).toBe(alarms.length)
})

test('once that lasts for minutes, the other channels say so where people look for a way on', async () => {
  expect(await ask('menu')).not.toMatch('gián đoạn')
  moved.ms += 6 * MINUTE
  expect(await ask('menu')).toMatch('Kênh Zalo đang gián đoạn')
  expect(await ask('khai sinh')).not.toMatch('gián đoạn')
  bot.happen(typed('menu'))
  await soon(() => expect(botTexts(BINH).at(-1)).toMatch('Kênh Zalo đang gián đoạn'))
})

test('with a new token what waited is sent, and nobody speaks of it any more', async () => {
  const before = oa.sent.length
  await putToken()
  moved.ms += 5 * MINUTE
  await soon(() => expect(oa.sent.length).toBeGreaterThan(before))
  // By then it was looked at the token.
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  await vi.waitFor(async () => expect(await get('/readyz')).not.toMatch('zalo-oa'), 10_000)
  // The leap of the clock made the Bot Platform look silent as well; a message shows that it is not.
  bot.happen(typed('menu'))
  await vi.waitFor(async () => expect(await ask('menu')).not.toMatch('gián đoạn'), 10_000)
})

test('what Zalo answers when it is broken is shown to nobody', async () => {
  const page = { status: 502, body: `<html>${BOT_TOKEN} planted</html>` }
  oa.answer('/v3.0/oa/message/cs', page, 'cut', {
    status: 200,
    body: { error: -201, message: 'planted-access-9 is invalid' },
  })
  bot.answer('sendMessage', page, 'cut')
  await write('lệ phí bao nhiêu')
  bot.happen(typed('lệ phí bao nhiêu'))
  await soon(() =>
    expect(log.lines.map(({ fields }) => String(fields['fault'])).join()).toMatch('mã -201'),
  )
  await get('/readyz')
  await get('/metrics')
})

test('what citizens write of themselves is answered on every channel', async () => {
  const chat = { id: CHUNG, type: 'private', first_name: WORDS.name }
  const from = { id: CHUNG, is_bot: false, first_name: WORDS.name }
  // Each platform first fails over an answer, and says again what it was sent.
  const again = Object.values(WORDS).join(' ')
  const page = { status: 502, body: `<html>${again} ${CHUNG} ${AN} ${BINH}</html>` }
  oa.answer('/v3.0/oa/message/cs', refusal(-201, again), page)
  bot.answer('sendMessage', page)
  telegram.answer('sendMessage', page)
  const before = [oa.sent.length, botTexts(BINH).length, telegramTexts().length] as const
  for (const text of Object.values(WORDS)) {
    await write(text)
    bot.happen(typed(text))
    telegram.happen({ message: { message_id: 1, date: 0, chat, from, text } })
    await ask(text)
  }
  const all = Object.keys(WORDS).length
  await vi.waitFor(() => {
    // Zalo refused one for good.
    expect(oa.sent.length).toBeGreaterThanOrEqual(before[0] + all - 1)
    expect(botTexts(BINH).length).toBeGreaterThanOrEqual(before[1] + all)
    expect(telegramTexts().length).toBeGreaterThanOrEqual(before[2] + all)
  }, 30_000)
})

test('no word that citizens wrote is in a log line, a figure, a warning or an alarm', async () => {
  for (const path of ['/readyz', '/metrics', '/healthz']) told.push(await get(path))
  const all = [JSON.stringify(log.lines), ...told, ...running.warnings(), ...botTexts(STAFF)].join(
    '\n',
  )
  for (const hidden of [...Object.values(WORDS), 'Bông Trang', 'ngân hàng', String(CHUNG)]) {
    expect(all).not.toContain(hidden)
  }
  expect(all).toContain('part-not-sent')
  expect(all).toContain('motcua_send_failures_total')
})

test('no token, secret, address of the bot or citizen is in anything that was logged or shown', () => {
  const all = [JSON.stringify(log.lines), ...seen, ...told, ...running.warnings()].join('\n')
  const [id = '', secret = ''] = BOT_TOKEN.split(':')
  for (const hidden of [
    'planted',
    APP_SECRET,
    SECRET_KEY,
    secret,
    TELEGRAM_TOKEN,
    `bot${id}`,
    bot.root,
    AN,
    BINH,
  ]) {
    expect(all).not.toContain(hidden)
  }
  expect(all).toContain('zalo-oa-fault')
})
