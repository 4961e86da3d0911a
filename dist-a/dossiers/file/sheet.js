import { cellText } from "./cell-text.js";
import { cellAt, fillMerged } from "./merged-cells.js";
import { MAX_CELL, MAX_COLUMNS } from "./table.js";
import { walkXml } from "./xml.js";
/** The rows of a sheet that hold something, as they are unpacked. */
export async function* sheetRows(xml, shared, merged) {
    const fill = fillMerged(merged);
    let ready = [];
    let number = 0;
    let cells = [];
    let column = -1;
    let type = '';
    let raw = '';
    let inValue = false;
    let aside = false;
    const walk = walkXml(xml, {
        open(name, attributes) {
            if (name === 'row') {
                number = rowNumber(attributes['r'], number);
                cells = [];
                column = -1;
            }
            else if (name === 'c') {
                column = cellAt(attributes['r'] ?? '')?.column ?? column + 1;
                type = attributes['t'] ?? 'n';
                raw = '';
            }
            else if (name === 'v' || name === 't') {
                inValue = !aside;
            }
            else if (name === 'rPh') {
                // How to pronounce the text: not part of it.
                aside = true;
            }
        },
        text(text) {
            if (inValue && raw.length < MAX_CELL)
                raw += text;
        },
        close(name) {
            if (name === 'v' || name === 't')
                inValue = false;
            else if (name === 'rPh')
                aside = false;
            else if (name === 'c' && column < MAX_COLUMNS) {
                while (cells.length < column)
                    cells.push('');
                cells[column] = textOfCell(type, raw, shared);
            }
            else if (name === 'row') {
                fill(number, cells);
                if (cells.some((cell) => cell !== ''))
                    ready.push({ number, cells });
            }
        },
    });
    for await (const _ of walk) {
        yield* ready;
        ready = [];
    }
    yield* ready;
}
function rowNumber(written, before) {
    const number = Number(written);
    return Number.isSafeInteger(number) && number > 0 ? number : before + 1;
}
function textOfCell(type, raw, shared) {
    if (type === 's')
        return shared[Number(raw)] ?? '';
    if (type === 'e')
        return '';
    if (type === 'n')
        return numberText(raw);
    return cellText(raw);
}
/** `9.12345678E8` as Excel stores it is 912345678 as it shows it. */
function numberText(raw) {
    const text = raw.trim();
    if (!/e/i.test(text))
        return cellText(text);
    const number = Number(text);
    return Number.isSafeInteger(number) ? String(number) : text;
}
