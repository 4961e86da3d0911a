import { mkdtempSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeService, type Running } from '../src/compose.ts'
import { parseConfig } from '../src/config.ts'
import type { Log } from '../src/core/ports.ts'

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }
const conversation = 'c'.repeat(32)

/** The whole service as `npm start` composes it, with nothing configured but where it writes. */
describe('the composed service', () => {
  let running: Running
  const folder = mkdtempSync(join(tmpdir(), 'compose-'))
  const config = parseConfig({ PORT: '0', DATA_DIR: folder })
  beforeAll(async () => {
    running = await composeService(config, silent)
  })
  afterAll(() => running.stop())

  async function ask(
    id: string,
    text: string,
  ): Promise<{ text: string; labels: string[]; kind: string }> {
    const response = await fetch(`${running.listening}/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ conversation, message: { id, text } }),
    })
    expect(response.status).toBe(200)
    const { replies, outcome } = (await response.json()) as {
      replies: { text: string; choices: { label: string }[] }[]
      outcome: { kind: string; ids: string[] }
    }
    return {
      text: replies.map((reply) => reply.text).join('\n'),
      labels: replies.flatMap(({ choices }) => choices.map(({ label }) => label)),
      // After what is answered come the ids of what else may be meant.
      kind: [outcome.kind, ...outcome.ids.slice(0, 1)].join(' '),
    }
  }

  test.each([
    ['with-marks', 'làm giấy khai sinh cho con cần những giấy tờ gì'],
    ['without-marks', 'lam giay khai sinh can giay to gi'],
  ])('gives the documents of birth registration, (%s)', async (how, question) => {
    const { text, labels, kind } = await ask(how, question)
    expect(kind).toBe('answered khai-sinh')
    expect(text).toMatch(/Giấy chứng sinh: 1 bản chính/)
    expect(text).toMatch(/cán bộ Trung tâm chưa đối chiếu/)
    expect(labels).toContain('Lệ phí')
  })

  test('gives the same replies to the same message id', async () => {
    const first = await ask('again', 'tạm trú')
    expect(await ask('again', 'tạm trú')).toEqual(first)
  })

  test('deletes what is kept of a citizen who has been here before', async () => {
    expect((await ask('d1', 'khai sinh')).kind).toBe('answered khai-sinh')
    expect((await ask('d2', 'xóa dữ liệu')).kind).toBe('privacy')
    expect((await ask('d3', 'đồng ý')).kind).toBe('data-deleted')
    // The procedure is no longer in hand, and the notice is told anew.
    const after = await ask('d4', 'lệ phí bao nhiêu')
    expect(after.kind).toBe('procedure-asked')
    expect(after.text).toMatch(/trợ lý tự động/)
  })

  test('is ready, and tells that nothing waits', async () => {
    const ready = await fetch(`${running.listening}/readyz`)
    expect(await ready.json()).toEqual({ ready: true, warnings: [] })
    const metrics = await (await fetch(`${running.listening}/metrics`)).text()
    expect(metrics).toMatch(/^motcua_messages_waiting 0$/m)
  })

  test.each([
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/package.json',
    '/chat.js/../../package.json',
    '/chat.js%00.yaml',
    '/staff/../../package.json',
    '/staff/files/..%2f..%2f..%2fpackage.json',
    '/staff/catalogue/..%2f..%2foffice',
    '/r/..%2f..%2fpackage.json',
    '/r/../../../data/secret.key',
    '/..\\..\\package.json',
    '//etc/passwd',
  ])('%s leads to no file', async (path) => {
    const [status, text] = await raw(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
    // To sign in, or nothing; a one-time page tells that it opens nothing.
    expect([302, 303, 400, 404]).toContain(status)
    expect(text).not.toMatch(/root:|"dependencies"|^name:|opened:/m)
  })

  test('a line break in what is sent makes no header of ours', async () => {
    const asked = '/staff/entered?next=/staff/%0d%0aX-Planted:%201'
    const [, text] = await raw(`GET ${asked} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
    expect(text).not.toMatch(/^X-Planted/im)
  })

  /** As no client of HTTP would send it. */
  async function raw(request: string): Promise<[number, string]> {
    const socket = connect(Number(new URL(running.listening).port), '127.0.0.1')
    socket.write(request)
    const text = Buffer.concat(await socket.toArray()).toString()
    return [Number(text.split(' ', 2)[1]), text]
  }

  test('a second service on the same data folder is refused', async () => {
    await expect(composeService(config, silent)).rejects.toThrow('một tiến trình khác')
  })
})
