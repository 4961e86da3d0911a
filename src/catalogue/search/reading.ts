import { withoutFacets } from '../../core/asked-facets.ts'
import { type PhraseTable, phraseTable } from '../../core/phrase-table.ts'
import { spelledOut } from '../../core/spelled-out.ts'
import { phraseSyllables, pushBetween, type Syllable, syllables } from '../../core/syllable.ts'
import { clean } from '../../core/text.ts'
import type { Words } from '../../core/words.ts'
import { withoutDenied } from './denied.ts'
import { repaired } from './repair.ts'
import type { Term, Vocabulary } from './vocabulary.ts'

/** Reads texts into the words that tell what they are about. */
export interface Reading {
  /** The words of a name, alias or sample question, and how many others there were. */
  ofPassage(row: readonly Syllable[]): { readonly terms: readonly Term[]; readonly empty: number }
  /** The words of what a citizen typed, slips mended, what they do not mean left out. */
  ofQuestion(text: string, vocabulary: Vocabulary, isPair: IsPair): readonly Term[]
}

/** Whether two words stand side by side in what the catalogue's passages tell. */
export type IsPair = (first: Term, second: Term) => boolean

/** A citizen's text beyond this many syllables is not read. */
const MAX_SYLLABLES = 400

export function readingWith(words: Words): Reading {
  const same = phraseTable(
    [...words.same].map(([phrase, instead]) => [
      phrase,
      { typed: phraseSyllables(phrase)[0]?.typed, instead: phraseSyllables(instead) },
    ]),
  )
  const filler = phraseTable(
    words.filler.map((phrase) => [phrase, { typed: phraseSyllables(phrase)[0]?.typed }]),
  )

  /** Filler out, phrases that mean the same put in one form. */
  function essence(
    text: readonly Syllable[],
    isPair: IsPair,
  ): { readonly terms: readonly Term[]; readonly empty: number } {
    const isToned = hasTones(text)
    const kept: Syllable[] = []
    for (let at = 0; at < text.length; ) {
      const shield = sureAt(same, text, at, isPair, isToned)?.length ?? 0
      const empty = sureAt(filler, text, at, isPair, isToned)
      const isFiller = empty !== undefined && empty.length > shield
      const end = at + (isFiller ? empty.length : Math.max(shield, 1))
      if (!isFiller) pushBetween(kept, text, at, end)
      at = end
    }
    const out: Term[] = []
    for (let at = 0; at < kept.length; ) {
      const found = sureAt(same, kept, at, isPair, isToned)
      const end = at + (found?.length ?? 1)
      if (found?.value.instead) out.push(...found.value.instead)
      else pushBetween(out, kept, at, at + 1)
      at = end
    }
    return { terms: out, empty: text.length - kept.length }
  }

  return {
    ofPassage: (row) => {
      const written = spelledOut(row, words)
      const { kept } = withoutFacets(written, words)
      const { terms, empty } = essence(kept, () => false)
      return terms.length > 0 ? { terms, empty } : { terms: written, empty: 0 }
    },
    ofQuestion: (text, vocabulary, isPair) => {
      const cleaned = clean(text)
      const row = withoutDenied(syllables(cleaned).slice(0, MAX_SYLLABLES), cleaned)
      const { kept } = withoutFacets(repaired(spelledOut(row, words), vocabulary), words)
      return essence(kept, isPair).terms
    },
  }
}

/** Whether a text is typed with diacritics, so that a word without any is meant so. */
function hasTones(text: readonly Term[]): boolean {
  let toned = 0
  for (const { typed, folded } of text) if (typed !== folded) toned += 1
  return toned > 0.4 * text.length
}

/**
 * The longest phrase at a place, unless it is a single word that needs diacritics which were not typed
 * (`can` for `cần`) and makes a word of the catalogue with its neighbour (`can cuoc`).
 */
function sureAt<
  Value extends { readonly typed: string | undefined; readonly instead?: readonly Term[] },
>(
  table: PhraseTable<Value>,
  text: readonly Syllable[],
  at: number,
  isPair: IsPair,
  isToned: boolean,
): { readonly length: number; readonly value: Value } | undefined {
  const found = table.longestAt(text, at)
  const here = text[at]
  if (!found || !here || found.length > 1 || found.value.typed === here.typed) return found
  if (isToned || found.value.instead) return undefined
  const before = text[at - 1]
  const after = text[at + 1]
  const isOfPair = (before && isPair(before, here)) || (after && isPair(here, after))
  return isOfPair ? undefined : found
}
