import { fold } from './text.ts'

/**
 * A way of saying something: words in a row, `*` for up to six words between, and `=` at the start when
 * the whole text must be just this. A typed word with diacritics must have the right ones (`cháy` is
 * not `chạy`); one without matches any.
 */
export interface Phrase {
  readonly whole: boolean
  readonly words: readonly PhraseWord[]
}

type PhraseWord =
  | { readonly gap: true }
  | { readonly gap: false; readonly plain: string; readonly folded: string }

/** A word of a citizen's text in both forms. */
export interface TypedWord {
  readonly plain: string
  readonly folded: string
}

const MAX_GAP = 6

export function phraseOf(source: string): Phrase {
  const whole = source.startsWith('=')
  const words = (whole ? source.slice(1) : source).trim().split(/\s+/)
  return {
    whole,
    words: words.map((word) =>
      word === '*' ? { gap: true } : { gap: false, plain: plainOf(word), folded: fold(word) },
    ),
  }
}

export function typedWords(text: string): readonly TypedWord[] {
  const words = plainOf(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((plain) => ({ plain, folded: fold(plain) }))
}

export function says(typed: readonly TypedWord[], { whole, words }: Phrase): boolean {
  return whole
    ? fits(typed, 0, words, 0, true)
    : typed.some((_, start) => fits(typed, start, words, 0, false))
}

/** Whether the phrase's words from `at` on stand in the text from `start` on, and to its end if asked. */
function fits(
  typed: readonly TypedWord[],
  start: number,
  words: readonly PhraseWord[],
  at: number,
  toEnd: boolean,
): boolean {
  const word = words[at]
  if (word === undefined) return !toEnd || start === typed.length
  if (word.gap) {
    for (let skipped = 0; skipped <= MAX_GAP; skipped++) {
      if (fits(typed, start + skipped, words, at + 1, toEnd)) return true
    }
    return false
  }
  const candidate = typed[start]
  return (
    candidate !== undefined &&
    isSame(candidate, word) &&
    fits(typed, start + 1, words, at + 1, toEnd)
  )
}

function isSame(typed: TypedWord, word: { plain: string; folded: string }): boolean {
  return (
    typed.plain === word.plain || (typed.plain === typed.folded && typed.folded === word.folded)
  )
}

function plainOf(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
