import { MOST_PICTURE_BYTES, type PhotoReading, type Picture } from '../core/photo.ts'

/**
 * A photo to keep, without what its camera wrote into it: where it was taken, when, by which phone. One that
 * shows a citizen's card, or cannot be opened, is not kept.
 */
export function pictureIn(image: Uint8Array, reading: PhotoReading): PhotoReading {
  const isPhoto =
    reading.kind === 'codes' || reading.kind === 'no-barcode' || reading.kind === 'other-barcode'
  if (!isPhoto) return reading
  const picture = bare(image)
  if (picture === null) return { kind: 'not-decodable' }
  if (picture.bytes.length > MOST_PICTURE_BYTES) return { kind: 'too-large-to-keep' }
  return {
    kind: 'picture',
    picture: { type: picture.type, base64: picture.bytes.toString('base64') },
  }
}

/** Only the parts that the picture itself is made of; `null` for what is broken, or neither JPEG nor PNG. */
export function bare(image: Uint8Array): { type: Picture['type']; bytes: Buffer } | null {
  const bytes = Buffer.from(image)
  try {
    if (bytes.readUInt16BE(0) === 0xffd8) return { type: 'image/jpeg', bytes: bareJpeg(bytes) }
    if (bytes.subarray(0, 8).equals(PNG)) return { type: 'image/png', bytes: barePng(bytes) }
    return null
  } catch (error) {
    // It ends before it should.
    if (error instanceof RangeError) return null
    throw error
  }
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
/** What colours need; texts, times, Exif and all that makers add are left out. */
const PNG_CHUNKS = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT']

function barePng(bytes: Buffer): Buffer {
  const kept: Uint8Array[] = [PNG]
  for (let at = PNG.length; ; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) throw new RangeError('a chunk ends after the file')
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (name === 'IEND') return Buffer.concat([...kept, bytes.subarray(at, end)])
    if (PNG_CHUNKS.includes(name)) kept.push(bytes.subarray(at, end))
    at = end
  }
}

const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9
const COMMENT = 0xfe

/** Segment by segment to the first end of an image: second images and films hang behind it. */
function bareJpeg(bytes: Buffer): Buffer {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) throw new RangeError('no segment begins here')
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === END_OF_IMAGE) return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) throw new RangeError('a segment ends after the file')
    if (!isMetadata(marker, bytes, at)) kept.push(bytes.subarray(at, end))
    at = end
    if (marker === START_OF_SCAN) {
      const after = endOfScan(bytes, at)
      kept.push(bytes.subarray(at, after))
      at = after
    }
  }
}

/** All that applications add but how colours are coded (`Adobe`), and comments. */
function isMetadata(marker: number, bytes: Buffer, at: number): boolean {
  if (marker === COMMENT) return true
  if (marker < 0xe0 || marker > 0xef) return false
  return !(marker === 0xee && bytes.toString('latin1', at + 4, at + 9) === 'Adobe')
}

/** The next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; ; at += 1) {
    if (bytes.readUInt8(at) !== 0xff) continue
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
}
