import { join } from 'node:path';
import { loadContent } from "../catalogue/load.js";
import { ConfigError, readConfig } from "../config.js";
import { ContentError, OperatorError } from "../core/errors.js";
import { openSqliteStore } from "../storage/open-store.js";
import { readSecretKey } from "../storage/secret-key.js";
/** Runs a command at the desk; tells an operator's error in one line and sets the exit code. */
export async function atDesk(work) {
    try {
        const config = readConfig();
        const { CONTENT_DIR, DATA_DIR, SECRET_KEY, PUBLIC_URL } = config;
        const folders = { shipped: CONTENT_DIR, office: join(DATA_DIR, 'content') };
        const { content } = await loadContent(folders);
        const secret = readSecretKey(DATA_DIR, SECRET_KEY);
        const store = await openSqliteStore(DATA_DIR, secret, Date.now());
        try {
            await work({ content, store, publicUrl: () => publicUrlOf(PUBLIC_URL) });
        }
        finally {
            await store.close();
        }
    }
    catch (error) {
        const isForOperator = [OperatorError, ConfigError, ContentError].some((kind) => error instanceof kind);
        console.error(isForOperator ? error.message : error);
        process.exitCode = 1;
    }
}
function publicUrlOf(url) {
    if (url !== undefined)
        return url;
    throw new OperatorError('Cần đặt PUBLIC_URL: mã in ra phải dẫn tới địa chỉ mà điện thoại của người dân mở được.');
}
/** Throws an OperatorError that names those there are. */
export function unitNamed(id, { office }) {
    const unit = office.units.find((each) => each.id === id);
    if (unit !== undefined)
        return unit;
    const known = office.units.map((each) => each.id).join(', ');
    throw new OperatorError(`Không có đơn vị "${id}" trong office.yaml (mục units). Đang có: ${known || 'chưa có đơn vị nào'}.`);
}
/** What is rated, by the ids of a unit and a procedure. Throws an OperatorError for unknown ones. */
export function serviceNamed({ content }, asked) {
    const unit = asked.unit === undefined ? null : unitNamed(asked.unit, content).name;
    const procedure = asked.procedure === undefined ? undefined : content.procedures.get(asked.procedure);
    if (asked.procedure !== undefined && procedure === undefined) {
        throw new OperatorError(`Không có thủ tục "${asked.procedure}" trong danh mục.`);
    }
    return {
        procedure: procedure?.id ?? null,
        field: procedure?.field ?? null,
        unit,
        channel: null,
        drawn: false,
    };
}
