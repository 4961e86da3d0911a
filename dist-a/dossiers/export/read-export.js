import { openTables } from "../file/open.js";
import { FileFault, MAX_ROWS } from "../file/table.js";
import { readRow } from "./dossier-row.js";
import { findHeader, HEADER_WITHIN } from "./header.js";
import { stateReader } from "./state-names.js";
import { writtenAt } from "./written-at.js";
const PROGRESS_EVERY = 500;
/** Reads an export of dossiers, CSV or XLSX. Throws FileFault for a file that has none. */
export async function readExport(bytes, options) {
    const { table, header, titles } = await chooseTable(bytes, options.columns);
    const reader = {
        header,
        columns: options.columns,
        readState: stateReader(options.columns.states),
        serialShift: table.serialShift,
        asOf: options.asOf ?? writtenAt(titles, options.saved),
    };
    const dossiers = new Map();
    const faults = [];
    const notes = [];
    let skipped = 0;
    let count = 0;
    for await (const row of table.rows()) {
        if (row.number <= header.row)
            continue;
        count += 1;
        if (count > MAX_ROWS)
            throw new FileFault(`Tệp có hơn ${MAX_ROWS} dòng. ${IN_PARTS}`);
        if (count % PROGRESS_EVERY === 0)
            options.onProgress?.(table.progress());
        const read = readRow(row, reader);
        if (read.kind === 'no-dossier')
            skipped += 1;
        else if (read.kind === 'fault')
            faults.push({ row: row.number, what: read.what });
        else {
            const { code } = read.loaded.dossier;
            const before = dossiers.get(code);
            if (before === undefined)
                dossiers.set(code, { row: row.number, loaded: read.loaded });
            else if (saysTheSame(before.loaded, read.loaded))
                skipped += 1;
            else {
                const what = `mã ${code} đã có ở dòng ${before.row} với nội dung khác; chỉ lấy dòng ${before.row}`;
                faults.push({ row: row.number, what });
            }
            if (read.note !== null && before === undefined)
                notes.push({ row: row.number, what: read.note });
        }
    }
    options.onProgress?.(1);
    return {
        table: table.name,
        asOf: reader.asOf,
        dossiers: [...dossiers.values()].map(({ loaded }) => loaded),
        faults,
        notes,
        skipped,
        unread: header.unread,
    };
}
const IN_PARTS = 'Hãy xuất theo từng khoảng thời gian.';
/** The sheet, or the separator, with which most columns are understood. */
async function chooseTable(bytes, columns) {
    let best = null;
    let fault = null;
    for (const table of await openTables(bytes)) {
        const top = await topOf(table);
        if (top instanceof FileFault) {
            fault = top;
            continue;
        }
        const header = findHeader(top, columns);
        if (header && header.at.size > (best?.header.at.size ?? 0)) {
            best = { table, header, titles: top.filter(({ number }) => number < header.row) };
        }
    }
    if (best?.header.at.has('code') && best.header.at.has('state'))
        return best;
    throw fault ?? new FileFault(noHeader(best?.header, columns));
}
/** A file may be no table with this separator, and one with another. */
async function topOf(table) {
    const top = [];
    try {
        for await (const row of table.rows()) {
            if (row.number > HEADER_WITHIN)
                break;
            top.push(row);
        }
    }
    catch (error) {
        if (error instanceof FileFault)
            return error;
        throw error;
    }
    return top;
}
function noHeader(header, { columns }) {
    const missing = ['code', 'state']
        .filter((column) => !header?.at.has(column))
        .map((column) => `"${columns[column][0]}"`);
    const seen = header?.unread.slice(0, 12).map((name) => `"${name.replaceAll('\n', ' ')}"`) ?? [];
    return (`Không thấy cột ${missing.join(' và ')} trong ${HEADER_WITHIN} dòng đầu. ` +
        (seen.length > 0 ? `Các cột chưa hiểu: ${seen.join(', ')}. ` : '') +
        'Hãy kiểm tra đã chọn đúng tệp; nếu cơ quan gọi cột bằng tên khác, thêm tên ấy vào content/dossier-columns.yaml.');
}
function saysTheSame(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}
