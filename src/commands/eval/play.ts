import { respond, type Surroundings } from '../../conversation/respond.ts'
import { newSession } from '../../core/session.ts'
import type { OutcomeKind } from '../../core/turn.ts'

/** A line of a question file. */
export interface AskedQuestion {
  readonly q: string
  readonly intent: string
  /** Codes of the procedures that are right; any of them. */
  readonly codes: readonly string[]
  readonly behaviour?: string
  readonly origin: string
  /** Whether `codes` can be trusted. */
  readonly mapped?: boolean
  readonly selfContained?: boolean
}

export interface Played {
  readonly question: AskedQuestion
  readonly outcome: OutcomeKind
  readonly ids: readonly string[]
  readonly ms: number
}

/** Plays a question as the first message of a fresh session. */
export function play(question: AskedQuestion, around: Surroundings): Played {
  const from = { channel: 'terminal', id: 'eval' } as const
  const began = performance.now()
  const { outcome } = respond(
    { id: 'm1', from, kind: 'text', text: question.q },
    newSession(from, 'vi'),
    around,
  )
  return { question, outcome: outcome.kind, ids: outcome.ids, ms: performance.now() - began }
}
