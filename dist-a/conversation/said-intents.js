import { phraseOf, says, typedWords } from "../core/phrase.js";
/** Said around a greeting, a thank-you, a yes or a no without changing it. */
const STRESS = courtesies('ạ à nhé nha nhá nhỉ vậy thế đấy đó luôn thật ghê lắm quá rồi nhiều tí chút ad admin shop');
const OPENINGS = courtesies('dạ vâng ừ ok oke alo chào xin thôi');
const PERSONS = courtesies('ơi em anh chị cô chú bác ông bà cháu con mình tôi tớ bạn các với cho để cán bộ');
/** From the least taken away to the most: `dạ có ạ` is a yes, though `co` may be `cô` and `da` a yes. */
const SETS_ASIDE = [[STRESS], [STRESS, OPENINGS], [STRESS, PERSONS], [STRESS, OPENINGS, PERSONS]];
/**
 * The intents that a text says in so many words, in the order of `content/phrases.yaml`. What `not-x`
 * lists takes `x` back.
 */
export function saidIntents(text, words) {
    const phrases = compiled(words);
    const typed = typedWords(text);
    const readings = [typed, ...writtenOut(typed, words)].map((row) => ({
        row,
        bare: SETS_ASIDE.map((sets) => row.filter((word) => !sets.some((set) => set(word)))),
    }));
    const written = new Set(readings.flatMap(({ row }) => row.map(({ folded }) => folded)));
    const said = new Set(phrases
        // Of most phrases not even the first word is there.
        .filter(({ first }) => written.has(first))
        .filter(({ phrase, calm }) => readings.some(({ row, bare }) => says(row, phrase) || (calm && isSaid(calm, bare))))
        .map(({ intent }) => intent));
    return new Set([...said].filter((intent) => !said.has(`not-${intent}`)));
}
/** The same with phone spelling written out (`mo cua k`), if there is any. */
export function writtenOut(typed, { short }) {
    if (!typed.some(({ plain }) => short.has(plain)))
        return [];
    return [
        typed.flatMap((word) => {
            const long = short.get(word.plain);
            return long === undefined ? [word] : typedWords(long);
        }),
    ];
}
/** A phrase that must be the whole text may stand among courtesies. */
function isSaid(calm, bare) {
    return bare.some((row) => row.length > 0 && says(row, calm));
}
/** A phrase that must be the whole text, without what the texts have lost too: `biết rồi chào`. */
function calmed({ whole, words }) {
    const calm = words.filter((word) => word.gap || !STRESS(word));
    return whole && calm.length > 0 ? { whole, words: calm } : undefined;
}
/** Typed with diacritics it must have the right ones: `có` is not `cô`. */
function courtesies(list) {
    const words = typedWords(list);
    const plain = new Set(words.map((word) => word.plain));
    const folded = new Set(words.map((word) => word.folded));
    return (word) => plain.has(word.plain) || (word.plain === word.folded && folded.has(word.folded));
}
const byWords = new WeakMap();
/** Compiled once for each reading of the content. */
function compiled(words) {
    const known = byWords.get(words);
    if (known)
        return known;
    const phrases = [...words.intents].flatMap(([intent, sources]) => sources.map((source) => {
        const phrase = phraseOf(source);
        const calm = calmed(phrase);
        return { intent, phrase, calm, first: firstOf(calm ?? phrase) };
    }));
    byWords.set(words, phrases);
    return phrases;
}
function firstOf({ words }) {
    const first = words.find(({ gap }) => !gap);
    return first === undefined || first.gap ? '' : first.folded;
}
