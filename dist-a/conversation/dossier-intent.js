import { dossierReadings } from "../core/dossier-code.js";
import { localDay } from "../core/local-time.js";
import { lookupCodeOf } from "../core/second-fact.js";
/** In these places digits are what was asked for, and never pick a choice. */
export function awaitsDigits({ at }) {
    return at === 'dossier-code' || at === 'dossier-fact';
}
export function dossierIntentOf(text, place, world) {
    const token = qrTokenIn(text);
    if (token !== undefined)
        return { name: 'dossier-qr', token };
    if (/(?<!\d)\d{5}\/\d{4}\/\d{5}(?!\d)/.test(text))
        return { name: 'insurance-dossier' };
    const readings = readingsIn(text, world);
    const typed = place.at === 'dossier-fact' ? factIn(text) : undefined;
    if (place.at === 'dossier-fact' && typed !== undefined && !isSurelyCode(text, readings)) {
        return { name: 'dossier', codes: place.codes, typed };
    }
    if (readings.length > 0) {
        const codes = readings.map(({ code }) => code);
        return { name: 'dossier', codes, typed: labelledFactIn(text) ?? null };
    }
    return place.at === 'dossier-code' && isMostlyDigits(text)
        ? { name: 'dossier-unread' }
        : undefined;
}
/** What an officer's QR carries: `d_` and a token. */
export function qrTokenIn(text) {
    return text.match(/(?<![\w-])d_([\w-]{22})(?![\w-])/)?.[1];
}
function readingsIn(text, { content, now }) {
    const ownUnit = content.office.dossierUnit.value;
    return dossierReadings(text, { ownUnit, today: localDay(now) });
}
/** Date and sequence with nothing beside them look like a lookup code, which is what was asked for. */
function isSurelyCode(text, readings) {
    return readings.some(({ repairs }) => !repairs.includes('own-unit') || /\p{L}/u.test(text));
}
/** `A7K9`, `mã là a7-k9`, `4 số cuối 5678`, a whole phone number; `undefined` for words. */
function factIn(text) {
    const labelled = labelledFactIn(text);
    if (labelled !== undefined)
        return labelled;
    const phone = text.match(/(?<!\d)(?:\+?84|0)(?:[ .-]?\d){9}(?!\d)/)?.[0];
    if (phone !== undefined)
        return phone.replace(/\D/g, '');
    const whole = lookupCodeOf(text);
    if (whole !== null && (/\d/.test(whole) || /^[A-Z]{4,12}$/.test(text.trim())))
        return whole;
    return FACT_NAMED.test(text) ? text.match(FACT_WORD)?.at(-1) : undefined;
}
const FACT_NAMED = /(?<!\p{L})(?:m[ãa]|s[ốo]|đuôi|duoi|code|digits)(?!\p{L})/iu;
const FACT_WORD = /(?<![\w/.-])(?=[A-Za-z]*\d)[A-Za-z\d]{4,12}(?![\w/-])/g;
/** Told together with the code: `mã tra cứu A7K9`, `số cuối điện thoại 5678`. */
export function labelledFactIn(text) {
    const labelled = /(?:m[ãa] tra c[ứu]u|s[ốo] cu[ốo]i(?: \p{L}+){0,4}|lookup code)[\s:=]*(?:(?:l[àa]|is)\s+)?([A-Za-z\d]{4,12})(?![A-Za-z\d.-])/iu;
    const word = text.normalize('NFC').match(labelled)?.[1];
    return word !== undefined && /\d/.test(word) ? word : undefined;
}
function isMostlyDigits(text) {
    const digits = text.replace(/\D/g, '').length;
    return digits > 0 && digits * 2 >= text.replace(/\s/g, '').length;
}
