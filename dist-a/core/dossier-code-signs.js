const LOOK_ALIKES = {
    O: '0',
    I: '1',
    L: '1',
    '|': '1',
    S: '5',
    B: '8',
};
/** What may stand for a digit, and what between digits: in a RegExp's brackets. */
export const DIGITS = '0-9OoIiLl|SsBb';
export const DASHES = '\\-‐‑‒–—―−_/';
/** The longest code: a unit of 14 digits, a date of 8, a sequence of 7; one more shows that it goes on. */
const MOST_SIGNS = 30;
/** The digits from `at` on, as far as they can belong to one code. */
export function signsFrom(text, at) {
    const next = new RegExp(`([\\s.,${DASHES}]{0,4})([${DIGITS}])`, 'y');
    next.lastIndex = at;
    const signs = [];
    while (signs.length < MOST_SIGNS) {
        const [, gap = '', written] = next.exec(text) ?? [];
        if (written === undefined)
            break;
        const digit = asDigits(written);
        signs.push({
            digit,
            isLetter: digit !== written,
            lead: leadOf(gap),
            spaced: /\s/.test(gap),
        });
    }
    return withoutWords(signs);
}
/** Each letter as the digit that it looks like. */
export function asDigits(written) {
    return [...written].map((sign) => LOOK_ALIKES[sign.toUpperCase()] ?? sign).join('');
}
export function digitsOf(signs) {
    return signs.map(({ digit }) => digit).join('');
}
function leadOf(gap) {
    if (gap === '')
        return '';
    if (/^\s+$/.test(gap))
        return ' ';
    return /^[\s.,]+$/.test(gap) ? '.' : '-';
}
/** Ends before a word: the `so` of `0975 so` is no 50, nor is the `io` of `gio 24010112` a 10. */
function withoutWords(signs) {
    const word = signs.findIndex(({ lead }, at) => {
        if (at > 0 && lead !== ' ')
            return false;
        const after = signs.slice(at + 1).findIndex((sign) => sign.lead !== '');
        const end = after < 0 ? signs.length : at + 1 + after;
        return (signs.slice(at, end).every(({ isLetter }) => isLetter) && (at > 0 || signs[end]?.lead !== '.'));
    });
    return word < 0 ? signs : signs.slice(0, word);
}
