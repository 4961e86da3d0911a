import { instantOf } from "../../core/local-time.js";
const CLOCK = '(\\d{1,2})(?:[:hg]|\\s*giờ\\s*)(\\d{2})(?:[:.]\\d{1,2}(?:\\.\\d+)?)?\\s*(SA|CH|AM|PM)?';
const VIETNAMESE = new RegExp(`^(?:ngày\\s+)?(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})(?:[\\s,]+(?:lúc\\s+)?${CLOCK})?$`, 'i');
const CLOCK_FIRST = new RegExp(`^${CLOCK}[\\s,-]+(?:ngày\\s+)?(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})$`, 'i');
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/;
const ISO_OFFSET = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})$/;
/** Days that a dossier can have: a number outside of them is something else. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
const MINUTES_A_DAY = 24 * 60;
/**
 * Reads a date cell: `24/11/2026 16:30`, `16:30 24/11/2026`, `2026-11-24`, or Excel's own count of days,
 * to which `serialShift` is added. `null` for anything else; a day comes before its month.
 */
export function readTime(text, serialShift = 0) {
    if (/^\d{5}(?:\.\d+)?$/.test(text))
        return ofSerial(Number(text) + serialShift);
    const plain = VIETNAMESE.exec(text);
    if (plain) {
        const [, day, month, year, hour, minute, half] = plain;
        return written(year, month, day, hour, minute, half);
    }
    const clockFirst = CLOCK_FIRST.exec(text);
    if (clockFirst) {
        const [, hour, minute, half, day, month, year] = clockFirst;
        return written(year, month, day, hour, minute, half);
    }
    const iso = ISO.exec(text);
    if (iso) {
        const [, year, month, day, hour, minute] = iso;
        return written(year, month, day, hour, minute, undefined);
    }
    return null;
}
/**
 * Reads `2026-11-24T16:30:00.000+0700`, a count of milliseconds, or what `readTime` reads; a day without a
 * time is taken at `minutes` since its midnight.
 */
export function readInstant(value, minutes, serialShift = 0) {
    const [, local, offset] = ISO_OFFSET.exec(value) ?? [];
    if (local !== undefined && offset !== undefined) {
        const at = Date.parse(local + (offset === 'Z' ? offset : offset.replace(/(\d{2}):?(\d{2})$/, '$1:$2')));
        return Number.isNaN(at) ? null : ofThisAge(at);
    }
    if (/^\d{13}$/.test(value))
        return ofThisAge(Number(value));
    const time = readTime(value, serialShift);
    return time === null ? null : instantOf(time.day, time.minutes ?? minutes);
}
function ofThisAge(at) {
    return isSensible(new Date(at).getUTCFullYear()) ? at : null;
}
function ofSerial(serial) {
    const whole = Math.floor(serial);
    const minutes = Math.round((serial - whole) * MINUTES_A_DAY);
    const day = new Date(Date.UTC(1899, 11, 30 + whole)).toISOString().slice(0, 10);
    if (!isSensible(Number(day.slice(0, 4))))
        return null;
    // A whole number is a day without a time.
    return { day, minutes: serial === whole ? null : Math.min(minutes, MINUTES_A_DAY - 1) };
}
function written(year, month, day, hour, minute, half) {
    const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const isReal = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
    if (!isReal || !isSensible(Number(year)))
        return null;
    const local = at.toISOString().slice(0, 10);
    if (hour === undefined)
        return { day: local, minutes: null };
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon(half) ? 12 : 0);
    return hours < 24 && Number(minute) < 60
        ? { day: local, minutes: hours * 60 + Number(minute) }
        : null;
}
function isAfternoon(half) {
    return /^(?:CH|PM)$/i.test(half);
}
function isSensible(year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
}
