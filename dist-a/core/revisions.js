import { isTreeList, isTreeMap } from "./tree.js";
/** Whether two files say the same: the order of keys, and how a short entry is written, say nothing. */
export function saysTheSame(a, b) {
    return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}
function ordered(tree) {
    if (isTreeList(tree))
        return tree.map(ordered);
    if (!isTreeMap(tree))
        return tree;
    const keys = Object.keys(tree).toSorted();
    return Object.fromEntries(keys.map((key) => [key, ordered(tree[key] ?? null)]));
}
