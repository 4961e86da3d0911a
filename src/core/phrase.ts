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

export function says(typed: readonly TypedWord[], phrase: Phrase): boolean {
  if (phrase.whole) return endOf(typed, 0, phrase.words, 0) === typed.length
  return typed.some((_, start) => endOf(typed, start, phrase.words, 0) !== null)
}

/** Where the phrase's words from `at` on end in the text, `null` if they are not there. */
function endOf(
  typed: readonly TypedWord[],
  start: number,
  words: readonly PhraseWord[],
  at: number,
): number | null {
  const word = words[at]
  if (word === undefined) return start
  if (word.gap) {
    for (let skipped = 0; skipped <= MAX_GAP; skipped++) {
      const end = endOf(typed, start + skipped, words, at + 1)
      if (end !== null) return end
    }
    return null
  }
  const candidate = typed[start]
  return candidate && isSame(candidate, word) ? endOf(typed, start + 1, words, at + 1) : null
}

function isSame(typed: TypedWord, word: { plain: string; folded: string }): boolean {
  return (
    typed.plain === word.plain || (typed.plain === typed.folded && typed.folded === word.folded)
  )
}

function plainOf(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
