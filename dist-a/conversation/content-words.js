import { phraseTable } from "../core/phrase-table.js";
import { spelledOut } from "../core/spelled-out.js";
import { syllables } from "../core/syllable.js";
import { clean } from "../core/text.js";
const tables = new WeakMap();
/** Whether words are left that say something: no filler, and none of the single words `besides`. */
export function hasContent(text, words, besides = []) {
    const filler = fillerOf(words);
    const also = phraseTable(besides.map((word) => [word, true]));
    const written = spelledOut(syllables(clean(text)), words);
    for (let at = 0; at < written.length;) {
        const empty = filler.longestAt(written, at) ?? also.longestAt(written, at);
        if (empty === undefined)
            return true;
        at += empty.length;
    }
    return false;
}
/** Made once for each reading of the content. */
function fillerOf(words) {
    const known = tables.get(words);
    if (known)
        return known;
    const table = phraseTable(words.filler.map((phrase) => [phrase, true]));
    tables.set(words, table);
    return table;
}
