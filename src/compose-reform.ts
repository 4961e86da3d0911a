import { inChild } from './child-answer.ts'
import type { ReformRequest } from './commands/reform-figures/answer.ts'
import { faultSummary } from './core/fault.ts'
import type { Clock, Log } from './core/ports.ts'
import type { MakeReformFigures, ReformFigures } from './core/reform-figures.ts'

/** As built: children do not read TypeScript. All dossiers of a large office take some seconds. */
const CHILD = {
  program: new URL('./commands/reform-figures/child.js', import.meta.url),
  flags: [],
  withinMs: 60_000,
}

/** The figures of the reform pages, made in a child process, one at a time. */
export function composeReform({
  clock,
  log,
}: {
  readonly clock: Clock
  readonly log: Log
}): MakeReformFigures {
  const answerOf = inChild<ReformRequest, ReformFigures>(CHILD)
  let last: Promise<unknown> = Promise.resolve()
  return (from, to) => {
    const mine = last.then(() =>
      answerOf({ from, to, at: clock() }).catch((error: unknown) => {
        log.error('reform-figures-failed', { fault: faultSummary(error, []) })
        return null
      }),
    )
    last = mine
    return mine
  }
}
