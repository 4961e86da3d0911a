import { clean } from "../../core/text.js";
import { MAX_CELL } from "./table.js";
/** What a cell says, fit to keep: NFC (Windows-1258 and Macs write tones apart), trimmed, one space or line break at a time. */
export function cellText(raw) {
    const short = raw.length > MAX_CELL ? raw.slice(0, MAX_CELL) : raw;
    return clean(short)
        .replace(/[^\S\n]*\n\s*/g, '\n')
        .replace(/[^\S\n]+/g, ' ')
        .trim();
}
