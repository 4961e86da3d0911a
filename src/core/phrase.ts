import { fold } from './text.ts'

/**
 * A way of saying something: words in a row, `*` for up to six words between, `(mất|rơi)` for any one of
 * several, an empty one too, and `=` at the start when the whole text must be just this. A typed word with
 * diacritics must have the right ones (`cháy` is not `chạy`); one without matches any.
 */
export interface Phrase {
  readonly whole: boolean
  readonly parts: readonly PhrasePart[]
}

export type PhrasePart =
  | { readonly kind: 'gap' }
  | { readonly kind: 'words'; readonly ways: readonly (readonly TypedWord[])[] }

/** A word of a citizen's text in both forms. */
export interface TypedWord {
  readonly plain: string
  readonly folded: string
}

const MAX_GAP = 6

export function phraseOf(source: string): Phrase {
  const whole = source.startsWith('=')
  const parts = source.match(/\([^()]*\)|[^\s()]+/g) ?? []
  return { whole, parts: parts.map(partOf) }
}

function partOf(part: string): PhrasePart {
  if (part === '*') return { kind: 'gap' }
  return { kind: 'words', ways: part.replace(/[()]/g, '').split('|').map(typedWords) }
}

/** The words that a text of this phrase can begin with, after a gap at its start. */
export function firstWords({ parts }: Phrase): readonly TypedWord[] {
  const firsts: TypedWord[] = []
  for (const part of parts) {
    if (part.kind === 'gap') continue
    firsts.push(...part.ways.flatMap((way) => way.slice(0, 1)))
    if (part.ways.every((way) => way.length > 0)) break
  }
  return firsts
}

export function typedWords(text: string): readonly TypedWord[] {
  const words = plainOf(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((plain) => ({ plain, folded: fold(plain) }))
}

export function says(typed: readonly TypedWord[], { whole, parts }: Phrase): boolean {
  return whole
    ? fits(typed, 0, parts, 0, true)
    : typed.some((_, start) => fits(typed, start, parts, 0, false))
}

/** Whether the phrase's parts from `at` on stand in the text from `start` on, and to its end if asked. */
function fits(
  typed: readonly TypedWord[],
  start: number,
  parts: readonly PhrasePart[],
  at: number,
  toEnd: boolean,
): boolean {
  const part = parts[at]
  if (part === undefined) return !toEnd || start === typed.length
  if (part.kind === 'gap') {
    for (let skipped = 0; skipped <= MAX_GAP; skipped++) {
      if (fits(typed, start + skipped, parts, at + 1, toEnd)) return true
    }
    return false
  }
  return part.ways.some(
    (way) =>
      way.every((word, i) => isSame(typed[start + i], word)) &&
      fits(typed, start + way.length, parts, at + 1, toEnd),
  )
}

/** Whether a typed word can be the written one. */
export function isSame(typed: TypedWord | undefined, word: TypedWord): boolean {
  if (typed === undefined) return false
  return (
    typed.plain === word.plain || (typed.plain === typed.folded && typed.folded === word.folded)
  )
}

function plainOf(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
