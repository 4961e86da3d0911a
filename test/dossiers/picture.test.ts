import fc from 'fast-check'
import jpeg from 'jpeg-js'
import { expect, test } from 'vitest'
import { MOST_PICTURE_BYTES } from '../../src/core/photo.ts'
import { bare, pictureIn } from '../../src/dossiers/picture.ts'

const PIXELS = { width: 8, height: 8, data: Buffer.alloc(8 * 8 * 4, 120) }
const PLAIN = jpeg.encode(PIXELS, 90).data
const WHERE = 'GPS 20.7321N 105.9031E'

function segment(marker: number, body: string): Buffer {
  const bytes = Buffer.from(body, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([head, bytes])
}

/** As a phone writes it: Exif, maker's notes, a comment, and a second picture behind the first. */
function asPhoned(image: Buffer): Buffer {
  return Buffer.concat([
    image.subarray(0, 2),
    segment(0xe1, `Exif\0\0${WHERE}`),
    segment(0xed, `Photoshop 3.0\0${WHERE}`),
    segment(0xfe, WHERE),
    image.subarray(2),
    Buffer.from(`\xff\xd8${WHERE}`, 'latin1'),
  ])
}

function chunk(name: string, body: string): Buffer {
  const bytes = Buffer.from(body, 'latin1')
  const head = Buffer.alloc(8)
  head.writeUInt32BE(bytes.length)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, bytes, Buffer.alloc(4)])
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

test('where and when a photo was taken is gone, and every point of the picture is there', () => {
  const kept = bare(asPhoned(PLAIN))
  expect(asPhoned(PLAIN).includes(WHERE)).toBe(true)
  expect(kept?.type).toBe('image/jpeg')
  expect(kept?.bytes.includes(WHERE)).toBe(false)
  expect(kept?.bytes.includes('Exif')).toBe(false)
  expect(jpeg.decode(kept?.bytes ?? Buffer.alloc(0)).data).toEqual(jpeg.decode(PLAIN).data)
})

test('of a PNG only what the picture is made of stays, and nothing behind its end', () => {
  const header = chunk('IHDR', '0123456789abc')
  const data = chunk('IDAT', 'points')
  const end = chunk('IEND', '')
  const more = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'prVt'].map((name) => chunk(name, WHERE))
  const image = Buffer.concat([PNG, header, ...more, data, end, Buffer.from(WHERE)])
  expect(bare(image)).toEqual({
    type: 'image/png',
    bytes: Buffer.concat([PNG, header, data, end]),
  })
})

test('whatever is cut off or changed is either a picture without metadata or none, and never throws', () => {
  const image = asPhoned(PLAIN)
  fc.assert(
    fc.property(
      fc.nat(image.length),
      fc.array(fc.tuple(fc.nat(image.length - 1), fc.nat(255)), { maxLength: 4 }),
      (length, changes) => {
        const broken = Buffer.from(image)
        for (const [at, value] of changes) broken[at] = value
        const kept = bare(broken.subarray(0, length))
        expect(kept === null || kept.bytes.length <= broken.length).toBe(true)
      },
    ),
  )
})

test('a citizen card is no picture, nor what is too large or cannot be opened', () => {
  const none = { kind: 'no-barcode' } as const
  expect(pictureIn(PLAIN, { kind: 'citizen-card' })).toEqual({ kind: 'citizen-card' })
  expect(pictureIn(PLAIN, { kind: 'unavailable' })).toEqual({ kind: 'unavailable' })
  expect(pictureIn(Buffer.from('RIFF0000WEBP'), none)).toEqual({ kind: 'not-decodable' })
  const large = Buffer.concat([
    PLAIN.subarray(0, 2),
    ...Array.from({ length: 40 }, () => segment(0xdb, 'x'.repeat(65_000))),
    PLAIN.subarray(2),
  ])
  expect(large.length).toBeGreaterThan(MOST_PICTURE_BYTES)
  expect(pictureIn(large, none)).toEqual({ kind: 'too-large-to-keep' })
  expect(pictureIn(PLAIN, { kind: 'codes', readings: [] })).toMatchObject({
    kind: 'picture',
    picture: { type: 'image/jpeg' },
  })
})
