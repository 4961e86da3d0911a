import { z } from 'zod';
import { DOSSIER_COLUMNS } from "../../core/dossier-columns.js";
import { codeInCell } from "../export/code-cell.js";
import { readRow } from "../export/dossier-row.js";
import { stateReader } from "../export/state-names.js";
import { cellText } from "../file/cell-text.js";
import { OfficeFault } from "./ask-office.js";
/** Who asks for one code and gets more has got something else. */
const MOST_ITEMS = 100;
const item = z.record(z.string(), z.unknown());
const items = z.array(item).max(MOST_ITEMS);
/** What a dossier's field may be; anything else is read as nothing. */
const field = z.union([
    z.string(),
    z.number().transform(String),
    z.array(z.string()).transform((texts) => texts.join('\n')),
]);
/** Finds the dossier of a code in an answer, as rows of exports are read. Throws OfficeFault for another shape. */
export function readAnswer(answer, code, { mapping, columns, asOf }) {
    const found = itemsOf(answer, mapping).find((each) => codeInCell(textAt(each, mapping.fields.code)) === code);
    if (found === undefined)
        return { kind: 'absent' };
    const row = readRow({ number: 1, cells: DOSSIER_COLUMNS.map((column) => textAt(found, mapping.fields[column])) }, {
        header: { row: 1, at: new Map(DOSSIER_COLUMNS.map((column, i) => [column, i])), unread: [] },
        columns: { ...columns, source: mapping.source },
        readState: stateReader(columns.states),
        serialShift: 0,
        asOf,
        hidesWritten: true,
    });
    if (row.kind === 'dossier')
        return row;
    return { kind: 'unread', what: row.kind === 'fault' ? row.what : 'không có gì' };
}
function itemsOf(answer, mapping) {
    if (answer === null)
        return [];
    const list = mapping.items === null ? [answer] : valueAt(answer, mapping.items);
    const read = items.safeParse(list ?? (list === null ? [] : undefined));
    if (!read.success)
        throw new OfficeFault('JSON không đúng dạng của content/dossier-http.yaml');
    return read.data;
}
function textAt(from, path) {
    const read = field.safeParse(path === undefined ? null : valueAt(from, path));
    return read.success ? cellText(read.data) : '';
}
/** `procedure.translate[0].name`; `undefined` where it leads nowhere. */
function valueAt(from, path) {
    return path
        .split(/[.[\]]+/)
        .filter((step) => step !== '')
        .reduce((value, step) => typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? value[step]
        : undefined, from);
}
