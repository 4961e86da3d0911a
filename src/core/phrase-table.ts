import { canBe, phraseSyllables, type Syllable } from './syllable.ts'

type Written = Pick<Syllable, 'typed' | 'folded'>

/** Phrases with what each stands for, found in a text as whole syllables in a row. */
export interface PhraseTable<Value> {
  /** The longest phrase that begins at a place of the text; typed diacritics must be the right ones. */
  longestAt(
    text: readonly Written[],
    at: number,
  ): { readonly length: number; readonly value: Value } | undefined
}

export function phraseTable<Value>(
  entries: Iterable<readonly [phrase: string, value: Value]>,
): PhraseTable<Value> {
  const byFirst = new Map<string, { words: readonly Written[]; value: Value }[]>()
  for (const [phrase, value] of entries) {
    const words = phraseSyllables(phrase)
    const first = words[0]?.folded
    if (first === undefined) continue
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, value }])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)

  return {
    longestAt(text, at) {
      const first = text[at]
      const phrases = first && byFirst.get(first.folded)
      if (phrases === undefined) return undefined
      for (const { words, value } of phrases) {
        if (beginsAt(text, at, words)) return { length: words.length, value }
      }
      return undefined
    },
  }
}

function beginsAt(text: readonly Written[], at: number, words: readonly Written[]): boolean {
  for (let i = 0; i < words.length; i += 1) {
    const typed = text[at + i]
    const word = words[i]
    if (typed === undefined || word === undefined || !canBe(typed, word)) return false
  }
  return true
}
