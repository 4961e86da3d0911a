import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeService, type Running } from '../src/compose.ts'
import { parseConfig } from '../src/config.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const PASSWORD = 'lúa vàng trên đồng chiều'
const ANSWER = 'Ông/bà mang căn cước ra quầy 3, không cần giấy hẹn.'

/** The whole service, from a citizen's question to an officer's answer in the same chat. */
let running: Running
let sent = 0
let cookie = ''

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compose-'))
  running = await composeService(parseConfig({ PORT: '0', DATA_DIR: folder }), silent)
})
afterAll(() => running.stop())

async function say(text: string, chat = 'a'): Promise<string> {
  sent += 1
  const response = await fetch(`${running.listening}/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ conversation: chat.repeat(32), message: { id: `m${sent}`, text } }),
  })
  const { replies } = (await response.json()) as { replies: { text: string }[] }
  return replies.map((reply) => reply.text).join('\n')
}

/** A form of the console, sent as a browser on its pages sends it. */
async function post(url: string, form: Record<string, string>): Promise<Response> {
  return await fetch(url, {
    method: 'POST',
    headers: { Origin: running.url, Cookie: cookie },
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
}

test('an officer answers from the console what a citizen asked in the chat', async () => {
  expect(await say('gặp cán bộ')).toContain('cán bộ Trung tâm đọc và trả lời ngay tại đây')
  const handed = await say('Tôi mất giấy hẹn, nhận kết quả kiểu gì?')
  const code = handed.match(/câu hỏi số (\S+) cho cán bộ/)?.[1] ?? ''
  expect(code).toMatch(/^[A-Z0-9]{4}$/)
  expect(await say(code)).toContain('đang chờ cán bộ')
  // Nobody else reads it by its code.
  expect(await say(code, 'b')).not.toContain('giấy hẹn')

  const link = running.firstAdminLink ?? ''
  await post(link, { name: 'Chị Hoa', password: PASSWORD, again: PASSWORD })
  const entered = await post(`${running.url}/staff/sign-in`, {
    name: 'Chị Hoa',
    password: PASSWORD,
  })
  cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const today = await (await fetch(`${running.url}/staff`, { headers: { Cookie: cookie } })).text()
  expect(today).toContain(`${code}: Tôi mất giấy hẹn`)
  const page = `${running.url}/staff/questions/${code}`
  expect((await post(page, { answer: ANSWER })).status).toBe(303)

  const next = await say('cảm ơn')
  expect(next).toContain(`Cán bộ Trung tâm trả lời câu hỏi số ${code}`)
  expect(next).toContain(ANSWER)
  expect(next).not.toContain('Chị Hoa')
  expect(await say('cảm ơn')).not.toContain(ANSWER)
  expect(await say(`câu hỏi số ${code}`)).toContain(ANSWER)
})
