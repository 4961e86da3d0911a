/**
 * The lot of a dossier, from 0 to under 1. Chance, but the same for the same seed, so that anybody can draw
 * again (FNV-1a, mixed as murmur3 ends).
 */
export function lotOf(seed, dossier) {
    let state = 0x811c9dc5;
    for (const unit of `${seed} ${dossier}`) {
        state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 0x01000193);
    }
    state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
}
/** Whether a dossier is among the `percent` of a hundred that are drawn. */
export function isDrawn(seed, dossier, percent) {
    return lotOf(seed, dossier) < percent / 100;
}
/** So many of them, those with the lowest lots. */
export function drawSome(seed, items, keyOf, count) {
    return items
        .map((item) => ({ item, key: keyOf(item), lot: lotOf(seed, keyOf(item)) }))
        .toSorted((a, b) => a.lot - b.lot || (a.key < b.key ? -1 : 1))
        .slice(0, count)
        .map(({ item }) => item);
}
