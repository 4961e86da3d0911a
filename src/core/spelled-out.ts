import { type PhraseTable, phraseTable } from './phrase-table.ts'
import { phraseSyllables, type Syllable } from './syllable.ts'
import type { Words } from './words.ts'

const tables = new WeakMap<Words, PhraseTable<readonly Syllable[]>>()

/**
 * Phone spelling and abbreviations written out (`can j` → `can gì`). The syllables of one abbreviation
 * all stand where it stood.
 */
export function spelledOut(text: readonly Syllable[], words: Words): readonly Syllable[] {
  const table = tables.get(words) ?? tableOf(words)
  const out: Syllable[] = []
  for (let at = 0; at < text.length; ) {
    const found = table.longestAt(text, at)
    const first = text[at]
    if (!first) break
    if (found) {
      const end = text[at + found.length - 1]?.end ?? first.end
      out.push(...found.value.map((each) => ({ ...each, start: first.start, end })))
    } else out.push(first)
    at += found?.length ?? 1
  }
  return out
}

function tableOf(words: Words): PhraseTable<readonly Syllable[]> {
  const table = phraseTable([...words.short].map(([key, long]) => [key, phraseSyllables(long)]))
  tables.set(words, table)
  return table
}
