import { phraseSyllables } from "../../core/syllable.js";
import { vocabularyOf } from "./vocabulary.js";
/** What a word that tells nothing adds to a passage, so that `không còn hộ nghèo` is more than `hộ nghèo`. */
const EMPTY_WEIGHT = 0.4;
/** Pairs repeat what their syllables say, so each counts for less. */
const PAIR_SHARE = 0.4;
export function pairOf(first, second) {
    return { typed: `${first.typed} ${second.typed}`, folded: `${first.folded} ${second.folded}` };
}
/** The distinct syllables and neighbouring pairs of a row of terms. */
export function featuresOf(terms) {
    const distinct = new Map(terms.map((term) => [term.typed, term]));
    const pairs = terms.slice(1).map((term, at) => pairOf(terms[at] ?? term, term));
    return {
        syllables: [...distinct.values()],
        pairs: [...new Map(pairs.map((pair) => [pair.typed, pair])).values()],
    };
}
export function indexOf(units, reading, words) {
    const passages = units.flatMap(({ names, official, questions }, unit) => [...new Set([...names, ...questions])].map((text, at) => ({
        unit,
        isOfficial: at < official,
        isName: at < names.length,
        row: phraseSyllables(text),
    })));
    const vocabulary = vocabularyOf(passages.map(({ row }) => row), words);
    const rows = passages.map((passage) => {
        const { terms, empty } = reading.ofPassage(passage.row);
        return { ...passage, terms, empty, ...featuresOf(terms) };
    });
    const frequency = new Map();
    const lastUnit = new Map();
    const inNames = new Set();
    for (const { unit, isName, syllables, pairs } of rows) {
        for (const { folded } of [...syllables, ...pairs]) {
            if (isName)
                inNames.add(folded);
            if (lastUnit.get(folded) === unit)
                continue;
            lastUnit.set(folded, unit);
            frequency.set(folded, (frequency.get(folded) ?? 0) + 1);
        }
    }
    const weightOf = (folded) => {
        const idf = Math.log(1 + units.length / (1 + (frequency.get(folded) ?? 0)));
        return folded.includes(' ') ? idf * PAIR_SHARE : idf;
    };
    const sum = (terms) => terms.reduce((total, { folded }) => total + weightOf(folded), 0);
    const pairs = postings(rows.map((row) => row.pairs));
    return {
        units,
        vocabulary,
        isPair: (first, second) => inNames.has(pairOf(first, second).folded),
        passages: rows.map(({ unit, isOfficial, terms, empty, syllables, pairs }) => ({
            unit,
            isOfficial,
            terms,
            weight: sum(syllables) + sum(pairs) + EMPTY_WEIGHT * empty,
        })),
        syllables: postings(rows.map(({ syllables }) => syllables)),
        pairs,
        weightOf,
        isInNames: (folded) => inNames.has(folded),
    };
}
function postings(rows) {
    const byTyped = new Map();
    rows.forEach((terms, passage) => {
        for (const { folded, typed } of terms) {
            const ways = byTyped.get(folded) ?? new Map();
            byTyped.set(folded, ways);
            const list = ways.get(typed) ?? [];
            ways.set(typed, list);
            list.push(passage);
        }
    });
    return new Map([...byTyped].map(([folded, ways]) => [
        folded,
        [...ways].map(([typed, passages]) => ({ typed, passages })),
    ]));
}
