import { isTreeList, isTreeMap } from "../../core/tree.js";
import { lineOf } from "../tree.js";
/** The spots at a pattern such as `cases.*.options.*.key`; `*` is every item of a list or map. */
export function spots(tree, pattern) {
    let at = [{ path: [], found: tree }];
    for (const step of pattern.split('.')) {
        at = step === '*' ? at.flatMap(itemsOf) : at.flatMap((spot) => itemAt(spot, step));
    }
    return at;
}
/** Those of the spots where there is text. */
export function texts(tree, ...patterns) {
    return patterns.flatMap((pattern) => spots(tree, pattern)).filter(isText);
}
/** Every text of a file that is asked for, wherever it stands. */
export function textsWhere(tree, wanted) {
    const found = [];
    const path = [];
    const visit = (node) => {
        if (node === null)
            return;
        if (typeof node === 'string') {
            if (wanted(node, path.at(-1)))
                found.push({ path: [...path], found: node });
            return;
        }
        for (const [key, item] of isTreeList(node) ? node.entries() : Object.entries(node)) {
            path.push(key);
            visit(item);
            path.pop();
        }
    };
    visit(tree);
    return found;
}
/** Spots whose text stood at an earlier one. */
export function repeated(found) {
    const seen = new Set();
    return found.filter((spot) => seen.size === seen.add(spot.found).size);
}
export function faultAt(file, path, what) {
    return { path: file.path, shown: file.shown, line: lineOf(file, path), what };
}
function isText(spot) {
    return typeof spot.found === 'string';
}
function itemAt({ path, found }, key) {
    const isThere = typeof found === 'object' && found !== null && Object.hasOwn(found, key);
    const item = isThere ? Reflect.get(found, key) : undefined;
    return item === undefined ? [] : [{ path: [...path, key], found: item }];
}
function itemsOf({ path, found }) {
    if (isTreeList(found))
        return found.map((item, i) => ({ path: [...path, i], found: item }));
    if (!isTreeMap(found))
        return [];
    return Object.entries(found).map(([key, item]) => ({ path: [...path, key], found: item }));
}
