import { isTreeList, isTreeMap } from "../../core/tree.js";
/**
 * The tree that a form says. With `before`, what the form knows nothing of stays. `draft` keeps rows in
 * which nothing is filled in, so that somebody can go on with them.
 */
export function treeFrom(sent, parts, { before = {}, draft = false } = {}) {
    const known = new Set(parts.map(({ name }) => name));
    const others = Object.entries(before).filter(([name]) => !known.has(name));
    return { ...mapFrom(sent, parts, '', draft), ...Object.fromEntries(others) };
}
function mapFrom(sent, parts, at, draft) {
    const entries = parts.flatMap((part) => {
        const value = valueFrom(sent, part, `${at}${part.name}`, draft);
        return value === undefined ? [] : [[part.name, value]];
    });
    return Object.fromEntries(entries);
}
/** `undefined` for what the file need not say. */
function valueFrom(sent, part, at, draft) {
    const text = (sent.get(at) ?? '').trim();
    switch (part.as) {
        case 'rows': {
            const rows = rowsFrom(sent, part, at, draft);
            return rows.length === 0 && part.always !== true ? undefined : rows;
        }
        case 'lines':
            return listOf(text.split('\n'));
        case 'words':
            return listOf(text.split(/[,\n]/));
        case 'yes':
            return text === '' ? undefined : 'true';
        case 'one-of':
            return text === '' || text === part.usual ? undefined : text;
        case 'number':
            return text === '' ? undefined : text.replace(/^\d{1,3}(?:\.\d{3})+$/, withoutDots);
        default:
            return text === '' ? undefined : text;
    }
}
function withoutDots(amount) {
    return amount.replaceAll('.', '');
}
function listOf(items) {
    const filled = items.map((item) => item.trim()).filter((item) => item !== '');
    return filled.length === 0 ? undefined : filled;
}
function rowsFrom(sent, part, at, draft) {
    const numbers = new Set();
    for (const name of sent.keys()) {
        const number = name.startsWith(`${at}.`) ? /^\d{1,3}/.exec(name.slice(at.length + 1))?.[0] : '';
        if (number)
            numbers.add(Number(number));
    }
    const rows = [...numbers]
        .toSorted((a, b) => a - b)
        .map((number) => mapFrom(sent, part.parts, `${at}.${number}.`, draft));
    return draft
        ? rows
        : rows.filter((row) => Object.values(row).some(isFilled)).map((row) => inFile(row, part));
}
function isFilled(tree) {
    return isTreeList(tree) ? tree.length > 0 : tree !== null;
}
function inFile(row, { just, must }) {
    const only = Object.keys(row);
    if (just !== undefined && only.length === 1 && only[0] === just)
        return row[just] ?? null;
    return must === undefined || must in row ? row : { ...row, [must]: null };
}
/** The rows of a list as maps, as the form shows them. */
export function rowsOf(tree, { just = 'text' }) {
    if (tree === undefined || !isTreeList(tree))
        return [];
    return tree.map((row) => (isTreeMap(row) ? row : { [just]: row }));
}
/** What a button beside rows does: `up`, `down`, `drop` a row (`documents.2`), `add` one to a list. */
export function reshaped(tree, what, at) {
    return change(tree, at.split('.'), what);
}
function change(tree, [step = '', ...rest], what) {
    if (isTreeMap(tree)) {
        const inner = tree[step] ?? [];
        const isList = rest.length === 0;
        return {
            ...tree,
            [step]: isList && isTreeList(inner) ? [...inner, {}] : change(inner, rest, what),
        };
    }
    if (!isTreeList(tree))
        return tree;
    const i = Number(step);
    if (rest.length > 0)
        return tree.map((row, n) => (n === i ? change(row, rest, what) : row));
    if (what === 'drop')
        return tree.filter((_, n) => n !== i);
    const to = what === 'up' ? i - 1 : i + 1;
    const [row, other] = [tree[i], tree[to]];
    if (row === undefined || other === undefined)
        return tree;
    return tree.map((each, n) => (n === i ? other : n === to ? row : each));
}
