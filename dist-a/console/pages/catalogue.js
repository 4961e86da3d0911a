import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "hono/jsx/jsx-runtime";
import { localDay } from "../../core/local-time.js";
import { FILTERS, listed, matching } from "../catalogue/listed.js";
import { isProcedureId } from "../catalogue/standing.js";
import { formOf } from "../form.js";
import { Fault, page } from "./layout.js";
const BAD_ID = 'Tên tệp chỉ gồm a-z, 0-9 và dấu -, nhiều nhất 24 chữ, ví dụ khai-sinh; và cần có tên thủ tục.';
async function cataloguePage(c, desk, who, { fault, typed, status = 200 } = {}) {
    const [drafts, newest] = await Promise.all([desk.store.drafts(), desk.store.newestRevisions()]);
    const all = listed(desk.catalogue, drafts, newest, localDay(desk.clock()));
    const query = (c.req.query('q') ?? '').slice(0, 200);
    const asked = c.req.query('show') ?? '';
    const filter = Object.hasOwn(FILTERS, asked) ? asked : 'all';
    const found = matching(all, query, filter);
    return page(c, desk, { title: 'Thủ tục', who, status }, _jsxs(_Fragment, { children: [fault !== undefined && _jsx(Fault, { children: fault }), _jsxs("form", { method: "get", action: "/staff/catalogue", class: "card line", children: [_jsxs("label", { children: ["T\u00ECm theo t\u00EAn, m\u00E3, t\u00EAn kh\u00E1c", _jsx("input", { name: "q", type: "search", value: query })] }), _jsxs("label", { children: ["L\u1ECDc", _jsx("select", { name: "show", children: Object.entries(FILTERS).map(([value, label]) => (_jsx("option", { value: value, selected: value === filter, children: value === 'all'
                                        ? label
                                        : `${label} (${matching(all, '', value).length})` }))) })] }), _jsx("button", { type: "submit", children: "Xem" })] }), _jsxs("section", { class: "card", "aria-labelledby": "found-title", children: [_jsx("h2", { id: "found-title", children: `${found.length} thủ tục` }), _jsx("ul", { class: "rows", children: found.map(({ id, name, field, marks }) => (_jsxs("li", { children: [_jsx("a", { href: `/staff/catalogue/${id}`, children: name }), ' ', marks.map((mark) => (_jsxs(_Fragment, { children: [_jsx("span", { class: "mark", children: FILTERS[mark] }), ' '] }))), _jsx("span", { class: "note", children: field })] }))) })] }), _jsxs("section", { class: "card screen", "aria-labelledby": "new-title", children: [_jsx("h2", { id: "new-title", children: "Th\u00EAm th\u1EE7 t\u1EE5c" }), _jsxs("form", { method: "post", action: "/staff/catalogue", class: "line", children: [_jsxs("label", { children: ["T\u00EAn th\u1EE7 t\u1EE5c", _jsx("input", { name: "name", maxlength: 200, required: true, value: typed?.name ?? '' })] }), _jsxs("label", { children: ["T\u00EAn t\u1EC7p (kh\u00F4ng \u0111\u1ED5i v\u1EC1 sau)", _jsx("input", { name: "id", maxlength: 24, required: true, value: typed?.id ?? '' })] }), _jsx("button", { type: "submit", children: "So\u1EA1n b\u1EA3n th\u1EA3o" })] })] })] }));
}
async function begin(c, desk, who) {
    const form = await formOf(c);
    const typed = { id: form.text('id'), name: form.text('name') };
    const { id, name } = typed;
    if (!isProcedureId(id) || name === '') {
        return await cataloguePage(c, desk, who, { fault: BAD_ID, typed, status: 400 });
    }
    const isFile = (await desk.catalogue.readFile(id)) !== null;
    const tree = { name, field: '', documents: [], fees: [], times: [], places: [], verified: null };
    const draft = { procedure: id, version: 0, tree, base: 0, why: 'Thủ tục mới' };
    if (isFile || (await desk.store.saveDraft(draft, who, desk.clock())) === 'stale') {
        const fault = `Đã có thủ tục tên tệp "${id}". Hãy tìm ở trên để sửa, hoặc đặt tên tệp khác.`;
        return await cataloguePage(c, desk, who, { fault, typed, status: 409 });
    }
    return c.redirect(`/staff/catalogue/${id}/edit`, 303);
}
export const CATALOGUE_ROUTES = [
    {
        method: 'GET',
        path: '/staff/catalogue',
        menu: 'Thủ tục',
        needs: 'viewer',
        handle: (c, desk, who) => cataloguePage(c, desk, who),
    },
    { method: 'POST', path: '/staff/catalogue', needs: 'editor', handle: begin },
];
