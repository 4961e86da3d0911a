import { clean } from './text.ts'

/** A written syllable in the forms that are compared. */
export interface Syllable {
  /**
   * Lower case, with the tone mark moved to the end and a final `y` after a consonant written `i`, so that
   * `hoà` and `hòa`, `kỹ` and `kĩ` are the same.
   */
  readonly typed: string
  /** The same without diacritics. Equal to `typed` where none were typed: then it may be any of them. */
  readonly folded: string
  /** Where it stands in the text that `syllables` was given. */
  readonly start: number
  readonly end: number
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g
const WRITTEN = /[\p{L}\p{M}\p{N}]+/gu
const FINAL_Y = /^([bcdđghklmnprstvx]+)y$/

/** Cuts text into syllables. `text` must be NFC (see `clean`), else positions do not fit. */
export function syllables(text: string): readonly Syllable[] {
  const found: Syllable[] = []
  for (const { 0: written, index } of text.matchAll(WRITTEN)) {
    const { typed, folded } = syllable(written)
    found.push({ typed, folded, start: index, end: index + written.length })
  }
  return found
}

/** Adds the items of a row from one place up to another, without a row in between. */
export function pushBetween<Item>(
  to: Item[],
  row: readonly Item[],
  from: number,
  end: number,
): void {
  for (let at = from; at < end; at += 1) {
    const item = row[at]
    if (item !== undefined) to.push(item)
  }
}

/** The forms of written syllables seen before: there are some thousands, and each comes often. */
const seen = new Map<string, { readonly typed: string; readonly folded: string }>()
const MOST_SEEN = 20_000

/** The forms of one written syllable. */
export function syllable(written: string): { readonly typed: string; readonly folded: string } {
  const known = seen.get(written)
  if (known) return known
  const lower = written.normalize('NFC').toLowerCase().normalize('NFD')
  const tones = lower.match(TONE)?.join('') ?? ''
  const body = lower.replace(TONE, '').normalize('NFC').replace(FINAL_Y, '$1i')
  const forms = { typed: body + tones, folded: bareOf(body) }
  if (seen.size >= MOST_SEEN) seen.clear()
  seen.set(written, forms)
  return forms
}

function bareOf(body: string): string {
  return body.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}

/** Whether what was typed can be this word: the same diacritics, or none typed. */
export function canBe(typed: Pick<Syllable, 'typed' | 'folded'>, word: typeof typed): boolean {
  return (
    typed.typed === word.typed || (typed.typed === typed.folded && typed.folded === word.folded)
  )
}

/** A phrase of `words.yaml` as syllables, cleaned. */
export function phraseSyllables(phrase: string): readonly Syllable[] {
  return syllables(clean(phrase))
}
