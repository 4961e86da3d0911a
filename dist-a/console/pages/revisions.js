import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "hono/jsx/jsx-runtime";
import { mayAct } from "../../core/staff.js";
import { differences } from "../catalogue/differences.js";
import { standingOf } from "../catalogue/standing.js";
import { whenText } from "../words.js";
import { Differences } from "./differences.js";
import { KINDS } from "./history.js";
import { page } from "./layout.js";
import { noProcedure, toProcedure } from "./procedure.js";
function revisionIn(c, { revisions }) {
    return revisions.find(({ seq }) => `${seq}` === c.req.param('seq'));
}
async function show(c, desk, who) {
    const standing = await standingOf(c, desk);
    const revision = standing === null ? undefined : revisionIn(c, standing);
    if (standing === null || revision === undefined)
        return noProcedure(c, desk, who);
    const { id, name, revisions, file } = standing;
    const before = revisions.find(({ seq }) => seq < revision.seq);
    return page(c, desk, { title: `${name}: bản ${whenText(revision.at)}`, who }, _jsxs(_Fragment, { children: [_jsxs("p", { class: "note", children: [`${revision.by.name} ${KINDS[revision.kind]}. ${revision.why}`, ' ', _jsx("a", { href: `/staff/catalogue/${id}`, children: "V\u1EC1 th\u1EE7 t\u1EE5c" })] }), _jsx(Differences, { title: "Kh\u00E1c v\u1EDBi b\u1EA3n tr\u01B0\u1EDBc \u0111\u00F3", all: differences(before?.tree ?? {}, revision.tree) }), _jsx(Differences, { title: "Kh\u00F4i ph\u1EE5c b\u1EA3n n\u00E0y th\u00EC \u0111\u1ED5i nh\u1EEFng g\u00EC", all: differences(file ?? {}, revision.tree) }), mayAct(who.role, 'editor') && (_jsx("form", { method: "post", action: `/staff/catalogue/${id}/revisions/${revision.seq}/restore`, children: _jsx("button", { type: "submit", children: "\u0110\u01B0a b\u1EA3n n\u00E0y th\u00E0nh b\u1EA3n th\u1EA3o" }) }))] }));
}
/** Old words go the way of all words: as a draft that somebody approves. */
const restore = toProcedure(async (desk, who, standing, c) => {
    const revision = revisionIn(c, standing);
    if (revision === undefined)
        return 'gone';
    if (standing.draft !== null) {
        const fault = 'Đang có bản thảo. Hãy đăng hoặc bỏ bản thảo đó trước khi khôi phục bản cũ.';
        return { fault, status: 409 };
    }
    const { withdrawn: _, ...tree } = revision.tree;
    const base = await desk.catalogue.publishing.note(standing.id);
    const why = `Khôi phục bản ${whenText(revision.at)}`;
    const draft = { procedure: standing.id, version: 0, tree, base, why };
    const saved = await desk.store.saveDraft(draft, who, desk.clock());
    return saved === 'done' ? { done: 'restored' } : saved;
});
const review = toProcedure(async (desk, who, standing, c) => {
    const revision = revisionIn(c, standing);
    if (revision === undefined)
        return 'gone';
    const reviewed = await desk.store.reviewRevision(revision.seq, who, desk.clock());
    return reviewed === 'done' ? { done: 'reviewed' } : reviewed;
});
const AT = '/staff/catalogue/:id/revisions/:seq';
export const REVISION_ROUTES = [
    { method: 'GET', path: AT, needs: 'viewer', handle: show },
    { method: 'POST', path: `${AT}/restore`, needs: 'editor', handle: restore },
    { method: 'POST', path: `${AT}/review`, needs: 'approver', handle: review },
];
