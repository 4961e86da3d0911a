import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { clean } from "../../core/text.js";
import { isTreeList } from "../../core/tree.js";
import { differences } from "../catalogue/differences.js";
import { PROCEDURE_PARTS } from "../catalogue/parts.js";
import { standingOf } from "../catalogue/standing.js";
import { reshaped, rowsOf, treeFrom } from "../catalogue/tree-form.js";
import { Differences } from "./differences.js";
import { Fault, page } from "./layout.js";
import { noProcedure } from "./procedure.js";
const UNREADABLE = 'Tệp của thủ tục này đang có lỗi cú pháp nên không mở ra sửa được. Người quản trị cần sửa tệp trước; lỗi ở dòng nào có trong Việc hôm nay.';
function formPage(c, desk, who, { id, name, draft, revisions }, filled, told = {}) {
    const newest = revisions[0];
    const outdated = newest !== undefined && newest.seq !== filled.base;
    const began = revisions.find(({ seq }) => seq === filled.base);
    return page(c, desk, { title: `Soạn: ${name}`, who, status: told.stale === true ? 409 : 200 }, _jsxs(_Fragment, { children: [told.stale === true && (_jsxs(_Fragment, { children: [_jsx(Fault, { children: `${draft?.by.name ?? 'Người khác'} đã lưu bản thảo này sau khi ông/bà mở trang, nên chữ dưới đây chưa lưu. Hãy xem chỗ khác nhau, sửa cho khớp rồi bấm Lưu lần nữa.` }), draft !== null && (_jsx(Differences, { title: "B\u1EA3n \u0111\u00E3 l\u01B0u kh\u00E1c b\u1EA3n \u0111ang so\u1EA1n", all: differences(draft.tree, filled.tree) }))] })), outdated && (told.stale !== true || draft === null) && (_jsxs(_Fragment, { children: [_jsx(Fault, { children: "Th\u1EE7 t\u1EE5c \u0111\u00E3 \u0111\u1ED5i sau khi b\u1EA3n th\u1EA3o n\u00E0y b\u1EAFt \u0111\u1EA7u. H\u00E3y \u0111\u01B0a c\u00E1c ch\u1ED7 \u0111\u00E3 \u0111\u1ED5i d\u01B0\u1EDBi \u0111\u00E2y v\u00E0o b\u1EA3n th\u1EA3o r\u1ED3i l\u01B0u; n\u1EBFu kh\u00F4ng, ch\u00FAng s\u1EBD m\u1EA5t khi \u0111\u0103ng." }), _jsx(Differences, { title: "\u0110\u00E3 \u0111\u1ED5i t\u1EEB l\u00FAc b\u1EAFt \u0111\u1EA7u b\u1EA3n th\u1EA3o", all: differences(began?.tree ?? {}, newest.tree) })] })), _jsxs("form", { method: "post", action: `/staff/catalogue/${id}/edit`, class: "fields card", id: "procedure-form", children: [_jsx("input", { type: "hidden", name: "version", value: `${filled.version}` }), _jsx("input", { type: "hidden", name: "base", value: `${newest?.seq ?? filled.base}` }), _jsx("button", { type: "submit", class: "screen", children: "L\u01B0u b\u1EA3n th\u1EA3o" }), PROCEDURE_PARTS.map((part) => (_jsx(PartField, { part: part, at: part.name, value: filled.tree[part.name], id: id, ...filled }))), _jsxs("label", { children: ["V\u00EC sao s\u1EEDa", _jsx("input", { name: "why", maxlength: 200, value: filled.why })] }), _jsx("button", { type: "submit", children: "L\u01B0u b\u1EA3n th\u1EA3o" })] })] }));
}
function PartField({ part, at, value, id, moved }) {
    if (part.as === 'rows') {
        return _jsx(Rows, { part: part, at: at, value: value, id: id, ...(moved && { moved }) });
    }
    const hint = part.hint !== undefined && _jsx("small", { children: part.hint });
    if (part.as === 'yes') {
        return (_jsxs("label", { class: "tick", children: [_jsx("input", { type: "checkbox", name: at, value: "true", checked: value === 'true' }), " ", part.label] }));
    }
    return (_jsxs("div", { class: "field", children: [_jsx("label", { for: `f-${at}`, children: _jsxs("span", { children: [part.label, " ", hint] }) }), _jsx(Input, { part: part, at: at, text: textOf(value, part) })] }));
}
function Input({ part, at, text, }) {
    switch (part.as) {
        case 'text':
        case 'lines':
            return (_jsx("textarea", { id: `f-${at}`, name: at, rows: part.as === 'lines' ? 6 : 2, children: text }));
        case 'one-of':
            return (_jsxs("select", { id: `f-${at}`, name: at, children: [part.usual === undefined && _jsx("option", { value: "", children: "(ch\u01B0a ch\u1ECDn)" }), part.of.map(([value, label]) => (_jsx("option", { value: value, selected: value === (text || part.usual), children: label })))] }));
        case 'day':
            return _jsx("input", { id: `f-${at}`, name: at, type: "date", value: text });
        case 'number':
            return _jsx("input", { id: `f-${at}`, name: at, inputmode: "numeric", value: text });
        default:
            return _jsx("input", { id: `f-${at}`, name: at, value: text });
    }
}
function textOf(value, part) {
    if (value === undefined || value === null)
        return '';
    if (isTreeList(value))
        return value.join(part.as === 'lines' ? '\n' : ', ');
    return typeof value === 'string' ? value : '';
}
function Rows({ part, at, value, id, moved }) {
    const rows = rowsOf(value, part);
    return (_jsxs("fieldset", { class: "rows-of", children: [_jsx("legend", { children: part.label }), rows.map((row, i) => (_jsxs("fieldset", { class: "row-of", id: `r-${at}.${i}`, children: [_jsx("legend", { children: `${part.label}, dòng ${i + 1}` }), part.parts.map((inner) => (_jsx(PartField, { part: inner, at: `${at}.${i}.${inner.name}`, value: row[inner.name], id: id, ...(moved && { moved }) }))), _jsxs("div", { class: "line", children: [_jsx(Shape, { id: id, what: "up", at: `${at}.${i}`, label: "L\u00EAn", of: part.label, moved: moved === `${at}.${i}` }), _jsx(Shape, { id: id, what: "down", at: `${at}.${i}`, label: "Xu\u1ED1ng", of: part.label }), _jsx(Shape, { id: id, what: "drop", at: `${at}.${i}`, label: "B\u1ECF d\u00F2ng", of: part.label })] })] }))), _jsx("div", { children: _jsx(Shape, { id: id, what: "add", at: at, label: `Thêm: ${part.label}` }) })] }));
}
function Shape({ id, what, at, label, of, moved }) {
    const row = /\.(\d+)$/.exec(at)?.[1];
    return (_jsx("button", { type: "submit", class: "second", name: "do", value: `${what}:${at}`, formaction: `/staff/catalogue/${id}/shape`, formnovalidate: true, autofocus: moved, "aria-label": of === undefined ? undefined : `${label}: ${of}, dòng ${Number(row) + 1}`, children: label }));
}
async function edit(c, desk, who) {
    await noteIfKnown(c, desk);
    const standing = await standingOf(c, desk);
    if (standing === null)
        return noProcedure(c, desk, who);
    const { draft, file, unreadable, revisions } = standing;
    if (unreadable) {
        return page(c, desk, { title: standing.name, who, status: 409 }, _jsx(Fault, { children: UNREADABLE }));
    }
    return formPage(c, desk, who, standing, {
        tree: draft?.tree ?? file ?? {},
        version: draft?.version ?? 0,
        base: draft?.base ?? revisions[0]?.seq ?? 0,
        why: draft?.why ?? '',
    });
}
/** What somebody wrote in the file since is in the history before the form is shown. */
async function noteIfKnown(c, desk) {
    const standing = await standingOf(c, desk);
    if (standing !== null && standing.file !== null)
        await desk.catalogue.publishing.note(standing.id);
}
async function sentOf(c) {
    const body = await c.req.parseBody();
    return new Map(Object.entries(body).flatMap(([name, value]) => typeof value === 'string' ? [[name, clean(value.replaceAll('\r\n', '\n'))]] : []));
}
function filledFrom(sent, tree) {
    return {
        tree,
        version: Number(sent.get('version') ?? 0) || 0,
        base: Number(sent.get('base') ?? 0) || 0,
        why: (sent.get('why') ?? '').slice(0, 200),
    };
}
async function shape(c, desk, who) {
    const standing = await standingOf(c, desk);
    if (standing === null)
        return noProcedure(c, desk, who);
    const sent = await sentOf(c);
    const [what = '', at = ''] = (sent.get('do') ?? '').split(':');
    const typed = treeFrom(sent, PROCEDURE_PARTS, { draft: true });
    const filled = filledFrom(sent, at === '' ? typed : reshaped(typed, what, at));
    return formPage(c, desk, who, standing, { ...filled, moved: movedTo(what, at) });
}
function movedTo(what, at) {
    const step = { up: -1, down: 1 }[what];
    if (step === undefined)
        return '';
    return at.replace(/\d+$/, (row) => `${Math.max(0, Number(row) + step)}`);
}
async function save(c, desk, who) {
    const standing = await standingOf(c, desk);
    if (standing === null)
        return noProcedure(c, desk, who);
    const { id, draft, file } = standing;
    const sent = await sentOf(c);
    const before = draft?.tree ?? file ?? {};
    const typed = treeFrom(sent, PROCEDURE_PARTS, { before });
    const filled = filledFrom(sent, asChecked(typed, file));
    const saved = await desk.store.saveDraft({ procedure: id, ...filled }, who, desk.clock());
    if (saved === 'done')
        return c.redirect(`/staff/catalogue/${id}?done=saved`, 303);
    const fresh = (await standingOf(c, desk)) ?? standing;
    const version = fresh.draft?.version ?? 0;
    return formPage(c, desk, who, fresh, { ...filled, version }, { stale: true });
}
/** Who compared the facts with their source did not see those that are changed here. */
function asChecked({ withdrawn: _, ...tree }, file) {
    const isSame = file !== null && differences(file, tree).length === 0;
    return { ...tree, verified: isSame ? (file['verified'] ?? null) : null };
}
export const PROCEDURE_FORM_ROUTES = [
    { method: 'GET', path: '/staff/catalogue/:id/edit', needs: 'editor', handle: edit },
    { method: 'POST', path: '/staff/catalogue/:id/edit', needs: 'editor', handle: save },
    { method: 'POST', path: '/staff/catalogue/:id/shape', needs: 'editor', handle: shape },
];
