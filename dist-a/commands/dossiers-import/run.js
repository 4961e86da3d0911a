import { readExport } from "../../dossiers/export/read-export.js";
import { planImport } from "../../dossiers/import.js";
import { doubtLines, linesOf, planParts, readParts } from "./report.js";
const AS_OF = 'thêm --as-of "ngày/tháng/năm giờ:phút"';
/** Reads, checks, asks if need be, and loads. Throws FileFault for a file that cannot be read. */
export async function runImport(desk, request) {
    const { records, tell } = desk;
    const now = desk.clock();
    const read = await readExport(request.bytes, {
        columns: desk.columns,
        saved: Math.min(request.saved, now),
        asOf: request.asOf === undefined ? undefined : Math.min(request.asOf, now),
        onProgress: desk.onProgress,
    });
    for (const line of linesOf(readParts(read, AS_OF)))
        tell(line);
    if (read.dossiers.length === 0) {
        tell('Không có hồ sơ nào để nạp.');
        return 'not-loaded';
    }
    const plan = await planImport(records, read, {
        at: now,
        from: request.name,
        quiet: request.quiet,
    });
    for (const line of [...linesOf(planParts(plan)), ...doubtLines(plan)])
        tell(line);
    if (request.checkOnly) {
        tell('Mới kiểm tra, chưa nạp gì.');
        return 'not-loaded';
    }
    if (plan.doubts.length > 0 && !request.yes && !(await isAgreed(desk))) {
        tell('Chưa nạp gì.');
        return 'not-loaded';
    }
    await plan.ready.apply(plan.load);
    tell(`Đã nạp ${request.name}.`);
    return read.faults.length > 0 ? 'faulty' : 'done';
}
async function isAgreed({ ask, tell }) {
    if (ask === null) {
        tell('Nếu đúng là muốn nạp, chạy lại và thêm --yes (thêm --no-tell để không báo cho ai).');
        return false;
    }
    return /^(?:có|co|c|y|yes)$/iu.test((await ask('Gõ "có" để nạp: ')).trim().normalize('NFC'));
}
