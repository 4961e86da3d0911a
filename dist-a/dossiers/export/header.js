import { DOSSIER_COLUMNS, } from "../../core/dossier-columns.js";
import { nameKey } from "./state-names.js";
/** Titles, the office's name and the period stand above the head; no more than so many rows. */
export const HEADER_WITHIN = 40;
/** The rows at the top of a table that are a head of one or two rows; `null` where none has two columns. */
export function findHeader(rows, columns) {
    const named = new Map(DOSSIER_COLUMNS.flatMap((column) => columns.columns[column].map((name) => [nameKey(name), column])));
    let best = null;
    for (const [i, row] of rows.entries()) {
        const next = rows[i + 1];
        const one = headerOf(row.number, row.cells.map((cell) => [cell]), named);
        const two = next && headerOf(next.number, twoRows(row.cells, next.cells), named);
        for (const header of [one, two]) {
            if (header && header.at.size > Math.max(1, best?.at.size ?? 0))
                best = header;
        }
    }
    return best;
}
/** `Thời gian` over `tiếp nhận` and `hẹn trả`: the upper name is written once, above the first. */
function twoRows(upper, lower) {
    let above = '';
    return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
        const [own = '', below = ''] = [upper[i], lower[i]];
        if (own !== '')
            above = own;
        return below === '' ? [own] : [below, `${above} ${below}`, own];
    });
}
function headerOf(row, names, named) {
    const at = new Map();
    const unread = [];
    for (const [i, candidates] of names.entries()) {
        const column = candidates.map((name) => named.get(nameKey(name))).find(Boolean);
        if (column !== undefined && !at.has(column))
            at.set(column, i);
        else if (candidates[0])
            unread.push(candidates[0]);
    }
    return { row, at, unread };
}
