import { posix } from 'node:path';
import { cellText } from "./cell-text.js";
import { mergedCells } from "./merged-cells.js";
import { sheetRows } from "./sheet.js";
import { FileFault, MAX_CELL } from "./table.js";
import { walkXml } from "./xml.js";
import { asFileFault, openZip, SAVE_AGAIN } from "./zip.js";
/** Of the small parts: what sheets there are. */
const MAX_SMALL = 4 * 1024 * 1024;
const MAX_SHEETS = 20;
/** All different texts of the file together. */
const MAX_SHARED_CHARS = 48 * 1024 * 1024;
/** Excel for old Macs counts days from 01/01/1904. */
const SHIFT_1904 = 1_462;
/** The sheets of an XLSX file that are not hidden, in their order. */
export async function xlsxTables(bytes) {
    const zip = await openZip(bytes);
    return await asFileFault(async () => {
        const book = await readBook(zip);
        const shared = await sharedTexts(zip);
        return book.sheets.map(({ name, part }) => sheetTable(zip, { name, part }, book, shared));
    });
}
function sheetTable(zip, { name, part }, { serialShift }, shared) {
    let read = 0;
    return {
        name: `trang "${name}"`,
        serialShift,
        progress: () => read / Math.max(1, zip.sizeOf(part)),
        async *rows() {
            const merged = await asFileFault(async () => mergedCells(await text(zip, part)));
            const xml = await zip.open(part);
            read = 0;
            xml.on('data', (piece) => {
                read += piece.length;
            });
            const rows = sheetRows(xml.pause(), shared, merged);
            try {
                for (let next = await asFileFault(() => rows.next()); !next.done;) {
                    yield next.value;
                    next = await asFileFault(() => rows.next());
                }
            }
            finally {
                xml.destroy();
            }
        },
    };
}
async function readBook(zip) {
    const parts = new Map();
    const relations = 'xl/_rels/workbook.xml.rels';
    await walkSmall(zip, relations, {
        open(name, { Id = '', Target = '' }) {
            if (name !== 'Relationship')
                return;
            const part = Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target);
            parts.set(Id, part);
        },
    });
    const sheets = [];
    let serialShift = 0;
    await walkSmall(zip, 'xl/workbook.xml', {
        open(name, attributes) {
            if (name === 'workbookPr' && /^(?:1|true)$/.test(attributes['date1904'] ?? '')) {
                serialShift = SHIFT_1904;
            }
            if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible')
                return;
            const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
            const part = parts.get(id);
            if (part !== undefined && zip.has(part) && sheets.length < MAX_SHEETS) {
                sheets.push({ name: cellText(attributes['name'] ?? ''), part });
            }
        },
    });
    return { sheets, serialShift };
}
/** Texts that cells point to by number. */
async function sharedTexts(zip) {
    const part = 'xl/sharedStrings.xml';
    if (!zip.has(part))
        return [];
    const texts = [];
    let chars = 0;
    let raw = '';
    let inText = false;
    let aside = false;
    const walk = walkXml(await zip.open(part), {
        open(name) {
            if (name === 'si')
                raw = '';
            else if (name === 'rPh')
                aside = true;
            else if (name === 't')
                inText = !aside;
        },
        text(text) {
            if (inText && raw.length < MAX_CELL)
                raw += text;
        },
        close(name) {
            if (name === 't')
                inText = false;
            else if (name === 'rPh')
                aside = false;
            else if (name === 'si') {
                const text = cellText(raw);
                chars += text.length + 1;
                texts.push(text);
            }
        },
    });
    for await (const _ of walk) {
        if (chars > MAX_SHARED_CHARS) {
            throw new FileFault('Tệp Excel có quá nhiều chữ so với một danh sách hồ sơ, nên không đọc. ' +
                'Hãy chép riêng các cột cần dùng sang một tệp mới.');
        }
    }
    return texts;
}
async function walkSmall(zip, part, handlers) {
    if (zip.sizeOf(part) > MAX_SMALL)
        throw new FileFault(`Tệp Excel bị hỏng. ${SAVE_AGAIN}`);
    for await (const _ of walkXml(await zip.open(part), handlers))
        ;
}
async function text(zip, part) {
    const stream = await zip.open(part);
    return stream.setEncoding('utf8');
}
