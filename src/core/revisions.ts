import type { LocalDay } from './local-time.ts'
import type { Actor } from './staff.ts'
import { isTreeList, isTreeMap, type Tree, type TreeMap } from './tree.ts'

/**
 * What staff write before citizens see it: one a procedure. `draft` is being written, `waiting` waits for
 * an approver, `scheduled` was approved and is published on its day.
 */
export type DraftState = 'draft' | 'waiting' | 'scheduled'

export interface ProcedureDraft {
  /** The id of the procedure. */
  readonly procedure: string
  /** Rises with each change: who changes it says which they read. */
  readonly version: number
  readonly state: DraftState
  readonly tree: TreeMap
  /** The revision that it was begun from, 0 where there was none. */
  readonly base: number
  /** Who wrote in it, by id: none of them may approve it. */
  readonly authors: readonly string[]
  /** Who changed it last, when and why. */
  readonly by: Actor
  readonly at: number
  readonly why: string
  /** Of one that is scheduled. */
  readonly publishOn: LocalDay | null
  readonly approvedBy: Actor | null
}

/** `in-file`: somebody wrote in the file itself (*sửa trong tệp*), which wins. */
export type RevisionKind = 'published' | 'withdrawn' | 'in-file'

/** What the catalogue said of a procedure from a moment on. Revisions are added, never changed. */
export interface Revision {
  readonly seq: number
  readonly procedure: string
  readonly kind: RevisionKind
  readonly tree: TreeMap
  readonly by: Actor
  readonly at: number
  readonly why: string
  /** `owed`: published before a second person saw it (*đăng ngay, duyệt sau*). */
  readonly review: 'none' | 'owed' | 'done'
  /** Who approved it, before or after. */
  readonly approvedBy: Actor | null
  /** Whether its file says it by now. */
  readonly written: boolean
}

export interface NewRevision {
  readonly procedure: string
  readonly kind: 'published' | 'withdrawn'
  readonly tree: TreeMap
  readonly why: string
  /** The newest revision that its maker knows: with a newer one it is not made. */
  readonly base: number
}

/** How a draft is published: by a second person, or at once by whoever may approve, to be seen to later. */
export type Publishing = 'approved' | 'review-later'

/** Drafts and the history of procedures. Every change leaves its line in the audit log. */
export interface CatalogueRecords {
  drafts(): Promise<readonly ProcedureDraft[]>
  draftOf(procedure: string): Promise<ProcedureDraft | null>
  /**
   * Keeps what was written over `version` (0: there was no draft), as a draft again. `stale`: somebody else
   * changed it meanwhile, and nothing was kept.
   */
  saveDraft(
    draft: Pick<ProcedureDraft, 'procedure' | 'version' | 'tree' | 'base' | 'why'>,
    by: Actor,
    at: number,
  ): Promise<'done' | 'stale'>
  /** Hands it to the approvers, or takes it back. */
  moveDraft(
    procedure: string,
    version: number,
    to: 'draft' | 'waiting',
    by: Actor,
    at: number,
  ): Promise<'done' | 'stale'>
  /** Approves it for a day. `own`: who wrote in it cannot. */
  scheduleDraft(
    procedure: string,
    version: number,
    on: LocalDay,
    by: Actor,
    at: number,
  ): Promise<'done' | 'stale' | 'own' | 'outdated'>
  dropDraft(procedure: string, version: number, by: Actor, at: number): Promise<'done' | 'stale'>
  /**
   * Makes a revision of a draft, which ends. `own`: who wrote in it cannot approve it; `outdated`: the
   * procedure has changed since the draft was begun.
   */
  publishDraft(
    procedure: string,
    version: number,
    how: Publishing,
    by: Actor,
    at: number,
  ): Promise<'done' | 'stale' | 'own' | 'outdated'>
  /** Makes a revision of a draft that was approved for a day, as its approver would have. */
  publishScheduled(
    procedure: string,
    version: number,
    at: number,
  ): Promise<'done' | 'stale' | 'outdated'>
  addRevision(revision: NewRevision, by: Actor, at: number): Promise<'done' | 'outdated'>
  /** Keeps what the file says, if it is not what it said last; the newest revision that it says now. */
  noteFile(procedure: string, tree: TreeMap, at: number): Promise<number>
  /** Approves what was published before anybody else saw it. */
  reviewRevision(seq: number, by: Actor, at: number): Promise<'done' | 'own' | 'gone'>
  /** Newest first. */
  revisionsOf(procedure: string): Promise<readonly Revision[]>
  /** The newest of each procedure. */
  newestRevisions(): Promise<readonly Revision[]>
  /** A file says this revision now; those before it are over. */
  markWritten(procedure: string, seq: number): Promise<void>
}

/** Where procedures stand as files. */
export interface ProcedureFiles {
  /** What the file of the office says, else the shipped one; `null` if there is none, or it is no YAML. */
  read(procedure: string): Promise<TreeMap | 'unreadable' | null>
  /** Writes the office's own file as a revision has it; comments and order stay. */
  write(procedure: string, { seq, tree }: Pick<Revision, 'seq' | 'tree'>): Promise<void>
  /** The revision that the file here said when we looked last; 0 where we never did. Each machine has its own. */
  saidLast(procedure: string): Promise<number>
  /** Remembers that the file here says this revision. */
  says(procedure: string, seq: number): Promise<void>
}

export interface PublishingRun {
  /**
   * Brings records and files together: what was written in a file becomes a revision, what is due is published, and
   * what was published, in whichever process, is written. Never rejects.
   */
  run(): Promise<void>
  /** As `run`, for one procedure that somebody is about to change; its newest revision, 0 without one. */
  note(procedure: string): Promise<number>
  /** What was to be published by now and could not be, told to staff. */
  warnings(): readonly string[]
  /** Resolves when no run is under way. */
  rest(): Promise<void>
}

/** Whether two files say the same: the order of keys, and how a short entry is written, say nothing. */
export function saysTheSame(a: Tree, b: Tree): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))
}

function ordered(tree: Tree): Tree {
  if (isTreeList(tree)) return tree.map(ordered)
  if (!isTreeMap(tree)) return tree
  const keys = Object.keys(tree).toSorted()
  return Object.fromEntries(keys.map((key) => [key, ordered(tree[key] ?? null)]))
}
