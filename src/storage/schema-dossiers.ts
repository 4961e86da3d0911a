import type { Generated } from 'kysely'
import type { DossierState } from '../core/dossier.ts'
import type { HeldDossier } from '../core/dossier-records.ts'
import type { Flag } from './schema.ts'

/** Dossiers as they were loaded or heard, and who follows them. */
export interface DossiersSchema {
  dossiers: DossiersTable
  dossier_loads: DossierLoadsTable
  dossier_changes: DossierChangesTable
  heard_dossiers: HeardDossiersTable
  follows: FollowsTable
  look_ups: LookUpsTable
  one_time: OneTimeTable
}

/** Dossiers as the last import told them. `body` is the rest of a `Dossier`, texts masked. */
export interface DossiersTable {
  code: string
  state: DossierState
  /** As promised now: an apology's date takes the place of the first. */
  due: number | null
  as_of: number
  body: string
  /** Changes with anything that an import says of the dossier, but its age. */
  digest: string
  /** Keyed hash of the code together with the lookup code; `null` where none was loaded. */
  lookup_hash: string | null
  /** Keyed hash of the code together with the last four digits of the phone. */
  phone_hash: string | null
  /** When it was decided or given back. */
  finished: number | null
}

interface DossierLoadsTable {
  seq: Generated<number>
  at: number
  as_of: number
  source: string
  rows: number
  added: number
  changed: number
  backwards: number
}

/** What the office's own service last said of a dossier that is followed; nulls before it said anything. */
interface HeardDossiersTable {
  code: string
  asked: number
  state: DossierState | null
  due: number | null
  as_of: number | null
  /** As in `dossiers`. */
  body: string | null
}

/** Changes of dossiers that were known before, in the order in which they are told. */
interface DossierChangesTable {
  seq: Generated<number>
  dossier: string
  at: number
  was: DossierState
  state: DossierState
  /** JSON list of `ChangedAspect`. */
  what: string
  backwards: Flag
  /** Whether followers may be told. */
  tell: Flag
}

/** Dossiers that a chat follows or has opened. */
interface FollowsTable {
  citizen: string
  dossier: string
  how: HeldDossier['how']
  since: number
  /** When they last opened it, or were told of it: it is forgotten some days after. */
  touched: number
  /** When its second fact was last given, or an officer showed it. */
  seen: Generated<number>
  tells: Generated<Flag>
  /** The sealed address, only while they want to be told. */
  reach: string | null
  /** The last change that they were told of, or that was there before they asked. */
  told: Generated<number>
}

/** Who tried to open a dossier is not kept, only that somebody did. */
interface LookUpsTable {
  seq: Generated<number>
  /** Keyed hash of the code, for anything may have been typed. */
  dossier: string
  at: number
  opened: Flag
}

/** Rights that are used once. A row that is gone was used, or never was. */
interface OneTimeTable {
  /** Keyed hash. */
  token: string
  /** JSON of a `OneTime`. */
  what: string
  until: number
}
