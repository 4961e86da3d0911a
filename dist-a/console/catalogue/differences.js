import { isTreeList, isTreeMap } from "../../core/tree.js";
import { PROCEDURE_PARTS } from "./parts.js";
import { rowsOf } from "./tree-form.js";
/** What changed from one version to another, in the words and the order of the form. */
export function differences(before, after) {
    const old = said(before, PROCEDURE_PARTS);
    const now = said(after, PROCEDURE_PARTS);
    const all = new Set([...now.keys(), ...old.keys()]);
    return [...all]
        .map((where) => ({ where, before: old.get(where) ?? null, after: now.get(where) ?? null }))
        .filter((each) => each.before !== each.after);
}
/** Everything that a version says, by where it says it. */
export function said(tree, parts, above = '') {
    const found = new Map();
    for (const part of parts) {
        const where = `${above}${part.label}`;
        const value = tree[part.name];
        if (part.as === 'rows') {
            for (const [i, row] of rowsOf(value, part).entries()) {
                const inner = said(row, part.parts, `${where} › ${nameOf(row, i)} › `);
                for (const [at, text] of inner)
                    found.set(at, text);
            }
        }
        else if (value !== undefined && value !== null) {
            found.set(where, shown(part, value));
        }
    }
    return found;
}
function nameOf(row, i) {
    const names = [row['name'], row['label'], row['ask'], row['text'], row['kind'], row['key']];
    const name = names.find((each) => typeof each === 'string');
    return typeof name === 'string' ? name.slice(0, 60) : `dòng ${i + 1}`;
}
function shown(part, value) {
    if (isTreeList(value))
        return value.map((item) => (isTreeMap(item) ? '…' : item)).join('\n');
    if (isTreeMap(value))
        return '…';
    if (part.as === 'yes')
        return 'có';
    const named = part.as === 'one-of' ? part.of.find(([each]) => each === value)?.[1] : undefined;
    return named ?? value ?? '';
}
/** Where a spot of the tree is in the form: `Lệ phí, dòng 2, Số tiền (đồng)`. */
export function whereOf(path) {
    let parts = PROCEDURE_PARTS;
    const words = [];
    for (const step of path) {
        if (/^\d+$/.test(`${step}`)) {
            words.push(`dòng ${Number(step) + 1}`);
            continue;
        }
        const part = parts.find(({ name }) => name === step);
        if (part === undefined)
            return words.join(', ');
        words.push(part.label);
        parts = part.as === 'rows' ? part.parts : [];
    }
    return words.join(', ');
}
/** A fault in the words of the form: it names fields as the file does. */
export function faultInWords(what) {
    return what.replace(/"([A-Za-z0-9]+)"/g, (quoted, name) => {
        const label = labels(PROCEDURE_PARTS).get(name);
        return label === undefined ? quoted : `"${label}"`;
    });
}
function labels(parts) {
    const inner = parts.flatMap((part) => (part.as === 'rows' ? [...labels(part.parts)] : []));
    return new Map([...inner, ...parts.map(({ name, label }) => [name, label])]);
}
