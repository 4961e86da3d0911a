import { isEnded, } from "../../core/dossier.js";
import { mask } from "../../core/mask.js";
import { lookupCodeOf } from "../../core/second-fact.js";
import { codeInCell } from "./code-cell.js";
import { readInstant } from "./instant-text.js";
/** A day without a time is promised until its end, and begins at its beginning. */
const END_OF_DAY = 24 * 60 - 1;
/** Systems write these where they know nothing. */
const NOTHING = /^(?:-+|—|\.+|null|n\/a|không|không có|chưa có|0?1\/0?1\/(?:0001|1900).*|0001-01-01.*)$/i;
/** Reads one row below the head. */
export function readRow({ number, cells }, reader) {
    const { header, readState } = reader;
    const quote = reader.hidesWritten ? () => '"…"' : quoted;
    const cell = (column) => {
        const at = header.at.get(column);
        const text = at === undefined ? '' : (cells[at] ?? '');
        return NOTHING.test(text) ? '' : text;
    };
    if (!isOfDossier(number, cells, cell, header))
        return { kind: 'no-dossier' };
    const faults = [];
    const time = (column, minutes) => {
        const text = cell(column);
        if (text === '')
            return null;
        const read = readInstant(text, minutes, reader.serialShift);
        if (read !== null)
            return read;
        faults.push(`cột "${named(column, reader)}" ghi ${quote(text)}, không phải ngày giờ (viết ngày/tháng/năm giờ:phút, như 24/11/2026 16:30)`);
        return null;
    };
    const code = codeInCell(cell('code'));
    if (cell('code') === '')
        faults.push('thiếu mã hồ sơ');
    else if (code === null) {
        faults.push(`${quote(cell('code'))} không phải mã hồ sơ (mã đúng như H26.15-241126-0012)`);
    }
    const state = readState(cell('state'));
    if (cell('state') === '')
        faults.push('thiếu trạng thái');
    else if (state === null) {
        faults.push(`không hiểu trạng thái ${quote(cell('state'))} (có thể thêm tên này vào content/dossier-columns.yaml)`);
    }
    const received = time('received', 0);
    const due = time('due', END_OF_DAY);
    if (received !== null && due !== null && due < received) {
        faults.push('ngày hẹn trả trước ngày tiếp nhận');
    }
    const fee = moneyOf(cell('fee'));
    if (fee === 'not-money')
        faults.push(`số tiền ${quote(cell('fee'))} không phải số`);
    const finished = time('finished', 0);
    const pauses = pausesOf(time('pausedFrom', 0), time('pausedUntil', 0));
    const since = time('holderSince', 0);
    const apology = apologyOf(cell, time);
    if (code === null || state === null || fee === 'not-money' || faults.length > 0) {
        return { kind: 'fault', what: faults.join('; ') };
    }
    const dossier = {
        code,
        state,
        procedureCode: procedureCodeOf(cell('procedureCode')),
        procedureName: textOf(cell('procedureName')),
        received,
        due,
        finished: state === 'done' || isEnded(state) ? finished : null,
        pauses,
        holder: cell('holder') === '' ? null : { name: cell('holder'), since },
        missing: listOf(cell('missing')),
        reason: textOf(cell('reason')),
        fee,
        collectAt: textOf(cell('collectAt')),
        apology,
        source: reader.columns.source,
        asOf: reader.asOf,
        sample: false,
    };
    const lookupCode = textOf(cell('lookupCode'));
    const loaded = { dossier, lookupCode, phone: cell('phone') === '' ? null : cell('phone') };
    return { kind: 'dossier', loaded, note: noteOn(lookupCode) };
}
/** Group headings and totals hold one thing; a row of (1) (2) (3) may stand under the head. */
function isOfDossier(number, cells, cell, header) {
    const filled = cells.filter((text) => text !== '');
    if (number === header.row + 1 && filled.every((text) => /^\(?\d{1,3}\)?$/.test(text)))
        return false;
    if (codeInCell(cell('code')) !== null)
        return true;
    return filled.length > 1 && (cell('code') !== '' || cell('state') !== '');
}
/** `25.000 đ`, `25000`; nothing to pay is nothing due. */
function moneyOf(text) {
    if (text === '')
        return null;
    const [, digits = ''] = /^(\d{1,3}(?:[., ]\d{3})+|\d{1,12})(?:[.,]0+)?\s*(?:đ|đồng|vnđ|vnd|₫)?$/i.exec(text) ?? [];
    if (digits === '')
        return 'not-money';
    return Number(digits.replace(/\D/g, '')) || null;
}
function pausesOf(from, until) {
    if (from === null || (until !== null && until < from))
        return [];
    return [{ from, until }];
}
/** Only a signed one with a new date is told. */
function apologyOf(cell, time) {
    const newDue = time('newDue', END_OF_DAY);
    const signed = time('apologySigned', 0);
    const signedBy = cell('apologySignedBy');
    if (newDue === null || signed === null || signedBy === '')
        return null;
    return { reason: textOf(cell('apologyReason')), newDue, signedBy, signed };
}
/** A portal may append its own: `1.000894.000.00.00.H26`. */
function procedureCodeOf(text) {
    return /\b\d\.\d{6}\b/.exec(text)?.[0] ?? null;
}
function listOf(text) {
    return text
        .split(/[;\n]+/)
        .map((each) => each.replace(/^[\s\-–+•*]+/, '').trim())
        .filter((each) => each !== '');
}
function textOf(text) {
    return text === '' ? null : text.replaceAll('\n', ' ');
}
function noteOn(lookupCode) {
    return lookupCode !== null && lookupCodeOf(lookupCode) === null
        ? `mã tra cứu ${quoted(lookupCode)} không dùng được (cần 4–12 chữ và số); hồ sơ vẫn được nạp`
        : null;
}
function named(column, { columns }) {
    return columns.columns[column][0] ?? column;
}
/** Short, and without a number that would say who somebody is: columns may have been shifted. */
function quoted(text) {
    const masked = mask(text.replaceAll('\n', ' '));
    return `"${masked.length > 40 ? `${masked.slice(0, 40)}…` : masked}"`;
}
