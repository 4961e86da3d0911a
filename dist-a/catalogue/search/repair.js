import { syllable } from "../../core/syllable.js";
import { isSyllable, typedThrough } from "./spelling.js";
/** The costly look-up by letters is made for this many words of a text at most. */
const MAX_NEAREST = 4;
/**
 * Mends what the vocabulary does not know: letters of Telex and VNI, words written together, slips of the
 * keyboard, and pairs of syllables that sound like a pair it knows.
 */
export function repaired(text, vocabulary) {
    let looks = 0;
    const mended = text.flatMap((each, at) => {
        if (vocabulary.has(each.folded))
            return [withOtherTone(each, vocabulary)];
        const swapped = withSwap(text, at, vocabulary);
        if (swapped)
            return [swapped];
        if (isSyllable(each.folded) || /^\d+$/.test(each.folded))
            return [each];
        const through = typedThrough(each.typed);
        if (through !== null)
            return [{ ...each, ...syllable(through) }];
        const apart = splitUp(each.folded, vocabulary);
        if (apart)
            return apart.map((folded) => ({ ...each, typed: folded, folded }));
        if (each.folded.length < 4 || looks >= MAX_NEAREST)
            return [each];
        looks += 1;
        const near = vocabulary.nearest(each.folded);
        return [near ? { ...each, typed: near.folded, folded: near.folded } : each];
    });
    return bySound(mended, vocabulary);
}
/** Two letters typed the wrong way round, where the right way makes a known pair (`kahi sinh`). */
function withSwap(text, at, { hasPair }) {
    const [before, here, after] = [text[at - 1], text[at], text[at + 1]];
    if (!here || here.folded.length > 8)
        return undefined;
    const letters = [...here.typed];
    return letters
        .slice(1)
        .map((letter, i) => {
        const typed = letters
            .with(i, letter)
            .with(i + 1, letters[i] ?? '')
            .join('');
        return { ...here, ...syllable(typed) };
    })
        .find((other) => (before && hasPair(before, other)) || (after && hasPair(other, after)));
}
/** Hỏi for ngã and the other way, where only so the word is known. */
function withOtherTone(each, vocabulary) {
    if (vocabulary.hasTyped(each.typed))
        return each;
    const other = each.typed.replace(/[\u0303\u0309]$/, (tone) => tone === '\u0303' ? '\u0309' : '\u0303');
    return vocabulary.hasTyped(other) ? { ...each, typed: other } : each;
}
/** `khaisinh` as known syllables, `muc2` at the digits. */
function splitUp(folded, vocabulary) {
    const parts = folded.match(/\d+|\D+/g) ?? [];
    if (parts.length > 1) {
        return parts.every((part) => /^\d/.test(part) || vocabulary.has(part)) ? parts : null;
    }
    for (let at = 2; at <= folded.length - 2 && at <= 6; at++) {
        const [first, rest] = [folded.slice(0, at), folded.slice(at)];
        if (!vocabulary.has(first) || !isSyllable(first))
            continue;
        if (vocabulary.has(rest) && isSyllable(rest))
            return [first, rest];
        const more = rest.length > 3 && folded.length <= 24 ? splitUp(rest, vocabulary) : null;
        if (more)
            return [first, ...more];
    }
    return null;
}
/** Pairs that are not known become a known pair that sounds the same, if no other neighbour objects. */
function bySound(text, vocabulary) {
    const out = [...text];
    for (let at = 0; at + 1 < out.length; at++) {
        const [before, first, second, after] = [out[at - 1], out[at], out[at + 1], out[at + 2]];
        if (!first || !second || vocabulary.hasPair(first, second))
            continue;
        const isFirstKnown = before !== undefined && vocabulary.hasPair(before, first);
        const isSecondKnown = after !== undefined && vocabulary.hasPair(second, after);
        const heard = vocabulary
            .soundsLike(first, second)
            .find(([one, two]) => toneFits(first, one) &&
            toneFits(second, two) &&
            !(isFirstKnown && one.folded !== first.folded) &&
            !(isSecondKnown && two.folded !== second.folded));
        if (!heard)
            continue;
        out[at] = hearing(first, heard[0]);
        out[at + 1] = hearing(second, heard[1]);
    }
    return out;
}
function hearing(typed, { typed: toned, folded }) {
    return { ...typed, typed: typed.typed === typed.folded ? folded : toned, folded };
}
/** The same tone, hỏi and ngã being one; a bare word fits any. */
function toneFits(typed, heard) {
    return typed.typed === typed.folded || toneOf(typed) === toneOf(heard);
}
function toneOf({ typed }) {
    return (typed.match(/[\u0300\u0301\u0303\u0309\u0323]$/)?.[0] ?? '').replace('\u0303', '\u0309');
}
