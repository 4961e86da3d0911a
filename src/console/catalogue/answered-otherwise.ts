import type { Content } from '../../core/content.ts'
import type { Find, Finding } from '../../core/finding.ts'
import { fold } from '../../core/text.ts'

/** What a question leads to, in a catalogue. */
export interface Answering {
  readonly content: Pick<Content, 'procedures' | 'topics' | 'elsewhere'>
  readonly find: Find
}

/** A question that another version of the catalogue answers differently. */
export interface AnsweredOtherwise {
  readonly text: string
  /** How often it was asked, in these or other letters. */
  readonly times: number
  readonly before: string
  readonly after: string
}

/** Those of the questions, each once, that `after` answers differently; the most asked first. */
export function answeredOtherwise(
  texts: readonly string[],
  before: Answering,
  after: Answering,
): readonly AnsweredOtherwise[] {
  const times = new Map<string, { readonly text: string; readonly times: number }>()
  for (const text of texts) {
    const key = fold(text)
    times.set(key, { text, times: (times.get(key)?.times ?? 0) + 1 })
  }
  return [...times.values()]
    .map((asked) => ({
      ...asked,
      before: findingText(before.find(asked.text), before),
      after: findingText(after.find(asked.text), after),
    }))
    .filter((asked) => asked.before !== asked.after)
    .toSorted((a, b) => b.times - a.times)
}

/** What a citizen is shown first, in a clerk's words. */
export function findingText(found: Finding, { content }: Answering): string {
  const nameOf = (id: string): string => content.procedures.get(id)?.name ?? id
  switch (found.kind) {
    case 'answer':
      return nameOf(found.procedure)
    case 'offer':
      return `đưa ra để chọn: ${found.procedures.map(nameOf).join('; ')}`
    case 'topic':
      return `hỏi lại về ${content.topics.get(found.topic)?.name ?? found.topic}`
    case 'elsewhere':
      return `chỉ sang nơi khác: ${content.elsewhere.get(found.elsewhere)?.name ?? found.elsewhere}`
    case 'besides':
      return `hiểu là không hỏi thủ tục (${found.besides})`
    case 'nothing':
      return 'chưa trả lời được'
  }
}
