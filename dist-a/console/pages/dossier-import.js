import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { instantOf } from "../../core/local-time.js";
import { clean } from "../../core/text.js";
import { formOf } from "../form.js";
import { Done, Fault, page } from "./layout.js";
/** An office's export of 100,000 rows has some 15 MB. */
const MAX_BYTES = 24 * 1024 * 1024;
/** What a form adds around a file. */
const FORM_BYTES = 4 * 1024;
const MAX_NAME = 120;
const TOO_LARGE = 'Tệp lớn hơn 24 MB. Hãy xuất theo từng khoảng thời gian, hoặc nhờ người quản trị nạp bằng lệnh npm run dossiers:import.';
const NO_FILE = 'Chưa chọn tệp nào. Hãy chọn tệp CSV hoặc XLSX xuất từ phần mềm một cửa.';
const GONE = 'Tệp đã kiểm tra không còn ở đây: đã nạp rồi, có tệp khác thay, hoặc chờ quá 30 phút. Hãy chọn lại tệp.';
const SOURCE_NOTES = {
    imported: null,
    http: 'Trạng thái hồ sơ đang lấy từ dịch vụ tra cứu của cơ quan. Tệp nạp ở đây cho mã tra cứu và số điện thoại, được dùng khi dịch vụ đó không trả lời, và không báo tin cho ai.',
    sample: 'Người dân đang tra trên hồ sơ mẫu, nên tệp nạp ở đây chưa được dùng. Người quản trị cần đặt DOSSIER_SOURCE=imported.',
};
function importPage(c, desk, who, shown = {}) {
    const note = SOURCE_NOTES[desk.imports.source];
    return page(c, desk, { title: 'Nạp dữ liệu hồ sơ', who, status: shown.status ?? 200 }, _jsxs(_Fragment, { children: [shown.fault !== undefined && _jsx(Fault, { children: shown.fault }), shown.done !== undefined && _jsx(Done, { children: shown.done }), note !== null && _jsx("p", { class: "note", children: note }), shown.checked !== undefined && _jsx(Report, { ...shown.checked }), shown.checked !== undefined && shown.waiting !== undefined && (_jsx(LoadForm, { asks: shown.checked.asks, dossiers: shown.checked.dossiers, ...shown.waiting })), _jsx(FileForm, {})] }));
}
function FileForm() {
    return (_jsxs("form", { method: "post", action: "/staff/dossiers/import", enctype: "multipart/form-data", class: "card fields", children: [_jsxs("label", { children: ["T\u1EC7p xu\u1EA5t t\u1EEB ph\u1EA7n m\u1EC1m m\u1ED9t c\u1EEDa", _jsx("input", { type: "file", name: "file", accept: ".csv,.txt,.xlsx", required: true, "aria-describedby": "file-hint" })] }), _jsx("p", { class: "note", id: "file-hint", children: "CSV ho\u1EB7c XLSX, \u0111\u1EC3 nguy\u00EAn nh\u01B0 l\u00FAc xu\u1EA5t. T\u1EC7p c\u00F3 t\u00EAn v\u00E0 s\u1ED1 \u0111i\u1EC7n tho\u1EA1i c\u1EE7a ng\u01B0\u1EDDi d\u00E2n: \u1EDF \u0111\u00E2y ch\u1EC9 gi\u1EEF trong b\u1ED9 nh\u1EDB, nhi\u1EC1u nh\u1EA5t 30 ph\u00FAt." }), _jsxs("label", { children: ["D\u1EEF li\u1EC7u l\u00FAc", _jsx("input", { type: "datetime-local", name: "asOf", "aria-describedby": "as-of-hint" })] }), _jsx("p", { class: "note", id: "as-of-hint", children: "\u0110\u1EC3 tr\u1ED1ng n\u1EBFu v\u1EEBa xu\u1EA5t xong, ho\u1EB7c trong t\u1EC7p \u0111\u00E3 ghi." }), _jsx("p", { children: _jsx("button", { type: "submit", children: "Ki\u1EC3m tra t\u1EC7p" }) }), _jsx("p", { class: "note", children: "M\u1EDBi l\u00E0 ki\u1EC3m tra, ch\u01B0a n\u1EA1p g\u00EC. T\u1EC7p l\u1EDBn c\u00F3 th\u1EC3 m\u1EA5t m\u1ED9t ph\u00FAt." })] }));
}
function Report({ parts, asks }) {
    return (_jsxs("section", { class: "card", "aria-labelledby": "report-title", children: [_jsx("h2", { id: "report-title", children: "\u0110\u1ECDc \u0111\u01B0\u1EE3c g\u00EC" }), parts.map((part) => typeof part === 'string' ? (_jsx("p", { children: part })) : (_jsxs(_Fragment, { children: [_jsx("h3", { children: part.title }), _jsx("ul", { class: "rows", children: part.lines.map((line) => (_jsx("li", { children: line }))) })] }))), asks.map((ask) => (_jsx("p", { children: _jsx("strong", { children: ask }) })))] }));
}
function LoadForm({ asks, dossiers, token, name }) {
    return (_jsxs("form", { method: "post", action: "/staff/dossiers/import/load", class: "card fields", children: [_jsx("input", { type: "hidden", name: "file", value: token }), _jsxs("label", { class: "tick", children: [_jsx("input", { type: "checkbox", name: "quiet", value: "yes" }), " L\u1EA7n n\u00E0y kh\u00F4ng b\u00E1o cho ng\u01B0\u1EDDi \u0111ang theo d\u00F5i"] }), asks.length > 0 && (_jsxs("label", { class: "tick", children: [_jsx("input", { type: "checkbox", name: "agreed", value: "yes", required: true }), " \u0110\u00E3 xem, \u0111\u00FAng l\u00E0 mu\u1ED1n n\u1EA1p t\u1EC7p n\u00E0y"] })), _jsx("p", { children: _jsx("button", { type: "submit", children: `Nạp ${dossiers} hồ sơ của ${name}` }) })] }));
}
/** Reads and checks a file that was sent; nothing is stored. */
async function check(c, desk, who) {
    const length = Number(c.req.header('Content-Length') ?? Number.NaN);
    // Refused before it is read: it would fill the memory.
    if (!(length <= MAX_BYTES + FORM_BYTES)) {
        return importPage(c, desk, who, { fault: TOO_LARGE, status: 413 });
    }
    const body = await c.req.parseBody();
    const sent = body['file'];
    if (!(sent instanceof File) || sent.size === 0) {
        return importPage(c, desk, who, { fault: NO_FILE, status: 400 });
    }
    const file = {
        bytes: new Uint8Array(await sent.arrayBuffer()),
        name: clean(sent.name).trim().slice(-MAX_NAME) || 'tệp không tên',
        at: desk.clock(),
        asOf: instantIn(body['asOf']),
    };
    const answer = await desk.imports.run({ ...file, checkOnly: true, agreed: false, quiet: false });
    if (answer.kind === 'fault') {
        return importPage(c, desk, who, { fault: `${file.name}: ${answer.what}`, status: 400 });
    }
    return importPage(c, desk, who, checked(desk, who, file, answer));
}
function checked(desk, who, file, answer) {
    if (answer.dossiers === 0)
        return { checked: answer, status: 400 };
    const token = desk.imports.waiting.put(who.id, file);
    return { checked: answer, waiting: { token, name: file.name } };
}
async function load(c, desk, who) {
    const form = await formOf(c);
    const file = desk.imports.waiting.get(who.id, form.text('file'), desk.clock());
    if (file === null)
        return importPage(c, desk, who, { fault: GONE, status: 404 });
    const quiet = form.text('quiet') === 'yes';
    const agreed = form.text('agreed') === 'yes';
    const answer = await desk.imports.run({ ...file, checkOnly: false, agreed, quiet });
    if (answer.kind === 'fault') {
        return importPage(c, desk, who, { fault: `${file.name}: ${answer.what}`, status: 409 });
    }
    // What is known may have changed since it was checked, so that now it is asked first.
    if (!answer.loaded)
        return importPage(c, desk, who, checked(desk, who, file, answer));
    desk.imports.waiting.drop(who.id);
    await desk.store.audit({
        at: desk.clock(),
        by: who,
        action: 'dossiers-imported',
        about: file.name,
        detail: { dossiers: `${answer.dossiers}`, told: quiet ? 'no' : 'yes' },
    });
    return importPage(c, desk, who, { done: `Đã nạp ${file.name}.`, checked: answer });
}
/** Of a `datetime-local` field; `null` where it is empty or no time. */
function instantIn(value) {
    const found = typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(value) : null;
    if (found === null)
        return null;
    const [, day = '', hours, minutes] = found;
    return instantOf(day, Number(hours) * 60 + Number(minutes));
}
export const DOSSIER_IMPORT_ROUTES = [
    {
        method: 'GET',
        path: '/staff/dossiers/import',
        needs: 'editor',
        handle: (c, desk, who) => importPage(c, desk, who),
    },
    { method: 'POST', path: '/staff/dossiers/import', needs: 'editor', handle: check },
    { method: 'POST', path: '/staff/dossiers/import/load', needs: 'editor', handle: load },
];
