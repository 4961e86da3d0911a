import { loadDossierColumns } from "../../catalogue/dossier-columns.js";
import { localDay } from "../../core/local-time.js";
import { readExport } from "../../dossiers/export/read-export.js";
import { planImport } from "../../dossiers/import.js";
import { openSqliteStore } from "../../storage/open-store.js";
const ROWS = 100_000;
const HEAD = 'STT;Mã hồ sơ;Tên thủ tục;Ngày tiếp nhận;Hẹn trả;Trạng thái;Số điện thoại;Mã tra cứu';
const HOUR_MS = 60 * 60_000;
/** An office's whole export: read, then loaded where nothing was, again as it is, and with a tenth of the states changed. */
export async function benchDossiers(folder) {
    const now = Date.now();
    const columns = loadDossierColumns({ shipped: 'content' });
    const store = await openSqliteStore(folder, new Uint8Array(32).fill(1), now);
    try {
        const took = [];
        for (const [turn, done] of [0, 0, ROWS / 10].entries()) {
            const bytes = exportOf(done);
            const at = now + turn * HOUR_MS;
            const began = performance.now();
            const read = await readExport(bytes, { columns, saved: at });
            const plan = await planImport(store, read, { at, from: 'bench', quiet: false });
            const beforeApply = performance.now();
            await plan.ready.apply(plan.load);
            took.push({
                read: beforeApply - began,
                apply: performance.now() - beforeApply,
            });
        }
        const [first, same, tenth] = took;
        return [
            seconds('import: read and check 100,000 rows', first?.read, '≤ 60'),
            seconds('import: apply, all new', first?.apply, '≤ 2'),
            seconds('import: apply, nothing changed', same?.apply, '≤ 2'),
            seconds('import: apply, a tenth changed', tenth?.apply, '≤ 2'),
        ];
    }
    finally {
        await store.close();
    }
}
function seconds(name, ms, aim) {
    return { name, value: ((ms ?? Number.NaN) / 1000).toFixed(2), unit: 's', aim };
}
function exportOf(done) {
    const today = localDay(Date.now()).split('-').reverse().join('/');
    const rows = Array.from({ length: ROWS }, (_, i) => {
        const state = i < done ? 'Đã xử lý xong' : 'Đang xử lý';
        const code = `H26.15-261124-${String(i).padStart(6, '0')}`;
        return `${i + 1};${code};Đăng ký khai sinh;${today} 08:15;${today};${state};09${10_000_000 + i};A7K9`;
    });
    return Buffer.from([HEAD, ...rows].join('\n'));
}
