import { fullReadings } from "./dossier-code-full.js";
import { shortReadings } from "./dossier-code-short.js";
/** More readings than this only confuse. */
const MOST_READINGS = 3;
/** A reading so much more doubtful than the best is none. */
const MOST_DOUBT_MORE = 2;
/**
 * The dossier codes in a text, a link or what a barcode holds, best first, at most three; none for codes of
 * procedures or of social insurance, phone numbers, identity numbers, dates and money.
 */
export function dossierReadings(text, at) {
    const plain = text.replace(/(?:%[0-9a-f]{2})+/gi, decoded).normalize('NFKC');
    const full = fullReadings(plain, at);
    const rated = (full.length > 0 ? full : shortReadings(plain, at)).toSorted((a, b) => a.doubt - b.doubt);
    const [best] = rated;
    if (best === undefined)
        return [];
    const most = best.doubt === 0 ? 0 : best.doubt + MOST_DOUBT_MORE;
    const byCode = new Map();
    for (const { code, repairs, doubt } of rated) {
        if (doubt <= most && !byCode.has(code))
            byCode.set(code, { code, repairs });
    }
    return [...byCode.values()].slice(0, MOST_READINGS);
}
function decoded(written) {
    try {
        return decodeURIComponent(written);
    }
    catch {
        return written;
    }
}
