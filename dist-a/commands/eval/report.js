import { percentile } from "../bench/figure.js";
import { isInThree, score } from "./score.js";
export function report(played, content) {
    const by = (key) => Object.fromEntries([...new Set(played.map(key))].map((name) => [
        name,
        countsOf(played.filter((each) => key(each) === name), content),
    ]));
    const times = played.map(({ ms }) => ms);
    return {
        overall: countsOf(played, content),
        perOrigin: by(({ question }) => question.origin),
        perIntent: by(({ question }) => question.intent),
        ms: { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
        items: played.map(({ question, outcome, ids, ms }) => ({
            q: question.q,
            outcome,
            ids,
            codes: question.codes,
            intent: question.intent,
            ms,
        })),
    };
}
function countsOf(played, content) {
    const counts = {};
    for (const each of played) {
        const scored = score(each, content);
        if (scored === null)
            continue;
        const { group, went } = scored;
        const known = counts[group] ?? { n: 0 };
        const three = isInThree(scored) ? { 'in-three': (known['in-three'] ?? 0) + 1 } : {};
        const now = { n: (known['n'] ?? 0) + 1, [went]: (known[went] ?? 0) + 1 };
        counts[group] = { ...known, ...now, ...three };
    }
    return counts;
}
/** The table of design, section 6: shares with their n, in all and per origin. */
export function table({ overall, perOrigin, perIntent, ms }) {
    return [
        ...linesOf('tất cả', overall),
        ...Object.entries(perOrigin).flatMap(([name, counts]) => linesOf(name, counts)),
        '',
        'Ý định khác, đúng lối:',
        ...Object.entries(perIntent)
            .filter(([, counts]) => counts['other-intent'])
            .map(([name, counts]) => `  ${name}: ${shares(counts['other-intent'] ?? {})}`),
        '',
        `mỗi câu: p50 ${ms.p50.toFixed(2)} ms, p99 ${ms.p99.toFixed(2)} ms`,
    ].join('\n');
}
function linesOf(name, counts) {
    return [name, ...Object.entries(counts).map(([group, went]) => `  ${group}: ${shares(went)}`)];
}
function shares({ n = 0, ...went }) {
    const parts = Object.entries(went).map(([how, count]) => `${how} ${(count / n).toFixed(3)}`);
    return `n=${n} ${parts.toSorted().join(', ')}`;
}
