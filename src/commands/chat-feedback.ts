import type { ConversationEvent } from '../core/events.ts'
import type { Feedback } from '../core/feedback.ts'

/** The feedback of one chat without a store. */
export interface ChatFeedback {
  kept(): readonly Feedback[]
  isNew(code: string): boolean
  keep(events: readonly ConversationEvent[], at: number): void
  forward(code: string, to: string, at: number): void
  answer(code: string, text: string, at: number): void
}

export function createChatFeedback(): ChatFeedback {
  const given = new Map<string, Feedback>()
  function update(code: string, change: Partial<Feedback>): void {
    const known = given.get(code)
    if (known !== undefined) given.set(code, { ...known, ...change })
  }
  return {
    kept: () => [...given.values()].toReversed(),
    isNew: (code) => !given.has(code),
    keep(events, at) {
      for (const event of events) {
        if (event.kind === 'citizen-forgotten') given.clear()
        if (event.kind !== 'feedback-given') continue
        given.set(event.feedback.code, { ...event.feedback, at, forwarded: null, answer: null })
      }
    },
    forward: (code, to, at) => update(code, { forwarded: { to, at } }),
    answer: (code, text, at) => update(code, { answer: { text, at } }),
  }
}
