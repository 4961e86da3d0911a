import { foldedWords } from '../../core/text.ts'

/** Beyond this many words a text is a story, whose end says no more of what it is. */
const LONGEST = 60

/** The words of a text and the pairs of neighbours, its beginning and end among them, each once. */
export function featuresOf(text: string): readonly string[] {
  const words = foldedWords(text).slice(0, LONGEST)
  const pairs = ['', ...words].map((word, at) => `${word} ${words[at] ?? ''}`)
  return [...new Set([...words, ...pairs])]
}
