import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeBook } from "./code-book.js";
import { openTables } from "./tables.js";
/** From `src/` as from `dist/`. */
const SCRIPT = new URL('../../../src/satisfaction/open-data/tinh-lai.js', import.meta.url);
const KIND = ['mode', 'drawn'];
const HEADERS = {
    'so-dem.csv': [...KIND, 'scope', 'name', 'key', 'people', 'satisfied'],
    'nhom-nguoi.csv': [...KIND, 'level', 'key', 'people', 'standing'],
    'chi-so.csv': [...KIND, 'scope', 'name', 'level', 'key', 'people', 'share', 'low', 'high'],
};
/**
 * Writes what of a report may be published: coarsened data, the figures that are made of them, a code book,
 * and a script that makes the figures again. No comments, no forms. Tells the files' names.
 */
export function writeOpenData(report, folder) {
    const tables = report.groups.map(({ rows, mode, drawn }) => openTables(rows, report.form, { mode, drawn }));
    const rows = {
        'so-dem.csv': tables.flatMap(({ counts }) => counts),
        'nhom-nguoi.csv': tables.flatMap(({ groups }) => groups),
        'chi-so.csv': tables.flatMap(({ figures }) => figures),
    };
    mkdirSync(folder, { recursive: true });
    const names = Object.keys(HEADERS);
    for (const name of names)
        writeFileSync(join(folder, name), csv([HEADERS[name], ...rows[name]]));
    writeFileSync(join(folder, 'ma-so.md'), codeBook(report));
    copyFileSync(SCRIPT, join(folder, 'tinh-lai.mjs'));
    return [...names, 'ma-so.md', 'tinh-lai.mjs'].map((name) => join(folder, name));
}
/** For programs: commas, decimal points. Nothing that a spreadsheet would run begins a cell. */
function csv(rows) {
    const cell = (text) => {
        const safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text;
        return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    };
    return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
