import { phraseTable } from "../../core/phrase-table.js";
export function qualifiersOf(groups) {
    const table = phraseTable(groups.flatMap((phrases, group) => phrases.map((phrase) => [phrase, group])));
    return (terms) => new Set(terms.flatMap((_, at) => {
        const found = table.longestAt(terms, at);
        return found ? [found.value] : [];
    }));
}
/** Those that are in the name, or in a good part of the ways to say it. */
export function qualifiersOfUnit(passages, qualifiersIn) {
    const [name = [], ...others] = passages;
    const counts = new Map();
    for (const terms of others) {
        for (const group of qualifiersIn(terms))
            counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    const often = [...counts].filter(([, count]) => count > 0.34 * others.length);
    return new Set([...qualifiersIn(name), ...often.map(([group]) => group)]);
}
