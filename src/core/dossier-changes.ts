import type { Dossier } from './dossier.ts'
import type { ChangedAspect } from './dossier-records.ts'

/** What of a dossier changed in a way that its followers care about; empty for nothing. */
export function changedAspects(before: Dossier, after: Dossier): readonly ChangedAspect[] {
  const differs = (one: unknown, other: unknown): boolean =>
    JSON.stringify(one) !== JSON.stringify(other)
  const aspects: readonly (readonly [ChangedAspect, boolean])[] = [
    ['state', before.state !== after.state],
    ['due', before.due !== after.due],
    ['missing', differs(before.missing, after.missing)],
    ['fee', before.fee !== after.fee],
    ['apology', differs(before.apology, after.apology)],
  ]
  return aspects.filter(([, changed]) => changed).map(([aspect]) => aspect)
}
