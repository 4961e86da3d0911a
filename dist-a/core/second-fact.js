/**
 * What proves, beside the code, that a dossier is one's own: the lookup code printed on the receipt
 * (mã tra cứu), or the last four digits of the phone number that was given with it.
 */
export const SECOND_FACTS = ['lookup-code', 'phone-digits'];
/** As it is compared: `a7-k9` is `A7K9`. `null` for what is none. */
export function lookupCodeOf(text) {
    const plain = text.toUpperCase().replace(/[\s.–-]/g, '');
    return /^[A-Z0-9]{4,12}$/.test(plain) ? plain : null;
}
/** The last four digits of a phone number, or four digits; `null` where there are fewer. */
export function phoneDigitsOf(text) {
    const digits = text.replace(/\D/g, '');
    return digits.length >= 4 ? digits.slice(-4) : null;
}
/** Four bare digits are guessed as soon as a phone's, also where they are a lookup code. */
export function isHardToGuess(text) {
    return !/^\d{0,5}$/.test(lookupCodeOf(text) ?? '');
}
