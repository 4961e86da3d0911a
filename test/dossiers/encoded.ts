import type { Encoding } from '../../src/dossiers/file/encoding.ts'

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u

/** Text as Windows or a database writes it; `mark` puts a byte-order mark in front. */
export function encoded(text: string, encoding: Encoding, mark = false): Buffer {
  if (encoding === 'utf-8') return Buffer.from((mark ? '\uFEFF' : '') + text)
  if (encoding === 'windows-1258') return windows1258(text)
  const little = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return encoding === 'utf-16le' ? little : little.swap16()
}

/** A letter with its hat is one byte, its tone is another after it. */
function windows1258(text: string): Buffer {
  const decoder = new TextDecoder('windows-1258')
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  )
  const written = [...text.normalize('NFC')].flatMap((letter) => {
    if (bytes.has(letter)) return [letter]
    const apart = [...letter.normalize('NFD')]
    const tone = apart.filter((mark) => TONES.test(mark))
    return [
      apart
        .filter((mark) => !TONES.test(mark))
        .join('')
        .normalize('NFC'),
      ...tone,
    ]
  })
  return Buffer.from(
    written.map((letter) => {
      const byte = bytes.get(letter)
      if (byte === undefined) throw new Error(`${letter} is not in Windows-1258`)
      return byte
    }),
  )
}
