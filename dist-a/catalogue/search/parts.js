/** A story is looked at from both ends: people begin or end with what they want. */
const FIRST_PARTS = 2;
const LAST_PARTS = 8;
/** A part of more words is cut into windows that overlap by half. */
const WINDOW = 40;
/** The sentences of a text, long ones in windows; none if the text is short enough as it is. */
export function partsOf(text) {
    const parts = text
        .slice(-MAX_LENGTH)
        .split(/(?<=[.!?…])\s+|\n+/u)
        .flatMap(windowsOf);
    if (parts.length < 2)
        return [];
    return parts.length <= FIRST_PARTS + LAST_PARTS
        ? parts
        : [...parts.slice(0, FIRST_PARTS), ...parts.slice(-LAST_PARTS)];
}
const MAX_LENGTH = 4000;
function windowsOf(sentence) {
    const words = sentence.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0)
        return [];
    if (words.length <= 1.5 * WINDOW)
        return [sentence];
    const windows = [];
    for (let at = 0; at + WINDOW / 2 < words.length; at += WINDOW / 2) {
        windows.push(words.slice(at, at + WINDOW).join(' '));
    }
    return windows;
}
