import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from "../../core/errors.js";
import { chart } from "../../satisfaction/chart.js";
import { csv } from "../../satisfaction/csv.js";
import { flatTable } from "../../satisfaction/flat-table.js";
import { writeOpenData } from "../../satisfaction/open-data/folder.js";
import { xlsx } from "../../satisfaction/xlsx.js";
/**
 * Writes the files that are asked for and tells their names. A workbook has a sheet for each instrument, an
 * open-data folder a folder; a CSV file and a chart are of the first.
 */
export function writeExports(reports, asked, nameOf) {
    const [first] = reports;
    if (first === undefined)
        return [];
    const sheets = () => new Map(reports.map((each) => [each.form.instrument.id, flatTable(each, nameOf)]));
    return [
        write(asked.csv, () => csv(flatTable(first, nameOf))),
        write(asked.xlsx, () => xlsx(sheets())),
        write(asked.svg, () => chart(first)),
        ...reports.map((each) => writeFolder(asked.openData, each)),
    ].flat();
}
function writeFolder(folder, report) {
    if (folder === undefined)
        return [];
    return writeOpenData(report, join(folder, report.form.instrument.id));
}
function write(file, content) {
    if (file === undefined)
        return [];
    try {
        writeFileSync(file, content());
    }
    catch (error) {
        throw new OperatorError(`${file}: không ghi được tệp (${error.message}).`, {
            cause: error,
        });
    }
    return [file];
}
