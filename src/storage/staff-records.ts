import type { StaffRecords } from '../core/staff.ts'
import { addAuditLine, auditLog } from './audit-log.ts'
import type { Room } from './room.ts'
import {
  addStaff,
  adminsBesides,
  changeRole,
  changeUnit,
  setLocked,
  staffAccounts,
} from './staff-accounts.ts'
import { linkOf, makeLink, redeemLink } from './staff-links.ts'
import { setPassword } from './staff-passwords.ts'
import { endSessions, staffSessions, tryWithin } from './staff-sessions.ts'

export function createStaffRecords(room: Room): StaffRecords {
  return {
    staffAccounts: (at) => staffAccounts(room, at),
    hasAdmin: async () => (await adminsBesides(room.db)) > 0,
    addStaff: (name, role, by, at) => addStaff(room, name, role, by, at),
    changeRole: (id, role, by, at) => changeRole(room, id, role, by, at),
    changeUnit: (id, unit, by, at) => changeUnit(room, id, unit, by, at),
    setLocked: (id, locked, by, at) => setLocked(room, id, locked, by, at),
    makeLink: (id, by, at) => makeLink(room, id, by, at),
    linkOf: (secret, at) => linkOf(room, secret, at),
    redeemLink: (secret, to, at) => redeemLink(room, secret, to, at),
    setPassword: (by, passwordHash, at) => setPassword(room, by, passwordHash, at),
    staffSessions: (id, at) => staffSessions(room, id, at),
    endSessions: (of, by, at) => endSessions(room, of, by, at),
    audit: (entry) => room.write((trx) => addAuditLine(trx, entry)),
    auditLog: (of) => auditLog(room, of),
    tryWithin: (budgets, at) => tryWithin(room, budgets, at),
  }
}
