/**
 * Whether a barcode is that of a citizen's card: twelve digits, the number of the old card or nothing, the
 * name and more, with strokes between.
 */
export function isCitizenCard(barcode) {
    return /^\s*\d{12}\|\d{0,12}\|/.test(barcode);
}
