import type { Generated } from 'kysely'
import type { DraftState, Revision, RevisionKind } from '../core/revisions.ts'
import type { Flag } from './schema.ts'

/** What staff write, and what the catalogue said. Trees are JSON. */
export interface CatalogueSchema {
  drafts: DraftsTable
  revisions: RevisionsTable
  procedure_counts: ProcedureCountsTable
}

/** Of an ISO week. */
export interface ProcedureCountsTable {
  week: string
  procedure: string
  /** Of those who count, each in a row of its own. */
  share: number
  answered: number
  useful: number
  useless: number
}

interface DraftsTable {
  procedure: string
  version: number
  state: DraftState
  tree: string
  base: number
  authors: string
  staff: string | null
  name: string
  at: number
  why: string
  publish_on: string | null
  approver: string | null
  approver_name: string | null
}

interface RevisionsTable {
  seq: Generated<number>
  procedure: string
  kind: RevisionKind
  tree: string
  staff: string | null
  name: string
  at: number
  why: string
  review: Revision['review']
  /** Who wrote it, by id. */
  authors: string
  approver: string | null
  approver_name: string | null
  written: Flag
}
