import { DOSSIER_STATES } from "../../core/dossier.js";
import { DOSSIER_COLUMNS } from "../../core/dossier-columns.js";
import { fold } from "../../core/text.js";
import { fields, list, optionalList, text } from "./fields.js";
import { named } from "./named.js";
const REQUIRED = ['code', 'state'];
/** `content/dossier-columns.yaml` */
export const dossierColumnsFile = fields({
    source: text,
    columns: apart(fields(named(DOSSIER_COLUMNS, (column) => REQUIRED.includes(column)
        ? list(text).refine((names) => names.length > 0, 'cần ít nhất một tên cột')
        : optionalList(text)))),
    states: apart(fields(named(DOSSIER_STATES, () => optionalList(text)))),
});
/** A name that two of them carry would be read as either. */
function apart(schema) {
    return schema.superRefine((lists, faults) => {
        const owner = new Map();
        for (const [key, names] of Object.entries(lists)) {
            for (const [i, name] of names.entries()) {
                const other = owner.get(fold(name));
                if (other !== undefined && other !== key) {
                    const message = `"${name}" đã dùng ở mục "${other}"`;
                    faults.addIssue({ code: 'custom', path: [key, i], message });
                }
                owner.set(fold(name), key);
            }
        }
    });
}
