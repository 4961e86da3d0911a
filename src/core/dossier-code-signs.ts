/** A digit as it was written, and what stood before it. */
export interface Sign {
  readonly digit: string
  /** Whether a letter stood for the digit. */
  readonly isLetter: boolean
  readonly lead: Lead
  /** Spaces around a mark, or instead of one. */
  readonly spaced: boolean
}

/** What stands between two digits: nothing, spaces only, a point, or anything used as a dash. */
export type Lead = '' | ' ' | '.' | '-'

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  '|': '1',
  S: '5',
  B: '8',
}

/** What may stand for a digit, and what between digits: in a RegExp's brackets. */
export const DIGITS = '0-9OoIiLl|SsBb'
export const DASHES = '\\-‐‑‒–—―−_/'

/** The longest code: a unit of 14 digits, a date of 8, a sequence of 7; one more shows that it goes on. */
const MOST_SIGNS = 30

/** The digits from `at` on, as far as they can belong to one code. */
export function signsFrom(text: string, at: number): readonly Sign[] {
  const next = new RegExp(`([\\s.,${DASHES}]{0,4})([${DIGITS}])`, 'y')
  next.lastIndex = at
  const signs: Sign[] = []
  while (signs.length < MOST_SIGNS) {
    const [, gap = '', written] = next.exec(text) ?? []
    if (written === undefined) break
    const digit = asDigits(written)
    signs.push({
      digit,
      isLetter: digit !== written,
      lead: leadOf(gap),
      spaced: /\s/.test(gap),
    })
  }
  return withoutWords(signs)
}

/** Each letter as the digit that it looks like. */
export function asDigits(written: string): string {
  return [...written].map((sign) => LOOK_ALIKES[sign.toUpperCase()] ?? sign).join('')
}

export function digitsOf(signs: readonly Sign[]): string {
  return signs.map(({ digit }) => digit).join('')
}

function leadOf(gap: string): Lead {
  if (gap === '') return ''
  if (/^\s+$/.test(gap)) return ' '
  return /^[\s.,]+$/.test(gap) ? '.' : '-'
}

/** Ends before a word: the `so` of `0975 so` is no 50, nor is the `io` of `gio 24010112` a 10. */
function withoutWords(signs: readonly Sign[]): readonly Sign[] {
  const word = signs.findIndex(({ lead }, at) => {
    if (at > 0 && lead !== ' ') return false
    const after = signs.slice(at + 1).findIndex((sign) => sign.lead !== '')
    const end = after < 0 ? signs.length : at + 1 + after
    return (
      signs.slice(at, end).every(({ isLetter }) => isLetter) && (at > 0 || signs[end]?.lead !== '.')
    )
  })
  return word < 0 ? signs : signs.slice(0, word)
}
