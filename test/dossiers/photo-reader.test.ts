import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import jpeg from 'jpeg-js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type Photo,
  photograph,
  pngHeader,
  pngOf,
  symbolOf,
} from '../../src/commands/bench/receipt-photo.ts'
import { MOST_PHOTO_BYTES, type PhotoReading } from '../../src/core/photo.ts'
import { createPhotoReader, type PhotoReader } from '../../src/dossiers/photo-reader.ts'

const CODE = 'H26.15.17-261008-0975'
const CARD = '001090123456|012345678|Nguyễn Văn A|01011990|Nam|Thôn 1, xã Phú Xuyên|01012022'
const SMALL = { width: 900, height: 700 }
const FOUND: PhotoReading = { kind: 'codes', readings: [{ code: CODE, repairs: [] }] }

const started: Worker[] = []
const onWorker = (worker: Worker): void => {
  started.push(worker)
}
let reader: PhotoReader
let logged: unknown[]

function createReader(limits: Parameters<typeof createPhotoReader>[0]['limits'] = {}): PhotoReader {
  const line = (what: string, fields?: unknown): void => {
    logged.push([what, fields])
  }
  return createPhotoReader({
    surroundings: () => ({ ownUnit: 'H26.15.17', today: '2026-11-24' }),
    log: { info: line, warn: line, error: line },
    // However busy the machine of the test is.
    limits: { decodeMs: 60_000, ...limits },
  })
}

beforeEach(() => {
  started.length = 0
  logged = []
  process.on('worker', onWorker)
  reader = createReader()
})
afterEach(async () => {
  await reader.close()
  process.off('worker', onWorker)
})

function jpegOf({ width, height, pixels }: Photo, quality = 70): Uint8Array {
  const data = Buffer.alloc(width * height * 4, 255)
  pixels.forEach((grey, at) => {
    data.fill(grey, at * 4, at * 4 + 3)
  })
  return jpeg.encode({ width, height, data }, quality).data
}

describe('a code is read', () => {
  test.each([
    ['in a QR', CODE, 'QRCode'],
    ['in a link of a QR', `https://dichvucong.gov.vn/tra-cuu?maHoSo=${CODE}`, 'QRCode'],
    ['in the words of a QR', `Mã hồ sơ: ${CODE}\nNgày hẹn: 20/10/2026`, 'QRCode'],
    ['in a barcode', CODE, 'Code128'],
    ['in an older barcode', CODE, 'Code39'],
  ] as const)('%s', async (_, text, format) => {
    const size = format === 'QRCode' ? 0.7 : 0.9
    const photo = photograph(await symbolOf(text, format), { ...SMALL, size, degrees: 2 })
    expect(await reader.read(pngOf(photo))).toEqual(FOUND)
    expect(await reader.read(jpegOf(photo))).toEqual(FOUND)
  })

  test.each([0, 45, 90, 170, 270])('in a QR that is turned by %d°', async (degrees) => {
    const photo = photograph(await symbolOf(CODE), { ...SMALL, degrees, noise: 60 })
    expect(await reader.read(jpegOf(photo, 50))).toEqual(FOUND)
  })

  test('in a photo of 12 million pixels, while the rest goes on', async () => {
    const photo = photograph(await symbolOf(CODE), { width: 4000, height: 3000, size: 0.12 })
    const image = jpegOf(photo)
    let isRead = false
    const reading = reader.read(image).finally(() => {
      isRead = true
    })
    let turns = 0
    while (!isRead) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      turns += 1
    }
    expect(await reading).toEqual(FOUND)
    expect(turns).toBeGreaterThan(10)
  })

  test('beside the QR of a citizen card', async () => {
    const [card, receipt] = [await symbolOf(CARD), await symbolOf(CODE)]
    const both = [card, receipt].map((symbol) => photograph(symbol, { ...SMALL, size: 0.7 }))
    const pixels = Buffer.concat(both.map((photo) => photo.pixels))
    const photo = { width: SMALL.width, height: 2 * SMALL.height, pixels }
    expect(await reader.read(pngOf(photo))).toEqual(FOUND)
  })
})

describe('no code is read', () => {
  test.each([
    ['a desk without a barcode', null, 'no-barcode'],
    ['a barcode of something else', 'https://example.com/menu', 'other-barcode'],
    ['a citizen card', CARD, 'citizen-card'],
    ['a citizen card without an older number', CARD.replace('012345678', ''), 'citizen-card'],
  ] as const)('in %s', async (_, text, kind) => {
    const symbol = text === null ? null : await symbolOf(text)
    expect(await reader.read(jpegOf(photograph(symbol, { ...SMALL, size: 0.7 })))).toEqual({ kind })
  })

  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const bomb = Buffer.concat([signature, pngHeader(60_000, 60_000)])
  const frame = Buffer.from([
    0xff, 0xd8, 0xff, 0xc2, 0, 11, 8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0,
  ])

  test.each([
    ['a small file that claims to be a large image', bomb, 'too-large'],
    ['a JPEG that does', frame, 'too-large'],
    ['a large file', Buffer.alloc(MOST_PHOTO_BYTES + 1), 'too-large'],
    ['an image without size', Buffer.concat([signature, pngHeader(0, 9)]), 'not-decodable'],
    ['a WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'not-decodable'],
    ['text', Buffer.from('<svg onload=x>'), 'not-decodable'],
    ['nothing', Buffer.alloc(0), 'not-decodable'],
    ['a JPEG that goes nowhere', Buffer.from([0xff, 0xd8, 0xff, 0xff, 0xff]), 'not-decodable'],
  ] as const)('in %s, and no thread is troubled', async (_, image, kind) => {
    expect(await reader.read(image)).toEqual({ kind })
    expect(started).toEqual([])
  })

  test('in an image that ends before it should', async () => {
    const image = pngOf(photograph(await symbolOf(CODE), SMALL))
    expect(await reader.read(image.subarray(0, 2000))).toEqual({ kind: 'not-decodable' })
    expect(await reader.read(image)).toEqual(FOUND)
  })
})

describe('the thread', () => {
  test('begins with the first photo, is kept for the next, and ends when there are none', async () => {
    reader = createReader({ idleMs: 20 })
    expect(started).toEqual([])
    const image = pngOf(photograph(await symbolOf(CODE), SMALL))
    expect(await Promise.all([reader.read(image), reader.read(image)])).toEqual([FOUND, FOUND])
    expect(started).toHaveLength(1)
    if (started[0]?.threadId !== -1) await once(started[0] as Worker, 'exit')
    expect(await reader.read(image)).toEqual(FOUND)
    expect(started).toHaveLength(2)
  })

  test('is ended where a photo takes too long, and the next photo has a new one', async () => {
    reader = createReader({ decodeMs: 1 })
    const image = pngOf(photograph(await symbolOf(CODE), SMALL))
    expect(await reader.read(image)).toEqual({ kind: 'no-barcode' })
    expect(logged).toEqual([['photo-not-read', { why: 'timeout' }]])
    await reader.read(image)
    expect(started).toHaveLength(2)
  })

  test('that dies takes no photo after it along', async () => {
    const image = pngOf(photograph(await symbolOf(CODE), SMALL))
    await reader.read(image)
    const dying = reader.read(image)
    await Promise.resolve()
    void started[0]?.terminate()
    expect([FOUND, { kind: 'unavailable' }]).toContainEqual(await dying)
    expect(await reader.read(image)).toEqual(FOUND)
  })

  test('takes no more photos than can wait', async () => {
    reader = createReader({ mostWaiting: 2 })
    const image = pngOf(photograph(await symbolOf(CODE), SMALL))
    const readings = await Promise.all([1, 2, 3].map(() => reader.read(image)))
    expect(readings).toEqual([FOUND, FOUND, { kind: 'unavailable' }])
    expect(await reader.read(image)).toEqual(FOUND)
  })

  test('takes none after the end', async () => {
    await reader.close()
    const image = pngOf(photograph(null, SMALL))
    expect(await reader.read(image)).toEqual({ kind: 'unavailable' })
    expect(started).toEqual([])
  })
})
