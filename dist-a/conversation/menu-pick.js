import { fold, foldedWords } from "../core/text.js";
/** The choice whose key or label is the whole text. */
export function choicePicked(text, menu) {
    const typed = withoutPoint(fold(text));
    return menu.find(({ key, label }) => key?.toLowerCase() === typed ||
        fold(label) === typed ||
        (key !== undefined && fold(`${key}. ${label}`) === typed))?.id;
}
/** `cái thứ hai`, `số 2`, `cái cuối`: the choice of that place in the menu. */
export function ordinalIn(text, menu) {
    const named = ordinalOf(text);
    const keyed = menu.filter(({ key }) => key !== undefined);
    return named === 'last' ? keyed.at(-1)?.id : keyed.find(({ key }) => key === named)?.id;
}
export function isOrdinal(text) {
    return ordinalOf(text) !== undefined;
}
/** The key that is meant, or `last`. */
function ordinalOf(text) {
    const words = foldedWords(text);
    if (words.length > 6)
        return undefined;
    const said = words.join(' ');
    if (/^(?:da |vang )?(?:cai |muc |dong |lua chon )?cuoi(?: cung)?$/.test(said))
        return 'last';
    const named = said.match(/^(?:da |vang )?(?:chon )?(?:cai|muc|dong|lua chon|so|thu)(?: thu| so)? (\d{1,2}|nhat|dau tien|dau|mot|hai|ba|tu|bon|nam|sau|bay|tam)(?: a| nhe| do| di| ay)?$/)?.[1];
    if (named === undefined)
        return undefined;
    return /^\d/.test(named) ? named : String(ORDINALS[named]);
}
const ORDINALS = {
    nhat: 1,
    'dau tien': 1,
    dau: 1,
    mot: 1,
    hai: 2,
    ba: 3,
    tu: 4,
    bon: 4,
    nam: 5,
    sau: 6,
    bay: 7,
    tam: 8,
};
/** `có`, `không`: the only choice that begins so. */
export function yesOrNoIn(isYes, menu) {
    const beginning = isYes ? /^co\b/ : /^(?:khong|chua)\b/;
    const [only, ...others] = menu.filter(({ label }) => beginning.test(fold(label)));
    return others.length === 0 ? only?.id : undefined;
}
/** `1 3 4` or `1,3` as keys of documents, `0` as none; `undefined` for any other text. */
export function papersTicked(text, menu) {
    const numbers = foldedWords(text).filter((word) => word !== 'va');
    if (numbers.length === 0 || !numbers.every((number) => /^\d{1,2}$/.test(number)))
        return undefined;
    if (numbers.every((number) => number === '0'))
        return [];
    const papers = numbers.map((number) => menu.find(({ key }) => key === number)?.id);
    const keys = papers.map((id) => id?.match(/^have:[^:]+:(.+)$/)?.[1]);
    return keys.every((key) => key !== undefined) ? keys : undefined;
}
export function isNumber(text) {
    return /^\d{1,2}(?:[\s,;.]+\d{1,2})*\.?$/.test(text.trim());
}
function withoutPoint(typed) {
    return /^\d{1,2}[.)]$/.test(typed) ? typed.slice(0, -1) : typed;
}
