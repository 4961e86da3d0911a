const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';
/** Not `đồng ý`, which follows a number as well. */
const DONG = '\\s?(?:[đĐ]|₫|[đĐ]ồng|[vV][nN][dDđĐ])(?!\\p{L}|\\s+ý)';
/** Date and sequence of a dossier code, as `-261008-0975` or ` – 261008 – 0975`. */
const DATED = ' ?[-‐-―−] ?\\d{6}(?:\\d{2})? ?[-‐-―−] ?\\d{4,7}(?!\\d)';
/** Left as it is, though it holds digits that would pass for something else. */
const KEPT = [
    // Dossier codes: `H26.1.2-261008-0975`, `000.00.19.H26-210115-0042`; of social insurance: `03706/2026/07906`.
    `(?<!\\d)\\d{3}\\.\\d{2}\\.\\d{2,3}\\.[HGhg]\\d{2}${DATED}`,
    `(?<![\\p{L}\\d])[HGhg]\\d{2}(?:\\.\\d{1,3}){0,4}${DATED}`,
    '(?<!\\d)\\d{5}/\\d{4}/\\d{5}(?!\\d)',
    // Procedure codes, bare or with the suffix of a portal: `1.001193`, `1.000894.000.00.00.H26`.
    '(?<![\\d.])[1-9]\\.\\d{6}(?:\\.\\d{2,3}){0,4}(?:\\.[HGhg]\\d{2})?(?!\\d)',
    // Dates: `10/06/2026`, `2026-06-10`.
    ...['/', '\\.', '-'].map((gap) => `(?<!\\d)${DAY}${gap}${MONTH}${gap}${YEAR}(?![.-]?\\d)`),
    `(?<!\\d)${YEAR}-${MONTH}-${DAY}(?![.-]?\\d)`,
    // Money: `250.000.000`, `1.234.567.890 đồng`, `500000000 đ`; it never begins with 0.
    ...['\\.', ','].map((comma) => `(?<![\\d.])[1-9]\\d{0,2}(?:${comma}\\d{3})+(?<=000)(?![.,]?\\d)`),
    `(?<![\\d.])[1-9]\\d{0,2}(?:[., ]\\d{3})+(?=${DONG})`,
    `(?<![\\d.])[1-9]\\d{0,9}000(?=${DONG})`,
];
const KEPT_ANY = KEPT.join('|');
const EMAIL = '[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+';
/**
 * Nine digits after 0 or +84 for a mobile number, ten for a fixed one, nine for some old ones. A bare 84
 * with more groups behind it begins a longer number, as that of a card.
 */
const PHONE = '(?<!\\d)\\(?(?:\\+\\s?84|0084|84(?!(?:[ .-]?\\d){10,}[ .-]\\d{3})|0)\\)?[ .()-]{0,2}' +
    '(?:[35789](?:[ .()-]{0,2}\\d){8}|[12](?:[ .()-]{0,2}\\d){8,9})(?!\\d)';
/** `29A-123.45`, `29-H1 1234`; small letters with a space behind may be a unit: `50k 20000`. */
const PLATE = '(?<![\\p{L}\\d])[1-9]\\d(?:-?(?!(?:k|tr|đ|h|m|g|l|kg|km) )\\p{L}{1,2}|[ -]\\p{Lu}{1,2})\\d?' +
    '[ .-]{0,2}\\d{3}(?:\\.?\\d{2}|\\d)(?![\\p{L}\\d])';
/** A number in one piece or in groups. What is kept does not belong to it. */
const NUMBER = `(?<!\\d)(?:\\d{9,}|\\d{1,8}(?:[ .-]{1,3}(?!${KEPT_ANY})\\d{1,8}(?![\\d/]))+)`;
const ANY = new RegExp(`(?<kept>${KEPT_ANY})|(?<email>${EMAIL})|(?<phone>${PHONE})|(?<plate>${PLATE})|(?<number>${NUMBER})`, 'gu');
/** No number of ours that is kept has so many digits. */
const FEWEST_DIGITS = 9;
/**
 * Takes out what says who somebody is: identity papers (12 or 9 digits), phone numbers, plates, bank
 * cards, emails. Any other number of nine digits or more goes too, rather than stay by mistake. Dossier
 * and procedure codes, dates and money stay. A masked text masks to itself.
 */
export function mask(text) {
    return text.replace(ANY, (found, ...rest) => {
        const groups = rest.at(-1);
        if (groups.kept !== undefined)
            return found;
        if (groups.email !== undefined)
            return '[email]';
        if (groups.phone !== undefined)
            return '[số điện thoại]';
        if (groups.plate !== undefined)
            return '[biển số]';
        return maskNumber(found);
    });
}
function maskNumber(found) {
    const digits = found.replace(/\D/g, '').length;
    if (digits < FEWEST_DIGITS)
        return found;
    if (digits === 9 || digits === 12)
        return '[số giấy tờ]';
    return digits >= 16 && digits <= 19 ? '[số thẻ]' : '[số]';
}
