import { type Phrase, phraseOf, says, type TypedWord, typedWords } from '../core/phrase.ts'
import { fold } from '../core/text.ts'
import type { Words } from '../core/words.ts'

/** A long story is looked through this far. */
const MAX_WORDS = 400

/** The intents that a text says in so many words, in the order of `content/phrases.yaml`. */
export function saidIntents(text: string, words: Words): ReadonlySet<string> {
  const { phrases, filler } = compiled(words)
  const typed = typedWords(text).slice(0, MAX_WORDS)
  const bare = typed.filter(({ folded }) => !filler.has(folded))
  const said = phrases.filter(([, phrase]) => isSaid(phrase, typed, bare))
  return new Set(said.map(([intent]) => intent))
}

/** A phrase that must be the whole text may stand among courtesies. */
function isSaid(phrase: Phrase, typed: readonly TypedWord[], bare: readonly TypedWord[]): boolean {
  return says(typed, phrase) || (phrase.whole && bare.length > 0 && says(bare, phrase))
}

interface Compiled {
  readonly phrases: readonly (readonly [string, Phrase])[]
  readonly filler: ReadonlySet<string>
}

const byWords = new WeakMap<Words, Compiled>()

/** Compiled once for each reading of the content. */
function compiled(words: Words): Compiled {
  const known = byWords.get(words)
  if (known) return known
  const phrases = [...words.intents].flatMap(([intent, sources]) =>
    sources.map((source) => [intent, phraseOf(source)] as const),
  )
  const filler = new Set(words.filler.filter((each) => !each.includes(' ')).map(fold))
  byWords.set(words, { phrases, filler })
  return { phrases, filler }
}
