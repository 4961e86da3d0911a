import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from "../core/errors.js";
import { faultText, readContentFile } from "./content-file.js";
import { FILE_OF } from "./content-files.js";
import { dossierColumnsFile } from "./schema/dossier-columns.js";
/**
 * How exports are read, without the rest of the content: a fault elsewhere does not keep the states of
 * dossiers from being loaded. Throws ContentError.
 */
export function loadDossierColumns({ shipped, office }) {
    const path = FILE_OF.dossierColumns;
    const own = office === undefined ? undefined : join(office, path);
    const shown = own !== undefined && existsSync(own) ? own : join(shipped, path);
    const text = readFileSync(shown, 'utf8');
    const { value, faults } = readContentFile({ path, shown, text }, dossierColumnsFile);
    if (value === undefined)
        throw new ContentError(faults.map(faultText));
    return value;
}
