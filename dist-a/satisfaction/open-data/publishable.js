import { MIN_SHOWN } from "../../core/small-cells.js";
/** Whether both sides are large enough by themselves. */
export function isLarge({ satisfied, others }) {
    return satisfied >= MIN_SHOWN && others >= MIN_SHOWN;
}
/**
 * Which parts of a published total are held back: those with a small side, and as many more, the smallest
 * first, as it takes for the total less the published parts to tell no small side either.
 */
export function heldBack(parts) {
    const held = new Set(parts.flatMap((part, at) => (isLarge(part) ? [] : [at])));
    const next = parts
        .map(({ satisfied, others }, at) => ({ people: satisfied + others, at }))
        .filter(({ at }) => !held.has(at))
        .toSorted((a, b) => a.people - b.people);
    for (const { at } of next) {
        if (held.size === 0 || (held.size > 1 && isLarge(together(parts, held))))
            break;
        held.add(at);
    }
    return held;
}
function together(parts, held) {
    const of = parts.filter((_, at) => held.has(at));
    return {
        satisfied: of.reduce((total, { satisfied }) => total + satisfied, 0),
        others: of.reduce((total, { others }) => total + others, 0),
    };
}
