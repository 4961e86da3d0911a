import type { Actor } from './staff.ts'
import type { KeptQuestion } from './store.ts'
import { foldedWords } from './text.ts'

/** What staff did about a question that was not answered: it is not shown again. */
export type QuestionMark = 'attached' | 'elsewhere' | 'left'

export interface OpenQuestion extends KeptQuestion {
  readonly seq: number
}

export interface AskedQuestions {
  /** Kept questions that were not answered and that nobody has seen to, newest first. */
  openKept(since: number, atMost: number): Promise<readonly OpenQuestion[]>
  /** `about` is what they were attached to, for the audit log; how many were still open. */
  markKept(
    seqs: readonly number[],
    mark: QuestionMark,
    about: string,
    by: Actor,
    at: number,
  ): Promise<number>
}

/** Questions that mean about the same, the newest first. */
export interface QuestionGroup {
  readonly questions: readonly OpenQuestion[]
}

/** How much of their words two questions share to be of one group, 0 to 1. */
const ALIKE = 0.6

/** Groups questions by their words; the largest first. */
export function groupsOf(
  questions: readonly OpenQuestion[],
  filler: readonly string[],
): readonly QuestionGroup[] {
  const empty = new Set(filler.flatMap(foldedWords))
  const wordsOf = (text: string): ReadonlySet<string> => {
    const words = foldedWords(text)
    const telling = words.filter((word) => !empty.has(word))
    return new Set(telling.length > 0 ? telling : words)
  }
  const groups: { readonly words: ReadonlySet<string>; readonly questions: OpenQuestion[] }[] = []
  for (const question of questions) {
    const words = wordsOf(question.text)
    const known = groups.find((group) => alike(group.words, words) >= ALIKE)
    if (known === undefined) groups.push({ words, questions: [question] })
    else known.questions.push(question)
  }
  return groups.toSorted((a, b) => b.questions.length - a.questions.length)
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / (a.size + b.size - shared || 1)
}
