import { faultSummary } from '../core/fault.ts'
import type { Clock, Log } from '../core/ports.ts'
import type {
  AskedSatisfaction,
  MakeSatisfaction,
  SatisfactionAnswer,
  SatisfactionFile,
} from '../core/satisfaction-page.ts'

/** What the child is sent. */
export interface SatisfactionRequest {
  readonly asked: AskedSatisfaction
  readonly besides: SatisfactionFile | 'charts' | null
  readonly at: number
}

/** A page and its pictures are asked for one after the other. */
const KEPT_MS = 60_000
const KEPT = 4

/** Reports in a child process, one at a time; a page that was made just now is not made again. */
export function createMaking({
  answerOf,
  clock,
  log,
}: {
  /** In a process of its own; see `inChild`. */
  readonly answerOf: (request: SatisfactionRequest) => Promise<SatisfactionAnswer>
  readonly clock: Clock
  readonly log: Log
}): MakeSatisfaction {
  const kept = new Map<string, { at: number; answer: SatisfactionAnswer }>()
  let last: Promise<unknown> = Promise.resolve()
  const make = async (asked: AskedSatisfaction, besides: SatisfactionRequest['besides']) => {
    const at = clock()
    const name = JSON.stringify([asked, besides])
    const known = kept.get(name)
    if (known !== undefined && at - known.at < KEPT_MS) return known.answer
    try {
      const answer = await answerOf({ asked, besides, at })
      if (answer.file !== null) return answer
      kept.delete(name)
      kept.set(name, { at, answer })
      const [oldest] = kept.keys()
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
      return answer
    } catch (error) {
      log.error('satisfaction-report-failed', { fault: faultSummary(error, []) })
      return null
    }
  }
  return (asked, besides) => {
    const mine = last.then(() => make(asked, besides))
    last = mine
    return mine
  }
}
