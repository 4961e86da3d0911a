import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openToCitizens } from '../src/commands/open-to-citizens.ts'
import { composeService, type Running } from '../src/compose.ts'
import { parseConfig } from '../src/config.ts'
import { noticeTo } from '../src/core/notice.ts'
import { openSqliteStore } from '../src/storage/open-store.ts'
import { readSecretKey } from '../src/storage/secret-key.ts'
import { APP_ID, APP_SECRET, type FakeOa, startFakeOa } from './channels/zalo-oa/fake-oa.ts'
import { expectNoSecret, OA_ID, SECRET_KEY, soon } from './channels/zalo-oa/rehearsal.ts'
import { recordingLog } from './support/records.ts'

const CS = '/v3.0/oa/message/cs'
const AN = '246845883529197922'
const BINH = '346845883529197923'
const CHI = '446845883529197924'
const DAY = 24 * 60 * 60_000

/** The whole service as `npm start` composes it, with Zalo played on loopback. The tests follow one another. */
let oa: FakeOa
let running: Running
const log = recordingLog()
let events = 0
const folder = mkdtempSync(join(tmpdir(), 'compose-zalo-'))
const TEST_CODE = 'THU-K7M4-9QHX'

beforeAll(async () => {
  oa = await startFakeOa()
  // As `npm run zalo:token` leaves it.
  const now = Date.now()
  const store = await openSqliteStore(folder, readSecretKey(folder, undefined), now)
  await store.putToken('zalo-oa', { ...oa.issue(), expires: now + DAY })
  await store.keepOneTime(TEST_CODE, { kind: 'test-chat', by: 'Hoa' }, now + DAY)
  await store.close()
  await openToCitizens(folder)
  const config = parseConfig({
    PORT: '0',
    DATA_DIR: folder,
    ZALO_OA_ID: OA_ID,
    ZALO_OA_APP_ID: APP_ID,
    ZALO_OA_APP_SECRET: APP_SECRET,
    ZALO_OA_SECRET_KEY: SECRET_KEY,
    ZALO_OA_API_ROOT: oa.root,
    ZALO_OAUTH_ROOT: oa.root,
    ZALO_VERIFIER: 'Abc-123',
  })
  running = await composeService(config, log)
})

afterAll(async () => {
  await running.stop()
  await oa.close()
  expect(oa.faults).toEqual([])
  for (const [tried, times] of oa.deadTries) expect(`${times} ${tried}`).toMatch(/^1 /)
  for (const [token, times] of oa.refreshes) expect(`${times} ${token}`).toMatch(/^1 /)
  expectNoSecret(JSON.stringify(log.lines) + running.warnings().join())
  expect(JSON.stringify(log.lines)).not.toMatch(AN)
})

/** Zalo delivers an event, signed. */
async function deliver(event: object, key = SECRET_KEY): Promise<number> {
  events += 1
  const body = JSON.stringify({ app_id: APP_ID, timestamp: '1', ...event })
  const mac = createHash('sha256').update(`${APP_ID}${body}1${key}`).digest('hex')
  const response = await fetch(`${running.listening}/webhooks/zalo-oa`, {
    method: 'POST',
    headers: { 'X-ZEvent-Signature': `mac=${mac}` },
    body,
  })
  return response.status
}

function said(text: string, msg_id = `m${events}`, from = AN): object {
  const parties = { sender: { id: from }, recipient: { id: OA_ID } }
  return { event_name: 'user_send_text', ...parties, message: { msg_id, text } }
}

function texts(from = 0): string[] {
  return oa.sent.slice(from).map(({ message }) => String(message['text']))
}

/** What reaches the citizen after the event, once the last of it is there. */
async function answers(event: object, last: RegExp): Promise<string[]> {
  const before = oa.sent.length
  expect(await deliver(event)).toBe(200)
  await soon(() => expect(texts(before).at(-1)).toMatch(last))
  return texts(before)
}

test('who follows is welcomed', async () => {
  const event = { event_name: 'follow', oa_id: OA_ID, follower: { id: AN }, source: 'oa_profile' }
  const [notice, welcome] = await answers(event, /1\. Thủ tục hay hỏi/)
  expect(notice).toMatch(/^Đây là trợ lý tự động/)
  expect(welcome).toMatch(/^Ông\/bà cần làm giấy tờ gì/)
})

test('a question is answered once, however often Zalo delivers it', async () => {
  const event = said('làm giấy khai sinh cần giấy tờ gì', 'twice')
  expect(await answers(event, /Giấy chứng sinh/)).toHaveLength(1)
  expect(await deliver(event)).toBe(200)
  const [fee] = await answers(said('lệ phí bao nhiêu'), /Lệ phí/)
  expect(fee).toMatch(/^Đăng ký khai sinh/)
  expect(texts().filter((text) => text.includes('Giấy chứng sinh'))).toHaveLength(1)
})

test('a token that dies in between is renewed, and nothing is lost', async () => {
  oa.expireAccess()
  await answers(said('nộp ở đâu'), /Nơi nộp/)
  expect([...oa.refreshes]).toEqual([['planted-refresh-1', 1]])
})

test('an officer who answers by hand silences the assistant until MENU', async () => {
  const echo = {
    event_name: 'oa_send_text',
    sender: { id: OA_ID, admin_id: '9' },
    recipient: { id: AN },
    message: { msg_id: 'officer-1', text: 'Chào bác' },
  }
  await answers(echo, /^Cán bộ Trung tâm đang trả lời/)
  const before = oa.sent.length
  expect(await deliver({ ...echo, message: { msg_id: 'officer-2', text: 'Bác chờ nhé' } })).toBe(
    200,
  )
  expect(await deliver(said('vâng, khai sinh cho cháu'))).toBe(200)
  await answers(said('MENU'), /^Ông\/bà gõ câu hỏi, hoặc chọn:/)
  expect(texts(before)).toHaveLength(1)
})

test('a message that was charged is counted for the staff', async () => {
  const charged = { status: 200, body: { error: 0, message: 'Success', data: { message_id: 'm' } } }
  oa.answer(CS, charged)
  expect(await deliver(said('menu'))).toBe(200)
  await expect
    .poll(async () => (await fetch(`${running.listening}/metrics`)).text(), { timeout: 10_000 })
    .toMatch(/^motcua_messages_not_free\{channel="zalo-oa",month="[\d-]+",against="charged"\} 1$/m)
})

test('news that Zalo refuses for a citizen who fell silent is told at their next contact, once', async () => {
  await answers(said('menu', 'chi-1', CHI), /1\. Thủ tục hay hỏi/)
  const before = oa.sent.length
  const refused = { status: 200, body: { error: -230, message: 'User has not interacted' } }
  for (const path of [CS, '/v3.0/oa/message/transaction']) oa.answer(path, refused)
  const beside = await openSqliteStore(folder, readSecretKey(folder, undefined), Date.now())
  const news = { about: 'task-answer', text: 'Quầy đã sửa giờ làm.' } as const
  await beside.admit(noticeTo({ channel: 'zalo-oa', id: CHI }, news, 'task-1'), Date.now())
  await beside.close()
  const logged = (what: string): boolean =>
    log.lines.some((line) => JSON.stringify(line).includes(what))
  await expect.poll(() => logged('7 ngày'), { timeout: 30_000 }).toBe(true)
  expect(texts(before)).toEqual([])
  await answers(said('menu', 'chi-2', CHI), /1\. Thủ tục hay hỏi/)
  await answers(said('menu', 'chi-3', CHI), /1\. Thủ tục hay hỏi/)
  expect(texts(before).filter((text) => text.includes('Quầy đã sửa giờ làm'))).toHaveLength(1)
})

test('who withdraws is forgotten, and told once, however often Zalo delivers it', async () => {
  const event = { event_name: 'user_withdraw', oa_id: OA_ID, user_id: AN }
  await answers(event, /^Đã xóa/)
  expect(await deliver(event)).toBe(200)
  const [notice] = await answers(said('lệ phí bao nhiêu'), /thủ tục nào/)
  expect(notice).toMatch(/^Đây là trợ lý tự động/)
  expect(texts().filter((text) => text.startsWith('Đã xóa'))).toHaveLength(1)
})

test('the console of Zalo finds its file, its tag and its probe; what is not signed stays out', async () => {
  const page = await fetch(`${running.listening}/zalo_verifierAbc-123.html`)
  expect(page.status).toBe(200)
  const root = await (await fetch(`${running.listening}/`)).text()
  expect(root).toMatch('<meta name="zalo-platform-site-verification" content="Abc-123">')
  const probe = (body: string) =>
    fetch(`${running.listening}/webhooks/zalo-oa`, { method: 'POST', body })
  expect((await probe('{}')).status).toBe(200)
  expect((await probe(JSON.stringify(said('x')))).status).toBe(401)
  expect(await deliver(said('x'), 'another key')).toBe(401)
})

test('an office that has not opened tells strangers so, and answers who typed its code', async () => {
  const own = join(folder, 'content', 'office.yaml')
  const opened = readFileSync(own, 'utf8')
  writeFileSync(own, opened.replace(/^opened:.*\n(?: .*\n)*/m, ''))
  let asked = 0
  const from = oa.sent.length
  const ask = async (text: string, who = BINH): Promise<void> => {
    asked += 1
    expect(await deliver(said(text, `closed-${asked}`, who))).toBe(200)
  }
  const closed = (): number => texts(from).filter((text) => /^Trợ lý này chưa mở/.test(text)).length
  const told = (what: RegExp) =>
    expect.poll(() => texts(from).some((text) => what.test(text)), { timeout: 30_000 }).toBe(true)
  // The service follows the file, a stranger at a time.
  for (let stranger = 0; closed() === 0 && stranger < 60; stranger += 1) {
    await ask('menu', `${BINH}${stranger}`)
    await new Promise((later) => setTimeout(later, 500))
  }
  await expect.poll(() => oa.sent.length - from, { timeout: 30_000 }).toBeGreaterThanOrEqual(asked)
  const strangers = closed()
  await ask('khai sinh')
  await expect.poll(closed, { timeout: 30_000 }).toBe(strangers + 1)
  await ask('khai sinh cần gì')
  await ask(TEST_CODE)
  await told(/danh sách dùng thử[\s\S]*1\. Thủ tục hay hỏi/)
  await ask('khai sinh')
  await told(/Giấy chứng sinh/)
  expect(closed()).toBe(strangers + 1)
  writeFileSync(own, opened)
})

test('a consent that is taken back is a warning that says what to run', async () => {
  oa.revoke()
  expect(await deliver(said('menu'))).toBe(200)
  await expect
    .poll(async () => (await fetch(`${running.listening}/readyz`)).text(), { timeout: 10_000 })
    .toMatch('npm run zalo:token')
})
