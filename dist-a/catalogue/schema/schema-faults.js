import { lineOf } from "../tree.js";
const TYPES = {
    string: 'phải là chữ',
    array: 'phải là danh sách, mỗi dòng bắt đầu bằng dấu -',
    object: 'phải gồm các mục con, mỗi mục một dòng',
    record: 'phải gồm các mục con, mỗi mục một dòng',
};
/** What a schema holds against a file, in words for a clerk. */
export function schemaFaults(issues, located) {
    return issues.flatMap((issue) => {
        const path = issue.path.filter((step) => typeof step !== 'symbol');
        if (issue.code === 'unrecognized_keys') {
            const whats = issue.message.split('\n');
            return issue.keys.map((key, i) => ({
                line: lineOf(located, [...path, key]),
                what: whats[i] ?? key,
            }));
        }
        return [{ line: lineOf(located, path), what: whatOf(issue, path, valueAt(located.tree, path)) }];
    });
}
function whatOf(issue, path, value) {
    if (value === undefined)
        return `thiếu "${path.at(-1)}"`;
    if (issue.code === 'custom')
        return `${nameOf(path)} ${issue.message}`;
    if (path.length === 0 && value === null)
        return 'tệp trống';
    if (value === null)
        return `${nameOf(path)} còn trống`;
    if (issue.code !== 'invalid_type')
        return `${nameOf(path)} ${issue.message}`;
    const hint = issue.expected === 'string' && typeof value === 'object'
        ? ' (câu có dấu hai chấm phải đặt cả câu trong ngoặc kép)'
        : '';
    return `${nameOf(path)} ${TYPES[issue.expected] ?? 'viết sai kiểu'}${hint}`;
}
/** `"name"`, or `mục 3 của "steps"` in a list. */
function nameOf(path) {
    const last = path.at(-1);
    if (last === undefined)
        return 'tệp';
    if (typeof last === 'string')
        return `"${last}"`;
    const list = path.at(-2);
    return `mục ${last + 1}${typeof list === 'string' ? ` của "${list}"` : ''}`;
}
function valueAt(tree, path) {
    let at = tree;
    for (const step of path) {
        // A plain text may stand for a map with one key; see `orJust`.
        if (typeof at === 'string')
            return at;
        at = at == null ? undefined : Reflect.get(at, step);
    }
    return at;
}
