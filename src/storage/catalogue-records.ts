import type { CatalogueRecords } from '../core/revisions.ts'
import {
  draftOf,
  drafts,
  dropDraft,
  moveDraft,
  publishDraft,
  publishScheduled,
  saveDraft,
  scheduleDraft,
} from './drafts.ts'
import {
  addRevision,
  markWritten,
  newestRevisions,
  noteFile,
  reviewRevision,
  revisionsOf,
} from './revisions.ts'
import type { Room } from './room.ts'

export function createCatalogueRecords(room: Room): CatalogueRecords {
  return {
    drafts: () => drafts(room),
    draftOf: (procedure) => draftOf(room.db, procedure),
    saveDraft: (draft, by, at) => saveDraft(room, draft, by, at),
    moveDraft: (procedure, version, to, by, at) => moveDraft(room, procedure, version, to, by, at),
    scheduleDraft: (procedure, version, on, by, at) =>
      scheduleDraft(room, procedure, version, on, by, at),
    dropDraft: (procedure, version, by, at) => dropDraft(room, procedure, version, by, at),
    publishDraft: (procedure, version, how, by, at) =>
      publishDraft(room, procedure, version, how, by, at),
    publishScheduled: (procedure, version, at) => publishScheduled(room, procedure, version, at),
    addRevision: (revision, by, at) => room.write((trx) => addRevision(trx, { revision, by, at })),
    noteFile: (procedure, tree, at) => noteFile(room, procedure, tree, at),
    reviewRevision: (seq, by, at) => reviewRevision(room, seq, by, at),
    revisionsOf: (procedure) => revisionsOf(room, procedure),
    newestRevisions: () => newestRevisions(room),
    markWritten: (procedure, seq) => markWritten(room, procedure, seq),
  }
}
