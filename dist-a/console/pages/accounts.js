import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { ROLES } from "../../core/staff.js";
import { staffName } from "../../core/staff-name.js";
import { formOf } from "../form.js";
import { ROLE_DUTIES, ROLE_NAMES, whenText } from "../words.js";
import { Done, Fault, page } from "./layout.js";
const LAST_ADMIN = 'Đây là người quản trị duy nhất, nên không khóa và không đổi vai trò được. Hãy lập một người quản trị khác trước.';
const UNKNOWN = 'Không còn tài khoản này. Hãy xem lại danh sách dưới đây.';
async function accountsPage(c, desk, who, told = {}) {
    const accounts = await desk.store.staffAccounts(desk.clock());
    return page(c, desk, { title: 'Tài khoản', who, status: told.status ?? 200 }, _jsxs(_Fragment, { children: [told.fault !== undefined && _jsx(Fault, { children: told.fault }), told.done !== undefined && _jsx(Done, { children: told.done }), told.link !== undefined && _jsx(Link, { name: told.link.name, url: told.link.url }), accounts.map((account) => (_jsx(Account, { account: account, self: account.id === who.id }))), _jsx(NewAccount, {})] }));
}
function Link({ name, url }) {
    return (_jsxs("section", { class: "card", role: "status", "aria-labelledby": "link-title", children: [_jsx("h2", { id: "link-title", children: `Đường dẫn đặt mật khẩu của ${name}` }), _jsx("code", { class: "link", children: url }), _jsx("p", { children: "G\u1EEDi ri\u00EAng cho ng\u01B0\u1EDDi n\u00E0y (\u0111\u1ECDc t\u1EADn tay, ho\u1EB7c nh\u1EAFn ri\u00EAng). D\u00F9ng \u0111\u01B0\u1EE3c m\u1ED9t l\u1EA7n, trong 48 gi\u1EDD; ch\u1EC9 hi\u1EC7n \u1EDF \u0111\u00E2y l\u1EA7n n\u00E0y." })] }));
}
function Account({ account, self }) {
    const { id, name, role, locked, hasPassword, lastSeen } = account;
    const at = `/staff/accounts/${id}`;
    return (_jsxs("section", { class: "card", "aria-labelledby": `a-${id}`, children: [_jsxs("h2", { id: `a-${id}`, children: [name, " ", self && _jsx("small", { children: "(ch\u00EDnh m\u00ECnh)" }), " ", locked && _jsx("span", { class: "mark", children: "\u0111ang kh\u00F3a" }), ' ', !hasPassword && _jsx("span", { class: "mark", children: "ch\u01B0a \u0111\u1EB7t m\u1EADt kh\u1EA9u" })] }), _jsxs("p", { class: "note", children: [`Vai trò: ${ROLE_NAMES[role]}. `, lastSeen === null ? 'Không có phiên nào đang mở.' : `Dùng gần nhất ${whenText(lastSeen)}.`] }), _jsxs("div", { class: "line", children: [_jsxs("form", { method: "post", action: `${at}/role`, class: "line", children: [_jsx(RoleField, { of: name, chosen: role }), _jsx("button", { type: "submit", class: "second", children: "\u0110\u1ED5i vai tr\u00F2" })] }), !locked && _jsx(Deed, { action: `${at}/link`, label: "T\u1EA1o \u0111\u01B0\u1EDDng d\u1EABn \u0111\u1EB7t m\u1EADt kh\u1EA9u", name: name }), _jsx(Deed, { action: `${at}/end-sessions`, label: "\u0110\u0103ng xu\u1EA5t m\u1ECDi n\u01A1i", name: name }), locked ? (_jsx(Deed, { action: `${at}/unlock`, label: "M\u1EDF kh\u00F3a", name: name })) : (_jsx(Deed, { action: `${at}/lock`, label: "Kh\u00F3a t\u00E0i kho\u1EA3n", name: name, grave: true }))] })] }));
}
function Deed({ action, label, name, grave }) {
    return (_jsx("form", { method: "post", action: action, children: _jsx("button", { type: "submit", class: grave ? 'grave' : 'second', "aria-label": `${label}: ${name}`, children: label }) }));
}
function RoleField({ of, chosen }) {
    return (_jsxs("label", { children: ["Vai tr\u00F2", _jsx("select", { name: "role", "aria-label": of === undefined ? undefined : `Vai trò của ${of}`, children: ROLES.map((role) => (_jsx("option", { value: role, selected: role === chosen, children: ROLE_NAMES[role] }))) })] }));
}
function NewAccount() {
    return (_jsxs("section", { class: "card screen", "aria-labelledby": "new-title", children: [_jsx("h2", { id: "new-title", children: "Th\u00EAm c\u00E1n b\u1ED9" }), _jsxs("form", { method: "post", action: "/staff/accounts", class: "line", children: [_jsxs("label", { children: ["H\u1ECD t\u00EAn", _jsx("input", { name: "name", maxlength: 60, required: true, autocomplete: "off" })] }), _jsx(RoleField, { chosen: "editor" }), _jsx("button", { type: "submit", children: "Th\u00EAm v\u00E0 t\u1EA1o \u0111\u01B0\u1EDDng d\u1EABn" })] }), _jsx("p", { class: "note", children: "M\u1ED7i vai tr\u00F2 l\u00E0m \u0111\u01B0\u1EE3c c\u1EA3 vi\u1EC7c c\u1EE7a c\u00E1c vai tr\u00F2 tr\u01B0\u1EDBc n\u00F3:" }), _jsx("ol", { class: "rows", children: ROLES.map((role) => (_jsxs("li", { children: [_jsx("strong", { children: ROLE_NAMES[role] }), ": ", ROLE_DUTIES[role]] }))) })] }));
}
async function add(c, desk, who) {
    const form = await formOf(c);
    const name = staffName(form.text('name'));
    const role = roleOf(form.text('role'));
    if (name === null || role === null) {
        const fault = 'Hãy gõ họ tên (nhiều nhất 60 ký tự) và chọn vai trò.';
        return await accountsPage(c, desk, who, { fault, status: 400 });
    }
    const account = await desk.store.addStaff(name, role, who, desk.clock());
    if (account === null) {
        const fault = `Đã có tài khoản tên "${name}". Hãy thêm chữ để phân biệt, ví dụ "${name} (tư pháp)".`;
        return await accountsPage(c, desk, who, { fault, status: 409 });
    }
    return await withLink(c, desk, who, account);
}
async function withLink(c, desk, who, { id, name }) {
    const secret = await desk.store.makeLink(id, who, desk.clock());
    const url = `${desk.publicUrl()}/staff/link/${secret}`;
    return await accountsPage(c, desk, who, { link: { name, url } });
}
/** Does something to the account of the path, and shows the list with what came of it. */
function toAccount(deed) {
    return async (c, desk, who) => {
        const accounts = await desk.store.staffAccounts(desk.clock());
        const account = accounts.find(({ id }) => id === c.req.param('id'));
        if (account === undefined) {
            return await accountsPage(c, desk, who, { fault: UNKNOWN, status: 404 });
        }
        const told = await deed(c, desk, who, account);
        return told instanceof Response ? told : await accountsPage(c, desk, who, told);
    };
}
const link = toAccount(async (c, desk, who, account) => account.locked
    ? { fault: `${account.name} đang bị khóa. Hãy mở khóa trước.`, status: 409 }
    : await withLink(c, desk, who, account));
const role = toAccount(async (c, desk, who, { id, name }) => {
    const to = roleOf((await formOf(c)).text('role'));
    if (to === null)
        return { fault: 'Hãy chọn một vai trò trong danh sách.', status: 400 };
    const changed = await desk.store.changeRole(id, to, who, desk.clock());
    return changed === 'done'
        ? { done: `Vai trò của ${name} bây giờ là ${ROLE_NAMES[to]}.` }
        : { fault: LAST_ADMIN, status: 409 };
});
const setLocked = (locked) => toAccount(async (_, desk, who, { id, name }) => {
    const changed = await desk.store.setLocked(id, locked, who, desk.clock());
    if (changed !== 'done')
        return { fault: LAST_ADMIN, status: 409 };
    return {
        done: locked
            ? `Đã khóa ${name}: mọi phiên đã đóng, đường dẫn chưa dùng đã hủy.`
            : `Đã mở khóa ${name}.`,
    };
});
const endSessions = toAccount(async (_, desk, who, { id, name }) => {
    const keep = id === who.id ? { keep: who.session } : {};
    const ended = await desk.store.endSessions({ account: id, session: null, ...keep }, who, desk.clock());
    return { done: `Đã đóng ${ended} phiên của ${name}.` };
});
function roleOf(text) {
    return ROLES.find((each) => each === text) ?? null;
}
export const ACCOUNT_ROUTES = [
    {
        method: 'GET',
        path: '/staff/accounts',
        menu: 'Tài khoản',
        needs: 'admin',
        handle: (c, desk, who) => accountsPage(c, desk, who),
    },
    { method: 'POST', path: '/staff/accounts', needs: 'admin', handle: add },
    { method: 'POST', path: '/staff/accounts/:id/link', needs: 'admin', handle: link },
    { method: 'POST', path: '/staff/accounts/:id/role', needs: 'admin', handle: role },
    { method: 'POST', path: '/staff/accounts/:id/lock', needs: 'admin', handle: setLocked(true) },
    { method: 'POST', path: '/staff/accounts/:id/unlock', needs: 'admin', handle: setLocked(false) },
    { method: 'POST', path: '/staff/accounts/:id/end-sessions', needs: 'admin', handle: endSessions },
];
