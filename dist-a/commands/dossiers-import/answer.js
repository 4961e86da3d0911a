import { readExport } from "../../dossiers/export/read-export.js";
import { FileFault } from "../../dossiers/file/table.js";
import { planImport } from "../../dossiers/import.js";
import { doubtLines, planParts, readParts } from "./report.js";
const AS_OF = 'ghi lại ngày giờ ở ô "Dữ liệu lúc" rồi kiểm tra lại';
/** What the console is told of an export; loads it where that was asked for and nothing stands against it. */
export async function answerImport(records, columns, { bytes, name, at, asOf, checkOnly, agreed, quiet }) {
    try {
        const read = await readExport(Buffer.from(bytes), {
            columns,
            saved: at,
            asOf: asOf === null ? undefined : Math.min(asOf, at),
        });
        const found = readParts(read, AS_OF);
        const dossiers = read.dossiers.length;
        if (dossiers === 0) {
            const parts = [...found, 'Không có hồ sơ nào để nạp.'];
            return { kind: 'read', parts, asks: [], dossiers, loaded: false };
        }
        const plan = await planImport(records, read, { at, from: name, quiet });
        const asks = doubtLines(plan);
        const loaded = !checkOnly && (agreed || asks.length === 0);
        if (loaded)
            await plan.ready.apply(plan.load);
        return { kind: 'read', parts: [...found, ...planParts(plan)], asks, dossiers, loaded };
    }
    catch (error) {
        if (error instanceof FileFault)
            return { kind: 'fault', what: error.message };
        throw error;
    }
}
