/** So that Excel takes it for UTF-8. */
const BOM = '\uFEFF';
/** As Vietnamese Excel opens it: `;` between cells, a comma in numbers, no text that runs as a formula. */
export function csv({ notes, header, rows }) {
    const lines = [...notes.map((note) => [note]), header, ...rows];
    return `${BOM}${lines.map((line) => line.map(cellText).join(';')).join('\r\n')}\r\n`;
}
function cellText(cell) {
    if (cell === null)
        return '';
    if (typeof cell === 'number')
        return String(cell).replace('.', ',');
    const safe = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
    return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
