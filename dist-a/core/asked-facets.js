import { phraseTable } from "./phrase-table.js";
import { spelledOut } from "./spelled-out.js";
import { syllables } from "./syllable.js";
import { clean } from "./text.js";
const tables = new WeakMap();
/**
 * The facets that a text asks for, in the order asked, and the text without the phrases that asked.
 * A phrase of `words.same` keeps its words, so that no facet is heard in the name of a thing.
 */
export function askedFacets(text, words) {
    const cleaned = clean(text);
    const { facets, kept } = withoutFacets(spelledOut(syllables(cleaned), words), words);
    return { facets, rest: textOf(cleaned, kept) };
}
/** The same on syllables; a gap is left where a phrase was taken out. */
export function withoutFacets(text, words) {
    const table = tables.get(words) ?? tableOf(words);
    const facets = new Set();
    const kept = [];
    for (let at = 0; at < text.length;) {
        const found = table.longestAt(text, at);
        const length = found?.length ?? 1;
        if (found?.value)
            facets.add(found.value);
        else
            kept.push(...text.slice(at, at + length));
        at += length;
    }
    return { facets: [...facets], kept };
}
function tableOf(words) {
    const table = phraseTable([
        ...[...words.facets].flatMap(([facet, phrases]) => phrases.map((phrase) => [phrase, facet])),
        ...[...words.same.keys()].map((phrase) => [phrase, null]),
    ]);
    tables.set(words, table);
    return table;
}
/** What was typed at the kept places, with the punctuation between neighbours. */
function textOf(text, kept) {
    let out = '';
    let end = -1;
    for (const { start, end: next } of kept) {
        if (start < end)
            continue;
        const between = end < 0 ? '' : text.slice(end, start);
        out += (/\p{L}|\p{N}/u.test(between) ? ' ' : between) + text.slice(start, next);
        end = next;
    }
    return out;
}
