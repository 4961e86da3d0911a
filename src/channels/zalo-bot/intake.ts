import type { Admit, Log } from '../../core/ports.ts'
import type { Health } from './health.ts'
import { parse } from './parse.ts'
import { readUpdate } from './update.ts'

/**
 * Takes in one update as it came. Resolves to whether we are done with it: it was admitted, or there is
 * nothing to admit. Never throws.
 */
export type TakeIn = (raw: unknown) => Promise<boolean>

export interface IntakeOptions {
  readonly admit: Admit
  readonly health: Health
  readonly log: Log
}

export function createIntake({ admit, health, log }: IntakeOptions): TakeIn {
  return async (raw) => {
    const update = readUpdate(raw)
    const heard = update ? parse(update) : ({ kind: 'strange', why: 'update' } as const)
    switch (heard.kind) {
      case 'message':
        try {
          await admit(heard.message)
          health.ok('admit')
          return true
        } catch (error) {
          health.failed('admit', new Error(notStored(error)))
          return false
        }
      case 'strange':
        log.info('zalo-bot-update-ignored', { why: heard.why, event: nameIn(update?.event_name) })
        return true
      case 'nothing':
        return true
    }
  }
}

/** The name of an event, if it looks like one: it comes from outside. */
function nameIn(event: string | undefined): string | undefined {
  return event?.match(/^[a-z._]{1,64}$/)?.[0]
}

/** Only the code of the error: its message may hold what the citizen wrote. */
function notStored(error: unknown): string {
  const { name, code } = Object(error)
  return `Không ghi được tin đến từ Zalo Bot (${code ?? name ?? 'không rõ'}); tin có thể mất. Hãy xem cơ sở dữ liệu.`
}
