import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { OperatorError } from "../../core/errors.js";
import { clean } from "../../core/text.js";
import { isFlat, readFlat } from "./flat-record.js";
import { isPortal, readPortal } from "./portal-record.js";
import { isSheet, readSheet } from "./sheet-record.js";
/**
 * Reads a national list: JSON Lines or JSON, gzipped or not; the shape is seen from the keys. Throws
 * OperatorError when the file as a whole is neither. `progress` is told of every 500 rows.
 */
export function readRecords(file, bytes, progress) {
    const records = [];
    const unreadable = [];
    const rows = rowsOf(basename(file), textOf(file, bytes));
    // A file of one record may be named after its code.
    const named = rows.length === 1 ? (/\d\.\d{6}/.exec(basename(file)) ?? []) : [];
    rows.forEach((row, at) => {
        try {
            const record = recordOf(row);
            records.push({ ...record, otherCodes: [...record.otherCodes, ...named] });
        }
        catch (error) {
            unreadable.push({ place: row.place, what: `không đọc được bản ghi: ${reasonOf(error)}` });
        }
        if ((at + 1) % 500 === 0 || at + 1 === rows.length)
            progress(at + 1, rows.length);
    });
    return { records, unreadable };
}
function textOf(file, bytes) {
    const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
    try {
        const plain = isZipped ? gunzipSync(bytes) : bytes;
        return clean(new TextDecoder('utf-8', { fatal: true }).decode(plain));
    }
    catch {
        throw new OperatorError(`${file}: không phải tệp chữ UTF-8 (hay tệp .gz của nó); lưu lại rồi thử.`);
    }
}
function rowsOf(file, text) {
    const whole = /\.jsonl\b/.test(file) ? undefined : parsed(text);
    if (whole !== undefined) {
        return listIn(whole).map((value, at) => ({ place: `${file}, bản ghi ${at + 1}`, value }));
    }
    const rows = text
        .split('\n')
        .map((line, at) => ({ place: `${file}:${at + 1}`, line }))
        .filter(({ line }) => line.trim() !== '')
        .map(({ place, line }) => ({ place, value: parsed(line) }));
    if (rows.some(({ value }) => value !== undefined))
        return rows;
    throw new OperatorError(`${file}: không phải JSON, cũng không phải mỗi dòng một JSON; hãy tải lại tệp từ nơi xuất.`);
}
/** `{ code: "OK", data: … }`, `{ items: […] }`, a list or one record. */
function listIn(value) {
    if (Array.isArray(value))
        return value;
    if (typeof value !== 'object' || value === null)
        return [value];
    if ('data' in value && typeof value.data === 'object')
        return listIn(value.data);
    if ('items' in value && Array.isArray(value.items))
        return value.items;
    return [value];
}
function recordOf({ place, value }) {
    if (value === undefined)
        throw new Error('dòng không phải JSON');
    // A list of details holds the portal's answers one by one.
    const [one] = listIn(value);
    if (typeof one !== 'object' || one === null)
        throw new Error('không phải một bản ghi');
    if (isPortal(one))
        return { place, ...readPortal(one) };
    if (isFlat(one))
        return { place, otherCodes: [], ...readFlat(one) };
    if (isSheet(one))
        return { place, otherCodes: [], ...readSheet(one) };
    throw new Error(`không nhận ra dạng bản ghi (có các mục: ${Object.keys(one).join(', ')})`);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function reasonOf(error) {
    if (!(error instanceof z.ZodError))
        return error instanceof Error ? error.message : String(error);
    return error.issues.map(({ path }) => `mục "${path.join('.')}" thiếu hoặc sai kiểu`).join('; ');
}
