import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "hono/jsx/jsx-runtime";
import { localDay } from "../../core/local-time.js";
import { said } from "../catalogue/differences.js";
import { PROCEDURE_PARTS } from "../catalogue/parts.js";
import { standingOf } from "../catalogue/standing.js";
import { rowsOf } from "../catalogue/tree-form.js";
import { page } from "./layout.js";
import { noProcedure, toProcedure } from "./procedure.js";
/** What a source says: names for finding and remarks of ours are not in it. */
const CHECKED = PROCEDURE_PARTS.filter(({ name }) => !['aliases', 'questions', 'staffNotes', 'shortName', 'sources'].includes(name));
function factsOf({ file }) {
    return [...said(file ?? {}, CHECKED)];
}
async function show(c, desk, who) {
    const standing = await standingOf(c, desk);
    if (standing === null || standing.file === null)
        return noProcedure(c, desk, who);
    const { id, name, file } = standing;
    const sources = rowsOf(file['sources'], { as: 'rows', name: '', label: '', parts: [] });
    const version = (await desk.catalogue.publishing.note(id)) || 0;
    return page(c, desk, { title: `Đối chiếu: ${name}`, who }, _jsxs(_Fragment, { children: [_jsxs("section", { class: "card", "aria-labelledby": "source-title", children: [_jsx("h2", { id: "source-title", children: "Ngu\u1ED3n" }), _jsx("ul", { class: "rows", children: sources.map(({ name: of, url, on }) => (_jsxs("li", { children: [typeof url === 'string' ? (_jsx("a", { href: url, target: "_blank", rel: "noreferrer noopener", children: `${of} (mở trang khác)` })) : (`${of}`), _jsx("span", { class: "note", children: `Ngày ${on}` })] }))) })] }), _jsxs("form", { method: "post", action: `/staff/catalogue/${id}/verify`, class: "card fields", children: [_jsx("p", { children: "So t\u1EEBng d\u00F2ng v\u1EDBi ngu\u1ED3n r\u1ED3i \u0111\u00E1nh d\u1EA5u. D\u00F2ng n\u00E0o sai th\u00EC kh\u00F4ng \u0111\u00E1nh d\u1EA5u, quay l\u1EA1i s\u1EEDa." }), _jsx("input", { type: "hidden", name: "version", value: `${version}` }), factsOf(standing).map(([where, text], i) => (_jsxs("label", { class: "tick", children: [_jsx("input", { type: "checkbox", name: `fact.${i}`, value: "yes", required: true }), ' ', _jsxs("span", { children: [_jsx("strong", { children: where }), ": ", text] })] }))), _jsx("button", { type: "submit", children: "\u0110\u00E3 \u0111\u1ED1i chi\u1EBFu m\u1ECDi d\u00F2ng" })] })] }));
}
/** The facts stay as they are: only who compared them is written, so nobody else has to approve it. */
const verify = toProcedure(async (desk, who, standing, c) => {
    const { id, file, draft } = standing;
    if (file === null || draft !== null) {
        return { fault: 'Đang có bản thảo. Hãy đăng hoặc bỏ nó trước khi đối chiếu.', status: 409 };
    }
    const sent = await c.req.parseBody();
    const isWhole = factsOf(standing).every((_, i) => sent[`fact.${i}`] === 'yes');
    if (!isWhole)
        return { fault: 'Còn dòng chưa đánh dấu, nên chưa ghi là đã đối chiếu.', status: 400 };
    const base = await desk.catalogue.publishing.note(id);
    if (sent['version'] !== `${base}`)
        return 'outdated';
    const at = desk.clock();
    const tree = { ...file, verified: { by: who.name, on: localDay(at) } };
    const why = 'Đã đối chiếu với nguồn';
    const revision = { procedure: id, kind: 'published', tree, why, base };
    const done = await desk.store.addRevision(revision, who, at);
    if (done !== 'done')
        return done;
    await desk.catalogue.publishing.run();
    return { done: 'checked' };
});
export const VERIFY_ROUTES = [
    { method: 'GET', path: '/staff/catalogue/:id/verify', needs: 'editor', handle: show },
    { method: 'POST', path: '/staff/catalogue/:id/verify', needs: 'editor', handle: verify },
];
