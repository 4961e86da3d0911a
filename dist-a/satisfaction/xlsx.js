import { xmlText } from "./xml-text.js";
import { zipOf } from "./zip.js";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Styles of `STYLES`, by their place there. */
const PLAIN = 0;
const BOLD = 1;
const PERCENT = 2;
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;
/** A workbook with a sheet for each table. Numbers are numbers and texts are texts, never formulas. */
export function xlsx(sheets) {
    const names = [...sheets.keys()];
    const ids = names.map((_, at) => at + 1);
    const override = (part, type) => `<Override PartName="/xl/${part}" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
    const relation = (id, type, target) => `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
    const relations = (inner) => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
    return zipOf(new Map([
        [
            '[Content_Types].xml',
            `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${ids.map((id) => override(`worksheets/sheet${id}.xml`, 'worksheet')).join('')}</Types>`,
        ],
        ['_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))],
        [
            'xl/workbook.xml',
            `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
        ],
        [
            'xl/_rels/workbook.xml.rels',
            relations(ids.map((id) => relation(id, 'worksheet', `worksheets/sheet${id}.xml`)).join('') +
                relation(names.length + 1, 'styles', 'styles.xml')),
        ],
        ['xl/styles.xml', STYLES],
        ...[...sheets.values()].map((table, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet(table)]),
    ]));
}
function sheet({ notes, header, rows }) {
    const percents = new Set(['Tỷ lệ', 'Thấp', 'Cao'].map((name) => header.indexOf(name)));
    const lines = [
        ...notes.map((note) => cells([note], () => PLAIN)),
        cells(header, () => BOLD),
        ...rows.map((row) => cells(row, (column) => (percents.has(column) ? PERCENT : PLAIN))),
    ];
    const data = lines.map((line, at) => `<row r="${at + 1}">${line(at + 1)}</row>`).join('');
    return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`;
}
function cells(row, styleOf) {
    return (line) => row
        .map((cell, column) => {
        if (cell === null || cell === '')
            return '';
        const at = `r="${columnName(column)}${line}" s="${styleOf(column)}"`;
        return typeof cell === 'number'
            ? `<c ${at}><v>${cell}</v></c>`
            : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
    })
        .join('');
}
/** 0 is `A`, 26 is `AA`. */
function columnName(column) {
    const letter = String.fromCharCode(65 + (column % 26));
    return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
