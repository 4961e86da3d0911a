import { DOSSIER_STATES } from "../../core/dossier.js";
import { foldedWords } from "../../core/text.js";
/** A name as it is compared: no diacritics, no case, no notes in brackets. */
export function nameKey(text) {
    return foldedWords(text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')).join(' ');
}
/** Reads a state by its name or its number in the national list; `null` for what is none. */
export function stateReader(states) {
    const known = new Map();
    for (const [i, state] of DOSSIER_STATES.entries()) {
        known.set(String(i + 1), state);
        for (const name of states[state])
            known.set(nameKey(name), state);
    }
    return (text) => {
        const key = nameKey(text);
        // `4. Đang xử lý`, `04 - Đang xử lý`: the name decides, the number need not be the national one.
        return known.get(key) ?? known.get(key.replace(/^0?\d{1,2} /, '')) ?? null;
    };
}
