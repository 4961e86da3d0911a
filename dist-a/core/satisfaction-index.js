/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;
/** One of a million who differs in one of sixteen answers makes a larger variance than this. */
const ROUNDING = 1e-20;
/** From 4 on an answer of the 5-point scale is satisfied (facts, part A6). */
export function isSatisfied(score) {
    return score >= 4;
}
/**
 * The interval of Wilson for `satisfied` of `n`; `n` need not be whole. It stays within 0 and 1, and holds
 * what it promises also for few people and for shares near 1, where the textbook's does not.
 * https://www.jstor.org/stable/2276774
 */
export function wilson(satisfied, n) {
    const share = satisfied / n;
    const middle = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
    const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
    return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
/** One criterion: one answer a person. `null` without any. */
export function criterionShare(satisfied, n) {
    return n === 0 ? null : { n, share: satisfied / n, ...wilson(satisfied, n) };
}
/**
 * A factor, or any figure over several criteria: the share of 4 and 5 among all valid answers. Its variance
 * is that of a ratio over people (linearised), so that answers of one person which go together do not look
 * like more people. `null` if nobody has a valid answer.
 */
export function sharedOver(people) {
    const standings = standingsOver(people);
    return standings === null ? null : shareOf(standings, effectiveSize(people));
}
/** Of a figure over several criteria; `null` if nobody has a valid answer. */
export function standingsOver(all) {
    const answering = all.filter(({ valid }) => valid > 0);
    const total = sum(answering, ({ valid, weight = 1, people = 1 }) => weight * people * valid);
    if (total === 0)
        return null;
    const share = sum(answering, ({ satisfied, weight = 1, people = 1 }) => weight * people * satisfied) / total;
    const n = sum(answering, ({ people = 1 }) => people);
    const people = answering.map(({ satisfied, valid, weight = 1, people: alike = 1 }) => ({
        at: share + (n * weight * (satisfied - share * valid)) / total,
        people: alike,
    }));
    return { share, people };
}
/**
 * The mean of the criteria, each weighing the same, over people who filled in the whole form. `null` if a
 * criterion has no answer at all.
 */
export function overallShare(rows) {
    const standings = overallStandings(rows);
    return standings === null
        ? null
        : shareOf(standings, sum(rows, ({ people }) => people));
}
/** Of the mean of the criteria; `null` if a criterion has no answer at all. */
export function overallStandings(rows) {
    const columns = columnsOf(rows);
    if (columns.length === 0 || columns.some(({ valid }) => valid === 0))
        return null;
    const share = sum(columns, (column) => column.share) / columns.length;
    const n = sum(rows, ({ people }) => people);
    const people = rows.map((row) => ({
        at: share + n * influenceOf(row, columns),
        people: row.people,
    }));
    return { share, people };
}
// Written as loops: a year of a city is a million rows.
function columnsOf(rows) {
    const criteria = rows[0]?.answers.length ?? 0;
    const valid = new Float64Array(criteria);
    const satisfied = new Float64Array(criteria);
    for (const { answers, people } of rows) {
        for (let at = 0; at < criteria; at += 1) {
            const score = answers[at];
            if (typeof score !== 'number')
                continue;
            valid[at] = (valid[at] ?? 0) + people;
            if (isSatisfied(score))
                satisfied[at] = (satisfied[at] ?? 0) + people;
        }
    }
    return Array.from(valid, (n, at) => ({ valid: n, share: (satisfied[at] ?? 0) / n }));
}
/** By how much one person moves the overall figure. */
function influenceOf({ answers }, columns) {
    let total = 0;
    for (let at = 0; at < columns.length; at += 1) {
        const [score, column] = [answers[at], columns[at]];
        if (typeof score !== 'number' || column === undefined)
            continue;
        total += ((isSatisfied(score) ? 1 : 0) - column.share) / column.valid;
    }
    return total / columns.length;
}
/**
 * Wilson's interval for as many independent people as would vary like these (Korn and Graubard). Where
 * nobody differs from anybody, nothing is known of how they vary: then they count as `alike`.
 */
export function shareOf({ share, people }, alike) {
    const n = sum(people, (each) => each.people);
    const squares = sum(people, (each) => each.people * ((each.at - share) / n) ** 2);
    const variance = n < 2 ? 0 : (n / (n - 1)) * squares;
    const size = variance > ROUNDING ? (share * (1 - share)) / variance : alike;
    return { n, share, ...wilson(share * size, size) };
}
/** How many people of equal weight know as much as these (Kish). */
function effectiveSize(all) {
    const people = all.filter(({ valid }) => valid > 0);
    const weight = sum(people, ({ weight = 1, people = 1 }) => weight * people);
    return weight ** 2 / sum(people, ({ weight = 1, people = 1 }) => weight ** 2 * people);
}
function sum(items, of) {
    let total = 0;
    for (const item of items)
        total += of(item);
    return total;
}
