import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeService, type Running } from '../src/compose.ts'
import { parseConfig } from '../src/config.ts'
import { igateDossier, json, type OfficeService, officeService } from './support/office-service.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const CODE = 'H26.15.17-261101-0004'
const ABSENT = 'H26.15.17-261101-9999'

let service: OfficeService
let running: Running
let sent = 0

/** The service as an office would set it up: its own mapping, which has telephones too. */
beforeAll(async () => {
  service = await officeService()
  const folder = mkdtempSync(join(tmpdir(), 'compose-'))
  mkdirSync(join(folder, 'content'))
  const mapping = readFileSync('content/dossier-http.yaml', 'utf8')
  writeFileSync(
    join(folder, 'content', 'dossier-http.yaml'),
    `${mapping}  phone: applicant.data.phoneNumber\n`,
  )
  running = await composeService(
    parseConfig({
      PORT: '0',
      DATA_DIR: folder,
      DOSSIER_SOURCE: 'http',
      DOSSIER_HTTP_URL: service.url,
      DOSSIER_HTTP_TOKEN: 'office-token',
    }),
    silent,
  )
})
afterAll(async () => {
  await running.stop()
  await service.close()
})

async function say(chat: string, text: string): Promise<string> {
  sent += 1
  const response = await fetch(`${running.listening}/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      conversation: chat.repeat(32),
      message: { id: `m${sent}`, text },
    }),
  })
  const { replies } = (await response.json()) as { replies: { text: string }[] }
  return replies.map((reply) => reply.text).join('\n')
}

async function lookUp(chat: string, code: string, fact: string): Promise<string> {
  await say(chat, code)
  return await say(chat, fact)
}

test('a citizen looks a dossier up at the office’s own service', async () => {
  service.answer = json({ content: [igateDossier()] })
  const shown = await lookUp('a', CODE, '5604')
  expect(shown).toContain(`Hồ sơ ${CODE}: Đang xử lý`)
  expect(shown).toContain('Đăng ký kết hôn')
  expect(shown).toContain('phần mềm một cửa')
  expect(shown).not.toContain('Ẩn')
  expect(service.calls).toEqual([
    { path: `/pa/dossier-search/dvc?code=${CODE}`, token: 'Bearer office-token' },
  ])

  const wrong = await lookUp('b', CODE, '9999')
  service.answer = json({ content: [] })
  expect(await lookUp('c', ABSENT, '9999')).toBe(wrong)
  expect(wrong).toContain('mang giấy hẹn tới quầy')

  service.answer = (_, response) => response.writeHead(302, { Location: '/login' }).end()
  expect(await lookUp('d', `${CODE}1`, '5604')).toContain('Hệ thống hồ sơ đang không trả lời')
})
