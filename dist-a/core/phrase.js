import { fold } from "./text.js";
const MAX_GAP = 6;
export function phraseOf(source) {
    const whole = source.startsWith('=');
    const words = (whole ? source.slice(1) : source).trim().split(/\s+/);
    return {
        whole,
        words: words.map((word) => word === '*' ? { gap: true } : { gap: false, plain: plainOf(word), folded: fold(word) }),
    };
}
export function typedWords(text) {
    const words = plainOf(text).match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.map((plain) => ({ plain, folded: fold(plain) }));
}
export function says(typed, { whole, words }) {
    return whole
        ? fits(typed, 0, words, 0, true)
        : typed.some((_, start) => fits(typed, start, words, 0, false));
}
/** Whether the phrase's words from `at` on stand in the text from `start` on, and to its end if asked. */
function fits(typed, start, words, at, toEnd) {
    const word = words[at];
    if (word === undefined)
        return !toEnd || start === typed.length;
    if (word.gap) {
        for (let skipped = 0; skipped <= MAX_GAP; skipped++) {
            if (fits(typed, start + skipped, words, at + 1, toEnd))
                return true;
        }
        return false;
    }
    const candidate = typed[start];
    return (candidate !== undefined &&
        isSame(candidate, word) &&
        fits(typed, start + 1, words, at + 1, toEnd));
}
function isSame(typed, word) {
    return (typed.plain === word.plain || (typed.plain === typed.folded && typed.folded === word.folded));
}
function plainOf(text) {
    return text.normalize('NFC').toLowerCase();
}
