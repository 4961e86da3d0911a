import type { LocalDay } from './local-time.ts'
import type { Revision } from './revisions.ts'
import type { Actor, AuditEntry } from './staff.ts'

/** The procedures that the commune's list of record names (danh mục công bố), with the decision that did. */
export interface PublishedList {
  readonly decision: string
  readonly decided: LocalDay
  readonly procedures: readonly { readonly code: string; readonly name: string }[]
}

/** A document of the quality system: a process, a form, an instruction. */
export interface NewDocument {
  readonly name: string
  readonly version: string
  readonly approver: string
  readonly effective: LocalDay
  /** How long it is kept once withdrawn, in words: `5 năm`. */
  readonly keep: string
}

export interface ControlledDocument extends NewDocument {
  readonly id: number
  readonly withdrawn: LocalDay | null
}

/** What an inspection found, who mends it by when, and what the re-check saw. */
export interface NewFinding {
  readonly what: string
  readonly owner: string
  readonly due: LocalDay
}

export interface Finding extends NewFinding {
  readonly id: number
  readonly found: LocalDay
  readonly mended: LocalDay | null
  /** `failed`: it was not mended after all. */
  readonly recheck: { readonly on: LocalDay; readonly is: 'good' | 'failed' } | null
}

export interface QualityRecords {
  publishedList(): Promise<PublishedList | null>
  /** Takes the place of the list before. */
  putPublishedList(list: PublishedList, by: Actor, at: number): Promise<void>
  /** Those in force first, the newest first. */
  controlledDocuments(): Promise<readonly ControlledDocument[]>
  /** A version of the same name that was in force is withdrawn by the day that this one begins. */
  addDocument(document: NewDocument, by: Actor, at: number): Promise<void>
  withdrawDocument(id: number, on: LocalDay, by: Actor, at: number): Promise<void>
  /** Newest first. */
  findings(): Promise<readonly Finding[]>
  addFinding(finding: NewFinding, by: Actor, at: number): Promise<void>
  /** `mended`, then what the re-check saw; `false` where that is not the next step. */
  moveFinding(id: number, to: 'mended' | 'good' | 'failed', by: Actor, at: number): Promise<boolean>
  /** Oldest first, of one instant until another. */
  auditBetween(from: number, until: number): Promise<readonly AuditEntry[]>
  revisionsBetween(
    from: number,
    until: number,
  ): Promise<readonly Pick<Revision, 'procedure' | 'kind' | 'by' | 'at' | 'why' | 'approvedBy'>[]>
}

/** A line of a pasted list: a code, then a name, with a tab or `;` between. */
export function publishedLines(text: string): {
  readonly procedures: PublishedList['procedures']
  /** Numbers of lines that are none, from 1. */
  readonly unread: readonly number[]
} {
  const procedures = new Map<string, { code: string; name: string }>()
  const unread: number[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [, code, name] = line.trim().match(/^(\d\.\d{6})[\d.A-Z]*\s*[\t;]\s*(.{3,300})$/u) ?? []
    if (code === undefined || name === undefined) unread.push(at + 1)
    else procedures.set(code, { code, name: name.trim() })
  }
  return { procedures: [...procedures.values()], unread }
}
