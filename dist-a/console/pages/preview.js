import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { PREVIEWS } from "../catalogue/preview.js";
import { standingOf } from "../catalogue/standing.js";
import { Fault, page } from "./layout.js";
import { noProcedure } from "./procedure.js";
const FAULTY = 'Bản thảo còn lỗi nên chưa xem trước được. Hãy sửa các lỗi nêu ở trang thủ tục.';
/** The first answer on each channel, as that channel itself puts it. */
async function preview(c, desk, who) {
    const standing = await standingOf(c, desk);
    const tree = standing?.draft?.tree ?? standing?.file ?? null;
    if (standing === null || tree === null)
        return noProcedure(c, desk, who);
    const { id, name } = standing;
    const previewed = await desk.catalogue.previewed(id, tree);
    if (previewed === null) {
        return page(c, desk, { title: `Xem trước: ${name}`, who, status: 409 }, _jsx(Fault, { children: FAULTY }));
    }
    return page(c, desk, { title: `Xem trước: ${name}`, who }, _jsxs(_Fragment, { children: [_jsx("p", { children: _jsx("a", { href: `/staff/catalogue/${id}`, children: "V\u1EC1 th\u1EE7 t\u1EE5c" }) }), PREVIEWS.map(({ channel, label, bubbles }) => (_jsxs("section", { class: "card", "aria-label": label, children: [_jsx("h2", { children: label }), previewed(channel)
                        .flatMap(bubbles)
                        .map(({ text, buttons }) => (_jsxs(_Fragment, { children: [_jsx("p", { class: "told bubble", children: text }), buttons.length > 0 && (_jsx("ul", { class: "line bubbles", children: buttons.map((button) => (_jsx("li", { class: "count", children: button }))) }))] })))] })))] }));
}
export const PREVIEW_ROUTES = [
    { method: 'GET', path: '/staff/catalogue/:id/preview', needs: 'viewer', handle: preview },
];
