import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { mayAct } from "../../core/staff.js";
import { whenText } from "../words.js";
/** What a revision is called. */
export const KINDS = {
    published: 'đăng',
    withdrawn: 'rút',
    'in-file': 'sửa trong tệp',
};
/** Who changed the procedure, when and why, newest first. */
export function History({ id, revisions, who, }) {
    return (_jsxs("section", { class: "card", "aria-labelledby": "history-title", children: [_jsx("h2", { id: "history-title", children: "C\u00E1c b\u1EA3n \u0111\u00E3 c\u00F3" }), revisions.length === 0 && _jsx("p", { children: "Ch\u01B0a ai s\u1EEDa th\u1EE7 t\u1EE5c n\u00E0y t\u1EEB trang n\u00E0y." }), _jsx("ol", { class: "rows", children: revisions.map((revision, i) => (_jsxs("li", { children: [_jsxs("a", { href: `/staff/catalogue/${id}/revisions/${revision.seq}`, children: [`${whenText(revision.at)}: `, revision.kind === 'in-file' && i === revisions.length - 1
                                    ? 'bản có sẵn trong tệp'
                                    : `${revision.by.name} ${KINDS[revision.kind]}`] }), ' ', revision.review === 'owed' && _jsx("span", { class: "mark", children: "ch\u1EDD duy\u1EC7t sau" }), revision.approvedBy !== null && ` (${revision.approvedBy.name} duyệt)`, _jsx("span", { class: "note", children: revision.why }), revision.review === 'owed' && mayAct(who.role, 'approver') && (_jsx("form", { method: "post", action: `/staff/catalogue/${id}/revisions/${revision.seq}/review`, children: _jsx("button", { type: "submit", class: "second", children: `Duyệt bản lúc ${whenText(revision.at)}` }) }))] }))) })] }));
}
