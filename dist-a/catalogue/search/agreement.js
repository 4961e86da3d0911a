const TONE = /[\u0300\u0301\u0303\u0309\u0323]$/;
/**
 * How well a typed syllable agrees with a written one of the same letters: 1 with the same diacritics,
 * nearly 1 with none typed, less with fewer than there should be or hỏi and ngã swapped, little with others.
 */
export function agreement(typed, written, folded) {
    if (typed === written)
        return 1;
    if (typed === folded)
        return 0.95;
    if (written === folded)
        return 0.9;
    const [a, b] = [split(typed), split(written)];
    const tone = a.tone === b.tone
        ? 1
        : isHookOrTilde(a.tone) && isHookOrTilde(b.tone)
            ? 0.9
            : a.tone === ''
                ? 0.85
                : 0.3;
    const letters = a.letters === b.letters ? 1 : isPlainer(a.letters, b.letters) ? 0.85 : 0.3;
    return Math.min(tone, letters);
}
/** The least agreement at which two syllables may still be the same word, written carelessly. */
export const CARELESS = 0.85;
function split(typed) {
    const tone = typed.match(TONE)?.[0] ?? '';
    return { letters: tone ? typed.slice(0, -1) : typed, tone };
}
function isHookOrTilde(tone) {
    return tone === '\u0303' || tone === '\u0309';
}
/** Whether letters are the same but for marks that are missing in the first. */
function isPlainer(letters, marked) {
    return [...letters].every((letter, at) => letter === marked[at] || letter === bare(marked[at] ?? ''));
}
function bare(letter) {
    return letter === 'đ' ? 'd' : letter.normalize('NFD').charAt(0);
}
