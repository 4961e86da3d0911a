import { withoutFacets } from "../../core/asked-facets.js";
import { phraseTable } from "../../core/phrase-table.js";
import { spelledOut } from "../../core/spelled-out.js";
import { phraseSyllables, syllables } from "../../core/syllable.js";
import { clean } from "../../core/text.js";
import { withoutDenied } from "./denied.js";
import { repaired } from "./repair.js";
/** A citizen's text beyond this many syllables is not read. */
const MAX_SYLLABLES = 400;
export function readingWith(words) {
    const same = phraseTable([...words.same].map(([phrase, instead]) => [
        phrase,
        { typed: phraseSyllables(phrase)[0]?.typed, instead: phraseSyllables(instead) },
    ]));
    const filler = phraseTable(words.filler.map((phrase) => [phrase, { typed: phraseSyllables(phrase)[0]?.typed }]));
    /** Filler out, phrases that mean the same put in one form. */
    function essence(text, isPair) {
        const isToned = hasTones(text);
        const kept = [];
        for (let at = 0; at < text.length;) {
            const shield = sureAt(same, text, at, isPair, isToned)?.length ?? 0;
            const empty = sureAt(filler, text, at, isPair, isToned);
            const isFiller = empty !== undefined && empty.length > shield;
            if (!isFiller)
                kept.push(...text.slice(at, at + Math.max(shield, 1)));
            at += isFiller ? empty.length : Math.max(shield, 1);
        }
        const out = [];
        for (let at = 0; at < kept.length;) {
            const found = sureAt(same, kept, at, isPair, isToned);
            out.push(...(found?.value.instead ?? kept.slice(at, at + 1)));
            at += found?.length ?? 1;
        }
        return { terms: out, empty: text.length - kept.length };
    }
    return {
        ofPassage: (row) => {
            const written = spelledOut(row, words);
            const { kept } = withoutFacets(written, words);
            const { terms, empty } = essence(kept, () => false);
            return terms.length > 0 ? { terms, empty } : { terms: written, empty: 0 };
        },
        ofQuestion: (text, vocabulary, isPair) => {
            const cleaned = clean(text);
            const row = withoutDenied(syllables(cleaned).slice(0, MAX_SYLLABLES), cleaned);
            const { kept } = withoutFacets(repaired(spelledOut(row, words), vocabulary), words);
            return essence(kept, isPair).terms;
        },
    };
}
/** Whether a text is typed with diacritics, so that a word without any is meant so. */
function hasTones(text) {
    return text.filter(({ typed, folded }) => typed !== folded).length > 0.4 * text.length;
}
/**
 * The longest phrase at a place, unless it is a single word that needs diacritics which were not typed
 * (`can` for `cần`) and makes a word of the catalogue with its neighbour (`can cuoc`).
 */
function sureAt(table, text, at, isPair, isToned) {
    const found = table.longestAt(text, at);
    const [before, here, after] = [text[at - 1], text[at], text[at + 1]];
    if (!found || !here || found.length > 1 || found.value.typed === here.typed)
        return found;
    if (isToned || found.value.instead)
        return undefined;
    const isOfPair = (before && isPair(before, here)) || (after && isPair(here, after));
    return isOfPair ? undefined : found;
}
