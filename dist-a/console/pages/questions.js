import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "hono/jsx/jsx-runtime";
import { dueText } from "../due.js";
import { formOf } from "../form.js";
import { whenText } from "../words.js";
import { Done, Fault, page } from "./layout.js";
const RECENT = 20;
/** With the question beside it, one message on every channel. */
const LONGEST = 1500;
const CHANNELS = {
    telegram: 'Telegram',
    'zalo-oa': 'Zalo',
    'zalo-bot': 'Zalo',
    web: 'trang web',
    terminal: 'máy thử',
};
async function queue(c, desk, who) {
    const now = desk.clock();
    const open = await desk.store.openQuestions();
    const answered = await desk.store.answeredQuestions(RECENT);
    return page(c, desk, { title: 'Câu hỏi gửi cán bộ', who }, _jsxs(_Fragment, { children: [c.req.query('done') !== undefined && (_jsx(Done, { children: "\u0110\u00E3 g\u1EEDi c\u00E2u tr\u1EA3 l\u1EDDi v\u00E0o cu\u1ED9c tr\u00F2 chuy\u1EC7n c\u1EE7a ng\u01B0\u1EDDi h\u1ECFi." })), _jsxs("section", { class: "card", "aria-labelledby": "open-title", children: [_jsxs("h2", { id: "open-title", children: ["\u0110ang ch\u1EDD ", _jsx("span", { class: "count", children: open.length })] }), open.length === 0 && _jsx("p", { children: "Kh\u00F4ng c\u00F3 c\u00E2u h\u1ECFi n\u00E0o \u0111ang ch\u1EDD." }), _jsx("ul", { class: "rows", children: open.map((question) => (_jsxs("li", { class: now > question.due ? 'urgent' : undefined, children: [_jsx(Line, { question: question }), _jsx("span", { class: "note", children: dueText(question.due, now) })] }))) })] }), answered.length > 0 && (_jsxs("section", { class: "card", "aria-labelledby": "answered-title", children: [_jsx("h2", { id: "answered-title", children: "V\u1EEBa tr\u1EA3 l\u1EDDi" }), _jsx("ul", { class: "rows", children: answered.map((question) => (_jsxs("li", { children: [_jsx(Line, { question: question }), _jsx("span", { class: "note", children: answeredText(question) })] }))) })] }))] }));
}
function Line({ question: { code, text } }) {
    return (_jsxs("a", { href: `/staff/questions/${code}`, children: [_jsx("strong", { children: code }), " ", text.length > 160 ? `${text.slice(0, 160)}…` : text] }));
}
function answeredText({ answer, by }) {
    return answer === null ? '' : `${by ?? ''} trả lời ${whenText(answer.at)}`;
}
async function one(c, desk, who) {
    const question = await desk.store.handedQuestion(c.req.param('code') ?? '');
    return question === null ? gone(c, desk, who) : onePage(c, desk, who, question);
}
function onePage(c, desk, who, question, tried) {
    const now = desk.clock();
    const { code, text, at, channel, procedure, due, answer } = question;
    const about = procedure === null ? null : (desk.procedureName(procedure) ?? procedure);
    return page(c, desk, { title: `Câu hỏi số ${code}`, who, status: tried?.status ?? 200 }, _jsxs(_Fragment, { children: [tried !== undefined && _jsx(Fault, { children: tried.fault }), _jsxs("section", { class: "card", "aria-labelledby": "asked-title", children: [_jsx("h2", { id: "asked-title", children: "Ng\u01B0\u1EDDi d\u00E2n h\u1ECFi" }), _jsx("p", { class: "said", children: text }), _jsx("p", { class: "note", children: `Qua ${CHANNELS[channel]}, ${whenText(at)}.` }), about !== null && _jsx("p", { class: "note", children: `Đang xem thủ tục: ${about}.` }), answer === null && _jsx("p", { class: now > due ? 'urgent' : undefined, children: dueText(due, now) })] }), answer !== null && (_jsxs("section", { class: "card", "aria-labelledby": "answer-title", children: [_jsx("h2", { id: "answer-title", children: "\u0110\u00E3 tr\u1EA3 l\u1EDDi" }), _jsx("p", { class: "said", children: answer.text }), _jsx("p", { class: "note", children: answeredText(question) })] })), (answer === null || tried !== undefined) && (_jsxs("form", { method: "post", action: `/staff/questions/${code}`, class: "card", children: [_jsxs("label", { children: ["C\u00E2u tr\u1EA3 l\u1EDDi", _jsx("textarea", { name: "answer", rows: 8, maxlength: LONGEST, required: true, "aria-describedby": "answer-hint", children: tried?.typed ?? '' })] }), _jsx("p", { class: "note", id: "answer-hint", children: "G\u1EEDi th\u1EB3ng v\u00E0o cu\u1ED9c tr\u00F2 chuy\u1EC7n c\u1EE7a ng\u01B0\u1EDDi h\u1ECFi, kh\u00F4ng ghi t\u00EAn c\u00E1n b\u1ED9. \u0110\u1EEBng vi\u1EBFt h\u1ECD t\u00EAn, s\u1ED1 gi\u1EA5y t\u1EDD, \u0111\u1ECBa ch\u1EC9 c\u1EE7a ai." }), _jsx("button", { type: "submit", children: "G\u1EEDi tr\u1EA3 l\u1EDDi" })] })), _jsx("p", { children: _jsx("a", { href: "/staff/questions", children: "V\u1EC1 danh s\u00E1ch c\u00E2u h\u1ECFi" }) })] }));
}
function gone(c, desk, who) {
    return page(c, desk, { title: 'Không có câu hỏi này', who, status: 404 }, _jsxs("div", { class: "card", children: [_jsx("p", { children: "S\u1ED1 c\u00E2u h\u1ECFi g\u00F5 sai, ho\u1EB7c ng\u01B0\u1EDDi h\u1ECFi \u0111\u00E3 x\u00F3a d\u1EEF li\u1EC7u c\u1EE7a m\u00ECnh." }), _jsx("p", { children: _jsx("a", { href: "/staff/questions", children: "V\u1EC1 danh s\u00E1ch c\u00E2u h\u1ECFi" }) })] }));
}
async function answer(c, desk, who) {
    const code = c.req.param('code') ?? '';
    const typed = (await formOf(c)).text('answer');
    const question = await desk.store.handedQuestion(code);
    if (question === null)
        return gone(c, desk, who);
    if (typed === '' || typed.length > LONGEST) {
        const fault = typed === ''
            ? 'Chưa có câu trả lời. Hãy gõ rồi gửi lại.'
            : `Câu trả lời dài ${typed.length} chữ cái, nhiều nhất ${LONGEST}. Hãy rút ngắn rồi gửi lại.`;
        return onePage(c, desk, who, question, { typed, fault, status: 400 });
    }
    const done = await desk.store.answerQuestion(code, typed, who, desk.clock());
    if (done === 'unknown')
        return gone(c, desk, who);
    if (done === 'done')
        return c.redirect('/staff/questions?done', 303);
    const now = await desk.store.handedQuestion(code);
    const fault = 'Người khác vừa trả lời câu này, nên câu trả lời dưới đây chưa gửi. Hãy đọc câu đã gửi ở trên.';
    return now === null
        ? gone(c, desk, who)
        : onePage(c, desk, who, now, { typed, fault, status: 409 });
}
export const QUESTION_ROUTES = [
    { method: 'GET', path: '/staff/questions', menu: 'Câu hỏi', needs: 'editor', handle: queue },
    { method: 'GET', path: '/staff/questions/:code', needs: 'editor', handle: one },
    { method: 'POST', path: '/staff/questions/:code', needs: 'editor', handle: answer },
];
