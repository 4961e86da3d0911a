import { addAuditLine, auditLog } from "./audit-log.js";
import { addStaff, adminsBesides, changeRole, setLocked, staffAccounts } from "./staff-accounts.js";
import { linkOf, makeLink, redeemLink } from "./staff-links.js";
import { setPassword } from "./staff-passwords.js";
import { endSessions, staffSessions, tryWithin } from "./staff-sessions.js";
export function createStaffRecords(room) {
    return {
        staffAccounts: (at) => staffAccounts(room, at),
        hasAdmin: async () => (await adminsBesides(room.db)) > 0,
        addStaff: (name, role, by, at) => addStaff(room, name, role, by, at),
        changeRole: (id, role, by, at) => changeRole(room, id, role, by, at),
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
    };
}
