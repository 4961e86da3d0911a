/** Whether folded letters can be one Vietnamese syllable (`giay`, not `khsi`, not `birth`). */
export function isSyllable(folded) {
    return folded.length <= 7 && SYLLABLE.test(folded);
}
const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?';
const RIME = [
    '[aeiouy]',
    '(?:ai|ao|au|ay|eo|eu|ia|iu|oa|oe|oi|ua|ue|ui|uo|uu|uy)',
    '(?:uya|oeo|ieu|yeu|oai|oay|oao|uay|uoi|uou|uyu)',
    '(?:a|e|i|o|u|oa|oe|ua|ue|uy)(?:c|ch|m|n|ng|nh|p|t)',
    '(?:ie|ye|uo|uye)(?:c|m|n|ng|p|t)',
    'oo(?:c|ng)',
].join('|');
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIME})$`);
/** Keys of Telex and VNI: what a letter becomes, and the tones. */
const MARKS = [
    [/uow|u7o7|uo7/g, 'ươ'],
    [/a([a-z]{0,2})a|a([a-z]{0,2})6/g, 'â$1$2'],
    [/e([a-z]{0,2})e|e([a-z]{0,2})6/g, 'ê$1$2'],
    [/o([a-z]{0,2})o|o([a-z]{0,2})6/g, 'ô$1$2'],
    [/a([a-z]{0,2})w|a([a-z]{0,2})8/g, 'ă$1$2'],
    [/o([a-z]{0,2})w|o([a-z]{0,2})7/g, 'ơ$1$2'],
    [/u([a-z]{0,2})w|u([a-z]{0,2})7/g, 'ư$1$2'],
    [/dd|d9/g, 'đ'],
    [/^d(.+)[d9]$/g, 'đ$1'],
    [/uơ(?=[a-z])|ưo/g, 'ươ'],
];
const TONES = {
    s: '\u0301',
    f: '\u0300',
    r: '\u0309',
    x: '\u0303',
    j: '\u0323',
    '1': '\u0301',
    '2': '\u0300',
    '3': '\u0309',
    '4': '\u0303',
    '5': '\u0323',
};
/**
 * Reads letters that a Telex or VNI keyboard left behind (`giaays`, `tu73`), as a toned syllable with
 * its tone mark last; `null` where they are none.
 */
export function typedThrough(word) {
    if (word.length > 10 || !/[sfrxjw0-9]|aa|ee|oo|dd|d.+d$/.test(word))
        return null;
    for (const [rest, tone] of withoutTone(word)) {
        const letters = MARKS.reduce((text, [keys, letter]) => text.replace(keys, letter), rest);
        const folded = letters.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
        if (letters !== word && isSyllable(folded) && canBear(folded, tone))
            return letters + tone;
    }
    return null;
}
/** A syllable that ends in a stop has only two of the tones. */
function canBear(folded, tone) {
    return !/(?:c|ch|p|t)$/.test(folded) || tone === '' || '\u0301\u0323'.includes(tone);
}
/** The word with each one of its possible tone keys taken out, last first; and as it is. */
function* withoutTone(word) {
    for (let at = word.length - 1; at > 0; at--) {
        const tone = TONES[word[at] ?? ''];
        if (tone && /[aeiouy]/.test(word.slice(0, at)))
            yield [word.slice(0, at) + word.slice(at + 1), tone];
    }
    yield [word, ''];
}
const SOUNDS = [
    [/^(?:tr|ch)/, 'ch'],
    [/^(?:s|x)/, 'x'],
    [/^(?:gi|d|r)/, 'd'],
    [/^(?:l|n(?![gh]))/, 'l'],
    [/^(?:ngh|ng)/, 'ng'],
    [/^gh/, 'g'],
    [/^(?:k(?!h)|q)/, 'c'],
    [/^qu?/, 'cu'],
    [/y/g, 'i'],
    [/(?:ng|nh|n)$/, 'n'],
    [/(?:ch|c|t)$/, 't'],
    [/(?:ieu|uou|uu|iu)$/, 'iu'],
];
/** Folded syllables that some speakers say alike have the same key: `xinh` and `sinh`. */
export function soundOf(folded) {
    const first = /^gi[^aeiouy]|^gi$/.test(folded) ? `d${folded.slice(1)}` : folded;
    return SOUNDS.reduce((text, [letters, sound]) => text.replace(letters, sound), first);
}
