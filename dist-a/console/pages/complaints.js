import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { countedShown, countedWeeks } from "../../core/counted-reasons.js";
import { dayText, localDay } from "../../core/local-time.js";
import { formOf } from "../form.js";
import { Fault, page } from "./layout.js";
const LONGEST_ANSWER = 500;
const GONE = 'Việc này đã có người làm xong.';
const NO_ANSWER = 'Người này muốn được trả lời: hãy gõ câu trả lời (nhiều nhất 500 ký tự) rồi mới đóng việc.';
/** Only for who stands above the desks that complaints are about. */
async function complaintsPage(c, desk, who, fault = null) {
    const today = localDay(desk.clock());
    const tasks = await desk.store.ratingTasks();
    return page(c, desk, { title: 'Điều người dân chê', who, status: fault === null ? 200 : 400 }, _jsxs(_Fragment, { children: [fault !== null && _jsx(Fault, { children: fault }), _jsx("p", { class: "note", children: "T\u1EEB phi\u1EBFu ch\u1EA5m 1\u20132 \u0111i\u1EC3m. Vi\u1EC7c kh\u00F4ng ghi t\u00EAn ng\u01B0\u1EDDi v\u00E0 \u0111i\u1EC3m; \u0111\u1EEBng giao cho ch\u00EDnh b\u1ED9 ph\u1EADn b\u1ECB ch\u00EA." }), tasks.length === 0 && _jsx("p", { children: "Kh\u00F4ng c\u00F3 vi\u1EC7c n\u00E0o \u0111ang ch\u1EDD." }), tasks.map((task) => (_jsx(Task, { task: task, desk: desk, today: today }))), who.role === 'leader' && _jsx(Counted, { desk: desk, counted: await countedOf(desk, today) })] }));
}
function Task({ task: { key, opened, due, reason, procedure, unit, reach }, desk, today, }) {
    const about = procedure === null ? null : desk.ratings.procedureName(procedure);
    return (_jsxs("section", { class: "card", children: [_jsx("h2", { children: labelOf(reason, desk) }), _jsx("p", { children: `${about ?? 'Không rõ thủ tục'} – ${unit ?? 'không rõ bộ phận'}` }), _jsx("p", { children: `Mở ngày ${dayText(opened)}, hạn ${dayText(due)}${due < today ? ', đã quá hạn' : ''}.` }), _jsxs("form", { method: "post", action: `/staff/complaints/${key}/end`, class: "fields", children: [reach === null ? (_jsx("p", { class: "note", children: "Ng\u01B0\u1EDDi n\u00EAu kh\u00F4ng cho bi\u1EBFt l\u00E0 ai: kh\u00F4ng tr\u1EA3 l\u1EDDi \u0111\u01B0\u1EE3c." })) : (_jsxs("label", { children: ["Tr\u1EA3 l\u1EDDi cho ng\u01B0\u1EDDi n\u00EAu, qua cu\u1ED9c tr\u00F2 chuy\u1EC7n c\u1EE7a h\u1ECD", _jsx("textarea", { name: "answer", rows: 3, maxlength: LONGEST_ANSWER, required: true })] })), _jsx("button", { type: "submit", children: reach === null ? 'Đã xem xét xong' : 'Gửi trả lời và đóng' })] })] }));
}
async function countedOf(desk, today) {
    const { from, to } = countedWeeks(today);
    return countedShown(await desk.store.countedReasons(from, to));
}
function Counted({ desk, counted, }) {
    const only = desk.ratings.reasons().filter(({ leadsTo }) => leadsTo === 'count');
    return (_jsxs("section", { class: "card", children: [_jsx("h2", { children: "Ch\u1EC9 \u0111\u1EBFm, 13 tu\u1EA7n tr\u01B0\u1EDBc tu\u1EA7n n\u00E0y" }), _jsx("ul", { class: "rows", children: only.map(({ key, label }) => (_jsx("li", { children: `${label}: ${counted.get(key) ?? 'dưới 5 lượt hoặc chưa có'}` }))) }), _jsx("p", { class: "note", children: "Kh\u00F4ng giao vi\u1EC7c, kh\u00F4ng b\u00E1o cho nh\u00F3m n\u00E0o; ch\u1EC9 vai tr\u00F2 l\u00E3nh \u0111\u1EA1o th\u1EA5y, t\u1EEB n\u0103m l\u01B0\u1EE3t tr\u1EDF l\u00EAn." })] }));
}
async function end(c, desk, who) {
    const key = c.req.param('key') ?? '';
    const task = (await desk.store.ratingTasks()).find((each) => each.key === key);
    if (task === undefined)
        return await complaintsPage(c, desk, who, GONE);
    const answer = (await formOf(c)).text('answer').slice(0, LONGEST_ANSWER);
    if (task.reach !== null && answer === '')
        return await complaintsPage(c, desk, who, NO_ANSWER);
    const by = { id: who.id, name: who.name };
    await desk.store.endRatingTask(key, answer === '' ? null : answer, by, desk.clock());
    return c.redirect('/staff/complaints', 303);
}
function labelOf(reason, desk) {
    return desk.ratings.reasons().find(({ key }) => key === reason)?.label ?? reason;
}
export const COMPLAINT_ROUTES = [
    {
        method: 'GET',
        path: '/staff/complaints',
        menu: 'Điều bị chê',
        needs: 'leader',
        handle: (c, desk, who) => complaintsPage(c, desk, who),
    },
    { method: 'POST', path: '/staff/complaints/:key/end', needs: 'leader', handle: end },
];
