import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "hono/jsx/jsx-runtime";
import { dayText, localDay } from "../../core/local-time.js";
import { mayAct } from "../../core/staff.js";
import { differences, faultInWords, whereOf } from "../catalogue/differences.js";
import { isWithdrawn, standingOf } from "../catalogue/standing.js";
import { formOf } from "../form.js";
import { whenText } from "../words.js";
import { Differences } from "./differences.js";
import { History } from "./history.js";
import { Done, Fault, page } from "./layout.js";
const DONE = {
    saved: 'Đã lưu bản thảo. Người dân chưa thấy gì đổi.',
    sent: 'Đã gửi duyệt.',
    back: 'Đã lấy lại bản thảo để sửa.',
    dropped: 'Đã bỏ bản thảo.',
    published: 'Đã đăng. Người dân thấy bản mới sau chừng 2 giây.',
    scheduled: 'Đã duyệt; thủ tục tự đăng vào ngày đã chọn.',
    withdrawn: 'Đã rút. Người dân không còn thấy thủ tục này.',
    reviewed: 'Đã duyệt bản đã đăng.',
    restored: 'Đã đưa bản cũ thành bản thảo. Hãy xem lại rồi gửi duyệt.',
    checked: 'Đã ghi là đã đối chiếu với nguồn.',
};
const REFUSED = {
    stale: 'Có người vừa sửa bản thảo này. Hãy xem lại trang này rồi làm tiếp.',
    own: 'Ông/bà đã soạn bản thảo này, nên cần người khác duyệt. Việc gấp thì chọn "Đăng ngay, duyệt sau".',
    outdated: 'Thủ tục đã đổi sau khi bản thảo bắt đầu (có thể có người sửa tệp). Hãy mở bản thảo, xem chỗ đã đổi, rồi lưu lại.',
    gone: 'Bản này đã có người duyệt.',
};
const STATES = {
    draft: 'đang soạn',
    waiting: 'chờ duyệt',
    scheduled: 'đã duyệt, chờ đến ngày',
};
export function noProcedure(c, desk, who) {
    const what = 'Không có thủ tục này. Hãy tìm lại trong danh sách Thủ tục.';
    return page(c, desk, { title: 'Không có thủ tục này', who, status: 404 }, _jsx(Fault, { children: what }));
}
export function refused(c, desk, who, standing, why) {
    return procedurePage(c, desk, who, standing, { fault: REFUSED[why], status: 409 });
}
async function procedurePage(c, desk, who, standing, { fault, status = 200 } = {}) {
    const { id, name, draft, file, unreadable, revisions } = standing;
    const done = DONE[c.req.query('done') ?? ''];
    const tried = draft === null ? null : await desk.catalogue.tryOut(id, draft.tree);
    const procedure = desk.catalogue.content().procedures.get(id);
    const isUnwritten = revisions[0]?.written === false;
    return page(c, desk, { title: name, who, status }, _jsxs(_Fragment, { children: [fault !== undefined && _jsx(Fault, { children: fault }), fault === undefined && done !== undefined && _jsx(Done, { children: done }), unreadable && _jsx(Fault, { children: "T\u1EC7p c\u1EE7a th\u1EE7 t\u1EE5c n\u00E0y \u0111ang c\u00F3 l\u1ED7i, ch\u01B0a \u0111\u1ECDc \u0111\u01B0\u1EE3c." }), isUnwritten && (_jsx(Fault, { children: "B\u1EA3n m\u1EDBi nh\u1EA5t ch\u01B0a ghi \u0111\u01B0\u1EE3c ra t\u1EC7p; h\u1EC7 th\u1ED1ng th\u1EED l\u1EA1i m\u1ED7i ph\u00FAt. C\u00F2n l\u1ED7i th\u00EC b\u00E1o ng\u01B0\u1EDDi qu\u1EA3n tr\u1ECB xem quy\u1EC1n ghi v\u00E0 ch\u1ED7 tr\u1ED1ng c\u1EE7a th\u01B0 m\u1EE5c d\u1EEF li\u1EC7u." })), _jsxs("section", { class: "card", "aria-labelledby": "now-title", children: [_jsx("h2", { id: "now-title", children: "Ng\u01B0\u1EDDi d\u00E2n \u0111ang th\u1EA5y" }), procedure === undefined ? (_jsx("p", { children: isWithdrawn(file) ? 'Thủ tục đã rút.' : 'Chưa có gì.' })) : (_jsxs("p", { children: [procedure.verified === null
                                ? 'Đã đăng, chưa ai đối chiếu với nguồn. '
                                : `Đã đăng; ${procedure.verified.by} đối chiếu ngày ${dayText(procedure.verified.on)}. `, `Xem lại trước ngày ${dayText(procedure.reviewBy)}.`] })), !unreadable && (_jsx("p", { children: _jsx("a", { href: `/staff/catalogue/${id}/preview`, children: draft === null ? 'Xem như người dân thấy' : 'Xem trước bản thảo như người dân thấy' }) })), mayAct(who.role, 'editor') && !unreadable && (_jsxs("div", { class: "line screen", children: [_jsx("a", { class: "button", href: `/staff/catalogue/${id}/edit`, children: draft === null ? 'Sửa' : 'Sửa bản thảo' }), procedure !== undefined && draft === null && (_jsx("a", { class: "button", href: `/staff/catalogue/${id}/verify`, children: "\u0110\u1ED1i chi\u1EBFu v\u1EDBi ngu\u1ED3n" }))] }))] }), draft !== null && tried !== null && (_jsxs(_Fragment, { children: [_jsx(DraftCard, { draft: draft, tried: tried, who: who, today: localDay(desk.clock()) }), _jsx(Differences, { title: "B\u1EA3n th\u1EA3o \u0111\u1ED5i nh\u1EEFng g\u00EC", all: differences(file ?? {}, draft.tree) })] })), _jsx(History, { id: id, revisions: revisions, who: who }), mayAct(who.role, 'approver') && procedure !== undefined && (_jsxs("section", { class: "card screen", "aria-labelledby": "withdraw-title", children: [_jsx("h2", { id: "withdraw-title", children: "R\u00FAt th\u1EE7 t\u1EE5c" }), _jsxs("form", { method: "post", action: `/staff/catalogue/${id}/withdraw`, class: "line", children: [_jsxs("label", { children: ["V\u00EC sao r\u00FAt", _jsx("input", { name: "why", maxlength: 200, required: true })] }), _jsx("button", { type: "submit", class: "grave", children: "R\u00FAt, kh\u00F4ng cho ng\u01B0\u1EDDi d\u00E2n th\u1EA5y n\u1EEFa" })] })] }))] }));
}
function DraftCard({ draft, tried, who, today }) {
    const { procedure, state, by, at, why, publishOn, approvedBy } = draft;
    const to = `/staff/catalogue/${procedure}`;
    const isOwn = draft.authors.includes(who.id);
    return (_jsxs("section", { class: "card", "aria-labelledby": "draft-title", children: [_jsxs("h2", { id: "draft-title", children: ["B\u1EA3n th\u1EA3o ", _jsx("span", { class: "mark", children: STATES[state] })] }), _jsxs("p", { class: "note", children: [`${by.name} sửa lúc ${whenText(at)}${why === '' ? '' : `: ${why}`}.`, approvedBy !== null &&
                        publishOn !== null &&
                        ` ${approvedBy.name} đã duyệt, đăng ngày ${dayText(publishOn)}.`] }), tried.faults.length > 0 && (_jsxs("div", { class: "told fault", children: [_jsx("p", { children: "Ph\u1EA3i s\u1EEDa tr\u01B0\u1EDBc khi \u0111\u0103ng:" }), _jsx("ul", { class: "rows", children: tried.faults.map(({ at: spot, what }) => (_jsx("li", { children: [whereOf(spot), faultInWords(what)].filter(Boolean).join(': ') }))) })] })), tried.doubts.length > 0 && (_jsxs("div", { class: "told", children: [_jsx("p", { children: "N\u00EAn xem l\u1EA1i tr\u01B0\u1EDBc khi \u0111\u0103ng:" }), _jsx("ul", { class: "rows", children: tried.doubts.map((what) => (_jsx("li", { children: what }))) })] })), mayAct(who.role, 'editor') && (_jsxs("div", { class: "line screen", children: [state === 'draft' ? (_jsx(Deed, { draft: draft, to: `${to}/send`, label: "G\u1EEDi duy\u1EC7t" })) : (_jsx(Deed, { draft: draft, to: `${to}/back`, label: "L\u1EA5y l\u1EA1i \u0111\u1EC3 s\u1EEDa", second: true })), _jsx(Deed, { draft: draft, to: `${to}/drop`, label: "B\u1ECF b\u1EA3n th\u1EA3o", grave: true })] })), mayAct(who.role, 'approver') && tried.faults.length === 0 && (_jsxs("form", { method: "post", action: `${to}/publish`, class: "fields screen", children: [_jsx("input", { type: "hidden", name: "version", value: `${draft.version}` }), tried.doubts.length > 0 && (_jsxs("label", { class: "tick", children: [_jsx("input", { type: "checkbox", name: "seen", value: "yes", required: true }), " \u0110\u00E3 xem c\u00E1c \u0111i\u1EC3m tr\u00EAn, v\u1EABn \u0111\u0103ng"] })), isOwn ? (_jsxs(_Fragment, { children: [_jsx("p", { class: "note", children: "\u00D4ng/b\u00E0 \u0111\u00E3 so\u1EA1n b\u1EA3n th\u1EA3o n\u00E0y. N\u00EAn \u0111\u1EC3 ng\u01B0\u1EDDi kh\u00E1c duy\u1EC7t; vi\u1EC7c g\u1EA5p th\u00EC \u0111\u0103ng ngay, ng\u01B0\u1EDDi kh\u00E1c duy\u1EC7t sau." }), _jsx("button", { type: "submit", name: "how", value: "review-later", children: "\u0110\u0103ng ngay, duy\u1EC7t sau" })] })) : (_jsxs("div", { class: "line", children: [_jsx("button", { type: "submit", name: "how", value: "approved", children: "Duy\u1EC7t v\u00E0 \u0111\u0103ng ngay" }), _jsxs("label", { children: ["Ho\u1EB7c \u0111\u0103ng v\u00E0o ng\u00E0y", _jsx("input", { type: "date", name: "day", min: today })] }), _jsx("button", { type: "submit", name: "how", value: "on", class: "second", children: "Duy\u1EC7t, \u0111\u0103ng v\u00E0o ng\u00E0y n\u00E0y" })] }))] }))] }));
}
function Deed({ draft, to, label, second, grave }) {
    return (_jsxs("form", { method: "post", action: to, children: [_jsx("input", { type: "hidden", name: "version", value: `${draft.version}` }), _jsx("button", { type: "submit", class: grave ? 'grave' : second ? 'second' : undefined, children: label })] }));
}
/** A deed to the procedure in the address; it tells what came of it. */
export function toProcedure(deed) {
    return async (c, desk, who) => {
        const standing = await standingOf(c, desk);
        if (standing === null)
            return noProcedure(c, desk, who);
        const came = await deed(desk, who, standing, c);
        if (typeof came === 'string') {
            return await refused(c, desk, who, (await standingOf(c, desk)) ?? standing, came);
        }
        if ('done' in came) {
            const isLeft = (await standingOf(c, desk)) !== null;
            const to = isLeft ? `/staff/catalogue/${standing.id}?done=${came.done}` : '/staff/catalogue';
            return c.redirect(to, 303);
        }
        return await procedurePage(c, desk, who, standing, came);
    };
}
async function versionIn(c) {
    return Number((await formOf(c)).text('version')) || 0;
}
const send = toProcedure(async (desk, who, { id }, c) => {
    const moved = await desk.store.moveDraft(id, await versionIn(c), 'waiting', who, desk.clock());
    return moved === 'done' ? { done: 'sent' } : moved;
});
const back = toProcedure(async (desk, who, { id }, c) => {
    const moved = await desk.store.moveDraft(id, await versionIn(c), 'draft', who, desk.clock());
    return moved === 'done' ? { done: 'back' } : moved;
});
const drop = toProcedure(async (desk, who, { id }, c) => {
    const dropped = await desk.store.dropDraft(id, await versionIn(c), who, desk.clock());
    return dropped === 'done' ? { done: 'dropped' } : dropped;
});
const publish = toProcedure(async (desk, who, { id, draft }, c) => {
    const form = await formOf(c);
    const version = await versionIn(c);
    if (draft?.version !== version)
        return 'stale';
    await desk.catalogue.publishing.note(id);
    const { faults, doubts } = await desk.catalogue.tryOut(id, draft.tree);
    if (faults.length > 0)
        return { fault: 'Bản thảo còn lỗi, chưa đăng được.', status: 409 };
    if (doubts.length > 0 && form.text('seen') !== 'yes') {
        return { fault: 'Hãy xem các điểm dưới đây và đánh dấu trước khi đăng.', status: 400 };
    }
    const how = form.text('how');
    const at = desk.clock();
    if (how === 'on') {
        const day = form.text('day');
        if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day <= localDay(at)) {
            return { fault: 'Hãy chọn một ngày sau hôm nay, hoặc bấm đăng ngay.', status: 400 };
        }
        const scheduled = await desk.store.scheduleDraft(id, version, day, who, at);
        return scheduled === 'done' ? { done: 'scheduled' } : scheduled;
    }
    if (how !== 'approved' && how !== 'review-later') {
        return { fault: 'Hãy chọn cách đăng.', status: 400 };
    }
    const published = await desk.store.publishDraft(id, version, how, who, at);
    if (published !== 'done')
        return published;
    await desk.catalogue.publishing.run();
    return { done: 'published' };
});
const withdraw = toProcedure(async (desk, who, { id, file }, c) => {
    const why = (await formOf(c)).text('why').slice(0, 200);
    if (file === null || why === '')
        return { fault: 'Hãy ghi vì sao rút.', status: 400 };
    const base = await desk.catalogue.publishing.note(id);
    const tree = { ...file, withdrawn: 'true' };
    const revision = { procedure: id, kind: 'withdrawn', tree, why, base };
    const done = await desk.store.addRevision(revision, who, desk.clock());
    if (done !== 'done')
        return done;
    await desk.catalogue.publishing.run();
    return { done: 'withdrawn' };
});
async function show(c, desk, who) {
    const standing = await standingOf(c, desk);
    return standing === null ? noProcedure(c, desk, who) : await procedurePage(c, desk, who, standing);
}
export const PROCEDURE_ROUTES = [
    { method: 'GET', path: '/staff/catalogue/:id', needs: 'viewer', handle: show },
    { method: 'POST', path: '/staff/catalogue/:id/send', needs: 'editor', handle: send },
    { method: 'POST', path: '/staff/catalogue/:id/back', needs: 'editor', handle: back },
    { method: 'POST', path: '/staff/catalogue/:id/drop', needs: 'editor', handle: drop },
    { method: 'POST', path: '/staff/catalogue/:id/publish', needs: 'approver', handle: publish },
    { method: 'POST', path: '/staff/catalogue/:id/withdraw', needs: 'approver', handle: withdraw },
];
