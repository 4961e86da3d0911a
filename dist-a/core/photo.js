import { isCitizenCard } from "./citizen-card.js";
import { dossierReadings } from "./dossier-code.js";
export const MOST_PHOTO_BYTES = 8 * 1024 * 1024;
/** Cameras of phones make 12 million; a small file can claim any number. */
export const MOST_PHOTO_PIXELS = 25_000_000;
/** What the barcodes of a photo tell. That of a citizen's card is never read further. */
export function photoReading(barcodes, at) {
    const others = barcodes.filter((barcode) => !isCitizenCard(barcode));
    const [first = [], ...more] = others.map((barcode) => dossierReadings(barcode, at));
    const readings = [first, ...more].find(({ length }) => length > 0);
    if (readings !== undefined)
        return { kind: 'codes', readings };
    if (others.length < barcodes.length)
        return { kind: 'citizen-card' };
    return { kind: barcodes.length === 0 ? 'no-barcode' : 'other-barcode' };
}
