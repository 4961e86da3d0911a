import type { Address } from '../../core/message.ts'
import type { Admit, Log } from '../../core/ports.ts'
import type { Event } from './event.ts'
import type { Health } from './health.ts'
import { parse } from './parse.ts'

/**
 * Takes in one signed event, `null` for JSON that is none. Resolves to whether Zalo may forget it: it was admitted, or there is
 * nothing to admit. Never throws.
 */
export type TakeIn = (event: Event | null, eventId: string) => Promise<boolean>

export interface IntakeOptions {
  readonly oaId: string
  readonly admit: Admit
  readonly onOfficer?: ((address: Address, event: string) => Promise<void>) | undefined
  readonly onWithdraw?: ((address: Address, event: string) => Promise<void>) | undefined
  readonly health: Health
  readonly log: Log
}

export function createIntake(options: IntakeOptions): TakeIn {
  const { oaId, admit, onOfficer, onWithdraw, health, log } = options

  async function stored(write: Promise<unknown> | undefined): Promise<boolean> {
    try {
      await write
      health.ok('admit')
      return true
    } catch (error) {
      health.failed('admit', notStored(error))
      return false
    }
  }

  return async (event, eventId) => {
    const heard = event ? parse(event, oaId, eventId) : ({ kind: 'strange', why: 'event' } as const)
    switch (heard.kind) {
      case 'message':
        return stored(admit(heard.message))
      case 'officer':
        return stored(onOfficer?.(heard.address, heard.id))
      case 'withdraw':
        return stored(onWithdraw?.(heard.address, heard.id))
      case 'strange':
        log.info('zalo-oa-event-ignored', { why: heard.why, event: nameOf(event?.event_name) })
        return true
      case 'nothing':
        return true
    }
  }
}

/** The name of an event holds nothing of a citizen's, as long as it looks like one. */
function nameOf(name: string | undefined): string | undefined {
  return name !== undefined && /^[a-z_]{1,60}$/.test(name) ? name : undefined
}

/** Only the code of the error: its message may hold what the citizen wrote. */
function notStored(error: unknown): string {
  const { name, code } = Object(error)
  return `Không ghi được tin đến từ Zalo (${code ?? name ?? 'không rõ'}). Hãy xem cơ sở dữ liệu.`
}
