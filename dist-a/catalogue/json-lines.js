import { isTreeMap } from "../core/tree.js";
/**
 * A list too long for YAML to be read at every start (6,800 entries: 0.1 s instead of seconds). The first
 * line says what holds of all; each line after it is an entry of `procedures`.
 */
export function readJsonLines(text) {
    const lines = new Map();
    const faults = [];
    const entries = [];
    let head = null;
    for (const [at, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        const tree = treeOf(line);
        if (tree === undefined) {
            faults.push({ line: at + 1, what: 'dòng này không phải JSON; nhập lại danh sách để sửa' });
        }
        else if (head === null) {
            head = tree;
        }
        else {
            lines.set(`\nprocedures\n${entries.length}`, at + 1);
            entries.push(tree);
        }
    }
    return { tree: isTreeMap(head) ? { ...head, procedures: entries } : null, lines, faults };
}
function treeOf(line) {
    try {
        return JSON.parse(line, (_key, value) => typeof value === 'number' || typeof value === 'boolean' ? String(value) : value);
    }
    catch {
        return undefined;
    }
}
