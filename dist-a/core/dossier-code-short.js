import { isFilingDate } from "./dossier-code-date.js";
import { asDigits } from "./dossier-code-signs.js";
import { fold } from "./text.js";
/** Of letters, only those that stand on no number plate. */
const D = '[0-9OoIil]';
/** `24010112`, `240101-12`, `240101 0012`; not where more of a number, a word or money goes on. */
const SHORT = new RegExp(`(?<![\\p{L}\\p{N}+]|\\p{N}[.,/:_\\s-]|\\p{L}[_-])(${D}{6})(\\s?[-‐‑‒–—―−]\\s?|\\s(?=${D}{4})|)(${D}{1,5})` +
    `(?![\\p{L}\\p{N}]|[.,/:_-]\\d|\\s\\d|\\s?(?:đ|₫|đồng|dong|vnd|nghìn|ngàn|triệu|tr)(?!\\p{L}))`, 'giu');
/** What stands before numbers that are no codes. */
const OTHER_NUMBER = /(?:cccd|cmnd|can cuoc|dinh danh|chung minh|dien thoai|sdt|dt|mst|ma so thue|tai khoan|stk|bien so|phi|so tien)\W{0,3}(?:(?:cua toi|la|so)\W{0,3}){0,3}$/;
/** Date and sequence alone, taken to be of this office; none where its unit is not known. */
export function shortReadings(text, at) {
    const { ownUnit, today } = at;
    if (ownUnit === null)
        return [];
    return [...text.matchAll(SHORT)].flatMap((found) => {
        const [, date = '', gap = '', sequence = ''] = found;
        const [day, number] = [date, sequence].map(asDigits);
        const isCode = isFilingDate(day, today) &&
            /\d/.test(sequence) &&
            !/^0+$/.test(number) &&
            !isDayMonthYear(day + number) &&
            !OTHER_NUMBER.test(fold(text.slice(Math.max(0, found.index - 40), found.index)));
        if (!isCode)
            return [];
        const hasLetters = day !== date || number !== sequence;
        const isShort = number.length < 4;
        return [
            {
                code: `${ownUnit}-${day}-${number.padStart(4, '0')}`,
                doubt: 2 + (gap === '' ? 1 : 0) + (isShort ? 1 : 0) + (hasLetters ? 1 : 0),
                repairs: [
                    'own-unit',
                    ...(gap === '' ? ['missing-marks'] : []),
                    ...(/\s/.test(gap) ? ['spaces'] : []),
                    ...(isShort ? ['zeros'] : []),
                    ...(hasLetters ? ['look-alikes'] : []),
                ],
            },
        ];
    });
}
/** `24012026` is a day that somebody wrote without its strokes. */
function isDayMonthYear(digits) {
    return /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/.test(digits);
}
