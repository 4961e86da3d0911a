/**
 * Makes text from outside fit to keep: NFC, no NUL and no lone surrogate (databases refuse both),
 * no other control characters but line breaks and tabs.
 */
export function clean(text) {
    return (text
        .toWellFormed()
        .replaceAll('\uFFFD', ' ')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
        .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ' ')
        .normalize('NFC'));
}
/** Folds case and Vietnamese diacritics away: `Đăng ký` and `dang ky` fold to the same. */
export function fold(text) {
    return text
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replaceAll('đ', 'd')
        .replace(/\s+/g, ' ')
        .trim();
}
/** Folded words only: punctuation and emoji count as gaps. */
export function foldedWords(text) {
    return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
/** A name as part of a choice id: `Hộ tịch` is `ho-tich`. */
export function slug(text) {
    return foldedWords(text).join('-');
}
/** Splits text into parts of at most `max` UTF-16 units, at a paragraph, line or word where it can. */
export function split(text, max) {
    const parts = [];
    let rest = text;
    while (rest.length > max) {
        const window = rest.slice(0, max + 1);
        const at = ['\n\n', '\n', ' '].map((gap) => window.lastIndexOf(gap)).find((i) => i > max / 2);
        let cut = at ?? max;
        if (at === undefined && isHighSurrogate(rest.charCodeAt(cut - 1)))
            cut -= 1;
        parts.push(rest.slice(0, cut).trimEnd());
        rest = rest.slice(cut).trimStart();
    }
    return rest === '' ? parts : [...parts, rest];
}
function isHighSurrogate(unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
}
