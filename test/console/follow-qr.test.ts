import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { composeService } from '../../src/compose.ts'
import { parseConfig } from '../../src/config.ts'
import { cookieOf, PASSWORD } from '../support/staff-console.ts'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } })

/** A sample dossier that is being worked on. */
const CODE = 'H26.99.99-260601-0004'

/** From the first start to the citizen: the service as `npm start` composes it, on sample dossiers. */
test('what a clerk shows at the counter opens in the chat that scanned it first, and in no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'follow-'))
  const log = { info() {}, warn() {}, error() {} }
  const running = await composeService(parseConfig({ PORT: '0', DATA_DIR: folder }), log)
  onTestFinished(async () => {
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const post = (url: string, form: Record<string, string>, cookie = ''): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin', cookie },
      body: new URLSearchParams(form),
    })

  const admin = { name: 'Lê Văn Quản', password: PASSWORD, again: PASSWORD }
  const cookie = cookieOf(await post(running.firstAdminLink ?? '', admin))
  const shown = await post(`${running.url}/staff/dossiers/follow`, { code: CODE }, cookie)
  const svg = (await shown.text()).match(/data:image\/svg\+xml;base64,([\w+/=]+)/)?.[1] ?? ''
  const scanned = new URL(await scan(Buffer.from(svg, 'base64').toString()))
  expect(scanned.origin).toBe(new URL(running.url).origin)

  const payload = scanned.searchParams.get('start') ?? ''
  const start = async (conversation: string): Promise<string> => {
    const message = { id: 'first', start: true, payload }
    const response = await fetch(`${running.url}/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ conversation, message }),
    })
    const { replies } = (await response.json()) as { replies: { text: string }[] }
    return replies.map(({ text }) => text).join('\n')
  }
  const first = await start('a'.repeat(32))
  expect(first).toContain('Từ nay cuộc trò chuyện này xem được hồ sơ')
  expect(first).toContain(CODE)
  const second = await start('b'.repeat(32))
  expect(second).toContain('Mã QR này đã dùng rồi')
  expect(second).not.toContain(CODE)
})

/** Reads a QR that is drawn as squares of 10: `M40,40h10v10h-10z`. */
async function scan(svg: string): Promise<string> {
  const width = Number(svg.match(/viewBox="0 0 (\d+) /)?.[1]) / 10
  const data = new Uint8ClampedArray(width * width * 16 * 4).fill(255)
  for (const [, x = '', y = ''] of svg.matchAll(/M(\d+),(\d+)h10/g)) {
    for (let i = 0; i < 16; i++) {
      const column = (Number(x) / 10) * 4 + (i % 4)
      const row = (Number(y) / 10) * 4 + Math.floor(i / 4)
      data.fill(0, (row * width * 4 + column) * 4, (row * width * 4 + column) * 4 + 3)
    }
  }
  const image = { data, width: width * 4, height: width * 4, colorSpace: 'srgb' }
  const [read] = await readBarcodes(image as Parameters<typeof readBarcodes>[0], {
    formats: ['QRCode'],
  })
  return read?.text ?? ''
}
