import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { cellText } from "./cell-text.js";
import { decode, encodingOf } from "./encoding.js";
import { FileFault, MAX_COLUMNS } from "./table.js";
const SEPARATORS = [',', ';', '\t'];
/** A row longer than this is an open quote that swallows the rest of the file. */
const MAX_RECORD = 64 * 1024;
const NAMES = {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'windows-1258': 'Windows-1258',
};
/** The same file as it reads with each separator: which is right, its header tells. */
export function csvTables(bytes) {
    const encoding = encodingOf(bytes);
    return SEPARATORS.map((separator) => {
        let read = 0;
        return {
            name: `tệp chữ mã ${NAMES[encoding]}`,
            serialShift: 0,
            progress: () => (bytes.length === 0 ? 1 : read / bytes.length),
            rows: () => csvRows(decode(bytes, encoding, (count) => {
                read = count;
            }), separator),
        };
    });
}
async function* csvRows(text, separator) {
    const parser = parse({
        delimiter: separator,
        bom: true,
        relax_quotes: true,
        relax_column_count: true,
        skip_empty_lines: false,
        max_record_size: MAX_RECORD,
    });
    const input = Readable.from(text);
    let number = 0;
    try {
        // Piping does not carry a fault over, and nothing in `text` throws.
        for await (const record of input.pipe(parser)) {
            number += 1;
            const cells = record.slice(0, MAX_COLUMNS).map(cellText);
            if (cells.some((cell) => cell !== ''))
                yield { number, cells };
        }
    }
    catch (error) {
        if (!(error instanceof CsvError))
            throw error;
        throw new FileFault(`Sau dòng ${parser.info.records}, tệp không còn đọc được thành từng dòng: có thể một dấu nháy kép (") mở ra mà không đóng lại. ` +
            'Hãy mở tệp bằng Excel, xem dòng ấy, rồi lưu lại.', { cause: error });
    }
    finally {
        input.destroy();
        parser.destroy();
    }
}
