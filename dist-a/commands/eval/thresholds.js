/** The greatest shares of wrong answers that are borne; within them, as much as can be is answered. */
const LIMITS = { 'in-catalogue': 0.04, unknown: 0.08 };
const BEYOND_LIMIT = 100_000;
/** What each way of going costs, against 0 for the best one and 1 for a choice of three. */
const COSTS = {
    'in-catalogue offered': 1,
    'in-catalogue declined': 4,
    'in-catalogue elsewhere': 4,
    'in-catalogue wrong': 1.5,
    'elsewhere offered': 1,
    'elsewhere declined': 1,
    'elsewhere wrong': 1.5,
    'unknown offered': 0.5,
    'unknown elsewhere': 0.5,
    'unknown wrong': 1.5,
};
/** The thresholds of answering that are tried, and shown in the curve. */
export const ANSWER = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7];
const GRID = {
    answer: ANSWER,
    rival: [0.5, 0.6, 0.7, 0.8, 0.9],
    near: [0.01],
    offer: [0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4],
    choice: [0.02],
    elsewhere: [0.25, 0.3, 0.35, 0.4, 0.5],
    topic: [0.2, 0.3, 0.4, 0.5],
};
/** The cheapest thresholds, one after another until none gets cheaper. */
export function cheapest(start, count) {
    let now = start;
    let least = costOf(count(now));
    for (let better = true; better;) {
        better = false;
        for (const name of Object.keys(GRID)) {
            for (const value of GRID[name]) {
                const other = { ...now, [name]: value };
                const cost = costOf(count(other));
                if (cost >= least)
                    continue;
                now = other;
                least = cost;
                better = true;
            }
        }
    }
    return now;
}
function costOf(counts) {
    const costs = Object.entries(counts).map(([went, n]) => (COSTS[went] ?? 0) * n);
    const beyond = Object.entries(LIMITS).map(([group, limit]) => Math.max(0, (counts[`${group} wrong`] ?? 0) / (counts[`${group} n`] ?? 1) - limit));
    return [...costs, ...beyond.map((excess) => excess * BEYOND_LIMIT)].reduce((a, b) => a + b, 0);
}
