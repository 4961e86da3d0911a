import type { Clock, Log, Standing } from '../../core/ports.ts'
import { createLastingFaults } from '../receiving/lasting-faults.ts'
import { createSignOfLife, type Quiet, quietText } from '../receiving/quiet.ts'

/** What can be wrong, each by itself. */
export type Concern = 'token' | 'admit' | 'signature' | 'send' | 'upload' | 'template' | 'buttons'

/** Knows whether the channel works, and alarms once for what lasts. */
export interface Health {
  /** Something was received or sent. */
  alive(): void
  ok(concern: Concern): void
  failed(concern: Concern, fault: string): void
  warnings(): readonly string[]
  standing(): Standing
}

export function createHealth(clock: Clock, log: Log, quiet?: Quiet): Health {
  const faults = createLastingFaults<Concern>(clock, {
    fault: (fields) => log.error('zalo-oa-fault', fields),
    recovered: (fields) => log.info('zalo-oa-recovered', fields),
  })
  const life = createSignOfLife(clock, quiet)

  return {
    alive: life.alive,
    ok: faults.ok,
    failed: faults.failed,
    warnings() {
      const since = life.quietSince()
      return [...faults.warnings(), ...(since === null ? [] : [quietText('Zalo', since)])]
    },
    standing() {
      // Not the signature: anybody can send a wrong one.
      if (faults.lasts(['token', 'admit', 'send'])) return 'down'
      return life.quietSince() === null ? 'well' : 'quiet'
    },
  }
}
