// dist/core/staff.js
/** What staff may do. Each role may do all that those before it may. */
const ROLES = [
	"viewer",
	"editor",
	"approver",
	"leader",
	"admin"
];
function mayAct(as, needed) {
	return ROLES.indexOf(as) >= ROLES.indexOf(needed);
}

export { mayAct as n, ROLES as t };