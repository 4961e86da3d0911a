/**
 * Neither vowels nor D and W, which Telex turns into other letters, nor what looks like another sign:
 * 22 signs, so that eight of them are some 5 · 10^10 codes.
 */
export const SLIP_SIGNS = '23456789CFGHJKMNPQRTVX'
export const SLIP_LENGTH = 8

/** The code of a slip of paper, `PX-2026-K7M4-9QHX`, of eight numbers below 22 drawn by chance. */
export function slipCode(prefix: string, year: string, drawn: readonly number[]): string {
  const signs = drawn.map((at) => SLIP_SIGNS[at]).join('')
  return [prefix, year, signs.slice(0, 4), signs.slice(4)].join('-')
}

/** The slip's code in what somebody typed, however they set dashes, spaces and case; `null` for none. */
export function slipCodeIn(text: string, prefix: string): string | null {
  const plain = text.normalize('NFKC').toUpperCase()
  const marks = '[\\s./_–-]*'
  const signs = Array(SLIP_LENGTH).fill('([A-Z0-9])').join(marks)
  const found = plain.match(
    new RegExp(`(?<![A-Z0-9])${prefix}${marks}(20\\d\\d)${marks}${signs}(?![A-Z0-9])`),
  )
  if (found === null) return null
  const [year = '', ...typed] = found.slice(1)
  const read = typed.map((sign) => LOOK_ALIKE[sign] ?? sign).join('')
  return [prefix, year, read.slice(0, 4), read.slice(4)].join('-')
}

/** What is typed for a sign that looks like it. */
export const LOOK_ALIKE: Readonly<Record<string, string>> = {
  S: '5',
  Z: '2',
  B: '8',
  Y: 'V',
  O: 'Q',
}
