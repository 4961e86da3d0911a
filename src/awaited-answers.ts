import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createBell } from './core/bell.ts'
import { type Address, addressKey, type Message } from './core/message.ts'
import type { AnswerTo, Clock } from './core/ports.ts'
import type { Answer, Inbox } from './core/store.ts'

/** How soon an answer is found that another process saved. */
const POLL_MS = 1000

/** Answers that a channel waits for which is asked rather than told. */
export interface AwaitedAnswers {
  readonly answerTo: AnswerTo
  /** The turn of this message is saved: whoever waits for it looks. */
  saved(message: Message): { readonly isHeard: boolean; readonly key: string }
  /** The turn of a message was saved in another process: by its key, which leads back to nobody. */
  savedElsewhere(key: string): void
}

export function awaitedAnswers(store: Pick<Inbox, 'answerOf'>, clock: Clock): AwaitedAnswers {
  const bell = createBell()

  /** Waits while the answer is held; `null` if that takes longer than there is time. */
  async function atItsTime(answer: Answer | null, over: AbortSignal): Promise<Answer | null> {
    const holdMs = (answer?.notBefore ?? 0) - clock()
    if (holdMs <= 0) return answer
    return await sleep(holdMs, answer, { signal: over, ref: false }).catch(() => null)
  }

  return {
    async answerTo(from, messageId, withinMs) {
      const over = AbortSignal.timeout(withinMs)
      for (;;) {
        const soon = AbortSignal.any([over, AbortSignal.timeout(POLL_MS)])
        const rung = bell.heard(bellKey(from, messageId), soon)
        const answer = await store.answerOf(from, messageId)
        if (answer !== 'waiting') return await atItsTime(answer, over)
        if (over.aborted) return null
        await rung
      }
    },
    saved({ from, id }) {
      const key = bellKey(from, id)
      return { isHeard: bell.ring(key), key }
    },
    savedElsewhere: (key) => void bell.ring(key),
  }
}

function bellKey(from: Address, messageId: string): string {
  return createHash('sha256')
    .update(`${addressKey(from)}\n${messageId}`)
    .digest('base64url')
}
