import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { localDay, weekdayOf } from "../../core/local-time.js";
import { whenText } from "../words.js";
import { page } from "./layout.js";
const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
async function today(c, desk, who) {
    const now = desk.clock();
    const sections = await Promise.all(desk.today.map((source) => source(now)));
    const weekday = WEEKDAYS[weekdayOf(localDay(now)) - 1];
    return page(c, desk, { title: 'Việc hôm nay', who }, _jsxs("div", { id: "today", class: "fields", "hx-get": "/staff", "hx-trigger": "every 60s", "hx-select": "#today", "hx-swap": "outerHTML", children: [_jsx("p", { class: "note", children: `Tính đến ${weekday}, ${whenText(now)}. Trang tự cập nhật mỗi phút.` }), sections
                .filter(({ count }) => count > 0)
                .map((section) => (_jsx(Section, { section: section }))), _jsx(Nothing, { sections: sections.filter(({ count }) => count === 0) })] }));
}
function Section({ section }) {
    const { id, title, count, items, note } = section;
    return (_jsxs("section", { class: "card", id: id, "aria-labelledby": `${id}-title`, children: [_jsxs("h2", { id: `${id}-title`, children: [title, " ", _jsx("span", { class: "count", children: count })] }), _jsx("ul", { class: "rows", children: items.map((item) => (_jsx(Item, { item: item }))) }), note !== undefined && _jsx("p", { class: "note", children: note })] }));
}
function Item({ item: { text, note, href, urgent } }) {
    return (_jsxs("li", { class: urgent ? 'urgent' : undefined, children: [href === undefined ? text : _jsx("a", { href: href, children: text }), note !== undefined && _jsx("span", { class: "note", children: note })] }));
}
function Nothing({ sections }) {
    if (sections.length === 0)
        return null;
    return (_jsxs("section", { class: "card", id: "nothing", "aria-labelledby": "nothing-title", children: [_jsx("h2", { id: "nothing-title", children: "Kh\u00F4ng c\u00F3 vi\u1EC7c g\u00EC \u1EDF" }), _jsx("ul", { class: "rows", children: sections.map(({ title, nothing }) => (_jsxs("li", { children: [title, _jsx("span", { class: "note", children: nothing })] }))) })] }));
}
export const TODAY_ROUTES = [
    { method: 'GET', path: '/staff', menu: 'Việc hôm nay', needs: 'viewer', handle: today },
];
