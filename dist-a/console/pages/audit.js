import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "hono/jsx/jsx-runtime";
import { ROLES } from "../../core/staff.js";
import { ROLE_NAMES, whenText } from "../words.js";
import { page } from "./layout.js";
const AT_ONCE = 50;
/** What was done, as a sentence that begins with who did it. */
const SENTENCES = {
    'signed-in': () => 'đăng nhập',
    'sign-in-refused': ({ about, detail }) => `có người gõ sai mật khẩu của ${about}${detail['address'] ? `, từ ${detail['address']}` : ''}`,
    'signed-out': () => 'đăng xuất',
    'account-added': ({ about, detail }) => `lập tài khoản ${about}, vai trò ${roleName(detail['role'])}`,
    'link-made': ({ about }) => `tạo đường dẫn đặt mật khẩu cho ${about}`,
    'password-set': ({ about }) => `đặt mật khẩu của ${about}`,
    'role-changed': ({ about, detail }) => `đổi vai trò của ${about}: ${roleName(detail['from'])} → ${roleName(detail['to'])}`,
    'account-locked': ({ about }) => `khóa tài khoản ${about}`,
    'account-unlocked': ({ about }) => `mở khóa tài khoản ${about}`,
    'session-ended': ({ about }) => `đóng một phiên của ${about}`,
    'sessions-ended': ({ about, detail }) => `đóng ${detail['ended']} phiên của ${about}`,
    'dossier-opened': ({ about }) => `mở hồ sơ ${about}`,
    'rating-task-ended': ({ detail }) => detail['answered'] === 'yes'
        ? 'trả lời và đóng một việc từ phiếu chấm điểm'
        : 'đóng một việc từ phiếu chấm điểm',
    'follow-shown': ({ about }) => `hiện mã QR theo dõi hồ sơ ${about}`,
    'dossiers-imported': ({ about, detail }) => `nạp ${detail['dossiers']} hồ sơ từ ${about}${detail['told'] === 'no' ? ', không báo cho người theo dõi' : ''}`,
    'draft-saved': ({ about }) => `lưu bản thảo của thủ tục ${about}`,
    'draft-sent': ({ about }) => `gửi duyệt bản thảo của thủ tục ${about}`,
    'draft-taken-back': ({ about }) => `lấy lại bản thảo của thủ tục ${about} để sửa`,
    'draft-scheduled': ({ about, detail }) => `duyệt bản thảo của thủ tục ${about}, đăng ngày ${detail['on']}`,
    'draft-dropped': ({ about }) => `bỏ bản thảo của thủ tục ${about}`,
    'procedure-published': ({ about, detail }) => `đăng thủ tục ${about}${detail['review'] === 'owed' ? ', duyệt sau' : ''}`,
    'procedure-withdrawn': ({ about }) => `rút thủ tục ${about}`,
    'procedure-in-file': ({ about }) => `thấy tệp của thủ tục ${about} đã sửa bằng tay`,
    'procedure-reviewed': ({ about }) => `duyệt bản đã đăng của thủ tục ${about}`,
    'question-answered': ({ about }) => `trả lời câu hỏi số ${about}`,
};
async function auditPage(c, desk, who) {
    const by = c.req.query('by') || undefined;
    const before = /^\d{1,15}$/.test(c.req.query('before') ?? '')
        ? Number(c.req.query('before'))
        : undefined;
    const lines = await desk.store.auditLog({ before, by, atMost: AT_ONCE + 1 });
    const accounts = await desk.store.staffAccounts(desk.clock());
    const shown = lines.slice(0, AT_ONCE);
    const last = shown.at(-1);
    return page(c, desk, { title: 'Nhật ký', who }, _jsxs(_Fragment, { children: [_jsx("p", { class: "note", children: "M\u1ECDi thay \u0111\u1ED5i v\u00E0 m\u1ECDi l\u1EA7n m\u1EDF h\u1ED3 s\u01A1, m\u1EDBi nh\u1EA5t \u1EDF tr\u00EAn. Kh\u00F4ng ai s\u1EEDa hay x\u00F3a \u0111\u01B0\u1EE3c." }), _jsxs("form", { method: "get", action: "/staff/audit", class: "line", children: [_jsxs("label", { children: ["Vi\u1EC7c do ai l\u00E0m", _jsxs("select", { name: "by", children: [_jsx("option", { value: "", children: "M\u1ECDi ng\u01B0\u1EDDi" }), accounts.map(({ id, name }) => (_jsx("option", { value: id, selected: id === by, children: name })))] })] }), _jsx("button", { type: "submit", class: "second", children: "Xem" })] }), _jsx("div", { class: "card", children: _jsx(Lines, { lines: shown }) }), lines.length > AT_ONCE && last !== undefined && (_jsx("p", { children: _jsx("a", { href: `/staff/audit?${new URLSearchParams({ before: `${last.seq}`, by: by ?? '' })}`, children: "Xem c\u00E1c d\u00F2ng c\u0169 h\u01A1n" }) }))] }));
}
function Lines({ lines }) {
    if (lines.length === 0)
        return _jsx("p", { children: "Ch\u01B0a c\u00F3 d\u00F2ng n\u00E0o." });
    return (_jsxs("table", { class: "lines", children: [_jsx("thead", { children: _jsxs("tr", { children: [_jsx("th", { scope: "col", children: "L\u00FAc" }), _jsx("th", { scope: "col", children: "Ai" }), _jsx("th", { scope: "col", children: "Vi\u1EC7c" })] }) }), _jsx("tbody", { children: lines.map((line) => (_jsxs("tr", { children: [_jsx("td", { class: "when", children: whenText(line.at) }), _jsx("td", { children: _jsx("strong", { children: line.by.name }) }), _jsx("td", { children: SENTENCES[line.action](line) })] }))) })] }));
}
function roleName(role) {
    const known = ROLES.find((each) => each === role);
    return known === undefined ? `${role}` : ROLE_NAMES[known];
}
export const AUDIT_ROUTES = [
    { method: 'GET', path: '/staff/audit', menu: 'Nhật ký', needs: 'leader', handle: auditPage },
];
