import { clean } from "./text.js";
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const FINAL_Y = /^([bcdđghklmnprstvx]+)y$/;
/** Cuts text into syllables. `text` must be NFC (see `clean`), else positions do not fit. */
export function syllables(text) {
    return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: written, index }) => {
        const { typed, folded } = syllable(written);
        return { typed, folded, start: index, end: index + written.length };
    });
}
/** The forms of written syllables seen before: there are some thousands, and each comes often. */
const seen = new Map();
const MOST_SEEN = 20_000;
/** The forms of one written syllable. */
export function syllable(written) {
    const known = seen.get(written);
    if (known)
        return known;
    const lower = written.normalize('NFC').toLowerCase().normalize('NFD');
    const tones = lower.match(TONE)?.join('') ?? '';
    const body = lower.replace(TONE, '').normalize('NFC').replace(FINAL_Y, '$1i');
    const forms = { typed: body + tones, folded: bareOf(body) };
    if (seen.size >= MOST_SEEN)
        seen.clear();
    seen.set(written, forms);
    return forms;
}
function bareOf(body) {
    return body.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
/** Whether what was typed can be this word: the same diacritics, or none typed. */
export function canBe(typed, word) {
    return (typed.typed === word.typed || (typed.typed === typed.folded && typed.folded === word.folded));
}
/** A phrase of `words.yaml` as syllables, cleaned. */
export function phraseSyllables(phrase) {
    return syllables(clean(phrase));
}
