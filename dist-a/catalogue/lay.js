import { isMap, isScalar, isSeq, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isTreeList, isTreeMap } from "../core/tree.js";
import { textOf } from "./tree.js";
/**
 * Makes YAML nodes say what a tree says. Nodes that already do stay as they are, with their comments and
 * their style; what the tree has not goes; what is new comes where the tree has it.
 */
export function layTree(old, tree) {
    if (isTreeList(tree))
        return layList(isSeq(old) ? old : new YAMLSeq(), tree);
    if (isTreeMap(tree))
        return layMap(isMap(old) ? old : new YAMLMap(), tree);
    return layText(isScalar(old) ? old : new Scalar(null), tree);
}
function layText(node, text) {
    if (text === textOf(node))
        return node;
    const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    node.value = text !== null && !isQuoted && isNumberOrFlag(text) ? JSON.parse(text) : text;
    if (text === null)
        node.type = 'PLAIN';
    return node;
}
/** What other readers of YAML give back as it was written; all other text is quoted where it must be. */
function isNumberOrFlag(text) {
    return /^(?:true|false|0|[1-9]\d{0,14})$/.test(text);
}
function layMap(node, tree) {
    const kept = node.items.filter(({ key }) => Object.hasOwn(tree, textOf(key) ?? ''));
    let at = 0;
    for (const [name, value] of Object.entries(tree)) {
        const found = kept.findIndex(({ key }) => textOf(key) === name);
        const pair = kept[found];
        if (pair === undefined) {
            kept.splice(at, 0, new Pair(new Scalar(name), layTree(null, value)));
            at += 1;
        }
        else {
            pair.value = layTree(pair.value, value);
            at = found + 1;
        }
    }
    node.items = kept;
    return node;
}
/** An item is known again by its key, id or name; one that is new may be an old one with another name. */
function layList(node, tree) {
    const left = new Set(node.items);
    const known = tree.map((item) => {
        const found = [...left].find((old) => nameIn(old) !== undefined && nameIn(old) === nameOf(item));
        left.delete(found);
        return found;
    });
    node.items = tree.map((item, i) => {
        const here = node.items[i];
        const old = known[i] ?? (left.has(here) ? here : null);
        left.delete(old);
        return layTree(old, item);
    });
    return node;
}
const NAMES = ['key', 'id', 'name', 'text', 'label', 'procedure'];
function nameOf(item) {
    if (typeof item === 'string')
        return item;
    if (!isTreeMap(item))
        return undefined;
    return NAMES.map((name) => item[name]).find((value) => typeof value === 'string');
}
function nameIn(node) {
    if (!isMap(node))
        return textOf(node) ?? undefined;
    return NAMES.map((name) => textOf(node.get(name, true))).find((value) => value !== null);
}
