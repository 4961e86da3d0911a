import { randomBytes } from 'node:crypto'
import type { Content } from '../core/content.ts'
import type { PaperRecords } from '../core/paper.ts'
import type { Clock, Say } from '../core/ports.ts'
import type { RoundRecords } from '../core/rounds.ts'
import type { SlipRecords } from '../core/slips.ts'
import type { Actor, AuditAction, StaffRecords } from '../core/staff.ts'
import type { TabletRecords } from '../core/tablets.ts'

export interface CollectingDeps {
  readonly store: RoundRecords &
    SlipRecords &
    PaperRecords &
    TabletRecords &
    Pick<StaffRecords, 'audit'>
  content(): Content
  /** In Vietnamese: what is printed. */
  readonly say: Say
  /** Where citizens reach the service; throws an OperatorError where that is not set. */
  publicUrl(): string
  readonly clock: Clock
}

/** So many bytes of chance, as a name or a seed. */
export function chance(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}

export interface Deed {
  readonly action: AuditAction
  readonly about: string
  readonly detail?: Readonly<Record<string, string>>
}

/** Before it is done, so that nothing is done that is in no log. */
export async function note(
  { store, clock }: Pick<CollectingDeps, 'store' | 'clock'>,
  by: Actor,
  { action, about, detail = {} }: Deed,
): Promise<void> {
  await store.audit({ at: clock(), by, action, about, detail })
}
