/** What staff may do. Each role may do all that those before it may. */
export const ROLES = ['viewer', 'editor', 'approver', 'leader', 'admin'] as const
export type Role = (typeof ROLES)[number]

export function mayAct(as: Role, needed: Role): boolean {
  return ROLES.indexOf(as) >= ROLES.indexOf(needed)
}

/** A named account of the console. */
export interface StaffAccount {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** The id of a unit of the office: tasks about it are not theirs. `null`: of none. */
  readonly unit: string | null
  /** Locked out: no sign-in, no session, until an administrator unlocks it. */
  readonly locked: boolean
  /** `false` until the first one-time link was used. */
  readonly hasPassword: boolean
  readonly added: number
  /** Of the newest session that still stands, `null` without one. */
  readonly lastSeen: number | null
}

/** Who does something: a member of staff, or (`id` null) the command line and the service itself. */
export interface Actor {
  readonly id: string | null
  readonly name: string
}

/** A place where an account is signed in. */
export interface StaffSession {
  readonly id: string
  readonly since: number
  readonly lastSeen: number
  readonly until: number
  /** As the request told them; empty if unknown. */
  readonly address: string
  readonly device: string
}

export type AuditAction =
  | 'signed-in'
  | 'sign-in-refused'
  | 'signed-out'
  | 'account-added'
  | 'link-made'
  | 'password-set'
  | 'role-changed'
  | 'unit-changed'
  | 'account-locked'
  | 'account-unlocked'
  | 'deputy-named'
  | 'deputy-ended'
  | 'session-ended'
  | 'sessions-ended'
  | 'dossier-opened'
  | 'follow-shown'
  | 'rating-task-ended'
  | 'dossiers-imported'
  | 'draft-saved'
  | 'draft-sent'
  | 'draft-taken-back'
  | 'draft-scheduled'
  | 'draft-dropped'
  | 'procedure-published'
  | 'procedure-withdrawn'
  | 'procedure-in-file'
  | 'procedure-reviewed'
  | 'message-retried'
  | 'question-answered'
  | 'questions-marked'
  | 'counter-reported'
  | 'feedback-forwarded'
  | 'feedback-answered'
  | 'apology-drafted'
  | 'published-list-put'
  | 'document-added'
  | 'document-withdrawn'
  | 'finding-added'
  | 'finding-moved'
  | 'inspection-exported'
  | 'action-added'
  | 'questions-drawn'
  | 'action-done'
  | 'greeting-sent'
  | 'card-kept'
  | 'card-dropped'
  | 'result-sent'
  | 'result-delivered'
  | 'labels-printed'
  | 'round-opened'
  | 'round-drawn'
  | 'round-closed'
  | 'slips-made'
  | 'slips-cancelled'
  | 'paper-entered'
  | 'paper-entered-again'
  | 'paper-mended'
  | 'paper-closed'
  | 'paper-undone'
  | 'tablet-opened'
  | 'tablet-closed'
  | 'set-aside-reviewed'
  | 'office-changed'
  | 'test-code-shown'
  | 'test-chat-ended'
  | 'service-opened'
  | 'data-task-done'

/** One line of the audit log. Lines are added and read, never changed. */
export interface AuditEntry {
  readonly at: number
  readonly by: Actor
  readonly action: AuditAction
  /** What it was done to, as people know it: the name of an account, a file, a procedure. */
  readonly about: string
  readonly detail: Readonly<Record<string, string>>
}

/** What a one-time link opens. */
export type LinkFor =
  /** Sets the password of this account. */
  | { readonly kind: 'account'; readonly account: StaffAccount }
  /** Makes the first administrator; worth nothing once there is one. */
  | { readonly kind: 'first-admin' }

export type Redeemed =
  | { readonly kind: 'done'; readonly name: string }
  /** Used before, too old, or there is an administrator by now. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'name-taken' }

/** Accounts, their sessions and links, and the audit log. Every change leaves its line in the log, or is not made. */
export interface StaffRecords {
  staffAccounts(at: number): Promise<readonly StaffAccount[]>
  /** Whether anybody can administer: an administrator with a password who is not locked. */
  hasAdmin(): Promise<boolean>
  /** `null` if somebody has that name, however it is written. */
  addStaff(name: string, role: Role, by: Actor, at: number): Promise<StaffAccount | null>
  /** `last-admin`: it would leave nobody to administer, so it was not done. */
  changeRole(
    id: string,
    role: Role,
    by: Actor,
    at: number,
  ): Promise<'done' | 'last-admin' | 'unknown'>
  /** `null`: of no unit. */
  changeUnit(id: string, unit: string | null, by: Actor, at: number): Promise<'done' | 'unknown'>
  /** Locking ends all sessions and links of the account. */
  setLocked(
    id: string,
    locked: boolean,
    by: Actor,
    at: number,
  ): Promise<'done' | 'last-admin' | 'unknown'>
  /** Makes a secret for a link, in the place of the one before. `null` is the first administrator's. */
  makeLink(id: string | null, by: Actor, at: number): Promise<string>
  /** What a secret opens, without using it. */
  linkOf(secret: string, at: number): Promise<LinkFor | null>
  /** Uses the secret: sets the password, ends all sessions. `name` is the first administrator's. */
  redeemLink(
    secret: string,
    to: { readonly passwordHash: string; readonly name?: string },
    at: number,
  ): Promise<Redeemed>
  /** Replaces the password of who asks, and ends all their sessions but this one. */
  setPassword(
    by: { readonly id: string; readonly name: string; readonly session: string },
    passwordHash: string,
    at: number,
  ): Promise<void>
  staffSessions(id: string, at: number): Promise<readonly StaffSession[]>
  /** Ends one, or all of an account where `session` is null; `keep` is left out. */
  endSessions(
    of: { readonly account: string; readonly session: string | null; readonly keep?: string },
    by: Actor,
    at: number,
  ): Promise<number>
  audit(entry: AuditEntry): Promise<void>
  /** Newest first, `atMost` lines from before line `before`. */
  auditLog(of: AuditQuery): Promise<readonly (AuditEntry & { readonly seq: number })[]>
  /** Counts a try against budgets; `false`, and nothing is counted, where one is used up. */
  tryWithin(budgets: readonly TryBudget[], at: number): Promise<boolean>
}

/** At most `limit` tries in any `windowMs`. `name` says whose; it is stored hashed. */
export interface TryBudget {
  readonly name: string
  readonly limit: number
  readonly windowMs: number
}

export interface AuditQuery {
  readonly before?: number | undefined
  readonly by?: string | undefined
  readonly atMost: number
}
