import type { DossierState } from './dossier.ts'

/** What an export of dossiers can tell, each in a column of its own. */
export const DOSSIER_COLUMNS = [
  'code',
  'state',
  'procedureCode',
  'procedureName',
  'received',
  'due',
  'finished',
  'pausedFrom',
  'pausedUntil',
  'holder',
  'holderSince',
  'missing',
  'reason',
  'fee',
  'collectAt',
  'lookupCode',
  'phone',
  'newDue',
  'apologyReason',
  'apologySignedBy',
  'apologySigned',
] as const
export type DossierColumn = (typeof DOSSIER_COLUMNS)[number]

/** How the office's system writes: `content/dossier-columns.yaml`. */
export interface DossierColumns {
  /** What the system is called in answers: `phần mềm một cửa của thành phố`. */
  readonly source: string
  /** What the head of each column may be called; diacritics and case do not count. */
  readonly columns: Readonly<Record<DossierColumn, readonly string[]>>
  /** What each state may be called, besides its number 1–10. */
  readonly states: Readonly<Record<DossierState, readonly string[]>>
}
