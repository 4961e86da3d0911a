export function isTreeList(tree) {
    return Array.isArray(tree);
}
export function isTreeMap(tree) {
    return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}
