import { type PhraseTable, phraseTable } from './phrase-table.ts'
import type { Facet } from './procedure.ts'
import { spelledOut } from './spelled-out.ts'
import { pushBetween, type Syllable, syllables } from './syllable.ts'
import { clean } from './text.ts'
import type { Words } from './words.ts'

/** `null` for a phrase that only looks like a facet (`mai táng phí`) and keeps its words. */
type Meaning = Facet | null

const tables = new WeakMap<Words, PhraseTable<Meaning>>()

/**
 * The facets that a text asks for, in the order asked, and the text without the phrases that asked.
 * A phrase of `words.same` keeps its words, so that no facet is heard in the name of a thing.
 */
export function askedFacets(
  text: string,
  words: Words,
): { facets: readonly Facet[]; rest: string } {
  const cleaned = clean(text)
  const { facets, kept } = withoutFacets(spelledOut(syllables(cleaned), words), words)
  return { facets, rest: textOf(cleaned, kept) }
}

/** The same on syllables; a gap is left where a phrase was taken out. */
export function withoutFacets(
  text: readonly Syllable[],
  words: Words,
): { facets: readonly Facet[]; kept: readonly Syllable[] } {
  const table = tables.get(words) ?? tableOf(words)
  const facets = new Set<Facet>()
  const kept: Syllable[] = []
  for (let at = 0; at < text.length; ) {
    const found = table.longestAt(text, at)
    const length = found?.length ?? 1
    if (found?.value) facets.add(found.value)
    else pushBetween(kept, text, at, at + length)
    at += length
  }
  return { facets: [...facets], kept }
}

function tableOf(words: Words): PhraseTable<Meaning> {
  const table = phraseTable<Meaning>([
    ...[...words.facets].flatMap(([facet, phrases]) =>
      phrases.map((phrase): [string, Meaning] => [phrase, facet]),
    ),
    ...[...words.same.keys()].map((phrase): [string, Meaning] => [phrase, null]),
  ])
  tables.set(words, table)
  return table
}

/** What was typed at the kept places, with the punctuation between neighbours. */
function textOf(text: string, kept: readonly Syllable[]): string {
  let out = ''
  let end = -1
  for (const { start, end: next } of kept) {
    if (start < end) continue
    const between = end < 0 ? '' : text.slice(end, start)
    out += (/\p{L}|\p{N}/u.test(between) ? ' ' : between) + text.slice(start, next)
    end = next
  }
  return out
}
