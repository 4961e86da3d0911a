import { instantOf, localDay } from "../../core/local-time.js";
import { readTime } from "./instant-text.js";
/** `Ngày xuất: 24/11/2026 16:30`, `Tính đến ngày 24/11/2026`, above the head. */
const SAYS = /(?:xuất|tính đến|cập nhật|thời điểm|in lúc|in ngày|kết xuất)/i;
const WHEN = /\d{1,2}[:h]\d{2}(?::\d{2})?[\s,-]+(?:ngày\s+)?\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\/\d{1,2}\/\d{4}(?:[\s,]+(?:lúc\s+)?\d{1,2}[:h]\d{2}(?::\d{2})?)?/gi;
/** Where only a day is written, its data is taken to be of the end of office hours. */
const CLOSING = 17 * 60;
/**
 * When the office's system wrote a file: what its title says, else when the file was saved. Never later
 * than that.
 */
export function writtenAt(titles, saved) {
    for (const text of titles.flatMap(({ cells }) => cells)) {
        if (!SAYS.test(text))
            continue;
        // Of a period, the last day counts.
        const when = text.match(WHEN)?.at(-1);
        const time = when === undefined ? null : readTime(when);
        if (time === null)
            continue;
        if (time.minutes === null && time.day === localDay(saved))
            return saved;
        return Math.min(saved, instantOf(time.day, time.minutes ?? CLOSING));
    }
    return saved;
}
