import { type Phrase, phraseOf, says, type TypedWord, typedWords } from '../core/phrase.ts'
import type { Words } from '../core/words.ts'

/** Said around a greeting or a thank-you without changing it. */
const COURTESIES = new Set(
  'da vang a oi ad admin shop em anh chi co chu bac ong ba chau con minh toi voi nhe nha nhieu lam qua roi'.split(
    ' ',
  ),
)

/**
 * The intents that a text says in so many words, in the order of `content/phrases.yaml`. What `not-x`
 * lists takes `x` back.
 */
export function saidIntents(text: string, words: Words): ReadonlySet<string> {
  const phrases = compiled(words)
  const typed = typedWords(text)
  const readings = [typed, ...writtenOut(typed, words)].map((row) => ({
    row,
    bare: row.filter(({ folded }) => !COURTESIES.has(folded)),
  }))
  const written = new Set(readings.flatMap(({ row }) => row.map(({ folded }) => folded)))
  const said = new Set(
    phrases
      // Of most phrases not even the first word is there.
      .filter(({ first }) => written.has(first))
      .filter(({ phrase }) => readings.some(({ row, bare }) => isSaid(phrase, row, bare)))
      .map(({ intent }) => intent),
  )
  return new Set([...said].filter((intent) => !said.has(`not-${intent}`)))
}

/** The same with phone spelling written out (`mo cua k`), if there is any. */
function writtenOut(typed: readonly TypedWord[], { short }: Words): readonly TypedWord[][] {
  if (!typed.some(({ plain }) => short.has(plain))) return []
  return [
    typed.flatMap((word) => {
      const long = short.get(word.plain)
      return long === undefined ? [word] : typedWords(long)
    }),
  ]
}

/** A phrase that must be the whole text may stand among courtesies. */
function isSaid(phrase: Phrase, typed: readonly TypedWord[], bare: readonly TypedWord[]): boolean {
  return says(typed, phrase) || (phrase.whole && bare.length > 0 && says(bare, phrase))
}

type Compiled = readonly {
  readonly intent: string
  readonly phrase: Phrase
  /** The first word of the phrase, folded. */
  readonly first: string
}[]

const byWords = new WeakMap<Words, Compiled>()

/** Compiled once for each reading of the content. */
function compiled(words: Words): Compiled {
  const known = byWords.get(words)
  if (known) return known
  const phrases = [...words.intents].flatMap(([intent, sources]) =>
    sources.map((source) => {
      const phrase = phraseOf(source)
      return { intent, phrase, first: firstOf(phrase) }
    }),
  )
  byWords.set(words, phrases)
  return phrases
}

function firstOf({ words }: Phrase): string {
  const first = words.find(({ gap }) => !gap)
  return first === undefined || first.gap ? '' : first.folded
}
