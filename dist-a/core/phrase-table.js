import { canBe, phraseSyllables } from "./syllable.js";
export function phraseTable(entries) {
    const byFirst = new Map();
    for (const [phrase, value] of entries) {
        const words = phraseSyllables(phrase);
        const first = words[0]?.folded;
        if (first === undefined)
            continue;
        byFirst.set(first, [...(byFirst.get(first) ?? []), { words, value }]);
    }
    for (const list of byFirst.values())
        list.sort((a, b) => b.words.length - a.words.length);
    return {
        longestAt(text, at) {
            const first = text[at];
            const found = (first ? byFirst.get(first.folded) : undefined)?.find(({ words }) => words.every((word, i) => {
                const typed = text[at + i];
                return typed !== undefined && canBe(typed, word);
            }));
            return found && { length: found.words.length, value: found.value };
        },
    };
}
