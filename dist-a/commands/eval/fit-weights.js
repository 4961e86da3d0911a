import { FEATURES } from "../../catalogue/search/decision.js";
const ROUNDS = 400;
const STEP = 0.1;
/** Keeps weights small, so that they say more of people than of these questions. */
const RIDGE = 0.3;
/**
 * The weights under which what is meant is likeliest (conditional logit; "none of them" has log odds 0),
 * by Adam over all examples at once: no chance in it.
 */
export function fitWeights(examples) {
    const rows = examples.map(({ candidates, right }) => ({
        right,
        values: candidates.map((candidate) => Float64Array.from(FEATURES, (name) => candidate[name])),
    }));
    const weights = new Float64Array(FEATURES.length);
    const mean = new Float64Array(FEATURES.length);
    const square = new Float64Array(FEATURES.length);
    for (let round = 1; round <= ROUNDS; round++) {
        const slope = weights.map((weight) => -RIDGE * weight);
        for (const { values, right } of rows)
            addSlope(values, right, weights, slope);
        slope.forEach((value, at) => {
            const m = 0.9 * (mean[at] ?? 0) + 0.1 * value;
            const s = 0.999 * (square[at] ?? 0) + 0.001 * value * value;
            mean[at] = m;
            square[at] = s;
            const size = Math.sqrt(s / (1 - 0.999 ** round)) + 1e-8;
            weights[at] = (weights[at] ?? 0) + (STEP * m) / (1 - 0.9 ** round) / size;
        });
    }
    return Object.fromEntries(FEATURES.map((name, at) => [name, weights[at] ?? 0]));
}
function addSlope(values, right, weights, slope) {
    const odds = values.map((row) => Math.exp(product(row, weights)));
    let all = 1;
    let meant = 0;
    odds.forEach((each, at) => {
        all += each;
        if (right[at])
            meant += each;
    });
    for (const [at, row] of values.entries()) {
        const each = odds[at] ?? 0;
        const pull = (right[at] ? each / meant : 0) - each / all;
        for (let i = 0; i < row.length; i++)
            slope[i] = (slope[i] ?? 0) + pull * (row[i] ?? 0);
    }
}
function product(a, b) {
    let sum = 0;
    for (let i = 0; i < a.length; i++)
        sum += (a[i] ?? 0) * (b[i] ?? 0);
    return sum;
}
