import { phraseTable } from "./phrase-table.js";
import { phraseSyllables } from "./syllable.js";
const tables = new WeakMap();
/**
 * Phone spelling and abbreviations written out (`can j` → `can gì`). The syllables of one abbreviation
 * all stand where it stood.
 */
export function spelledOut(text, words) {
    const table = tables.get(words) ?? tableOf(words);
    const out = [];
    for (let at = 0; at < text.length;) {
        const found = table.longestAt(text, at);
        const first = text[at];
        if (!first)
            break;
        if (found) {
            const end = text[at + found.length - 1]?.end ?? first.end;
            out.push(...found.value.map((each) => ({ ...each, start: first.start, end })));
        }
        else
            out.push(first);
        at += found?.length ?? 1;
    }
    return out;
}
function tableOf(words) {
    const table = phraseTable([...words.short].map(([key, long]) => [key, phraseSyllables(long)]));
    tables.set(words, table);
    return table;
}
