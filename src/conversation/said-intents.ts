import {
  firstWords,
  type Phrase,
  type PhrasePart,
  phraseOf,
  says,
  type TypedWord,
  typedWords,
} from '../core/phrase.ts'
import type { Words } from '../core/words.ts'

/** Said around a greeting, a thank-you, a yes or a no without changing it. */
const STRESS = courtesies(
  'ạ à nhé nha nhá nhỉ vậy thế đấy đó luôn thật ghê lắm quá rồi nhiều tí chút ad admin shop',
)
const OPENINGS = courtesies('dạ vâng ừ ok oke alo chào xin thôi')
const PERSONS = courtesies(
  'ơi em anh chị cô chú bác ông bà cháu con mình tôi tớ bạn các với cho để cán bộ',
)
/** From the least taken away to the most: `dạ có ạ` is a yes, though `co` may be `cô` and `da` a yes. */
const SETS_ASIDE = [[STRESS], [STRESS, OPENINGS], [STRESS, PERSONS], [STRESS, OPENINGS, PERSONS]]

/**
 * The intents that a text says in so many words, in the order of `content/phrases.yaml`. What `not-x`
 * lists takes `x` back.
 */
export function saidIntents(text: string, words: Words): ReadonlySet<string> {
  const phrases = compiled(words)
  const typed = typedWords(text)
  const readings = [typed, ...writtenOut(typed, words)].map((row) => ({
    row,
    bare: SETS_ASIDE.map((sets) => row.filter((word) => !sets.some((set) => set(word)))),
  }))
  const written = new Set(readings.flatMap(({ row }) => row.map(({ folded }) => folded)))
  const said = new Set(
    // Of most phrases not even the first word is there.
    [...new Set([...written].flatMap((first) => phrases.get(first) ?? []))]
      .filter(({ phrase, calm }) =>
        readings.some(({ row, bare }) => says(row, phrase) || (calm && isSaid(calm, bare))),
      )
      .toSorted((a, b) => a.order - b.order)
      .map(({ intent }) => intent),
  )
  return new Set([...said].filter((intent) => !said.has(`not-${intent}`)))
}

/** The same with phone spelling written out (`mo cua k`), if there is any. */
export function writtenOut(typed: readonly TypedWord[], { short }: Words): readonly TypedWord[][] {
  if (!typed.some(({ plain }) => short.has(plain))) return []
  return [
    typed.flatMap((word) => {
      const long = short.get(word.plain)
      return long === undefined ? [word] : typedWords(long)
    }),
  ]
}

/** A phrase that must be the whole text may stand among courtesies. */
function isSaid(calm: Phrase, bare: readonly (readonly TypedWord[])[]): boolean {
  return bare.some((row) => row.length > 0 && says(row, calm))
}

/** A phrase that must be the whole text, without what the texts have lost too: `biết rồi chào`. */
function calmed({ whole, parts }: Phrase): Phrase | undefined {
  const calm = parts.map(
    (part): PhrasePart =>
      part.kind === 'gap'
        ? part
        : { kind: 'words', ways: part.ways.map((way) => way.filter((word) => !STRESS(word))) },
  )
  const phrase = { whole, parts: calm }
  return whole && firstWords(phrase).length > 0 ? phrase : undefined
}

/** Typed with diacritics it must have the right ones: `có` is not `cô`. */
function courtesies(list: string): (word: TypedWord) => boolean {
  const words = typedWords(list)
  const plain = new Set(words.map((word) => word.plain))
  const folded = new Set(words.map((word) => word.folded))
  return (word) => plain.has(word.plain) || (word.plain === word.folded && folded.has(word.folded))
}

interface CompiledPhrase {
  readonly intent: string
  readonly phrase: Phrase
  readonly calm: Phrase | undefined
  /** Its place in the file. */
  readonly order: number
}

/** By the first word that the text must have, folded. */
type Compiled = ReadonlyMap<string, readonly CompiledPhrase[]>

const byWords = new WeakMap<Words, Compiled>()

/** Compiled once for each reading of the content. */
function compiled(words: Words): Compiled {
  const known = byWords.get(words)
  if (known) return known
  const phrases = new Map<string, CompiledPhrase[]>()
  let order = 0
  for (const [intent, sources] of words.intents) {
    for (const source of sources) {
      const phrase = phraseOf(source)
      const calm = calmed(phrase)
      const compiled = { intent, phrase, calm, order: order++ }
      for (const first of new Set(firstWords(calm ?? phrase).map(({ folded }) => folded))) {
        phrases.set(first, [...(phrases.get(first) ?? []), compiled])
      }
    }
  }
  byWords.set(words, phrases)
  return phrases
}
