import { fold } from "../../core/text.js";
/** Hides a text from citizens until staff take the mark away. */
export const MARK = ' [verify]';
/** Longer rows are whole tables, or several papers with what is said about them. */
const LONG = 300;
const EMPTY = 'dòng không có chữ, đã bỏ';
const AGAIN = 'viết lại dòng ở trên, đã bỏ';
const AMONG = 'là ghi chú nằm giữa các giấy tờ, đã chuyển sang "notes"';
const CONDITION = /^[*+\s-]*(?:trường hợp|đối với)\s/i;
const NOTE = /^[*\s-]*(?:lưu ý|ghi chú|chú ý|số lượng hồ sơ|số bộ hồ sơ)/i;
/** The table of documents as a draft has it: each doubtful row is told, and hidden by its mark. */
export function draftDocuments(rows) {
    const documents = [];
    const notes = [];
    const doubts = [];
    const seen = new Set();
    for (const [at, row] of rows.entries()) {
        const text = row.text.replace(/\s+/g, ' ').replace(/[\s;.]+$/, '');
        const same = `${fold(text)}\n${fold(row.group ?? '')}`;
        const found = seen.has(same) ? [AGAIN] : rowDoubts(row, text);
        seen.add(same);
        doubts.push(...found.map((what) => ({ place: `giấy tờ ${at + 1}`, what: `${what}: "${short(text)}"` })));
        if (found.includes(EMPTY) || found.includes(AGAIN))
            continue;
        if (found.includes(AMONG))
            notes.push(text + MARK);
        else
            documents.push(documentOf(row, text, documents.length + 1, found.length > 0));
    }
    return { documents, notes, doubts };
}
/** Whether a text is several written without a gap: `chính quyềnGiấy xác nhận`. */
export function isGlued(text) {
    return (/\p{Ll}{2}\p{Lu}\p{Ll}/u.test(text) ||
        /tên giấy tờ\s*mẫu đơn/i.test(text) ||
        /\d\s*bản (?:chính|sao)\p{Lu}/u.test(text));
}
function isNote({ group, originals, copies, note }, text) {
    if (NOTE.test(text) || NOTE.test(group ?? ''))
        return true;
    if (originals !== 0 || copies !== 0)
        return false;
    return howOf(group, note) === 'submit' || CONDITION.test(text) || text.length > LONG;
}
function rowDoubts(row, text) {
    const { group, originals } = row;
    if (!/\p{L}/u.test(text))
        return [EMPTY];
    if (isNote(row, text))
        return [AMONG];
    return [
        ...(isGlued(text) ? ['nhiều giấy tờ dính vào nhau, cần tách'] : []),
        ...(text.length > LONG ? [`dài ${text.length} chữ, có thể gồm nhiều giấy tờ hay lời dẫn`] : []),
        ...(originals === null ? ['không ghi mấy bản'] : []),
        ...(/^(?:hoặc|và|theo|gồm|cụ thể)(?=[\s:,]|$)/i.test(text) || text.endsWith(':')
            ? ['là mảnh câu hay lời dẫn']
            : []),
        ...(isCondition(group) || CONDITION.test(text)
            ? [
                `chỉ cho một trường hợp, cần đặt câu hỏi trường hợp${isCondition(group) ? ` ("${short(group ?? '')}")` : ''}`,
            ]
            : []),
    ];
}
function documentOf({ group, originals, copies, note }, text, number, isDoubtful) {
    const how = howOf(group, note);
    return {
        key: `gt${number}`,
        name: isDoubtful ? text + MARK : text,
        ...(how === 'submit' ? {} : { how }),
        originals: String(originals ?? 0),
        copies: String(copies ?? 0),
        ...(note === undefined ? {} : { note }),
        ...(isCondition(group) && group !== undefined ? { condition: group } : {}),
    };
}
function howOf(group = '', note = '') {
    if (/xuất trình/i.test(group) || /^(?:chỉ )?xuất trình/i.test(note))
        return 'show';
    return /chỉ cần (?:cung cấp|cho biết|đọc) số/i.test(note) ? 'tell' : 'submit';
}
/** Headings that only say that papers are handed in or shown are no condition. */
function isCondition(group) {
    return (group !== undefined &&
        !/xuất trình|phải nộp|^thành phần hồ sơ|^hồ sơ gồm/i.test(group) &&
        !NOTE.test(group));
}
export function short(text) {
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
