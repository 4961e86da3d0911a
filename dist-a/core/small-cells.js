/** Below, nothing is shown: who they are could be guessed. */
export const MIN_SHOWN = 5;
/** Below, people are counted; a percentage would say more than so few know. */
export const MIN_PERCENT = 30;
/** How a figure of so many people is shown by itself. */
export function shownAs(n) {
    if (n < MIN_SHOWN)
        return 'hidden';
    return n < MIN_PERCENT ? 'counts' : 'percent';
}
/**
 * Which parts of a total that is shown stay hidden. One hidden part alone is the total less the others:
 * then the smallest of the others is hidden with it. A part of nobody hides nothing.
 */
export function hiddenParts(counts) {
    const hidden = new Set(counts.flatMap((count, at) => (count > 0 && count < MIN_SHOWN ? [at] : [])));
    const hiddenPeople = [...hidden].reduce((people, at) => people + (counts[at] ?? 0), 0);
    if (hidden.size === 0 || (hidden.size > 1 && hiddenPeople >= MIN_SHOWN))
        return hidden;
    const others = counts
        .map((count, at) => ({ count, at }))
        .filter(({ count, at }) => count > 0 && !hidden.has(at))
        .toSorted((a, b) => a.count - b.count);
    const [next] = others;
    return next === undefined ? hidden : new Set([...hidden, next.at]);
}
