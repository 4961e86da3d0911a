import { drawSome } from "./draw.js";
/** One of twenty is typed by two people. */
const AGAIN = 0.05;
export function numbersAgain(seed, numbers) {
    const count = Math.ceil(numbers.length * AGAIN);
    return drawSome(seed, numbers, String, count).toSorted((a, b) => a - b);
}
/** The questions that two people typed differently; `reason` for what went wrong. */
export function differingKeys(first, second) {
    const keys = new Set([...Object.keys(first.scores), ...Object.keys(second.scores)]);
    const scores = [...keys].filter((key) => scoreIn(first.scores, key) !== scoreIn(second.scores, key));
    return first.reason?.key === second.reason?.key ? scores : [...scores, 'reason'];
}
function scoreIn(scores, key) {
    return scores[key];
}
