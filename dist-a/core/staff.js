/** What staff may do. Each role may do all that those before it may. */
export const ROLES = ['viewer', 'editor', 'approver', 'leader', 'admin'];
export function mayAct(as, needed) {
    return ROLES.indexOf(as) >= ROLES.indexOf(needed);
}
