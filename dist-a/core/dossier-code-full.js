import { isFilingDate } from "./dossier-code-date.js";
import { asDigits, DIGITS, digitsOf, signsFrom, } from "./dossier-code-signs.js";
const D = `[${DIGITS}]`;
const POINT = '\\s?[.,]\\s?';
/** `H` or `G` of `H26.15`; of `000.00.19.H26` with what stands before. Not after a point of something else. */
const HEAD = new RegExp(`(?<![\\p{L}\\p{N}]|\\d\\.)(?:(${D}{3})${POINT}(${D}{2})${POINT}(${D}{2,3})${POINT})?([HG])(\\s?)(?=${D})`, 'giu');
/** Digits of a unit: two, and up to four times three. */
const MOST_UNIT_DIGITS = 14;
const MOST_SEQUENCE_DIGITS = 7;
/** What it costs if this, and no dash, stands before date or sequence. */
const LEAD_DOUBT = { '-': 0, '.': 1, ' ': 1, '': 2 };
/** Codes written with their unit, however badly. */
export function fullReadings(text, at) {
    return [...text.matchAll(HEAD)].flatMap((head) => {
        const [found, first, second, third, letter = '', space] = head;
        const legacy = first && second && third ? [first, second, third].map(asDigits) : [];
        const signs = signsFrom(text, head.index + found.length);
        const repairs = [
            ...(/[hg]/.test(letter) ? ['case'] : []),
            ...(space ? ['spaces'] : []),
        ];
        return readingsOf(legacy, letter.toUpperCase(), signs, at).map((reading) => ({
            ...reading,
            repairs: [...new Set([...repairs, ...reading.repairs])],
        }));
    });
}
function readingsOf(legacy, letter, signs, at) {
    const readings = [];
    for (let date = 2; date <= MOST_UNIT_DIGITS && date < signs.length; date += 1) {
        const unit = unitOf(legacy, letter, signs.slice(0, date), at.ownUnit);
        if (unit === null)
            continue;
        for (const sequence of [date + 6, date + 8]) {
            const day = dateOf(signs.slice(date, sequence), signs[sequence]?.lead, at);
            if (day === null)
                continue;
            for (let end = sequence + 1; end <= sequence + MOST_SEQUENCE_DIGITS; end += 1) {
                // A number is not cut in the middle.
                if (end > signs.length || signs[end]?.lead === '')
                    continue;
                for (const last of sequencesOf(letter, signs.slice(sequence, end))) {
                    readings.push(together(unit, day, last, signs.slice(0, end)));
                }
            }
        }
    }
    return readings;
}
function together(unit, day, last, signs) {
    const letters = signs.some(({ isLetter }) => isLetter);
    return {
        code: [unit, day, last].map(({ as }) => as).join('-'),
        doubt: unit.doubt + day.doubt + last.doubt + (letters ? 1 : 0),
        repairs: [
            ...[unit, day, last].flatMap(({ repairs }) => repairs),
            ...(letters ? ['look-alikes'] : []),
            ...(signs.some(({ spaced }) => spaced) ? ['spaces'] : []),
        ],
    };
}
/** `null` where these digits are no unit. This office's own is known even without its points. */
function unitOf(legacy, letter, signs, ownUnit) {
    const prefix = legacy.map((part) => `${part}.`).join('');
    const isOwn = ownUnit?.replaceAll('.', '') === prefix.replaceAll('.', '') + letter + digitsOf(signs);
    const inner = signs.slice(1).filter(({ lead }) => lead !== '');
    const strange = inner.filter(({ lead }) => lead !== '.').length;
    const parts = groupsOf(signs);
    const fits = parts[0]?.length === 2 &&
        parts.length <= (legacy.length > 0 ? 1 : 5) &&
        parts.every((part) => part.length <= 3);
    const repairs = strange > 0 ? ['marks'] : [];
    if (fits)
        return { as: prefix + letter + parts.join('.'), doubt: strange, repairs };
    return isOwn && ownUnit !== null ? { as: ownUnit, doubt: 1, repairs: ['missing-marks'] } : null;
}
/** A date with a dash on either side may be any; where a dash is missing it must be one on which dossiers came. */
function dateOf(signs, next, at) {
    const [first, ...others] = signs;
    if (first === undefined || next === undefined)
        return null;
    const inner = others.filter(({ lead }) => lead !== '').length;
    const as = digitsOf(signs);
    const doubt = LEAD_DOUBT[first.lead] + LEAD_DOUBT[next] + inner;
    const isSure = doubt === 0;
    if (!isFilingDate(as, at.today))
        return isSure ? { as, doubt: 1, repairs: [] } : null;
    const leads = [first.lead, next];
    const repairs = [
        ...(leads.includes('') ? ['missing-marks'] : []),
        ...(leads.some((lead) => lead === '.' || lead === ' ') || inner > 0
            ? ['marks']
            : []),
    ];
    return { as, doubt, repairs };
}
/** Ministries count with six or seven digits, all others with four or more. */
function sequencesOf(letter, signs) {
    const digits = digitsOf(signs);
    const fewest = letter === 'G' ? 6 : 4;
    const gaps = signs.slice(1).filter(({ lead }) => lead !== '');
    // Once there are enough digits, what follows after a space is something else.
    const isWhole = signs
        .slice(1)
        .every(({ lead }, at) => lead === '' || (lead === ' ' && at + 1 < fewest));
    if (!isWhole || /^0+$/.test(digits))
        return [];
    const asWritten = { as: digits, doubt: gaps.length, repairs: [] };
    const padded = (length, doubt) => ({
        as: digits.padStart(length, '0'),
        doubt: doubt + gaps.length,
        repairs: length > digits.length ? ['zeros'] : [],
    });
    if (letter !== 'G')
        return digits.length >= fewest ? [asWritten] : [padded(fewest, 2)];
    // Six digits may be all, or all but a zero.
    if (digits.length >= fewest)
        return digits.length === 6 ? [asWritten, padded(7, 0)] : [asWritten];
    return [padded(7, 2), padded(6, 3), ...(digits.length >= 4 ? [padded(digits.length, 3)] : [])];
}
function groupsOf(signs) {
    const groups = [];
    for (const { lead, digit } of signs) {
        if (lead !== '' || groups.length === 0)
            groups.push(digit);
        else
            groups.push((groups.pop() ?? '') + digit);
    }
    return groups;
}
