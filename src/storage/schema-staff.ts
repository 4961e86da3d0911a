import type { Generated } from 'kysely'
import type { AuditAction, Role } from '../core/staff.ts'
import type { Flag } from './schema.ts'

/**
 * Tables of the console. The sign-in library reads and writes `staff`, `staff_passwords` and
 * `staff_sessions` too; instants of sessions and passwords are ISO texts, as it writes them.
 */
export interface StaffSchema {
  staff: StaffTable
  staff_passwords: StaffPasswordsTable
  staff_sessions: StaffSessionsTable
  staff_links: StaffLinksTable
  audit_log: AuditLogTable
  deputies: DeputiesTable
}

/** One for each who is away; local days. */
interface DeputiesTable {
  absent: string
  staff: string
  from_day: string
  until_day: string
}

interface StaffTable {
  id: string
  name: string
  /** What the name is known by, in the form of an e-mail address that the library asks for. */
  login: string
  role: Role
  locked: Generated<Flag>
  /** The id of a unit of the office; `null`: of none. */
  unit: Generated<string | null>
  created_at: string
  updated_at: string
}

interface StaffPasswordsTable {
  id: string
  staff: string
  account_id: string
  provider_id: string
  /** scrypt, with its salt. */
  password: string
  created_at: string
  updated_at: string
}

interface StaffSessionsTable {
  id: string
  staff: string
  /** Worth nothing without the signature that the cookie carries beside it. */
  token: string
  expires_at: string
  address: string | null
  device: string | null
  created_at: string
  updated_at: string
}

/** One-time links that nobody used yet; the secret is kept as a keyed hash. */
interface StaffLinksTable {
  secret: string
  /** `null`: makes the first administrator. */
  staff: string | null
  until: number
}

interface AuditLogTable {
  seq: Generated<number>
  at: number
  /** `null`: the command line, or the service itself. */
  staff: string | null
  name: string
  action: AuditAction
  about: string
  detail: string
}
