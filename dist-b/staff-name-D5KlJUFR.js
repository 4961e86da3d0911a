import { r as foldedWords } from "./text-DF5RLhNv.js";

// dist/core/staff-name.js
const LONGEST = 60;
/** The name as it is kept; `null` for one that nobody could sign in with. */
function staffName(typed) {
	const name = typed.replace(/\s+/g, " ").trim();
	return loginOf(name) === "" || name.length > LONGEST ? null : name;
}
/** What a name is known by, however it is typed: `Nguyễn Thị Lan` and `nguyen thi lan` are one account. */
function loginOf(name) {
	return foldedWords(name).join("").replace(/[^a-z0-9]/g, "").slice(0, LONGEST);
}
/** The sign-in library knows people by an e-mail address; `.invalid` is a domain that nobody can ever have. */
function loginAddress(name) {
	return `${loginOf(name)}@staff.invalid`;
}

export { loginOf as n, staffName as r, loginAddress as t };