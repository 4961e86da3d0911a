import { isSatisfied } from "../core/satisfaction-index.js";
import { hiddenParts, MIN_SHOWN, shownAs } from "../core/small-cells.js";
/** `hide` also where it would be large enough: for what could be told from it by subtraction. */
export function shownFigure(figure, scale, hide = false) {
    const { level, key, label, of, valid, satisfied } = figure;
    const shown = hide || of === null ? 'hidden' : shownAs(of.n);
    if (shown === 'hidden' || of === null) {
        const values = figure.values.map(() => null);
        const none = { n: null, share: null, low: null, high: null, valid: null, satisfied: null };
        return { level, key, label, shown: 'hidden', ...none, values };
    }
    return {
        level,
        key,
        label,
        shown,
        ...of,
        valid,
        satisfied,
        values: shownValues(figure.values, scale),
    };
}
/**
 * Small values are hidden within the satisfied and within the others, for both totals are shown; and the
 * whole side where the rest of it would still tell them.
 */
function shownValues(values, scale) {
    const hidden = new Set();
    for (const side of [true, false]) {
        const places = values.flatMap((_, at) => (isSatisfied(scale[at] ?? 0) === side ? [at] : []));
        const counts = places.map((at) => values[at] ?? 0);
        const parts = [...hiddenParts(counts)];
        const people = parts.reduce((total, part) => total + (counts[part] ?? 0), 0);
        const isTold = parts.length === 1 || (parts.length > 0 && people < MIN_SHOWN);
        for (const [part, at] of places.entries())
            if (isTold || parts.includes(part))
                hidden.add(at);
    }
    return values.map((value, at) => (hidden.has(at) ? null : value));
}
/**
 * Which of the slices hide one figure, where the figure of all of them is shown. `within` is a larger slice
 * that each lies in, whose figure is shown too unless it is among `hiddenWithin`.
 */
export function hiddenSlices(counts, within, hiddenWithin) {
    const hidden = new Set();
    for (const larger of new Set(within)) {
        const places = within.flatMap((each, at) => (each === larger ? [at] : []));
        const parts = hiddenWithin.has(larger)
            ? places.map((_, part) => part)
            : [...hiddenParts(places.map((at) => counts[at] ?? 0))];
        for (const part of parts)
            hidden.add(places[part] ?? 0);
    }
    return hidden;
}
/** What two totals that are both shown would tell by their difference. */
export function tellsFew(larger, smaller) {
    const difference = larger - smaller;
    return difference > 0 && difference < MIN_SHOWN;
}
