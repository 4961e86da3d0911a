import { type PhraseTable, phraseTable } from '../core/phrase-table.ts'
import { spelledOut } from '../core/spelled-out.ts'
import { syllables } from '../core/syllable.ts'
import { clean } from '../core/text.ts'
import type { Words } from '../core/words.ts'

const tables = new WeakMap<Words, PhraseTable<true>>()

/** Whether words are left that say something: no filler, and none of the single words `besides`. */
export function hasContent(text: string, words: Words, besides: readonly string[] = []): boolean {
  const filler = fillerOf(words)
  const also = phraseTable(besides.map((word) => [word, true] as const))
  const written = spelledOut(syllables(clean(text)), words)
  for (let at = 0; at < written.length; ) {
    const empty = filler.longestAt(written, at) ?? also.longestAt(written, at)
    if (empty === undefined) return true
    at += empty.length
  }
  return false
}

/** Made once for each reading of the content. */
function fillerOf(words: Words): PhraseTable<true> {
  const known = tables.get(words)
  if (known) return known
  const table = phraseTable(words.filler.map((phrase) => [phrase, true] as const))
  tables.set(words, table)
  return table
}
